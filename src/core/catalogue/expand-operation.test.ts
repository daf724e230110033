import { describe, expect, it } from 'vitest';
import { findOperationEvidence, operationExample } from './evidence-index';
import { expandOperation, findCheckCondition, listOperations, type OperationTarget } from './index';

/** Each check as one line: action, resource, need, and the alternatives in brackets. */
function summarise(operation: string, target: OperationTarget | string): readonly string[] {
  const expansion = expandOperation(operation, target);
  if (!expansion.ok) return [`error ${JSON.stringify(expansion.error)}`];
  return expansion.checks.map(({ request, need, alternatives }) => {
    const others = alternatives.map(({ resource, reason }) => ` [${reason} ${resource}]`).join('');
    return `${request.action} ${request.resource} ${need}${others}`;
  });
}

const image = 'ccr.ccs.tencentyun.com/team-01/repo-demo:v1';
const repo = 'qcs::tcr:ap-guangzhou::repo/team-01/repo-demo';

describe('what an operation asks for', () => {
  // Expected lines follow docker-operations.json, with the region that the host's deployedIn gives.
  it.each([
    ['pull', image, [`tcr:PullRepositoryPersonal ${repo} always`]],
    ['docker-pull', image, [`tcr:PullRepositoryPersonal ${repo} always`]],
    [
      'push',
      image,
      [`tcr:PushRepositoryPersonal ${repo} always`, `tcr:PullRepositoryPersonal ${repo} expected`],
    ],
    [
      'docker-push',
      image,
      [`tcr:PushRepositoryPersonal ${repo} always`, `tcr:PullRepositoryPersonal ${repo} expected`],
    ],
    [
      'docker-login',
      'ccr.ccs.tencentyun.com',
      [
        'tcr:CreateUserPersonal * conditional',
        'tcr:ModifyUserPasswordPersonal * conditional',
        'tcr:ValidateUserPersonal * conditional',
      ],
    ],
    ['pull-public', image, []],
    ['delete-tag', image, [`tcr:DeleteImagePersonal ${repo} always`]],
    [
      'delete-tags',
      image,
      [`tcr:BatchDeleteImagePersonal ${repo} always [conflicting-templates ${repo}/v1]`],
    ],
    ['delete-repository', image, [`tcr:DeleteRepositoryPersonal ${repo} always`]],
    [
      'delete-repositories',
      image,
      [
        `tcr:BatchDeleteRepositoryPersonal qcs::tcr:ap-guangzhou::repo/team-01/* always [conflicting-templates ${repo}]`,
      ],
    ],
    ['create-namespace', image, ['tcr:CreateNamespacePersonal qcs::tcr:ap-guangzhou::repo/team-01 always']],
    [
      'list-repositories',
      image,
      [
        'tcr:DescribeRepositoryOwnerPersonal qcs::tcr:ap-guangzhou::repo/* always',
        'tcr:DescribeRepositoryFilterPersonal * conditional [granularity-unproven qcs::tcr:ap-guangzhou::repo/*]',
      ],
    ],
    [
      'describe-repository',
      image,
      [`tcr:DescribeRepositoryPersonal * always [granularity-unproven ${repo}]`],
    ],
    ['list-tags', image, [`tcr:DescribeImagePersonal ${repo} always [granularity-unproven *]`]],
    ['trigger-create', image, ['tcr:CreateApplicationTriggerPersonal * always']],
    [
      'list-namespaces',
      'team-01',
      ['tcr:DescribeNamespacePersonal * always [granularity-unproven qcs::tcr:ap-guangzhou::repo/team-01]'],
    ],
    // Without a namespace there is no other reading to fill in.
    ['list-namespaces', '', ['tcr:DescribeNamespacePersonal * always']],
    [
      'enterprise-pull',
      { namespace: 'team-01', repository: 'repo-demo', instanceId: 'tcr-x', region: 'ap-beijing' },
      [
        'tcr:PullRepository qcs::tcr:ap-beijing::repository/tcr-x/team-01/repo-demo always [conflicting-templates qcs::tcr:ap-beijing::repository/tcr-x/team-01/repo-demo/*]',
      ],
    ],
    // The Enterprise host turns pull into its own operation.
    [
      'pull',
      { host: 'demo.tencentcloudcr.com', namespace: 'a', repository: 'b/c', instanceId: 'tcr-x' },
      [
        'tcr:PullRepository qcs::tcr:::repository/tcr-x/a/b/c always [conflicting-templates qcs::tcr:::repository/tcr-x/a/b/c/*]',
      ],
    ],
  ] as const)('%s %j', (operation, target, expected) => {
    expect(summarise(operation, target)).toEqual(expected);
  });

  it('asks the console for what the catalogue’s entries name, and keeps the field policy’s * as a reading', () => {
    expect(summarise('console-enter', '')).toEqual([
      'tcr:DescribeRegions * always',
      'tcr:DescribeInstances qcs::tcr:ap-guangzhou::instance/* always [conflicting-templates *]',
      'tcr:ValidateUserPersonal * always',
      'tcr:DescribeUserPersonal * always',
      'tcr:DescribeUserQuotaPersonal * always [granularity-unproven qcs::tcr:ap-guangzhou::repo/*]',
      'tcr:DescribeNamespacePersonal * always',
      'tcr:DescribeRepositoryAllPersonal * always',
      'tcr:DescribeRepositoryFilterPersonal * always [granularity-unproven qcs::tcr:ap-guangzhou::repo/*]',
      'tcr:DescribeRepositoryOwnerPersonal qcs::tcr:ap-guangzhou::repo/* always [conflicting-templates *]',
      'tcr:DescribeRepositoryPersonal * always',
      'cam:GetRole * conditional',
    ]);
  });

  it('tells of each check how it is known', () => {
    const expansion = expandOperation('push', image);
    expect(expansion.ok && expansion.checks[1]).toMatchObject({
      when: 'together-with-push',
      granularity: 'resource',
      status: 'inferred',
      sources: ['dist-token', 'docker-auth-4', 'field-abcdeploy', 'field-cnb'],
    });
    const consoleEntry = expandOperation('console-enter', '');
    expect(consoleEntry.ok && consoleEntry.checks.at(-1)?.granularity).toBeNull();
  });

  it('falls back to the sources of the operation', () => {
    const expansion = expandOperation('list-tags', image);
    expect(expansion.ok && expansion.checks[0]?.sources).toEqual(['sdk-npm', 'field-pinjie']);
  });
});

