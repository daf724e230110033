import { describe, expect, it } from 'vitest';
import { listOfficialScenarios } from '../../catalogue';
import type { PolicyIntent } from '../../compose';
import { evaluateRequest } from '../../evaluate';
import type { AccessExample } from './examples';
import { type SynthesiseOptions, synthesisePolicy } from './synthesise-policy';

const pull = 'tcr:PullRepositoryPersonal';
const push = 'tcr:PushRepositoryPersonal';
const describeOne = 'tcr:DescribeRepositoryPersonal';

/** `repo/…` for a name, `*` for itself. */
function call(action: string, name: string): AccessExample {
  return { request: { action, resource: name === '*' ? name : `qcs::tcr:::repo/${name}` } };
}

function operation(name: string, target: string): AccessExample {
  return { operation: name, target };
}

/** What was found, in few words: `pull-only on a/x`. */
function synthesise(
  mustAllow: readonly AccessExample[],
  mustDeny: readonly AccessExample[] = [],
  options: SynthesiseOptions = {},
): readonly string[] {
  const found = synthesisePolicy(mustAllow, mustDeny, options);
  if (found.verdict !== 'found') throw new Error(JSON.stringify(found));
  expect(found.isSmallest).toBe(true);
  expect(found.length).toBe(JSON.stringify(found.policy).length);
  return sayIntent(found.intent);
}

function sayIntent({ grants, denyDeletion }: PolicyIntent): readonly string[] {
  const said = grants.map((grant) => {
    if (grant.scope.kind === 'account') return `account: ${'actions' in grant ? grant.actions.join() : ''}`;
    const what = 'actions' in grant ? grant.actions.join() : 'level' in grant ? grant.level : '';
    const { scope } = grant;
    const where =
      scope.kind === 'namespaces'
        ? scope.namespaces.join()
        : scope.kind === 'repositories'
          ? scope.repositories.join()
          : 'all';
    return `${what} on ${where}`;
  });
  return denyDeletion ? [...said, 'no deletion'] : said;
}

