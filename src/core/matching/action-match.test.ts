import { describe, expect, it } from 'vitest';
import { compileAction, explainActionDifference, matchAction } from './action-match';
import { prepareRequest } from './prepared-request';
import { settledReading } from './reading';

const pull = 'tcr:PullRepositoryPersonal';

describe('matchAction', () => {
  it.each([
    ['the name itself', pull, pull, 'name'],
    ['the prefix name/ in the pattern', `name/${pull}`, pull, 'name'],
    ['the prefix name/ in the request', pull, `name/${pull}`, 'name'],
    ['everything', '*', pull, 'name'],
    ['everything, in two parts', '*:*', pull, 'name'],
    ['everything, with the prefix', 'name/*:*', pull, 'name'],
    ['all of a product', 'tcr:*', pull, 'name'],
    ['a star in the middle', 'tcr:*Repository*', pull, 'name'],
    ['a star before the colon takes other products in', 't*:Pull*', pull, 'name'],
    ['an action of another product', 'cvm:Describe*', 'cvm:DescribeInstances', 'name'],
    ['an old name', 'ccr:pull', pull, 'legacy-name'],
    ['the old product prefix', 'ccr:*', pull, 'legacy-name'],
    ['an old name for an old request', 'ccr:pull', 'ccr:pull', 'legacy-name'],
    ['the current name for an old request', pull, 'ccr:pull', 'name'],
    ['an old name that the catalogue lacks is taken as it is', 'ccr:*', 'ccr:Nobody', 'name'],
  ])('matches %s', (_sentence, pattern, action, via) => {
    expect(match(pattern, action)).toEqual({ verdict: 'matches', via });
  });

  it.each([
    ['another name', 'tcr:Push*', pull, 'name'],
    ['the Enterprise action of nearly the same name', 'tcr:PullRepository', pull, 'name'],
    ['other letter case', 'tcr:pullRepositoryPersonal', pull, 'name'],
    ['inner white space', 'tcr: PullRepositoryPersonal', pull, 'name'],
    ['a question mark, which is no wildcard', 'tcr:?ullRepositoryPersonal', pull, 'name'],
    ['the old prefix for a call without an old name', 'ccr:*', 'tcr:DescribeImagePersonal', 'name'],
    ['an opaque set', 'permid/280649', pull, 'opaque-permission-set'],
    ['a pattern without a product', 'Pull*', pull, 'malformed-action'],
    ['the empty pattern', '', pull, 'malformed-action'],
  ])('differs: %s', (_sentence, pattern, action, reason) => {
    expect(match(pattern, action)).toEqual({ verdict: 'differs', reason });
  });

  it('lets nothing match a request without an action, not even *', () => {
    const request = prepareRequest({ resource: '*' } as never);
    expect(matchAction(compileAction('*'), request, settledReading)).toEqual({
      verdict: 'differs',
      reason: 'unreadable-request',
    });
  });

  it('does not count old names under the reading that refuses them', () => {
    const request = prepareRequest({ action: pull, resource: '*' });
    const reading = { ...settledReading, legacySpelling: 'refused' } as const;
    expect(matchAction(compileAction('ccr:*'), request, reading).verdict).toBe('differs');
    expect(matchAction(compileAction('*'), request, reading).verdict).toBe('matches');
  });
});

describe('explainActionDifference', () => {
  it.each([
    ['letter case', 'tcr:pullrepository*', 'letter-case'],
    ['letter case of an old name', 'ccr:Pull', 'letter-case'],
    ['another name', 'tcr:Push*', 'name'],
  ])('tells %s', (_sentence, pattern, reason) => {
    const request = prepareRequest({ action: pull, resource: '*' });
    expect(explainActionDifference(compileAction(pattern), request)).toBe(reason);
  });

  it.each([
    ['of a call without an old name', 'tcr:Push*', 'tcr:DescribeImagePersonal'],
    ['of a set that nobody knows', 'permid/1', pull],
    ['of a request without an action', 'tcr:Push*', undefined],
  ])('has no nearer reason %s', (_sentence, pattern, action) => {
    const request = prepareRequest({ action, resource: '*' } as never);
    expect(explainActionDifference(compileAction(pattern), request)).toBe('name');
  });
});

function match(pattern: string, action: string) {
  return matchAction(compileAction(pattern), prepareRequest({ action, resource: '*' }), settledReading);
}
