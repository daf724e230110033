import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { listActions } from '../../catalogue';
import type { Request } from '../../model';
import { comparePolicies } from '../compare/compare-policies';
import type { QuestionOptions } from './question';
import { shapeOfTemplate } from './witness';

/** The requests that show what a single allow grants. */
function witnesses(
  action: string | readonly string[],
  resource: string | readonly string[],
  options: QuestionOptions = {},
): readonly Request[] {
  const after = buildPolicy(buildStatement('allow', action, resource));
  const { gained } = comparePolicies(buildPolicy(), after, { ...options, replay: true });
  return gained.map(({ witness }) => witness);
}

const written = (requests: readonly Request[]) =>
  requests.map(({ action, resource }) => `${action} on ${resource.replace('qcs::tcr:::', '')}`);

const team = ['qcs::tcr:::repo/team', 'qcs::tcr:::repo/team/*'];

describe('writeWitness', () => {
  it.each<[string, string | readonly string[], string | readonly string[], string]>([
    // The catalogue lists the deletion before the push.
    [
      'what people do daily',
      ['tcr:DeleteRepositoryPersonal', 'tcr:PushRepositoryPersonal', 'tcr:PullRepositoryPersonal'],
      team,
      'tcr:PullRepositoryPersonal on repo/team/other-repository',
    ],
    [
      'the push before the deletion',
      ['tcr:DeleteRepositoryPersonal', 'tcr:PushRepositoryPersonal'],
      team,
      'tcr:PushRepositoryPersonal on repo/team/other-repository',
    ],
    [
      'the kind of resource that the call is checked on',
      'tcr:DeleteNamespacePersonal',
      team,
      'tcr:DeleteNamespacePersonal on repo/team',
    ],
    [
      'the Individual edition first',
      ['tcr:PullRepository', 'tcr:DeleteRepositoryPersonal'],
      [...team, 'qcs::tcr:::repository/*'],
      'tcr:DeleteRepositoryPersonal on repo/team/other-repository',
    ],
    [
      'the first of the unknown ones on a repository',
      'tcr:Foo*',
      team,
      'tcr:Foo on repo/team/other-repository',
    ],
    ['other products without a resource', 'cvm:Start*', '*', 'cvm:Start on *'],
    [
      'a call that only the star authorises',
      'tcr:CreateApplicationTokenPersonal',
      '*',
      'tcr:CreateApplicationTokenPersonal on *',
    ],
    ['whatever there is where nothing is usual', 'cvm:Start*', team, 'cvm:Start on repo/team'],
  ])('asks about %s', (_, action, resource, expected) => {
    expect(written(witnesses(action, resource))).toContain(expected);
  });

  it('asks in the name of the caller, and of one that stands in where nobody is named', () => {
    const own = 'qcs::tcr:::repo/${uin}/web';
    const pull = 'tcr:PullRepositoryPersonal';
    expect(witnesses(pull, own, { principal: { uin: '5' } })).toEqual([
      { action: pull, resource: 'qcs::tcr:::repo/5/web', context: {}, principal: { uin: '5' } },
    ]);
    const [standIn] = witnesses(pull, own);
    expect(standIn?.resource).toBe(`qcs::tcr:::repo/${standIn?.principal?.uin}/web`);
    expect(witnesses(pull, 'qcs::tcr:::repo/a/web')[0]).not.toHaveProperty('principal');
  });

  it('names regions and accounts where they matter', () => {
    const pull = 'tcr:PullRepositoryPersonal';
    const resources = witnesses(pull, 'qcs::tcr:gz:uin/7:repo/a/web').map(({ resource }) => resource);
    expect(resources).toEqual(['qcs::tcr:ap-guangzhou:uin/7:repo/a/web']);
  });
});

describe('shapeOfTemplate', () => {
  it.each([
    ['*', 'none'],
    ['qcs::tcr:${region}:${account}:repo/${namespace}/${repository}/${tag}', 'tag'],
    ['qcs::tcr:${region}:${account}:repo/${namespace}/${repository}', 'repository'],
    ['qcs::tcr:${region}:${account}:repo/${namespace}', 'namespace'],
    ['qcs::tcr:${region}:${account}:repo/${namespace}/*', 'every-in-namespace'],
    ['qcs::tcr:${region}:${account}:repo/*', 'every-repository'],
    ['qcs::tcr:${region}:${account}:instance/${instanceId}', 'other'],
  ])('reads %s as %s', (template, shape) => {
    expect(shapeOfTemplate(template)).toBe(shape);
  });

  it('finds no other kinds in the catalogue', () => {
    const templates = listActions('individual').flatMap(({ resourceTemplates }) => resourceTemplates);
    const kinds = new Set(templates.map(shapeOfTemplate));
    expect(
      ['none', 'namespace', 'repository', 'every-repository'].every((kind) => kinds.has(kind as never)),
    ).toBe(true);
  });
});