describe('synthesisePolicy', () => {
  it.each<[string, readonly AccessExample[], readonly AccessExample[], readonly string[]]>([
    ['nothing to allow takes no grant', [], [call(pull, 'a/x')], []],
    ['a repository is less than its namespace', [call(pull, 'a/x')], [], ['pull-only on a/x']],
    [
      'two repositories stand in one grant',
      [call(pull, 'a/x'), call(pull, 'b/y')],
      [],
      ['pull-only on a/x,b/y'],
    ],
    [
      'what both grants need is said once',
      [call(pull, 'a/x'), call(push, 'a/x'), call(pull, 'b/y'), call(push, 'b/y')],
      [],
      ['pull-push on a/x,b/y'],
    ],
    [
      'a call that is allowed nowhere else keeps its own grant',
      [call(pull, 'a/x'), call(push, 'b/y')],
      [],
      ['pull-only on a/x', `${push} on b/y`],
    ],
    ['a namespace asks for the namespace', [call(push, 'a'), call(push, 'a/x')], [], [`${push} on a`]],
    // Listing is checked on the star itself, which no namespace has; the pull comes with it.
    [
      'the star of all repositories asks for all of them',
      [call(pull, 'a/x'), { request: { action: pull, resource: 'qcs::tcr:::repo/*' } }],
      [],
      ['pull-only on all'],
    ],
    ['a tag is a part of its repository', [call(pull, 'a/x/v1')], [], ['pull-only on a/x']],
    [
      'a call for the whole account stands on the star',
      [call('tcr:CreateApplicationTokenPersonal', '*')],
      [],
      ['account: tcr:CreateApplicationTokenPersonal'],
    ],
    // A new action is in no list to pick from, so only `tcr:*` will do.
    [
      'an action that the catalogue lacks takes full access',
      [call('tcr:SomethingNew', 'a/x')],
      [],
      ['full on a/x'],
    ],
    [
      'and the guard-rail takes its deletions back',
      [call('tcr:SomethingNew', 'a/x')],
      [call('tcr:DeleteRepositoryPersonal', 'a/x')],
      ['full on a/x', 'no deletion'],
    ],
    [
      'docker push asks for the pull too',
      [operation('docker-push', 'ccr.ccs.tencentyun.com/a/x:v1')],
      [operation('delete-repository', 'ccr.ccs.tencentyun.com/a/x:v1')],
      ['pull-push on a/x'],
    ],
    // The copying pull fails once either of its checks does.
    [
      'an operation is refused by one of its checks',
      [operation('docker-pull', 'ccr.ccs.tencentyun.com/a/x:v1')],
      [operation('push-cross-mount', 'ccr.ccs.tencentyun.com/a/x:v1')],
      ['pull-only on a/x'],
    ],
  ])('%s', (_, mustAllow, mustDeny, expected) => {
    expect(synthesise(mustAllow, mustDeny)).toEqual(expected);
  });

  it('says as little as it can where that is asked for', () => {
    const options = { aim: 'fewest-characters' } as const;
    // One path for all repositories is shorter than two for one.
    expect(synthesise([call(pull, 'a/x')], [], options)).toEqual(['full on all']);
    expect(synthesise([call(pull, 'a/x')], [call(push, 'b/y')], options)).toEqual(['pull-only on all']);
    expect(synthesise([call(pull, 'a/x')], [call(pull, 'b/y')], options)).toEqual(['full on a']);
    // On the star one entry is enough for a call that may be one for the whole account.
    expect(synthesise([call(describeOne, 'a/x')], [call(pull, 'a/y'), call(push, 'a/x')], options)).toEqual([
      `account: ${describeOne}`,
    ]);
  });

  it('finds the official scenarios again from examples of what they tell apart', () => {
    const options = { aim: 'fewest-characters' } as const;
    const [full, , namespace] = listOfficialScenarios().map(({ policy }) => policy);
    const fullFound = synthesisePolicy([call(push, 'a/x')], [], options);
    expect(fullFound.verdict === 'found' && fullFound.policy).toEqual(full);
    const namespaceFound = synthesisePolicy(
      [call(push, 'team-01/web'), call('tcr:DeleteNamespacePersonal', 'team-01')],
      [call(push, 'team-02/web')],
      options,
    );
    expect(namespaceFound.verdict === 'found' && namespaceFound.policy).toEqual(namespace);
  });

  it('names examples that contradict each other', () => {
    const request = { action: pull, resource: 'qcs::tcr:::repo/a/x' };
    expect(synthesisePolicy([call(push, 'a/x'), { request }], [call(push, 'b/y'), { request }])).toEqual({
      verdict: 'impossible',
      conflicts: [{ kind: 'contradictory', mustAllow: 1, mustDeny: [1], request }],
    });
  });

  it('names examples that the wizard cannot tell apart', () => {
    const found = synthesisePolicy([call(pull, 'a/x')], [call(push, 'a/x'), call(pull, 'a/x/secret')]);
    // A repository comes with its tags.
    expect(found).toMatchObject({
      verdict: 'impossible',
      conflicts: [{ kind: 'inseparable', mustAllow: 0, mustDeny: [1] }],
    });
    // The list of actions has no unknown ones, and full access has the push too.
    expect(synthesisePolicy([call('tcr:SomethingNew', 'a/x')], [call(push, 'a/x')])).toMatchObject({
      conflicts: [{ kind: 'inseparable', mustAllow: 0, mustDeny: [0] }],
    });
  });

  it.each<[string, AccessExample]>([
    ['another product', { request: { action: 'cvm:DescribeInstances', resource: '*' } }],
    [
      'the Enterprise edition',
      { request: { action: 'tcr:PullRepository', resource: 'qcs::tcr:::repository/tcr-1/a/x' } },
    ],
    // CAM authorises the call for the whole account only, so no repository can be named.
    ['an account-wide call on a repository', call('tcr:PullRepositoryPersonal', '*')],
  ])('has no words for %s', (_, example) => {
    expect(synthesisePolicy([call(pull, 'a/x'), example], [])).toMatchObject({
      verdict: 'impossible',
      conflicts: [{ kind: 'inexpressible', mustAllow: 1 }],
    });
  });

  it('names an operation that asks for nothing, and so cannot be refused', () => {
    expect(synthesisePolicy([], [operation('pull-public', 'ccr.ccs.tencentyun.com/a/x')])).toEqual({
      verdict: 'impossible',
      conflicts: [{ kind: 'undeniable', mustDeny: 0 }],
    });
  });

  it('takes the namespace into the read-only level where examples ask for both', () => {
    // The vendor's fourth scenario: describing the namespace comes with reading one of its repositories.
    const found = synthesise(
      [
        call('tcr:DescribeNamespacePersonal', 'a'),
        call('tcr:DescribeSomethingNew', 'a/x'),
        call(pull, 'a/x'),
      ],
      [call(push, 'a/x'), call(pull, 'a/y')],
    );
    expect(found).toEqual(['read-only on a/x']);
  });

  it('leaves the guard-rail away where a deletion is to be allowed', () => {
    expect(
      synthesise([call('tcr:SomethingNew', 'a/x'), call('tcr:DeleteRepositoryPersonal', 'a/x')]),
    ).toEqual(['full on a/x']);
    expect(
      synthesisePolicy(
        [call('tcr:SomethingNew', 'a/x'), call('tcr:DeleteRepositoryPersonal', 'b/y')],
        [call('tcr:DeleteRepositoryPersonal', 'a/x')],
      ),
    ).toMatchObject({ conflicts: [{ kind: 'inseparable', mustAllow: 0, mustDeny: [0] }] });
  });

  it('is for the account of the owner', () => {
    const example = { request: { action: pull, resource: 'qcs::tcr::uin/8:repo/a/x' } };
    expect(synthesise([example], [], { ownerUin: '8' })).toEqual(['pull-only on a/x']);
    expect(synthesisePolicy([example], [], { ownerUin: '7' })).toMatchObject({
      verdict: 'impossible',
      conflicts: [{ kind: 'inexpressible', mustAllow: 0, request: example.request }],
    });
  });

  it('tells what is wrong with each example by its place', () => {
    const nothing = operation('pull-public', 'ccr.ccs.tencentyun.com/a/x');
    const bad = { request: 7 } as unknown as AccessExample;
    expect(synthesisePolicy([bad, call(pull, 'a/x')], [nothing, bad, nothing])).toEqual({
      verdict: 'impossible',
      conflicts: [
        { kind: 'unreadable', list: 'mustAllow', index: 0 },
        { kind: 'unreadable', list: 'mustDeny', index: 1 },
        { kind: 'undeniable', mustDeny: 0 },
        { kind: 'undeniable', mustDeny: 2 },
      ],
    });
  });

  it('names all that stand in the way together where none does alone', () => {
    // Any grant for a new action takes in everything there is on its scope, the pull and the push alike.
    const found = synthesisePolicy(
      [call('tcr:SomethingNew', 'a/x')],
      [call(pull, 'a/x'), call(push, 'b/y'), call(push, 'a/x')],
    );
    expect(found).toMatchObject({ conflicts: [{ kind: 'inseparable', mustAllow: 0, mustDeny: [0, 2] }] });
    // Read-only comes with the namespace, and full access with the push: each way has its own.
    expect(
      synthesisePolicy(
        [call('tcr:DescribeSomethingNew', 'a/x')],
        [call('tcr:DescribeNamespacePersonal', 'a'), call(push, 'a/x')],
      ),
    ).toMatchObject({ conflicts: [{ kind: 'inseparable', mustAllow: 0, mustDeny: [0, 1] }] });
    // The namespace and everywhere each allow one of these, and the repository the third.
    expect(
      synthesisePolicy([call(pull, 'a/x')], [call(pull, 'b/z'), call(pull, 'a/y'), call(pull, 'a/x/v1')]),
    ).toMatchObject({ conflicts: [{ kind: 'inseparable', mustDeny: [2] }] });
  });

  it('does not count what the guard-rail refuses among what stands in the way', () => {
    expect(
      synthesisePolicy(
        [call('tcr:SomethingNew', 'a/x')],
        [call('tcr:DeleteRepositoryPersonal', 'a/x'), call(push, 'a/x')],
      ),
    ).toMatchObject({ conflicts: [{ kind: 'inseparable', mustAllow: 0, mustDeny: [1] }] });
  });

  it('shares a budget between all the ways to look', () => {
    const allow = ['a/x', 'b/y', 'c/z'].map((name) => call(pull, name));
    for (const stepLimit of [0, 1, 2, 3, 5, 8]) {
      const found = synthesisePolicy(allow, [], { stepLimit });
      if (found.verdict === 'found' && found.isSmallest) {
        expect(sayIntent(found.intent)).toEqual(['pull-only on a/x,b/y,c/z']);
      }
    }
    expect(synthesisePolicy(allow, [], { stepLimit: 1 })).not.toMatchObject({ isSmallest: true });
    expect(synthesisePolicy(allow, [])).toMatchObject({ verdict: 'found', isSmallest: true });
  });

  it('says undecided where the budget is spent before anything was found', () => {
    expect(synthesisePolicy([call(pull, 'a/x')], [], { stepLimit: 0 }).verdict).toBe('undecided');
  });

  it('gives a policy all the same where the budget does not last for the proof', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      call(index % 2 ? pull : push, `n${index}/r${index}`),
    );
    const found = synthesisePolicy(many, [], { stepLimit: 60 });
    if (found.verdict !== 'found') throw new Error(found.verdict);
    expect(found.isSmallest).toBe(false);
    for (const example of many) {
      if (!('request' in example)) continue;
      expect(evaluateRequest(example.request, { identity: [found.policy] }).outcome).toBe('allowed');
    }
  });

  it.each([
    [null],
    [7],
    ['x'],
    [{}],
    [{ request: null }],
    [{ request: { action: 1 } }],
    [{ operation: 'x', target: 3 }],
    [{ operation: 'docker-pull', target: '::' }],
  ])('calls %j unreadable', (value) => {
    const example = value as unknown as AccessExample;
    expect(synthesisePolicy([example], [example])).toEqual({
      verdict: 'impossible',
      conflicts: [
        { kind: 'unreadable', list: 'mustAllow', index: 0 },
        { kind: 'unreadable', list: 'mustDeny', index: 0 },
      ],
    });
    expect(synthesisePolicy(value as never, value as never).verdict).toBe('found');
  });
});
