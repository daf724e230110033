import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import type { Request, RequestContext, Statement } from '../../model';
import { evaluateRequest } from '../index';

/** Documented on this one resource, so no other caveat speaks of it. */
const listRepositories: Request = {
  action: 'tcr:DescribeRepositoryOwnerPersonal',
  resource: 'qcs::tcr:::repo/*',
};

function caveatsOf(statements: readonly Statement[], context: RequestContext = {}) {
  const request = { ...listRepositories, context };
  return evaluateRequest(request, { identity: [buildPolicy(...statements)] }).caveats;
}

const allowAll = buildStatement('allow', 'tcr:*', '*');
const onTag = (key: string, resource = '*') =>
  buildStatement('allow', 'tcr:*', resource, { condition: { string_equal: { [key]: 'team&a' } } });

describe('the caveat on list calls', () => {
  // Section 3.5: the call answers by tags and resources, so the list holds more or less than the decision says.
  it.each(['qcs:resource_tag', 'qcs:request_tag', 'qcs:tag', 'qcs:resource_tag/team', 'qcs:tag/team'])(
    'speaks of an allow by the tags in %s, without another outcome of the call itself',
    (key) => {
      expect(caveatsOf([allowAll, onTag(key)], { [key]: 'team&a' })).toEqual([
        {
          code: 'list-call-exception',
          statements: [{ source: 'identity', policy: 0, statement: 1 }],
          params: { action: listRepositories.action },
        },
      ]);
    },
  );

  it.each(['qcs:current_user', 'qcs:tags', 'resource_tag', 'team/qcs:tag'])('is silent about %s', (key) => {
    expect(caveatsOf([allowAll, onTag(key)], { [key]: 'team&a' })).toEqual([]);
  });

  it('is silent about an allow by tags on resources that the call is not about', () => {
    // The call is checked on the literal repo/*, which repo/team/* does not take in.
    expect(caveatsOf([allowAll, onTag('qcs:tag', 'qcs::tcr:::repo/team/*')])).toEqual([]);
  });

  it('names the deny that may not bite, and what the call would come to without it', () => {
    const deny = buildStatement('deny', 'tcr:Describe*', '*');
    expect(caveatsOf([allowAll, deny])).toEqual([
      {
        code: 'list-call-exception',
        alternative: 'allowed',
        statements: [{ source: 'identity', policy: 0, statement: 1 }],
        params: { action: listRepositories.action },
      },
    ]);
  });

  it.each([0, 8])(
    'names a deny on resources that the call is not about, beside %i other statements',
    (count) => {
      // It is meant to hide something from the list.
      const deny = buildStatement('deny', 'tcr:*', 'qcs::tcr:::repo/team/*');
      const others = Array.from({ length: count }, () =>
        buildStatement('allow', 'tcr:Pull*', 'qcs::tcr:::repo/a'),
      );
      expect(caveatsOf([allowAll, deny, ...others])).toEqual([
        {
          code: 'list-call-exception',
          statements: [{ source: 'identity', policy: 0, statement: 1 }],
          params: { action: listRepositories.action },
        },
      ]);
    },
  );

  it('is silent about a deny that cannot be read', () => {
    const broken = { ...buildStatement('deny', 'tcr:Describe*', '*'), notResource: '*' };
    expect(caveatsOf([allowAll, broken])).toEqual([]);
  });
});
