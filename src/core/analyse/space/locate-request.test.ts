import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { type AttachedPolicies, compilePolicies, evaluateRequest } from '../../evaluate';
import type { Request, RequestContext, Statement } from '../../model';
import { type OutsideReason, RequestLocator } from './locate-request';
import type { QuestionOptions } from './question';
import { RequestSpace } from './request-space';

const pull = 'tcr:PullRepositoryPersonal';

function locatorOf(attached: AttachedPolicies, options: QuestionOptions = {}): RequestLocator {
  return new RequestLocator(new RequestSpace([compilePolicies(attached)], options), options);
}

const one = (...statements: readonly Statement[]): AttachedPolicies => ({
  identity: [buildPolicy(...statements)],
});
const allow = (action: string | readonly string[], resource: string | readonly string[], more = {}) =>
  buildStatement('allow', action, resource, more);
const deny = (action: string | readonly string[], resource: string | readonly string[], more = {}) =>
  buildStatement('deny', action, resource, more);
const named = (name: string) => `qcs::tcr:::${name}`;

interface Words {
  readonly actions?: readonly string[];
  readonly resources?: readonly string[];
  readonly contexts?: readonly RequestContext[];
}

/** Every combination of the words is decided as the evaluator decides it; each outcome named comes about. */
function check(
  attached: AttachedPolicies,
  { actions = [pull], resources = [named('repo/a/x')], contexts = [{}] }: Words,
  expected: readonly string[],
  options: QuestionOptions = {},
): void {
  const locator = locatorOf(attached, options);
  const { principal, ownerUin } = options;
  const seen = new Set<string>();
  for (const action of actions) {
    for (const resource of resources) {
      for (const context of contexts) {
        const request: Request = {
          action,
          resource,
          context,
          ...(principal === undefined ? {} : { principal }),
        };
        const decided = evaluateRequest(request, attached, ownerUin === undefined ? {} : { ownerUin });
        expect({ action, resource, context, ...locator.locate(request) }).toEqual({
          action,
          resource,
          context,
          inside: true,
          outcome: decided.outcome,
        });
        seen.add(decided.outcome);
      }
    }
  }
  expect([...seen].toSorted()).toEqual(expected.toSorted());
}

const all = ['allowed', 'explicitly-denied', 'implicitly-denied'];

