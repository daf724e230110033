import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { listOfficialScenarios } from '../../catalogue';
import { evaluateRequest } from '../../evaluate';
import type { PolicyDocument } from '../../model';
import { toAttached } from '../space/attached';
import { type ComparisonVerdict, comparePolicies } from './compare-policies';

const everything = buildPolicy(buildStatement('allow', 'tcr:*', '*'));
const allRepos = buildPolicy(buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/*'));
const pull = (resource: string | readonly string[], more = {}) =>
  buildPolicy(buildStatement('allow', 'tcr:PullRepositoryPersonal', resource, more));
const team = 'qcs::tcr:::repo/team-01/*';

/** Compares, and decides every witness on both sides. */
function compare(before: PolicyDocument, after: PolicyDocument) {
  const comparison = comparePolicies(before, after, { replay: true });
  for (const [list, isGained] of [
    [comparison.gained, true],
    [comparison.lost, false],
  ] as const) {
    for (const { witness } of list) {
      expect(evaluateRequest(witness, toAttached(isGained ? after : before)).outcome).toBe('allowed');
      expect(evaluateRequest(witness, toAttached(isGained ? before : after)).outcome).not.toBe('allowed');
    }
  }
  return comparison;
}

describe('comparePolicies', () => {
  it.each<[string, PolicyDocument, PolicyDocument, ComparisonVerdict]>([
    ['a policy equals itself', allRepos, allRepos, 'equal'],
    ['a star in the resource takes in calls that name none', everything, allRepos, 'narrower'],
    ['one namespace is less than all', allRepos, pull(team), 'narrower'],
    [
      'a pattern inside another adds nothing',
      pull(team),
      pull([team, 'qcs::tcr:::repo/team-01/a*']),
      'equal',
    ],
    [
      'two halves of the names below a namespace are not its whole',
      pull(team),
      pull(['qcs::tcr:::repo/team-01/*a', 'qcs::tcr:::repo/team-01/*b']),
      'narrower',
    ],
    ['two namespaces cross', pull(team), pull('qcs::tcr:::repo/team-02/*'), 'crossing'],
    [
      'an empty region means all, so one region is less',
      pull(team),
      pull('qcs::tcr:gz::repo/team-01/*'),
      'narrower',
    ],
    [
      'short and long region codes are one',
      pull('qcs::tcr:ap-guangzhou::repo/team-01/*'),
      pull('qcs::tcr:gz::repo/team-01/*'),
      'equal',
    ],
    [
      'all actions of the catalogue are less than all actions',
      pull(team),
      buildPolicy(buildStatement('allow', 'tcr:Pull*Personal', team)),
      'wider',
    ],
    // No namespace or repository has a capital.
    ['what no name can fit grants nothing', pull('qcs::tcr:::repo/Team/a'), buildPolicy(), 'equal'],
    [
      'every octet twice is the whole network',
      pull(team, { condition: { ip_equal: { 'qcs:ip': ['10.0.0.0/9', '10.128.0.0/9'] } } }),
      pull(team, { condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } }),
      'equal',
    ],
    [
      'one address outside is less',
      pull(team, { condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } }),
      pull(team, { condition: { ip_equal: { 'qcs:ip': ['10.0.0.0/9', '10.128.0.0/10', '10.192.0.0/11'] } } }),
      'narrower',
    ],
    // Without the address in the request neither holds.
    [
      'in or not in a network is not always',
      pull(team),
      pull(team, { condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } }),
      'narrower',
    ],
    [
      'before or on an instant',
      pull(team, { condition: { date_less_than: { 'qcs:current_time': '2026-01-01T00:00:00Z' } } }),
      pull(team, { condition: { date_less_than_equal: { 'qcs:current_time': '2026-01-01T00:00:00Z' } } }),
      'wider',
    ],
    [
      'letter case of a value',
      pull(team, { condition: { string_equal: { 'qcs:create_uin': ['a', 'A'] } } }),
      pull(team, { condition: { string_equal_ignore_case: { 'qcs:create_uin': 'a' } } }),
      'equal',
    ],
    [
      'any of a set is more than all of it',
      pull(team, { condition: { 'for_all_value:string_equal': { 'qcs:resource_tag': ['a&b', 'c&d'] } } }),
      pull(team, { condition: { 'for_any_value:string_equal': { 'qcs:resource_tag': ['a&b', 'c&d'] } } }),
      'wider',
    ],
  ])('%s', (_, before, after, verdict) => {
    expect(compare(before, after).verdict).toBe(verdict);
    const turned: Partial<Record<ComparisonVerdict, ComparisonVerdict>> = {
      narrower: 'wider',
      wider: 'narrower',
    };
    expect(compare(after, before).verdict).toBe(turned[verdict] ?? verdict);
  });

  it('decides the official scenarios pairwise', () => {
    const [full, reader, namespace, repository] = listOfficialScenarios().map(({ policy }) => policy);
    if (!full || !reader || !namespace || !repository) throw new Error('There are four official scenarios');
    // All, read-only, one namespace, one repository: each of the latter lies in the first.
    expect(compare(full, reader).verdict).toBe('narrower');
    expect(compare(full, namespace).verdict).toBe('narrower');
    expect(compare(full, repository).verdict).toBe('narrower');
    // Reading everything and owning one namespace: neither holds the other.
    expect(compare(reader, namespace).verdict).toBe('crossing');
    expect(compare(reader, repository).verdict).toBe('narrower');
    expect(compare(namespace, repository).verdict).toBe('narrower');
  });

  it('names the difference and proves it by a readable request', () => {
    const { gained } = compare(pull(team), pull([team, 'qcs::tcr:::repo/team-02/web']));
    expect(gained).toHaveLength(1);
    expect(gained[0]?.witness).toEqual({
      action: 'tcr:PullRepositoryPersonal',
      resource: 'qcs::tcr:::repo/team-02/web',
      context: {},
    });
    expect(gained[0]?.resources.map(({ kind }) => kind)).toEqual(['repository']);
  });

  it('names the statements that allow on the one side and forbid on the other', () => {
    const narrow = buildPolicy(
      buildStatement('deny', 'tcr:Push*', '*'),
      buildStatement('allow', 'tcr:Pull*', '*'),
      buildStatement('deny', 'tcr:PullRepositoryPersonal', team),
    );
    const wide = pull(team);
    const { lost, gained } = compare(wide, narrow);
    const reference = (statement: number) => ({ source: 'identity', policy: 0, statement });
    expect(lost.map(({ allowedBy, deniedBy }) => ({ allowedBy, deniedBy }))).toEqual([
      { allowedBy: [reference(0)], deniedBy: [reference(2)] },
    ]);
    // Elsewhere the first side allows nothing and forbids nothing.
    expect(new Set(gained.map(({ allowedBy, deniedBy }) => JSON.stringify([allowedBy, deniedBy])))).toEqual(
      new Set([JSON.stringify([[reference(1)], []])]),
    );
  });

  it('tells whether a difference takes a certain context', () => {
    const bound = { condition: { bool_equal: { 'qcs:mfa': 'true' } } };
    const flags = (before: PolicyDocument, after: PolicyDocument) => {
      const { gained, lost } = compare(before, after);
      return [gained, lost].map((list) => list.map(({ isConditional }) => isConditional));
    };
    expect(flags(pull(team), buildPolicy())).toEqual([[], [false]]);
    expect(flags(pull(team, bound), buildPolicy())).toEqual([[], [true]]);
    expect(flags(buildPolicy(), pull(team, bound))).toEqual([[true], []]);
    // With the second factor only, and without it only: in every context just one side allows.
    const without = buildPolicy(
      buildStatement('allow', 'tcr:PullRepositoryPersonal', team),
      buildStatement('deny', '*', '*', bound),
    );
    expect(flags(pull(team, bound), without)).toEqual([[true], [true]]);
    expect(flags(without, pull(team, bound))).toEqual([[true], [true]]);
  });

  it('counts what it does not list', () => {
    const many = pull(['qcs::tcr:::repo/a', 'qcs::tcr:::repo/b/*']);
    // Each of the two actions is a difference of its own: a statement of the other side tells them apart.
    const more = buildPolicy(
      buildStatement('allow', ['tcr:PullRepositoryPersonal', 'tcr:PushRepositoryPersonal'], team),
    );
    const whole = comparePolicies(many, more);
    expect([whole.gainedCount, whole.lostCount]).toEqual([whole.gained.length, whole.lost.length]);
    expect(whole.gainedCount).toBe(2);
    const cut = comparePolicies(many, more, { differenceLimit: 1 });
    expect([cut.gained.length, cut.gainedCount]).toEqual([1, 2]);
    expect(cut.gained).toEqual(whole.gained.slice(0, 1));
    expect(comparePolicies(many, more, { differenceLimit: 0 })).toMatchObject({
      verdict: 'crossing',
      gained: [],
      lost: [],
      gainedCount: 2,
    });
  });

  it('cannot call policies equal that name a caller nobody knows, unless their text is the same', () => {
    const own = buildStatement('allow', 'tcr:PullRepositoryPersonal', 'qcs::tcr:::repo/team/${uin}');
    const other = buildStatement('allow', 'tcr:PushRepositoryPersonal', 'qcs::tcr:::repo/x');
    const policy = buildPolicy(own, other);
    expect(comparePolicies(policy, buildPolicy(other, own))).toEqual({
      verdict: 'undecided',
      gained: [],
      lost: [],
      gainedCount: 0,
      lostCount: 0,
      open: ['variables'],
    });
    expect(comparePolicies(policy, buildPolicy(own, other))).toMatchObject({ verdict: 'equal', open: [] });
    expect(comparePolicies(policy, buildPolicy(other, own), { principal: { uin: '7' } })).toMatchObject({
      verdict: 'equal',
      open: [],
    });
    // A difference that was found stands, though there may be others. One each way settles the verdict, and no more.
    expect(comparePolicies(policy, buildPolicy(own))).toMatchObject({
      verdict: 'undecided',
      lostCount: 1,
      open: ['variables'],
    });
    expect(comparePolicies(policy, buildPolicy(own, ...pull(team).statement))).toMatchObject({
      verdict: 'crossing',
      open: ['variables'],
    });
  });

  it('takes a boundary and a session policy as limits', () => {
    const attached = { identity: [allRepos], boundary: pull(team) };
    expect(comparePolicies(attached, pull(team)).verdict).toBe('equal');
    expect(comparePolicies(attached, { identity: [allRepos], session: pull(team) }).verdict).toBe('equal');
    expect(comparePolicies(allRepos, attached).verdict).toBe('narrower');
  });

  it('says undecided where the work outgrows the limit, and never equal', () => {
    const stars = (letter: string) =>
      pull(Array.from({ length: 40 }, (_, index) => `qcs::tcr:::repo/*${letter}${index}*b${index}*`));
    const { verdict, open } = comparePolicies(stars('a'), stars('c'), { stepLimit: 2_000 });
    expect(['undecided', 'crossing']).toContain(verdict);
    if (verdict === 'undecided') expect(open).toContain('budget');
  });

  it.each([[null], [7], ['text'], [{}], [{ statement: [7, null] }], [{ identity: 3 }]])(
    'takes %j for no policy',
    (value) => {
      expect(comparePolicies(value as unknown as PolicyDocument, buildPolicy()).verdict).toBe('equal');
    },
  );
});
