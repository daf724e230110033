import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../core';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { noCircumstances } from '../question/circumstances';
import { allReadOnly, ask, namespaceFull, repositoryReadOnly } from './ask-in-tests';
import { decideSamples, toBasis, toSetting } from './simulate';

describe('samples', () => {
  const kindsOf = (policy: PolicyDocument) =>
    decideSamples(toSetting(toBasis(policy), noCircumstances)).map(({ scope, target, samples }) => [
      scope,
      target,
      samples.map(({ kind }) => kind),
    ]);

  it('shows the repository that scenario 4 names, and one that it does not', () => {
    expect(kindsOf(repositoryReadOnly)).toEqual([
      ['named', 'team-01/repo-demo', ['allowed', 'implicitly-denied', 'implicitly-denied']],
      [
        'unnamed',
        'other-namespace/other-repository',
        ['implicitly-denied', 'implicitly-denied', 'implicitly-denied'],
      ],
    ]);
  });

  it('shows a repository in the namespace of scenario 3', () => {
    expect(kindsOf(namespaceFull)[0]).toEqual([
      'named',
      'team-01/repo-demo',
      ['allowed', 'allowed', 'allowed'],
    ]);
  });

  it('shows any repository where the policy names none', () => {
    expect(kindsOf(allReadOnly)).toEqual([
      ['any', 'team-01/repo-demo', ['allowed', 'implicitly-denied', 'implicitly-denied']],
    ]);
  });

  it('shows what is granted before what is only denied', () => {
    const policy = buildPolicy(
      buildStatement('deny', 'tcr:*', 'qcs::tcr:::repo/prod/secret'),
      buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/dev/*'),
    );
    expect(kindsOf(policy)[0]).toEqual(['named', 'dev/repo-demo', ['allowed', 'allowed', 'allowed']]);
  });

  it('passes over names that no image can have', () => {
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/Team-01/*'));
    expect(kindsOf(policy)[0]?.[0]).toBe('any');
  });

  it('follows the region of the policy by its host', () => {
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', 'qcs::tcr:ap-hongkong::repo/team-01/*'));
    const { question, verdict } = ask(policy, {});
    expect(question.command).toBe('docker pull hkccr.ccs.tencentyun.com/team-01/repo-demo:v1');
    expect(verdict?.kind).toBe('allowed');
  });
});