describe('the example resources of the facts', () => {
  const target = { ...operationExample, region: '' };

  it.each(listOperations().map((operation) => operation.id))('%s', (id) => {
    const expansion = expandOperation(id, target);
    const expected = findOperationEvidence(id)?.checks ?? [];
    expect(expansion.ok && expansion.checks.map((check) => check.request.action)).toEqual(
      expected.map((check) => check.action),
    );
    if (!expansion.ok) return;
    for (const [index, { exampleResources }] of expected.entries()) {
      const check = expansion.checks[index];
      const asked = [check?.request.resource, ...(check?.alternatives ?? []).map((other) => other.resource)];
      // Every example is asked for or listed as another reading of the same check.
      expect(asked).toEqual(expect.arrayContaining([...exampleResources]));
    }
  });
});

describe('the target', () => {
  it.each([
    ['a region that is given', { region: 'ap-beijing' }, 'ap-beijing', []],
    ['an empty region, which is a value too', { region: '' }, '', []],
    ['an empty region beside a host', { region: '', host: 'hkccr.ccs.tencentyun.com' }, '', []],
    ['the region of the host', { host: 'hkccr.ccs.tencentyun.com' }, 'ap-hongkong', []],
    ['the region of a mainland host', { host: 'CCR.ccs.tencentyun.com' }, 'ap-guangzhou', []],
    ['neither host nor region', {}, 'ap-guangzhou', ['assumed-host']],
    ['null for both', { region: null, host: null }, 'ap-guangzhou', ['assumed-host']],
  ])('%s', (_, given, region, notes) => {
    const expansion = expandOperation('pull', { namespace: 'team-01', repository: 'repo-demo', ...given });
    expect(expansion).toMatchObject({
      ok: true,
      notes,
      target: { region },
      checks: [{ request: { resource: `qcs::tcr:${region}::repo/team-01/repo-demo` } }],
    });
  });

  it('takes a text without a host for the default host, and says so', () => {
    expect(expandOperation('pull', 'team-01/repo-demo')).toMatchObject({
      ok: true,
      notes: ['assumed-host'],
      target: { host: 'ccr.ccs.tencentyun.com', region: 'ap-guangzhou' },
    });
  });

  it.each([
    ['', ''],
    ['100000000001', 'uin/100000000001'],
    ['uin/100000000001', 'uin/100000000001'],
  ])('account %j stands as %j', (account, segment) => {
    const expansion = expandOperation('pull', { namespace: 'a', repository: 'b', region: '', account });
    expect(expansion).toMatchObject({ checks: [{ request: { resource: `qcs::tcr::${segment}:repo/a/b` } }] });
  });

  it.each([
    [
      'no tag where a reading needs one',
      'delete-tags',
      { namespace: 'a', repository: 'b' },
      ['assumed-host', 'assumed-tag'],
    ],
    ['no tag where none is needed', 'pull', { namespace: 'a', repository: 'b' }, ['assumed-host']],
    [
      'upper case, which no image has',
      'pull',
      { namespace: 'A', repository: 'b', region: '' },
      ['unusual-name'],
    ],
    ['two repository levels', 'pull', { namespace: 'a', repository: 'b/c', region: '' }, ['unusual-name']],
    [
      'an Enterprise host without a region',
      'pull',
      { host: 'x.tencentcloudcr.com', namespace: 'a', repository: 'b/c', instanceId: 'tcr-x' },
      ['unknown-region'],
    ],
  ])('%s', (_, operation, target, notes) => {
    expect(expandOperation(operation, target)).toMatchObject({ ok: true, notes });
  });

  it.each([
    ['an operation nobody knows', 'fly', image, { kind: 'unknown-operation', operation: 'fly' }],
    ['a member of every object', 'constructor', image, { kind: 'unknown-operation' }],
    [
      'a text that is no image',
      'pull',
      'nginx',
      { kind: 'invalid-reference', error: { kind: 'other-registry' } },
    ],
    ['no namespace', 'pull', { repository: 'b' }, { kind: 'missing-part', part: 'namespace' }],
    [
      'no repository',
      'pull',
      { namespace: 'a', repository: '' },
      { kind: 'missing-part', part: 'repository' },
    ],
    ['a namespace as text where a repository is needed', 'pull', 'team-01', { kind: 'invalid-reference' }],
    ['a bad namespace as text', 'create-namespace', 'Team', { kind: 'invalid-reference' }],
    [
      'a slash in a namespace',
      'pull',
      { namespace: 'a/x', repository: 'b' },
      { kind: 'invalid-part', part: 'namespace', found: 'a/x' },
    ],
    [
      'a colon in a repository',
      'pull',
      { namespace: 'a', repository: 'b:c' },
      { kind: 'invalid-part', part: 'repository' },
    ],
    ['a star', 'pull', { namespace: 'a', repository: '*' }, { kind: 'invalid-part', part: 'repository' }],
    [
      'a colon in a region',
      'pull',
      { namespace: 'a', repository: 'b', region: 'x:y' },
      { kind: 'invalid-part', part: 'region' },
    ],
    [
      'an account without digits',
      'pull',
      { namespace: 'a', repository: 'b', account: 'uin/' },
      { kind: 'invalid-part', part: 'account' },
    ],
    [
      'a host of somebody else',
      'pull',
      { host: 'docker.io', namespace: 'a', repository: 'b' },
      { kind: 'unknown-host', host: 'docker.io' },
    ],
    [
      'an Enterprise host without an instance ID',
      'pull',
      'x.tencentcloudcr.com/a/b',
      { kind: 'missing-part', part: 'instance-id' },
    ],
    [
      'an Individual operation on an Enterprise host',
      'delete-tag',
      'x.tencentcloudcr.com/a/b',
      { kind: 'edition-mismatch', operation: 'delete-tag', host: 'x.tencentcloudcr.com' },
    ],
    ['an Enterprise operation on an Individual host', 'enterprise-pull', image, { kind: 'edition-mismatch' }],
  ])('%s is an error', (_, operation, target, error) => {
    expect(expandOperation(operation, target)).toMatchObject({ ok: false, error });
  });

  it('takes placeholders and replacement marks in a name for what they are', () => {
    const target = { namespace: '\u0024{repository}', repository: '$&', region: '' };
    expect(expandOperation('pull', target)).toMatchObject({
      checks: [{ request: { resource: 'qcs::tcr:::repo/\u0024{repository}/$&' } }],
    });
  });
});

describe('when a check is made', () => {
  it.each([
    ['always', 'always'],
    ['private-repository', 'always'],
    ['together-with-push', 'expected'],
    ['before-first-login', 'conditional'],
    ['console-role-lookup', 'conditional'],
  ] as const)('%s weighs %s', (code, need) => {
    expect(findCheckCondition(code).need).toBe(need);
  });
});
