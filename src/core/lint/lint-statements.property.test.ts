import { describe, expect, it } from 'vitest';
import { createDice, type Dice, mutate } from '../../testing/mutate-text';
import { buildNearPolicy, buildNearStatement, buildRequest } from '../../testing/policy-arbitraries';
import { choicesOf } from '../../testing/seeded-choices';
import type { PolicyDocument } from '../model';
import { type LintOptions, lintPolicy } from './lint-policy';
import { readStatements } from './read-statements';
import { lintRules } from './registry';
import { type LintRule, policyUses, type RuleFinding, type StatementRule } from './rule';
import type { StatementSubject } from './subject';
import { toStatementSubject } from './to-subject';

type Statements = readonly unknown[];

const rules: readonly LintRule[] = lintRules;

/** Statements of the rules' own examples, which every rule speaks about. */
const examples: Statements = rules.flatMap(listExamples);

const optionSets: readonly LintOptions[] = [
  {},
  { ownerUin: '100000000001' },
  { today: '2026-11-24T00:00:00Z' },
  { today: '2019-11-24T00:00:00Z' },
  { holder: 'machine' },
  { carrier: 'terraform' },
  ...policyUses.map((use) => ({ use })),
];

describe('what is remembered of statements', () => {
  it('changes no finding, over sequences of edits that share what they do not change', () => {
    let kept = 0;
    for (let seed = 0; seed < 120; seed += 1) {
      const dice = createDice(seed);
      let statements = begin(dice);
      for (let turn = 0; turn < 12; turn += 1) {
        const options = dice.roll(3) === 0 ? dice.pick(optionSets) : {};
        const warm = lintAs(statements, options);
        // Another policy takes the place of what was remembered.
        lintAs([], options);
        expect(warm).toEqual(lintAs(structuredClone(statements), options));
        kept += warm.length;
        statements = edit(statements, dice);
      }
    }
    expect(kept).toBeGreaterThan(5_000);
  });

  it('is not misled by a policy that is changed after it was linted', () => {
    const keys = { 'qcs:uin': '100000000001' };
    const statement = {
      effect: 'allow',
      action: ['tcr:*'],
      resource: ['*'],
      condition: { StringEquals: keys },
    };
    const before = structuredClone(statement);
    const findings = structuredClone(lintAs([statement], {}));
    expect(findings.map(({ code }) => code)).toEqual(['lint/mistyped-condition-operator']);
    keys['qcs:uin'] = '100000000002';
    // The fix writes the keys as they stand, so it would tell.
    expect(lintAs([before], {})).toEqual(findings);
    expect(lintAs([statement], {})).not.toEqual(findings);
  });

  it('does not take one value for another that JSON writes alike', () => {
    const withMfa = (value: unknown) => [
      {
        effect: 'allow',
        action: ['tcr:*'],
        resource: ['*'],
        condition: { bool_equal: { 'qcs:mfa': value } },
      },
    ];
    const codesFor = (value: unknown) => lintAs(withMfa(value), {}).map(({ code }) => code);
    // No condition can be read where a value is null, while any number is a wrong truth value.
    expect(codesFor(null)).not.toContain('lint/invalid-boolean-value');
    expect(codesFor(Number.NaN)).toContain('lint/invalid-boolean-value');
  });
});

describe.each(rules.filter((rule) => rule.scope === 'statement'))('$code', (rule) => {
  it('says of each statement what it says of it alone, at a place inside it', () => {
    const { statements } = toStatementSubject(
      readStatements({ statement: [...listExamples(rule), ...examples] }, []).readings.map(
        ({ statement }) => statement,
      ),
    );
    const all = runRule(rule, toStatementSubject(statements));
    const alone = statements.flatMap((statement) => {
      const found = runRule(rule, toStatementSubject([statement]));
      expect(found.filter(({ at }) => at[0] !== 'statement' || at[1] !== statement.index)).toEqual([]);
      return found;
    });
    expect(all.toSorted(byPlace)).toEqual(alone.toSorted(byPlace));
    expect(all).not.toEqual([]);
  });
});

function listExamples({ docs }: LintRule): Statements {
  return [docs.avoid, docs.prefer].flatMap((text) => {
    const value = JSON.parse(text);
    return Array.isArray(value) ? value : (value.statement ?? [value]);
  });
}

function runRule(rule: StatementRule, subject: StatementSubject): readonly RuleFinding[] {
  const found: RuleFinding[] = [];
  const facts = {
    use: 'identity',
    today: Date.parse('2026-11-24T00:00:00Z'),
    ownerUin: '100000000001',
    holder: 'machine',
    carrier: 'terraform',
  } as const;
  rule.check({ subject, facts, report: (finding) => found.push(finding) });
  return found;
}

function byPlace(one: RuleFinding, other: RuleFinding): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

/** Statements of any kind, which the types of a policy would not let through. */
function lintAs(statement: Statements, options: LintOptions) {
  return lintPolicy({ version: '2.0', statement } as PolicyDocument, options);
}

function begin(dice: Dice): Statements {
  const choices = choicesOf(dice.roll(1_000_000), 400);
  const near = buildNearPolicy(choices, buildRequest(choices)).statement;
  return [...near, ...Array.from({ length: 1 + dice.roll(5) }, () => dice.pick(examples))];
}

function edit(statements: Statements, dice: Dice): Statements {
  const edited = [...statements];
  const at = dice.roll(edited.length);
  const choices = choicesOf(dice.roll(1_000_000), 200);
  const other = dice.roll(2) === 0 ? dice.pick(examples) : buildNearStatement(choices, buildRequest(choices));
  switch (dice.roll(5)) {
    case 0:
      return edited.length > 1 ? edited.toSpliced(at, 1) : [other];
    case 1:
      return edited.toSpliced(at, 0, other);
    case 2:
      return edited.with(at, other);
    case 3:
      return edited.with(at, edited[dice.roll(edited.length)]);
    default:
      return edited.with(at, scratch(edited[at], dice));
  }
}

/** A slip of the pen in a statement; the same one where it is no JSON any more. */
function scratch(statement: unknown, dice: Dice): unknown {
  try {
    return JSON.parse(mutate(JSON.stringify(statement), dice));
  } catch {
    return statement;
  }
}
