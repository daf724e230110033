import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { prepareRequest, settledReading } from '../../matching';
import type { Statement } from '../../model';
import { compilePolicies } from '../compile';
import { readTemplate } from './resource-template';
import { findBestWitness, pickFreshName } from './witness';

const repository = `qcs::tcr:\${region}:\${account}:repo/\${namespace}/\${repository}`;
const namespace = `qcs::tcr:\${region}:\${account}:repo/\${namespace}`;

function find(templates: readonly string[], ...statements: readonly Statement[]) {
  return findBestWitness(
    compilePolicies({ identity: [buildPolicy(...statements)] }),
    prepareRequest({ action: 'tcr:DescribeRepositoryPersonal', resource: '*', context: {} }),
    templates.flatMap((template) => readTemplate(template) ?? []),
    { ...settledReading, granularity: 'resource' },
  );
}

describe('findBestWitness', () => {
  it('takes the first of several that fare alike', () => {
    const deny = buildStatement('deny', 'tcr:*', 'qcs::tcr:::repo/*');
    const expected = { resource: 'qcs::tcr:::repo/x/x', outcome: 'explicitly-denied' };
    expect(find([repository, namespace], deny)).toEqual(expected);
    // A grant on instances gives no name of this form, so there is nothing that fares better.
    expect(find([repository], deny, buildStatement('allow', 'tcr:*', 'qcs::tcr:::instance/*'))).toEqual(
      expected,
    );
  });

  it('takes what fares better, in whatever form', () => {
    expect(
      find(
        [repository, namespace],
        buildStatement('deny', 'tcr:*', 'qcs::tcr:::repo/*/*'),
        buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/team-01'),
      ),
    ).toEqual({ resource: 'qcs::tcr:::repo/team-01', outcome: 'allowed' });
  });

  it('remembers for each form and pattern what it found', () => {
    const policies = compilePolicies({
      identity: [
        buildPolicy(buildStatement('allow', 'tcr:*', ['qcs::tcr:::repo/team-*', 'qcs::tcr:::repo/a/*'])),
      ],
    });
    const ask = (...templates: readonly string[]) =>
      findBestWitness(
        policies,
        prepareRequest({ action: 'tcr:DescribeRepositoryPersonal', resource: '*', context: {} }),
        templates.flatMap((template) => readTemplate(template) ?? []),
        { ...settledReading, granularity: 'resource' },
      )?.resource;
    // The first pattern fits a namespace and, one step further, a repository in it.
    const expected = ['qcs::tcr:::repo/team-x', 'qcs::tcr:::repo/team-x/x', 'qcs::tcr:::repo/team-x'];
    expect([ask(namespace), ask(repository), ask(namespace)]).toEqual(expected);
    expect([ask(repository), ask(namespace, repository)]).toEqual(expected.slice(1));
  });

  it('finds nothing where there is no form', () => {
    expect(find([], buildStatement('allow', '*', '*'))).toBeNull();
  });
});

describe('pickFreshName', () => {
  const pick = (...resources: readonly string[]) =>
    pickFreshName(compilePolicies({ identity: [buildPolicy(buildStatement('allow', '*', resources))] }));

  it('uses a character that no pattern holds, so that only a star takes it in', () => {
    const name = pick('*', 'repo/q', 'qcs::tcr:::repo/x*', 'qcs::tcr:::repo/*/z');
    expect(name).toHaveLength(1);
    expect('repo/xz').not.toContain(name);
  });

  it('is still a name where the patterns hold every character', () => {
    const name = pick('qcs::tcr:::repo/abcdefghijklmnopqrstuvwxyz0123456789');
    expect(name).toMatch(/^[a-z][a-z-]+[a-z]$/);
  });
});