describe('RequestLocator', () => {
  it('finds names of every kind in their part', () => {
    const attached = one(
      allow('tcr:*', [named('repo/a'), named('repo/a/*'), named('repo/b/y/v1'), named('other-*')]),
      deny('tcr:*', [named('repo/*-x'), named('repo/a/x:v1')]),
    );
    const resources = [
      '*',
      ...['repo/a', 'repo/b', 'repo/c-x', 'repo/a/x', 'repo/a/y-x', 'repo/b/y', 'repo/a/x/v1'].map(named),
      ...['repo/b/y/v1', 'repo/b/y/v2', 'repo/a/x:v1', 'repo/a/x:v2', 'repo/*', 'repo/a/*'].map(named),
      ...['repo/b/*', 'other-1', 'another', 'repo', 'r'].map(named),
    ];
    check(attached, { actions: [pull, 'tcr:NobodyKnowsThis'], resources }, all);
  });

  it('finds services, regions and accounts by whether they are named', () => {
    const attached = one(
      allow('*', [
        'qcs::tcr:gz::repo/a',
        'qcs::tcr::uin/7:repo/b',
        'qcs:::::repo/c',
        'qcs::cvm:::*',
        'qcs::tcr::*:repo/d',
      ]),
      deny('*', 'qcs::tcr:ap-hongkong:uin/9:*'),
    );
    const places = ['tcr', 'cvm', 'cos'].flatMap((service) =>
      ['', 'gz', 'ap-guangzhou', 'ap-hongkong', 'ap-beijing'].flatMap((region) =>
        ['uin/7', 'uin/8', 'uin/9'].map((account) => `qcs::${service}:${region}:${account}`),
      ),
    );
    const resources = places.flatMap((place) =>
      ['a', 'b', 'c', 'd', 'e'].map((name) => `${place}:repo/${name}`),
    );
    check(attached, { actions: ['tcr:NobodyKnowsThis'], resources }, all);
  });

  it.each<[string, QuestionOptions]>([
    ['the caller', { principal: { uin: '5', ownerUin: '7' } }],
    ['the question', { ownerUin: '7' }],
    ['both, the question being asked for the policies', { principal: { ownerUin: '8' }, ownerUin: '7' }],
  ])('reads the empty account as the owner’s that %s names', (_, options) => {
    const attached = one(
      allow('tcr:*', ['qcs::tcr::uin/7:repo/a', 'qcs::tcr:::repo/b', 'qcs::tcr::*:repo/c']),
      allow('tcr:*', 'qcs::tcr::uin/8:repo/d'),
    );
    const resources = ['', 'uin/7', 'uin/8', 'uin/9'].flatMap((account) =>
      ['a', 'b', 'c', 'd', 'e'].map((name) => `qcs::tcr::${account}:repo/${name}`),
    );
    check(attached, { resources }, ['allowed', 'implicitly-denied'], options);
  });

  it('finds the empty account while nobody is named', () => {
    const attached = one(allow('tcr:*', 'qcs::tcr:::repo/a/*'));
    check(attached, { resources: [named('repo/a/x'), named('repo/b/x'), 'qcs::tcr::uin/3:repo/a/x'] }, [
      'allowed',
      'implicitly-denied',
    ]);
  });

  it('finds actions of the catalogue and others, under every prefix', () => {
    const actions = [
      pull,
      'tcr:PushRepositoryPersonal',
      'tcr:DescribeRepositoryPersonal',
      'tcr:CreateApplicationTokenPersonal',
      'tcr:NobodyKnowsThis',
      'tcr:NobodyKnowsThat',
      'tcr:Elsewhere',
      'ccr:NobodyKnowsThis',
      'ccr:pull',
      'cvm:DescribeInstances',
      'cvm:RunInstances',
      'tccr:X',
      'tcrx:X',
    ];
    const resources = ['*', named('repo/a/x'), named('repo/b/x')];
    check(
      one(
        allow(['tcr:Pu*', 'tcr:NobodyKnowsTh*', 'cvm:Describe*', 'ccr:*'], '*'),
        allow('*', named('repo/a/*')),
        deny(['tcr:NobodyKnowsThat', 'tcrx:*'], '*'),
      ),
      { actions, resources },
      all,
    );
    check(one(allow('tcr:*', '*')), { actions, resources }, ['allowed', 'implicitly-denied']);
  });

  it('reads old resources for what has an old name, and leaves old tags open', () => {
    const attached = one(
      allow('tcr:*', ['qcs::ccr:::repo/a/*', 'qcs::tcr:::repo/b/*']),
      deny('ccr:pull', 'qcs::ccr:::repo/a/secret'),
    );
    const resources = ['tcr', 'ccr'].flatMap((service) =>
      ['a/x', 'a/secret', 'b/x', 'c/x'].map((name) => `qcs::${service}:::repo/${name}`),
    );
    check(attached, { actions: [pull, 'ccr:pull'], resources }, all);
    const remove = (resource: string) =>
      locatorOf(attached).locate({ action: 'tcr:DeleteImagePersonal', resource, context: {} });
    for (const resource of [named('repo/a/x/v1'), named('elsewhere'), 'qcs::ccr:::repo/a/x:v1']) {
      expect(remove(resource)).toEqual({ inside: false, reason: 'open' });
    }
    expect(remove(named('repo/b/x'))).toEqual({ inside: true, outcome: 'allowed' });
  });

  it('finds circumstances by what they make of the conditions', () => {
    const attached = one(
      allow(pull, '*', {
        condition: { string_equal: { 'vpc:region': ['bj', 'sh'] }, bool_equal: { 'qcs:mfa': 'true' } },
      }),
      deny(pull, '*', { condition: { string_like: { 'vpc:region': 's*' }, null_equal: { 'k:x': 'true' } } }),
      allow(pull, named('repo/b/*'), { condition: { 'for_any_value:string_equal': { 'k:x': 'v' } } }),
    );
    const regions = [undefined, 'bj', 'sh', 'sz', 'gz'];
    const contexts = regions.flatMap((region) =>
      [undefined, 'true', 'false'].flatMap((mfa) =>
        [undefined, 'v', 'w', ['w', 'v'], []].map((tag) => ({
          ...(region === undefined ? {} : { 'vpc:region': region }),
          ...(mfa === undefined ? {} : { 'qcs:mfa': mfa }),
          ...(tag === undefined ? {} : { 'k:x': tag }),
        })),
      ),
    );
    // An empty list is no value, and yet not absent: conditions cannot make that out of well-formed values.
    const usual = contexts.filter((context) => !('k:x' in context && context['k:x']?.length === 0));
    check(attached, { resources: [named('repo/a/x'), named('repo/b/x')], contexts: usual }, all);
  });

  it('asks every policy set', () => {
    const attached = {
      identity: [buildPolicy(allow('tcr:*', '*')), buildPolicy(deny(pull, named('repo/d/*')))],
      boundary: buildPolicy(allow('tcr:*', [named('repo/a/*'), named('repo/b/*'), named('repo/d/*')])),
      session: buildPolicy(allow('tcr:*', named('repo/a/*')), deny(pull, named('repo/a/secret'))),
    };
    const resources = ['*', ...['a/x', 'b/x', 'c/x', 'd/x', 'a/secret'].map((name) => named(`repo/${name}`))];
    check(attached, { resources }, all);
  });

  it('fills variables by the caller', () => {
    const attached = one(
      allow(pull, [named('repo/${uin}/*'), named('repo/${owner_uin}/*')], {
        condition: { string_equal: { 'k:who': '${app_id}' } },
      }),
    );
    const principal = { uin: '5', ownerUin: '7', appId: '9' };
    check(
      attached,
      {
        resources: ['5', '7', '9', 'x'].map((name) => named(`repo/${name}/y`)),
        contexts: [{}, { 'k:who': '9' }, { 'k:who': '5' }],
      },
      ['allowed', 'implicitly-denied'],
      { principal },
    );
  });

  it.each<[OutsideReason, Partial<Request>]>([
    ['action', { action: 'tcr:' }],
    ['action', { action: 'Pull' }],
    ['action', { action: 'TCR:Pull' }],
    ['action', { action: 'tcr:Pull-It' }],
    ['action', { action: 'tcr:a:b' }],
    ['resource', { resource: 'repo/a/x' }],
    ['resource', { resource: named('repo/A/x') }],
    ['resource', { resource: named('repo/a/x/v1/y') }],
    ['resource', { resource: named('repo/a-/x') }],
    // A call of the registry is never checked on a machine.
    ['place', { resource: 'qcs::cvm:::instance/ins-1' }],
    // A text that is neither true nor false, where both are asked for and the absence too.
    ['context', { context: { 'qcs:mfa': 'perhaps' } }],
  ])('says %s of %j', (reason, change) => {
    const attached = one(
      allow('tcr:*', named('repo/a/*'), { condition: { bool_equal: { 'qcs:mfa': 'true' } } }),
      deny('tcr:*', named('repo/a/*'), { condition: { bool_equal: { 'qcs:mfa': 'false' } } }),
      deny('tcr:*', named('repo/a/*'), { condition: { null_equal: { 'qcs:mfa': 'true' } } }),
    );
    const request = { action: pull, resource: named('repo/a/x'), context: {}, ...change };
    expect(locatorOf(attached).locate(request)).toEqual({ inside: false, reason });
  });
});
