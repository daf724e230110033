import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import type { PolicyDocument, Request } from '../../model';
import { type AttachedPolicies, type Caveat, evaluateRequest } from '../index';

/** Inferred to be operation level; the other reading has it checked on the repository. */
const describeRepository: Request = { action: 'tcr:DescribeRepositoryPersonal', resource: '*' };

const allow = (...resources: readonly string[]): PolicyDocument =>
  buildPolicy(
    buildStatement(
      'allow',
      'tcr:*',
      resources.map((resource) => (resource.startsWith('repo/') ? `qcs::tcr:::${resource}` : resource)),
    ),
  );

function caveatOf(request: Request, attached: AttachedPolicies | PolicyDocument): Caveat | undefined {
  const policies =
    'identity' in attached ? (attached as AttachedPolicies) : { identity: [attached as PolicyDocument] };
  return evaluateRequest(request, policies).caveats.find(({ code }) => code === 'granularity-unproven');
}

describe('the caveat on granularity', () => {
  it('says that it was inferred, of which action, and where the other outcome shows', () => {
    expect(caveatOf(describeRepository, allow('repo/team-01/*'))).toEqual({
      code: 'granularity-unproven',
      basis: 'inferred',
      alternative: 'allowed',
      witness: 'qcs::tcr:::repo/team-01/x',
      params: { action: describeRepository.action },
    });
  });

  it('has no witness where the other reading names no resource', () => {
    // Inferred to be checked on the repository; were it operation level, only * would authorise it.
    const request = { action: 'tcr:DescribeImagePersonal', resource: 'qcs::tcr:::repo/team-01/repo-demo' };
    expect(caveatOf(request, allow('repo/*'))).toEqual({
      code: 'granularity-unproven',
      basis: 'inferred',
      alternative: 'implicitly-denied',
      params: { action: request.action },
    });
  });

  it('says that two published forms of the resource contradict each other', () => {
    const request = {
      action: 'tcr:BatchDeleteImagePersonal',
      resource: 'qcs::tcr:::repo/team-01/repo-demo/v1',
    };
    expect(caveatOf(request, allow('repo/team-01/repo-demo'))).toEqual({
      code: 'granularity-unproven',
      basis: 'conflicting-templates',
      alternative: 'allowed',
      witness: 'qcs::tcr:::repo/team-01/repo-demo',
      params: { action: request.action },
    });
  });

  it.each([
    [
      'on the instance',
      'qcs::tcr:::instance/tcr-1',
      'qcs::tcr:::repository/tcr-1/*',
      'qcs::tcr:::repository/tcr-1/x',
    ],
    [
      'on the namespace',
      'qcs::tcr:::repository/tcr-1/ns',
      'qcs::tcr:::instance/tcr-1',
      'qcs::tcr:::instance/tcr-1',
    ],
  ])('knows two inferred forms of one call, asked %s', (_, resource, granted, witness) => {
    expect(caveatOf({ action: 'tcr:CreateWebhookTrigger', resource }, allow(granted))).toMatchObject({
      basis: 'inferred',
      alternative: 'allowed',
      witness,
    });
  });

  it.each([
    ['one inferred form, on a resource', 'tcr:DescribeImagePersonal', 'repo/team-01'],
    ['two published forms, on no resource', 'tcr:BatchDeleteImagePersonal', '*'],
    ['two published forms, on what is no resource', 'tcr:BatchDeleteImagePersonal', 'repo/team-01/repo-demo'],
    [
      'two published forms, on a resource of neither',
      'tcr:BatchDeleteImagePersonal',
      'qcs::tcr:::repo/team-01',
    ],
    ['no other form', 'tcr:ValidateUserPersonal', '*'],
  ])('is silent about a call of %s', (_, action, resource) => {
    expect(caveatOf({ action, resource }, allow('repo/team-01/repo-demo/*'))).toBeUndefined();
  });

  it('is silent where the request names a resource that cannot be read, since nobody can say which it means', () => {
    expect(
      caveatOf({ ...describeRepository, resource: 'repo/team-01/web' }, allow('repo/*')),
    ).toBeUndefined();
    expect(caveatOf(describeRepository, allow('repo/*'))).toBeDefined();
  });
});

describe('the resource that shows it', () => {
  const witnessOf = (attached: AttachedPolicies | PolicyDocument, request: Partial<Request> = {}) =>
    caveatOf({ ...describeRepository, ...request }, attached)?.witness;

  it('is sought among what a boundary names where the policy allows everything', () => {
    expect(witnessOf({ identity: [allow('*')], boundary: allow('repo/team-01/*') })).toBe(
      'qcs::tcr:::repo/team-01/x',
    );
  });

  it.each([
    ['no region and no account', 'qcs::tcr:::repo/*'],
    ['any region and any account', 'qcs::tcr:*:*:repo/*'],
  ])('lies where the one of two sets that names a place has it, beside %s', (_, wide) => {
    const narrow = allow('qcs::tcr:ap-hongkong:uin/5:repo/team-01/*');
    const expected = 'qcs::tcr:ap-hongkong:uin/5:repo/team-01/x';
    expect(witnessOf({ identity: [allow(wide)], boundary: narrow })).toBe(expected);
    expect(witnessOf({ identity: [narrow], boundary: allow(wide) })).toBe(expected);
  });

  it('has the variables of the policy filled', () => {
    expect(witnessOf(allow(`repo/\${uin}/*`), { principal: { uin: '200' } })).toBe('qcs::tcr:::repo/200/x');
  });

  it('is none where nobody knows a variable', () => {
    expect(witnessOf(allow(`repo/\${nobody}/*`))).toBeUndefined();
  });

  it('is found behind many statements about other names and other calls', () => {
    const names = Array.from({ length: 600 }, (_, index) => `qcs::tcr:::repo/n${index}/*`);
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:Push*', names),
      buildStatement('deny', 'tcr:Describe*', names),
      buildStatement('allow', 'tcr:Describe*', 'qcs::tcr:::repo/team-01/repo-demo'),
    );
    expect(witnessOf(policy)).toBe('qcs::tcr:::repo/team-01/repo-demo');
  });

  it('is none longer than any name of a registry', () => {
    const longest = `repo/${'a'.repeat(993)}/b`;
    expect(witnessOf(allow(longest))).toBe(`qcs::tcr:::${longest}`);
    const tooLong = `repo/${'a'.repeat(994)}/b`;
    expect(witnessOf({ identity: [allow(tooLong)], boundary: allow('repo/*') })).toBeUndefined();
  });
});
