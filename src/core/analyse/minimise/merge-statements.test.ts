import { describe, expect, it } from 'vitest';
import { buildStatement } from '../../../testing/build-policy';
import type { Statement } from '../../model';
import { mergeStatements } from './merge-statements';
import type { MinimiseStep, PlacedStatement } from './steps';

const pull = 'tcr:PullRepositoryPersonal';
const push = 'tcr:PushRepositoryPersonal';
const team = 'qcs::tcr:::repo/team/*';
const prod = 'qcs::tcr:::repo/prod/*';
const test = 'qcs::tcr:::repo/test/*';
const office = { condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } };
const home = { condition: { ip_equal: { 'qcs:ip': '192.168.0.0/16' } } };

const allow = (
  action: string | readonly string[],
  resource: string | readonly string[],
  more: Partial<Statement> = {},
) => buildStatement('allow', action, resource, more);

/** Merges what can be merged; `isKept` stands for the proof that a step changes nothing. */
function merge(
  statements: readonly Statement[],
  isKept: (step: MinimiseStep) => boolean = () => true,
): { readonly left: readonly Statement[]; readonly steps: readonly MinimiseStep[] } {
  let current: readonly PlacedStatement[] = statements.map((statement, index) => ({ index, statement }));
  const steps: MinimiseStep[] = [];
  mergeStatements(
    () => current,
    (next, step) => {
      if (!isKept(step)) return false;
      current = next;
      steps.push(step);
      return true;
    },
  );
  return { left: current.map(({ statement }) => statement), steps };
}

describe('mergeStatements', () => {
  it.each<[string, readonly Statement[], Statement]>([
    [
      'the resources of the same actions, each once',
      [allow(pull, team), allow([pull], [prod, team])],
      allow(pull, [team, prod]),
    ],
    [
      'the actions on the same resources, whatever their order',
      [allow(pull, [team, prod]), allow(push, [prod, team])],
      allow([pull, push], [team, prod]),
    ],
    [
      'what holds under the same condition',
      [allow(pull, team, office), allow(pull, prod, office)],
      allow(pull, [team, prod], office),
    ],
    [
      'an empty condition with none',
      [allow(pull, team), allow(pull, prod, { condition: {} })],
      allow(pull, [team, prod]),
    ],
    [
      'all that can be, not only two',
      [allow(pull, team), allow(pull, prod), allow(pull, test)],
      allow(pull, [team, prod, test]),
    ],
    [
      'a list that names an entry twice with one that names it once',
      [allow([pull, pull], team), allow(pull, prod)],
      allow([pull, pull], [team, prod]),
    ],
  ])('unites %s', (_, statements, expected) => {
    expect(merge(statements).left).toEqual([expected]);
  });

  it.each<[string, readonly Statement[]]>([
    ['an allow and a deny', [allow(pull, team), buildStatement('deny', pull, prod)]],
    // All four combinations would be more than the two that are written.
    ['what differs in both lists', [allow(pull, team), allow(push, prod)]],
    ['lists of which one goes on', [allow([pull, push], [team, test]), allow(pull, [team, prod])]],
    [
      'lists of the same length that share an entry',
      [allow([pull, push], team), allow([push, 'tcr:*'], prod)],
    ],
    ['lists that only look alike once repeats count', [allow([pull, pull], team), allow([pull, push], prod)]],
    ['what holds under different conditions', [allow(pull, team, office), allow(pull, prod, home)]],
    ['what holds always and what holds in the office', [allow(pull, team), allow(pull, prod, office)]],
    ['an element that would be given up', [allow(pull, team), allow(pull, prod, { Sid: 'x' })]],
    ['an element that would be spread', [allow(pull, team, { Sid: 'x' }), allow(pull, prod)]],
    ['a principal', [allow(pull, team), allow(pull, prod, { principal: { qcs: ['*'] } })]],
  ])('keeps apart %s', (_, statements) => {
    expect(merge(statements, () => true)).toEqual({ left: statements, steps: [] });
  });

  it('goes on past what is between, and names statements by their places in the document', () => {
    const { left, steps } = merge([
      allow(pull, team),
      allow(push, prod),
      allow(pull, prod),
      allow(push, test),
    ]);
    expect(left).toEqual([allow(pull, [team, prod]), allow(push, [prod, test])]);
    expect(steps).toEqual([
      { kind: 'merge-statements', statement: 0, other: 2 },
      { kind: 'merge-statements', statement: 1, other: 3 },
    ]);
  });

  it('leaves a pair that was refused and tries the others', () => {
    const { left } = merge(
      [allow(pull, team), allow(pull, prod), allow(pull, test)],
      (step) => step.kind === 'merge-statements' && step.other !== 1,
    );
    expect(left).toEqual([allow(pull, [team, test]), allow(pull, prod)]);
  });

  it('has nothing to do where there are less than two', () => {
    expect(merge([])).toEqual({ left: [], steps: [] });
    expect(merge([allow(pull, team)])).toEqual({ left: [allow(pull, team)], steps: [] });
  });
});
