import { describe, expect, it } from 'vitest';
import type { Request } from '../model';
import { prepareRequest, type RequestOptions } from './prepared-request';
import { type Reading, settledReading } from './reading';
import { compileResource, explainNameDifference, matchResource } from './resource-match';

const repository = 'qcs::tcr:::repo/team-01/repo-demo';
const inGuangzhou = 'qcs::tcr:ap-guangzhou:uin/5:repo/team-01/repo-demo';

describe('matchResource', () => {
  it.each([
    ['everything', '*', repository, 'every'],
    ['everything, where the request names nothing', '*', '*', 'every'],
    ['everything, where the request cannot be read', '*', 'repo/team-01', 'every'],
    ['the name itself', repository, repository, 'name'],
    ['all below', 'qcs::tcr:::repo/team-01/*', repository, 'name'],
    ['a star in the middle', 'qcs::tcr:::repo/*/repo-demo', repository, 'name'],
    ['an empty service is any', 'qcs:::::repo/*', repository, 'name'],
    ['a star as service is any', 'qcs::*:::repo/*', repository, 'name'],
    ['the project does not count', 'qcs:id/0:tcr:::repo/*', repository, 'name'],
    ['an empty region is any', 'qcs::tcr::uin/5:repo/*', inGuangzhou, 'name'],
    ['a star as region is any', 'qcs::tcr:*:uin/5:repo/*', inGuangzhou, 'name'],
    ['the short code of the region', 'qcs::tcr:gz:uin/5:repo/*', inGuangzhou, 'name'],
    ['a star as account is any', 'qcs::tcr::*:repo/*', inGuangzhou, 'name'],
    ['an empty account, while no owner is set', 'qcs::tcr:::repo/*', inGuangzhou, 'name'],
    ['a star in the request is a character', 'qcs::tcr:::repo/*', 'qcs::tcr:::repo/*', 'name'],
    ['the old product code', 'qcs::ccr:::repo/team-01/*', repository, 'legacy-service'],
  ])('matches %s', (_sentence, pattern, resource, via) => {
    expect(match(pattern, { resource })).toEqual({ verdict: 'matches', via });
  });

  it.each([
    ['the parent does not cover what is below', 'qcs::tcr:::repo/team-01', repository, 'name'],
    ['what is below does not cover the parent', `${repository}/*`, repository, 'name'],
    ['a longer name', 'qcs::tcr:::repo/team-01/repo-demo2', repository, 'name'],
    ['other letter case', 'qcs::tcr:::repo/Team-01/*', repository, 'name'],
    ['another product', 'qcs::cvm:::repo/*', repository, 'service'],
    ['another region', 'qcs::tcr:ap-hongkong::repo/*', inGuangzhou, 'region'],
    ['a region where the request names none', 'qcs::tcr:ap-guangzhou::repo/*', repository, 'region'],
    ['another account', 'qcs::tcr::uin/6:repo/*', inGuangzhou, 'account'],
    ['another account, before another name', 'qcs::tcr::uin/6:repo/x', inGuangzhou, 'account'],
    ['an account without digits', 'qcs::tcr::uin/:repo/*', inGuangzhou, 'account'],
    ['no six segments', 'repo/team-01/*', repository, 'malformed-resource'],
    ['no qcs', 'QCS::tcr:::repo/*', repository, 'malformed-resource'],
    ['an empty last segment', 'qcs::tcr:::', repository, 'malformed-resource'],
    ['a request without a resource', 'qcs::tcr:::repo/*', '*', 'request-names-no-resource'],
    ['a request that cannot be read', 'qcs::tcr:::*', 'repo/team-01', 'malformed-request-resource'],
    ['a request is literal: its star is no wildcard', repository, 'qcs::tcr:::repo/*', 'name'],
    ['a variable that nobody knows', `qcs::tcr:::repo/\${qcs:user}/*`, repository, 'unknown-variable'],
  ])('differs: %s', (_sentence, pattern, resource, reason) => {
    expect(match(pattern, { resource })).toEqual({ verdict: 'differs', reason });
  });

  it.each([
    ['the old code for a call without an old name', 'qcs::ccr:::repo/team-01/*', 'tcr:DescribeImagePersonal'],
    ['the old code for a call of another product', 'qcs::ccr:::repo/team-01/*', 'cvm:DescribeInstances'],
  ])('differs: %s', (_sentence, pattern, action) => {
    expect(match(pattern, { action })).toEqual({ verdict: 'differs', reason: 'service' });
  });

  it.each([
    ['a specific resource', repository, repository],
    ['everything below a type', 'qcs::tcr:::repo/*', repository],
    ['everything in six segments', 'qcs::tcr:::*', repository],
    ['a request without a resource', repository, '*'],
  ])('asks for the literal * on a documented operation-level call: %s', (_sentence, pattern, resource) => {
    const action = 'tcr:CreateApplicationTriggerPersonal';
    expect(match(pattern, { action, resource })).toEqual({
      verdict: 'differs',
      reason: 'operation-level-needs-star',
    });
    expect(match('*', { action, resource }).verdict).toBe('matches');
  });

  it('takes an inferred call as the request gives it', () => {
    const action = 'tcr:DescribeRepositoryPersonal';
    expect(match('qcs::tcr:::repo/*', { action, resource: repository }).verdict).toBe('matches');
    expect(match('qcs::tcr:::repo/*', { action, resource: '*' }).verdict).toBe('differs');
  });

  it('can be asked for the other granularity', () => {
    const action = 'tcr:DescribeRepositoryPersonal';
    expect(match('qcs::tcr:::repo/*', { action }, {}, { granularity: 'operation' })).toEqual({
      verdict: 'differs',
      reason: 'operation-level-needs-star',
    });
  });

  describe('account', () => {
    it.each([
      ['empty and empty are the same owner', 'qcs::tcr:::repo/*', repository, '5', 'matches'],
      ['an empty account is the owner', 'qcs::tcr:::repo/*', inGuangzhou, '5', 'matches'],
      ['and nobody else', 'qcs::tcr:::repo/*', inGuangzhou, '6', 'differs'],
      ['a request without an account is the owner’s', 'qcs::tcr::uin/5:repo/*', repository, '5', 'matches'],
      ['and nobody else’s', 'qcs::tcr::uin/5:repo/*', repository, '6', 'differs'],
    ])('%s', (_sentence, pattern, resource, ownerUin, verdict) => {
      expect(match(pattern, { resource }, { ownerUin }).verdict).toBe(verdict);
    });

    it.each([
      ['an empty account', 'qcs::tcr:::repo/*', inGuangzhou],
      ['a request without an account', 'qcs::tcr::uin/5:repo/*', repository],
    ])('is the reason where %s is not that of the owner', (_sentence, pattern, resource) => {
      expect(match(pattern, { resource }, { ownerUin: '6' })).toEqual({
        verdict: 'differs',
        reason: 'account',
      });
    });

    it('takes the caller’s root account for the owner where none is set', () => {
      expect(match('qcs::tcr::uin/5:repo/*', { principal: { ownerUin: '5' } }).verdict).toBe('matches');
      expect(match('qcs::tcr::uin/5:repo/*', { principal: { type: 'root', uin: '6' } }).verdict).toBe(
        'differs',
      );
    });

    it('cannot tell whether an unknown owner is the named account', () => {
      expect(match('qcs::tcr::uin/5:repo/*', { resource: repository })).toEqual({
        verdict: 'cannot-tell',
        missing: [`\${owner_uin}`],
      });
    });

    it('needs no owner where the name differs anyway', () => {
      expect(match('qcs::tcr::uin/5:repo/other', { resource: repository }).verdict).toBe('differs');
    });
  });

  describe('policy variables', () => {
    const pattern = `qcs::tcr:::repo/\${uin}/\${app_id}*`;

    it('fills them from the principal', () => {
      const principal = { uin: '7', appId: '125' };
      expect(match(pattern, { resource: 'qcs::tcr:::repo/7/1250', principal }).verdict).toBe('matches');
      expect(match(pattern, { resource: 'qcs::tcr:::repo/8/1250', principal }).verdict).toBe('differs');
    });

    it('takes a value literally', () => {
      const principal = { uin: '*', appId: '1' };
      expect(match(pattern, { resource: 'qcs::tcr:::repo/7/1', principal }).verdict).toBe('differs');
      expect(match(pattern, { resource: 'qcs::tcr:::repo/*/1', principal }).verdict).toBe('matches');
    });

    it('names the values that the request lacks', () => {
      const resource = 'qcs::tcr:::repo/7/125';
      expect(match(pattern, { resource, principal: { uin: '7' } })).toEqual({
        verdict: 'cannot-tell',
        missing: [`\${app_id}`],
      });
      expect(match(pattern, { resource, principal: { uin: '8' } }).verdict).toBe('differs');
      expect(match(pattern, { resource: 'qcs::tcr:::repo/7' }).verdict).toBe('differs');
    });

    it('names the owner and the variables together', () => {
      expect(match(`qcs::tcr::uin/5:repo/\${uin}`, { resource: 'qcs::tcr:::repo/7' })).toEqual({
        verdict: 'cannot-tell',
        missing: [`\${owner_uin}`, `\${uin}`],
      });
    });

    it('reads an unclosed brace as text', () => {
      expect(match(`qcs::tcr:::repo/\${uin`, { resource: `qcs::tcr:::repo/\${uin` }).verdict).toBe('matches');
    });
  });

  describe('tags in the old spelling', () => {
    const action = 'tcr:DeleteImagePersonal';
    it.each([
      ['an old request names the tag', 'qcs::ccr:::repo/a/b:v1', 'qcs::ccr:::repo/a/b:v1', 'legacy-tag'],
      ['any tag', 'qcs::ccr:::repo/a/b:*', 'qcs::ccr:::repo/a/b:v1', 'legacy-tag'],
      ['the tag behind a slash', 'qcs::ccr:::repo/a/b:v1', 'qcs::tcr:::repo/a/b/v1', 'legacy-tag'],
      ['the repository of an old request', 'qcs::tcr:::repo/a/b', 'qcs::ccr:::repo/a/b:v1', 'name'],
      ['everything below in the old code', 'qcs::ccr:::repo/a/*', 'qcs::tcr:::repo/a/b', 'legacy-service'],
    ])('matches: %s', (_sentence, pattern, resource, via) => {
      expect(match(pattern, { action, resource })).toEqual({ verdict: 'matches', via });
    });

    it.each([
      ['another tag', 'qcs::ccr:::repo/a/b:v2', 'qcs::ccr:::repo/a/b:v1', 'name'],
      [
        'one tag for a check on the repository',
        'qcs::ccr:::repo/a/b:v1',
        'qcs::tcr:::repo/a/b',
        'legacy-tag-form',
      ],
      ['a tag of another repository', 'qcs::ccr:::repo/a/c:v1', 'qcs::tcr:::repo/a/b', 'name'],
      ['another repository, one letter longer', 'qcs::ccr:::repo/a/bx', 'qcs::tcr:::repo/a/b', 'name'],
      ['the old form under the new code', 'qcs::tcr:::repo/a/b:v1', 'qcs::tcr:::repo/a/b', 'name'],
    ])('differs: %s', (_sentence, pattern, resource, reason) => {
      expect(match(pattern, { action, resource })).toEqual({ verdict: 'differs', reason });
    });

    it('has no such form for a pull', () => {
      expect(match('qcs::ccr:::repo/a/b:v1', { resource: 'qcs::tcr:::repo/a/b' })).toEqual({
        verdict: 'differs',
        reason: 'name',
      });
    });
  });
});

