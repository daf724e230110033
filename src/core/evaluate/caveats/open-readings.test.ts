import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import type { Request, Statement } from '../../model';
import { evaluateRequest } from '../index';

const pull: Request = {
  action: 'tcr:PullRepositoryPersonal',
  resource: 'qcs::tcr:::repo/team-01/repo-demo',
  context: {},
};
/** Of a product whose calls have no other caveat. */
const run: Request = { action: 'cvm:RunInstances', resource: '*', context: {} };

const allow = (action: string, resource: string, more: Partial<Statement> = {}) =>
  buildStatement('allow', action, resource, more);
const deny = (action: string, resource: string, more: Partial<Statement> = {}) =>
  buildStatement('deny', action, resource, more);
/** Takes no part in any of the calls. */
const bystander = allow('cos:GetObject', '*');

function caveatsOf(request: Request, statements: readonly Statement[]): readonly string[] {
  return evaluateRequest(request, { identity: [buildPolicy(...statements)] }).caveats.map(
    ({ code, alternative, statements: about = [] }) =>
      `${code}: ${alternative} by ${about.map(({ statement }) => statement).join(' ')}`,
  );
}

describe('a caveat on an open reading', () => {
  it.each<[string, Request, readonly Statement[], readonly string[]]>([
    [
      'names the old spelling on which a grant rests, and not what grants nothing either way',
      pull,
      [bystander, allow('ccr:pull', '*'), allow('tcr:*', 'qcs::tcr:::repo/team-02/*')],
      ['legacy-spelling: implicitly-denied by 1'],
    ],
    [
      'names the deny in the old spelling that may not bite',
      pull,
      [allow('tcr:*', '*'), deny('tcr:Pull*', 'qcs::ccr:::repo/*')],
      ['legacy-spelling: allowed by 1'],
    ],
    [
      'names the guard-rail on an address that the call may not carry',
      { ...pull, context: { 'qcs:ip': '11.0.0.1' } },
      [allow('tcr:*', '*'), deny('tcr:*', '*', { condition: { ip_not_equal: { 'qcs:ip': '10.0.0.0/8' } } })],
      ['ip-condition-unproven: allowed by 1'],
    ],
    [
      'is silent about an address where the vendor says that the call supports it',
      // 57160: deleting several tags at once supports the restriction.
      {
        action: 'tcr:BatchDeleteImagePersonal',
        resource: 'qcs::tcr:::repo/team-01/repo-demo',
        context: { 'qcs:ip': '11.0.0.1' },
      },
      [allow('tcr:*', '*'), deny('tcr:*', '*', { condition: { ip_not_equal: { 'qcs:ip': '10.0.0.0/8' } } })],
      [],
    ],
    [
      'names the negated list with several values',
      { ...run, context: { k: 'a' } },
      [allow('cvm:*', '*'), deny('cvm:*', '*', { condition: { string_not_equal: { k: ['a', 'b'] } } })],
      ['negated-many-values: explicitly-denied by 1'],
    ],
    [
      'names the statement that asks all of an empty set',
      run,
      [bystander, allow('cvm:*', '*', { condition: { 'for_all_value:string_equal': { k: ['a'] } } })],
      ['for-all-empty: allowed by 1'],
    ],
    [
      'names the statement that compares as binary',
      { ...run, context: { k: 'QUJD' } },
      [bystander, allow('cvm:*', '*', { condition: { binary_equal: { k: 'qujd' } } })],
      ['binary-operator: allowed by 1'],
    ],
  ])('%s', (_, request, statements, expected) => {
    expect(caveatsOf(request, statements)).toEqual(expected);
  });
});

describe('the caveat on a principal', () => {
  const named = { principal: { qcs: ['qcs::cam::uin/1:uin/2'] } };

  it('names the statements that would not count, of those that match', () => {
    const statements = [
      allow('tcr:Push*', '*', named),
      allow('tcr:Pull*', '*', named),
      allow('tcr:*', '*', { condition: { string_equal: { k: 'b' } } }),
    ];
    expect(caveatsOf({ ...pull, context: { k: 'a' } }, statements)).toEqual([
      'principal-ignored: implicitly-denied by 1',
    ]);
    // The third statement allows the call too, so nothing hangs on the second; but the third is not about anybody.
    expect(caveatsOf({ ...pull, context: { k: 'b' } }, statements)).toEqual([
      'principal-ignored: undefined by 1',
    ]);
  });

  it('is silent where no such statement takes part', () => {
    expect(caveatsOf(pull, [allow('tcr:Push*', '*', named), allow('tcr:Pull*', '*')])).toEqual([]);
  });
});

describe('a request without an action', () => {
  it('has no caveats, whatever the policies hold', () => {
    const statements = [
      allow('*', '*', { principal: '*' }),
      allow('ccr:*', 'qcs::ccr:::repo/*'),
      allow('*', '*', { condition: { ip_not_equal: { 'qcs:ip': ['10.0.0.0/8', '11.0.0.0/8'] } } }),
      deny('*', '*', { condition: { 'for_all_value:binary_equal': { k: '1' } } }),
    ];
    const request = { resource: pull.resource, context: {} } as unknown as Request;
    const { outcome, caveats } = evaluateRequest(request, { identity: [buildPolicy(...statements)] });
    expect([outcome, caveats]).toEqual(['implicitly-denied', []]);
  });
});

describe('the caveat on an unknown action', () => {
  it.each([
    ['tcr:DescribeWeather', true],
    // The old product code is the registry's too.
    ['ccr:Nobody', true],
    ['cvm:tcr:', false],
    ['cvm:ccr:', false],
  ])('%s: %s', (action, isGiven) => {
    const { caveats } = evaluateRequest({ ...run, action }, { identity: [] });
    expect(caveats).toEqual(isGiven ? [{ code: 'unknown-action', params: { action } }] : []);
  });
});
