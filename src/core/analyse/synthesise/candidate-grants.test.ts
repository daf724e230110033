import { describe, expect, it } from 'vitest';
import { accountActions, consoleActionNames, type Grant } from '../../compose';
import { prepareRequest } from '../../matching';
import type { Request } from '../../model';
import { openBudget } from '../automaton/budget';
import { listCandidates } from './candidate-grants';
import { findCheapestCover } from './cheapest-cover';
import { GrantReach, readWords, setOf } from './grant-reach';

const pull = 'tcr:PullRepositoryPersonal';
const push = 'tcr:PushRepositoryPersonal';
const remove = 'tcr:DeleteRepositoryPersonal';
const describeNamespace = 'tcr:DescribeNamespacePersonal';

const call = (action: string, name: string): Request => ({
  action,
  resource: name === '*' ? name : `qcs::tcr:::repo/${name}`,
});

function say(grant: Grant): string {
  if (grant.scope.kind === 'account') {
    const { console, actions } = grant as Extract<Grant, { readonly console: boolean }>;
    return `account ${console ? 'console ' : ''}${actions.join()}`.trim();
  }
  const { scope } = grant;
  const what = 'actions' in grant ? grant.actions.join() : 'level' in grant ? grant.level : '';
  const names =
    scope.kind === 'repositories' ? scope.repositories : scope.kind === 'namespaces' ? scope.namespaces : [];
  return `${what} on ${scope.kind} ${names.join()}`.trim();
}

/** The grants for the wanted calls that reach none of the denied ones. */
function list(
  wanted: readonly Request[],
  { denied = [], repositories = [] }: { denied?: readonly Request[]; repositories?: readonly string[] } = {},
) {
  const requests = [...wanted, ...denied];
  const reachOf = new GrantReach(requests.map((request) => prepareRequest(request)));
  const numbers = requests.map((_, index) => index);
  return listCandidates(wanted.map(readWords), setOf(numbers.slice(0, wanted.length)), {
    reachOf,
    repositories,
    denied: setOf(numbers.slice(wanted.length)),
  });
}

const said = (...given: Parameters<typeof list>) => list(...given).map(({ grant }) => say(grant));

describe('listCandidates', () => {
  it('offers each level on all, on the namespace and on the repository, and the action by itself', () => {
    // A list with the pull alone is said as the level that it is.
    expect(said([call(pull, 'a/x')])).toEqual([
      ...['pull-only', 'read-only', 'pull-push', 'full', 'pull-only'].map((level) => `${level} on all`),
      ...['pull-only', 'read-only', 'pull-push', 'full', 'pull-only'].map(
        (level) => `${level} on namespaces a`,
      ),
      ...['pull-only', 'read-only', 'pull-push', 'full', 'pull-only'].map(
        (level) => `${level} on repositories a/x`,
      ),
    ]);
  });

  it('leaves out what does not reach the call, or reaches a denied one', () => {
    const denied = [call(push, 'a/x'), call(pull, 'b/y')];
    expect(said([call(pull, 'a/x')], { denied })).toEqual([
      'pull-only on namespaces a',
      'read-only on namespaces a',
      'pull-only on namespaces a',
      'pull-only on repositories a/x',
      'read-only on repositories a/x',
      'pull-only on repositories a/x',
    ]);
  });

  it('offers no list of actions that are in no list to pick from', () => {
    expect(said([call('tcr:SomethingNew', 'a/x')])).toEqual([
      'full on all',
      'full on namespaces a',
      'full on repositories a/x',
    ]);
    // CAM authorises it for the whole account only.
    const token = 'tcr:CreateApplicationTokenPersonal';
    expect(said([call(token, '*')])).toEqual([`account ${token}`, `account console ${token}`]);
    expect(said([{ action: 'cvm:DescribeInstances', resource: '*' }])).toEqual([]);
  });

  it('offers the console as a whole where one of its actions is asked for', () => {
    const listed = consoleActionNames.filter((action) => accountActions.includes(action));
    for (const action of listed) {
      expect(said([call(action, '*')])).toEqual([`account ${action}`, 'account console']);
    }
    expect(list([call(listed[0] ?? '', '*')]).map(({ cost: [everywhere] }) => everywhere)).toEqual([
      1,
      consoleActionNames.length,
    ]);
  });

  it('counts actions by names, where they stand', () => {
    const costs = new Map(
      list([call(push, 'a/x'), call(remove, 'b/y')]).map(({ grant, cost }) => [say(grant), cost.slice(0, 3)]),
    );
    // In the order of the catalogue.
    const both = `${remove},${push}`;
    expect(costs.get(`${both} on all`)).toEqual([2, 0, 0]);
    expect(costs.get(`${both} on namespaces a,b`)).toEqual([0, 4, 0]);
    expect(costs.get(`${both} on repositories a/x,b/y`)).toEqual([0, 0, 4]);
    const [, namespaces = 0] = costs.get('full on namespaces a,b') ?? [];
    const [everywhere = 0] = costs.get('full on all') ?? [];
    // Full access is `tcr:*` wherever it stands.
    expect(namespaces).toBe(2 * everywhere);
    for (const { grant, cost } of list([call(pull, 'a/x')])) {
      expect(cost.filter((part, index) => index < 3 && part > 0)).toHaveLength(1);
      expect(cost[3], say(grant)).toBeGreaterThan(0);
    }
  });

  it('lends a repository where read-only has to stand for a namespace that comes without one', () => {
    const readOnly = (...given: Parameters<typeof list>) =>
      said(...given).filter((text) => text.startsWith('read-only on repositories'));
    const wanted = [call(describeNamespace, 'a')];
    const repositories = ['b/y', 'a/longer', 'a/x', 'ab/z'];
    // The shortest of the namespace.
    expect(readOnly(wanted, { repositories })).toEqual(['read-only on repositories a/x']);
    expect(readOnly(wanted, { repositories, denied: [call(pull, 'a/x')] })).toEqual([
      'read-only on repositories a/longer',
    ]);
    expect(readOnly(wanted, { repositories: ['b/y', 'ab/z'] })).toEqual([]);
    expect(readOnly(wanted)).toEqual([]);
    // One that is asked for anyway will do.
    expect(readOnly([...wanted, call(pull, 'a/own')], { repositories })).toEqual([
      'read-only on repositories a/own',
    ]);
    expect(readOnly([...wanted, call(pull, 'b/own')], { repositories })).toEqual([
      'read-only on repositories b/own,a/x',
    ]);
    // No other level lists the namespace, and on namespaces nothing has to be lent.
    const others = said(wanted, { repositories }).filter((text) => !text.startsWith('read-only on rep'));
    expect(others.filter((text) => text.includes('a/'))).toEqual([]);
  });
});