describe('explainNameDifference', () => {
  it.each([
    ['it covers what is below only', `${repository}/*`, 'only-below'],
    ['it covers what is below the parent’s star only', 'qcs::tcr:::repo/*/repo-demo/*', 'only-below'],
    ['it names the parent', 'qcs::tcr:::repo/team-01', 'only-itself'],
    ['letter case', 'qcs::tcr:::repo/TEAM-01/*', 'letter-case'],
    ['another name', 'qcs::tcr:::repo/team-02/*', 'name'],
    ['a name that goes on', 'qcs::tcr:::repo/team-0', 'name'],
    ['a longer name and what goes on from there', `${repository}x*`, 'name'],
    ['everything', '*', 'name'],
    ['what is no resource', 'repo/team-01', 'name'],
    ['a variable that may stand for anything', `qcs::tcr:::repo/TEAM-01/\${uin}*`, 'name'],
  ])('%s', (_sentence, pattern, reason) => {
    const request = prepareRequest({ action: 'tcr:PullRepositoryPersonal', resource: repository });
    expect(explainNameDifference(compileResource(pattern), request)).toBe(reason);
  });

  it('has no nearer reason where the request names nothing', () => {
    const request = prepareRequest({ action: 'tcr:PullRepositoryPersonal', resource: '*' });
    expect(explainNameDifference(compileResource(`${repository}/*`), request)).toBe('name');
  });
});

function match(
  pattern: string,
  request: Partial<Request>,
  options: RequestOptions = {},
  reading: Partial<Reading> = {},
) {
  const whole = { action: 'tcr:PullRepositoryPersonal', resource: repository, ...request };
  return matchResource(compileResource(pattern), prepareRequest(whole, options), {
    ...settledReading,
    ...reading,
  });
}
