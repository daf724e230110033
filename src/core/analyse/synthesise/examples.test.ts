import { describe, expect, it } from 'vitest';
import { expandOperation, listOperations } from '../../catalogue';
import { openBudget } from '../automaton/budget';
import { listDeniedSets } from './denied-sets';
import { type AccessExample, readExamples } from './examples';
import { readWords, setOf } from './grant-reach';

const pull = { action: 'tcr:PullRepositoryPersonal', resource: 'qcs::tcr:::repo/a/x' };
const push = { action: 'tcr:PushRepositoryPersonal', resource: 'qcs::tcr:::repo/a/x' };

describe('readExamples', () => {
  it('asks for what clients expect where an operation is allowed, and only for the certain where it is denied', () => {
    // `docker push` always asks for the push, and clients ask for the pull with it.
    const example = { operation: 'docker-push', target: 'ccr.ccs.tencentyun.com/a/x:v1' };
    const { requests, needs, denials, unreadable } = readExamples([example], [example]);
    const namesOf = (numbers: readonly number[] = []) =>
      numbers.map((number) => requests[number]?.action).toSorted();
    expect(namesOf(needs[0])).toEqual([pull.action, push.action].toSorted());
    expect(namesOf(denials[0])).toEqual([push.action]);
    expect(unreadable).toEqual([]);
  });

  it('knows equal calls by one number', () => {
    const { requests, needs, denials } = readExamples(
      [{ request: pull }, { request: push }],
      [{ request: push }, { request: { ...pull } }],
    );
    expect(requests).toEqual([pull, push]);
    expect([needs, denials]).toEqual([
      [[0], [1]],
      [[1], [0]],
    ]);
  });

  it('is about callers that need a policy', () => {
    const principal = { type: 'root' as const, uin: '7', ownerUin: '7' };
    const { requests } = readExamples(
      [{ request: { ...pull, principal } }, { request: { ...push, principal: null as never } }],
      [],
    );
    expect(requests).toEqual([{ ...pull, principal: { uin: '7', ownerUin: '7' } }, push]);
  });

  it.each([
    [null],
    [7],
    ['text'],
    [{ request: 'x' }],
    [{ request: null }],
    [{ request: { action: 'tcr:X' } }],
    [{ request: { action: 7, resource: '*' } }],
    [{ request: { action: 'tcr:X', resource: 7 } }],
    [{ operation: 7, target: 'a/x' }],
    [{ operation: 'docker-pull' }],
    [{ operation: 'docker-pull', target: null }],
    [{ operation: 'docker-pull', target: 7 }],
    [{ operation: 'nothing-like-that', target: 'a/x' }],
  ])('cannot read %j', (value) => {
    const { unreadable, needs, denials, requests } = readExamples(
      [{ request: pull }, value as unknown as AccessExample],
      [value as unknown as AccessExample],
    );
    expect(unreadable).toEqual([
      { list: 'mustAllow', index: 1 },
      { list: 'mustDeny', index: 0 },
    ]);
    expect([needs, denials, requests]).toEqual([[[0], []], [[]], [pull]]);
  });

  it('leaves out what an operation asks for in some cases only', () => {
    const target = { namespace: 'a', repository: 'x' };
    const checked = listOperations().flatMap(({ id }) => {
      const expansion = expandOperation(id, target);
      return expansion.ok ? [{ id, checks: expansion.checks }] : [];
    });
    expect(checked.some(({ checks }) => checks.some(({ need }) => need === 'conditional'))).toBe(true);
    for (const { id, checks } of checked) {
      const { requests } = readExamples([{ operation: id, target }], []);
      const certain = checks.filter(({ need }) => need !== 'conditional').map(({ request }) => request);
      expect(new Set(requests)).toEqual(new Set(certain));
    }
  });

  it('takes a target in parts', () => {
    const target = { namespace: 'a', repository: 'x' };
    const { requests, unreadable } = readExamples([{ operation: 'delete-repository', target }], []);
    expect(unreadable).toEqual([]);
    expect(requests[0]?.resource).toContain('repo/a/x');
  });
});

describe('readWords', () => {
  it.each<[string, string, readonly (string | null)[]]>([
    [pull.action, 'qcs::tcr:::repo/a/x', [pull.action, 'a', 'a/x']],
    ['name/ccr:pull', 'qcs::tcr:::repo/a/x:v1', [pull.action, 'a', 'a/x']],
    ['tcr:New', 'qcs::tcr:::repo/a/x/v1', [null, 'a', 'a/x']],
    ['tcr:New', 'qcs::tcr:::repo/a', [null, 'a', null]],
    ['tcr:New', 'qcs::tcr:::repo/a/*', [null, 'a', null]],
    ['tcr:New', 'qcs::tcr:::repo/*', [null, null, null]],
    ['tcr:New', 'qcs::tcr:::repo/A_/x', [null, null, null]],
    ['tcr:New', 'qcs::tcr:::repository/a/x', [null, null, null]],
    ['tcr:New', 'repo/a/x', [null, null, null]],
    ['tcr:New', '*', [null, null, null]],
  ])('finds in %s on %s what the wizard could name', (action, resource, expected) => {
    const { action: known, namespace, repository } = readWords({ action, resource });
    expect([known, namespace, repository]).toEqual(expected);
  });
});

describe('listDeniedSets', () => {
  const sets = (
    needs: readonly (readonly number[])[],
    denials: readonly (readonly number[])[],
    refused: readonly number[] = [],
    steps?: number,
  ) =>
    [
      ...listDeniedSets({ requests: [], unreadable: [], needs, denials }, setOf(refused), openBudget(steps)),
    ].map(({ denied, chosen }) => ({ denied, chosen }));

  it('takes one check of each operation, in every way', () => {
    expect(sets([], [[0, 1], [2]])).toEqual([
      { denied: setOf([0, 2]), chosen: [0, 2] },
      { denied: setOf([1, 2]), chosen: [1, 2] },
    ]);
    expect(sets([[5]], [])).toEqual([{ denied: 0n, chosen: [] }]);
  });

  it('lets fail what is not asked for elsewhere, where there is a choice', () => {
    expect(sets([[0], [3]], [[0, 1]])).toEqual([{ denied: setOf([1]), chosen: [1] }]);
    // Both are asked for: one contradiction says it.
    expect(sets([[0, 1]], [[0, 1]])).toEqual([{ denied: setOf([0]), chosen: [0] }]);
  });

  it('denies nothing more where the guard-rail does it', () => {
    expect(sets([], [[0, 1], [2]], [1])).toEqual([{ denied: setOf([2]), chosen: [null, 2] }]);
  });

  it('stops where the budget is spent', () => {
    const many = Array.from({ length: 10 }, (_, index) => [2 * index, 2 * index + 1]);
    expect(sets([], many, [], 5)).toHaveLength(5);
    expect(sets([], [[0]], [], 0)).toEqual([]);
  });
});
