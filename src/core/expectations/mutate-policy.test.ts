import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { listOfficialScenarios } from '../catalogue';
import { compilePolicies } from '../evaluate';
import { editValue, type JsonValue } from '../foundation';
import type { PolicyDocument } from '../model';
import { type MutantResult, mutatePolicy, tally } from './mutate-policy';
import { prepareTest } from './prepare-test';
import { runTest } from './run-tests';
import { suggestSuite } from './suggest-suite';
import { type Expectation, type ExpectationSuite, emptySuite } from './suite';

const pullAction = 'tcr:PullRepositoryPersonal';
const pull: Expectation = { operation: 'pull', target: 'team-01/web', expect: 'allowed' };
const noDelete: Expectation = { operation: 'delete-tag', target: 'team-01/web', expect: 'not-allowed' };
const elsewhere: Expectation = { operation: 'pull', target: 'team-02/web', expect: 'not-allowed' };

const pullInTeam = buildPolicy(buildStatement('allow', pullAction, 'qcs::tcr:::repo/team-01/*'));

function mutate(policy: PolicyDocument, suite: Partial<ExpectationSuite>): readonly MutantResult[] {
  return [...mutatePolicy(policy, { ...emptySuite, ...suite })];
}

function verdicts(results: readonly MutantResult[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    results.map(({ mutant, verdict }) => [`${mutant.kind} ${mutant.text}`.trim(), verdict]),
  );
}

describe('mutatePolicy', () => {
  it('goes unnoticed as long as nobody expects anything', () => {
    const results = mutate(pullInTeam, {});
    expect(verdicts(results)).toEqual({
      'flip-effect deny': 'unnoticed',
      'any-action': 'unnoticed',
      'any-resource': 'unnoticed',
      'drop-statement': 'unnoticed',
    });
    expect(tally(results)).toEqual({ noticed: 0, total: 4 });
  });

  it('is noticed by the test that the change breaks, and by no other', () => {
    const one = verdicts(mutate(pullInTeam, { tests: [pull] }));
    expect(one).toMatchObject({ 'flip-effect deny': 'noticed', 'drop-statement': 'noticed' });
    expect(one).toMatchObject({ 'any-action': 'unnoticed', 'any-resource': 'unnoticed' });
    const all = mutate(pullInTeam, { tests: [pull, noDelete, elsewhere] });
    expect(tally(all)).toEqual({ noticed: 4, total: 4 });
  });

  it('is noticed by guards too', () => {
    const guards = [
      { claim: 'never', what: 'push', scope: '*' },
      { claim: 'never', what: 'pull', scope: 'team-02' },
      { claim: 'always', what: 'pull', scope: 'team-01' },
    ] as const;
    expect(tally(mutate(pullInTeam, { guards }))).toEqual({ noticed: 4, total: 4 });
  });

  it('counts on no test that fails already', () => {
    const failing: Expectation = { ...pull, expect: 'not-allowed' };
    expect(tally(mutate(pullInTeam, { tests: [failing] })).noticed).toBe(0);
  });

  it('leaves out changes that are proved to change nothing', () => {
    const doubled = buildPolicy(
      buildStatement('allow', [pullAction, 'tcr:Pull*'], 'qcs::tcr:::repo/team-01/*'),
    );
    const found = verdicts(mutate(doubled, {}));
    // The star holds the single name; without the star, only calls that the catalogue does not know are lost.
    expect(found[`drop-action ${pullAction}`]).toBe('equivalent');
    expect(found['drop-action tcr:Pull*']).toBe('remote');
    expect(tally(mutate(doubled, {})).total).toBe(4);
  });

  it('leaves out changes that no real call would meet', () => {
    // Nobody pulls a namespace, but a namespace is deleted by its name.
    const withNamespace = (action: string) =>
      buildPolicy(buildStatement('allow', action, ['qcs::tcr:::repo/team-01', 'qcs::tcr:::repo/team-01/*']));
    const dropNamespace = 'drop-resource qcs::tcr:::repo/team-01';
    expect(verdicts(mutate(withNamespace(pullAction), {}))[dropNamespace]).toBe('remote');
    expect(verdicts(mutate(withNamespace('tcr:DeleteNamespacePersonal'), {}))[dropNamespace]).toBe(
      'unnoticed',
    );
  });

  it('drops a condition and its entry for a key alone', () => {
    const limited = buildPolicy(
      buildStatement('allow', pullAction, 'qcs::tcr:::repo/team-01/*', {
        condition: {
          ip_equal: { 'qcs:ip': '10.0.0.0/8' },
          date_less_than: { 'qcs:current_time': '2030-01-01T00:00:00Z' },
        },
      }),
    );
    const late: Expectation = {
      ...pull,
      context: { 'qcs:ip': '10.0.0.1', 'qcs:current_time': '2031-01-01T00:00:00Z' },
      expect: 'not-allowed',
    };
    const results = mutate(limited, { tests: [late] });
    expect(verdicts(results)).toMatchObject({
      'drop-condition qcs:ip': 'unnoticed',
      'drop-condition qcs:current_time': 'noticed',
    });
    checkSuggestions(limited, results);
  });

  it.each(listOfficialScenarios().map(({ id, policy }) => [id, policy] as const))(
    'ends with every change noticed once its suggestions are taken: %s',
    (_, policy) => {
      let tests: readonly Expectation[] = suggestSuite(policy);
      const first = mutate(policy, { tests });
      checkSuggestions(policy, first);
      tests = [...tests, ...first.flatMap(({ suggestion }) => suggestion ?? [])];
      const second = mutate(policy, { tests });
      expect(second.filter(({ verdict }) => verdict === 'unnoticed')).toEqual([]);
      expect(tally(second).total).toBeGreaterThan(0);
    },
  );

  it('takes any value for a policy', () => {
    for (const odd of [null, 7, {}, { statement: [null, { effect: 'allow' }] }]) {
      expect(mutate(odd as unknown as PolicyDocument, { tests: [pull] })).toEqual([]);
    }
  });
});

/** A suggestion holds now and would fail after the change. */
function checkSuggestions(policy: PolicyDocument, results: readonly MutantResult[]): void {
  for (const { mutant, suggestion, verdict } of results) {
    expect(suggestion === null).toBe(verdict !== 'unnoticed');
    if (suggestion === null) continue;
    const changed = editValue(policy as unknown as JsonValue, mutant.edits) as unknown as PolicyDocument;
    const judge = (document: PolicyDocument) =>
      runTest(prepareTest(suggestion), compilePolicies({ identity: [document] })).verdict;
    expect([judge(policy), judge(changed)]).toEqual(['holds', 'broken']);
  }
}
