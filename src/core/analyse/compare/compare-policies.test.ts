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