/** Covers the calls, and tells what it took. */
function cover(wanted: readonly Request[], steps = 10_000) {
  const budget = openBudget(steps);
  const found = findCheapestCover(
    {
      words: wanted.map(readWords),
      wanted: wanted.map((_, index) => index),
      reachOf: new GrantReach(wanted.map((request) => prepareRequest(request))),
      repositories: [],
      denied: 0n,
      // What opens least, as `aim` has it.
      isCheaper: (one, other) => {
        const at = one.findIndex((value, index) => value !== other[index]);
        return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
      },
    },
    budget,
  );
  if (found === null) throw new Error('No grant allows one of the calls');
  return { ...found, said: found.grants.map(({ grant }) => say(grant)), spent: steps - budget.stepsLeft };
}

describe('findCheapestCover', () => {
  const calls = [call(pull, 'a/x'), call(push, 'a/x'), call(pull, 'b/y')];
  const tags = calls.map(({ action, resource }) => ({ action, resource: `${resource}/v1` }));

  it.each([
    ['after them', [...calls, ...tags]],
    ['before them', [...tags, ...calls]],
    ['between them', calls.flatMap((one, index) => [tags[index] ?? one, one])],
  ])('looks no further for calls that each grant for another one allows too: %s', (_, all) => {
    const plain = cover(calls);
    const found = cover(all);
    expect([found.said, found.isProved, found.spent]).toEqual([plain.said, true, plain.spent]);
  });

  it('looks once more for a call of its own', () => {
    const one = cover([call(pull, 'a/x')]);
    expect(cover([call(pull, 'a/x'), call(push, 'b/y')]).spent).toBeGreaterThan(one.spent);
  });

  it('adds up what the grants cost, with a comma between statements', () => {
    for (const wanted of [
      calls.slice(0, 2),
      [call(pull, 'a/x'), call('tcr:CreateApplicationTokenPersonal', '*'), call(push, 'a')],
      [call(pull, '*'), call(pull, 'a')].slice(1),
    ]) {
      const { grants, cost } = cover(wanted);
      const sums = [0, 1, 2, 3].map((at) => grants.reduce((sum, grant) => sum + (grant.cost[at] ?? 0), 0));
      expect(cost).toEqual(sums.with(3, (sums[3] ?? 0) + grants.length));
    }
  });

  it('says so where the budget does not last, and covers all the same', () => {
    const found = cover(calls, 1);
    expect(found.isProved).toBe(false);
    expect(found.grants.reduce((set, { reach }) => set | reach, 0n)).toBe(2n ** BigInt(calls.length) - 1n);
    // It stops at once, and does not spend what is not there.
    expect(found.spent).toBeLessThan(10);
  });
});
