import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement, toResources } from '../../testing/build-policy';
import { compilePolicies } from '../evaluate';
import { Asker, areAlike, type Circumstances } from './asker';

const pull = 'tcr:PullRepositoryPersonal';
const office = { condition: { string_equal: { 'vpc:region': 'bj' } } };
const [web = '', other = ''] = toResources('repo/team/web', 'repo/other/web');

function ask(circumstances: Circumstances = {}): Asker {
  const policy = buildPolicy(
    buildStatement('allow', pull, toResources('repo/team/*'), office),
    buildStatement('allow', pull, toResources('repo/other/*')),
    buildStatement('allow', 'tcr:CreateApplicationTriggerPersonal', toResources('repo/team/*')),
  );
  return new Asker(compilePolicies({ identity: [policy] }), circumstances);
}

describe('Asker', () => {
  it('tells as much as is wanted, each request once', () => {
    const asker = ask();
    const grounds = asker.decide('tcr:DescribeImagePersonal', web, 'grounds');
    const caveats = asker.decide('tcr:DescribeImagePersonal', web, 'caveats');
    const trace = asker.decide('tcr:DescribeImagePersonal', web, 'trace');
    expect([grounds, caveats, trace].map((decision) => decision.trace.length)).toEqual([0, 0, 3]);
    expect(asker.decide('tcr:DescribeImagePersonal', web, 'grounds')).toBe(grounds);
    expect(asker.decide('tcr:DescribeImagePersonal', web, 'trace')).toBe(trace);
    expect(asker.decide(pull, web, 'grounds')).not.toBe(grounds);
  });

  it('asks in the circumstances given', () => {
    expect(ask().decide(pull, web, 'grounds').outcome).toBe('undetermined');
    const context = { 'vpc:region': 'bj' };
    expect(ask({ context }).decide(pull, web, 'grounds').outcome).toBe('allowed');
    const unknownKeys = ['vpc:region'];
    expect(ask({ context, unknownKeys }).decide(pull, web, 'grounds').missing).toEqual(unknownKeys);
    const root = { type: 'root' } as const;
    expect(ask({ principal: root }).decide(pull, web, 'caveats').caveats).toMatchObject([
      { code: 'root-account' },
    ]);
    const [foreign = ''] = [web.replace(':::', '::uin/8:')];
    expect(ask({ context }).decide(pull, foreign, 'grounds').outcome).toBe('allowed');
    expect(ask({ context, ownerUin: '7' }).decide(pull, foreign, 'grounds').outcome).toBe(
      'implicitly-denied',
    );
  });

  it('decides anew only in contexts that make a difference', () => {
    const asker = ask();
    const decideIn = (context: NonNullable<Circumstances['context']>, resource: string) => {
      asker.enter(context);
      return asker.decide(pull, resource, 'grounds');
    };
    const first = decideIn({ 'vpc:region': 'bj' }, web);
    expect([...asker.keys]).toEqual(['vpc:region']);
    expect(decideIn({ 'vpc:region': 'bj', 'qcs:mfa': 'true' }, web)).toBe(first);
    expect(decideIn({ 'vpc:region': 'sh' }, web).outcome).toBe('implicitly-denied');
    expect(decideIn({}, web).outcome).toBe('implicitly-denied');
    expect(decideIn({ 'vpc:region': 'bj' }, web)).toBe(first);
    // The answer that is remembered tells as well what it hangs on.
    expect([...asker.keys]).toEqual(['vpc:region']);
    const unconditional = decideIn({}, other);
    expect([...asker.keys]).toEqual([]);
    expect(decideIn({ 'vpc:region': 'bj' }, other)).toBe(unconditional);
  });

  it('knows the allows that miss by the resource alone', () => {
    const asker = ask();
    const misses = asker.listNearMisses('tcr:CreateApplicationTriggerPersonal', '*');
    expect(misses.map(({ reference }) => reference.statement)).toEqual([2]);
    expect(asker.listNearMisses('tcr:CreateApplicationTriggerPersonal', '*')).toBe(misses);
    expect(asker.listNearMisses(pull, web).map(({ reference }) => reference.statement)).toEqual([1]);
    expect(asker.listNearMisses(pull, other).map(({ reference }) => reference.statement)).toEqual([0]);
  });
});

describe('areAlike', () => {
  it.each<[string, Circumstances['context'], Circumstances['context'], readonly string[], boolean]>([
    ['equal values', { a: 1, b: 2 }, { a: 1, b: 3 }, ['a'], true],
    ['other values', { a: 1 }, { a: 2 }, ['a'], false],
    ['a value and none', { a: 1 }, {}, ['a'], false],
    ['none and a value', {}, { a: 1 }, ['a'], false],
    ['none on both sides', {}, { b: 1 }, ['a'], true],
    ['what no context owns', {}, {}, ['toString'], true],
    ['a value of another kind', { a: 1 }, { a: '1' }, ['a'], false],
    ['lists, which are the same only as one', { a: ['x'] }, { a: ['x'] }, ['a'], false],
    ['an unknown context and one', undefined, {}, ['a'], false],
    ['one and an unknown context', {}, undefined, ['a'], false],
    ['what does not look at the context', undefined, { a: 1 }, [], true],
    ['unknown contexts', undefined, undefined, ['a'], true],
  ])('compares %s', (_, one, other_, keys, expected) => {
    expect(areAlike(one, other_, keys)).toBe(expected);
  });
});
