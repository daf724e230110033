import { describe, expect, it } from 'vitest';
import { expandOperation, parseDockerCommand } from '../../../core';
import {
  describeCommandError,
  describeOperationError,
  findActionProblem,
  findResourceProblem,
} from './problem';

const place = { region: 'ap-guangzhou', account: '' };
const host = 'ccr.ccs.tencentyun.com';

describe('describeCommandError', () => {
  const problemOf = (text: string) => {
    const parsed = parseDockerCommand(text);
    return parsed.ok ? null : describeCommandError(parsed.error, text);
  };

  it.each([
    ['a tool that nobody knows', 'dokcer pull x', 'unknown-command', 'dokcer'],
    ['a command that stays on the machine', 'docker rmi x', 'local-only', 'docker rmi'],
    ['a deletion through the protocol', `crane delete ${host}/a/b`, 'undocumented-operation', 'crane delete'],
    ['a command without an image', 'docker push', 'no-image', 'docker push'],
    ['an open quotation mark', `docker pull "${host}/a/b`, 'unterminated-quote', `"${host}/a/b`],
    ['a shell variable', `docker push ${host}/a/b:$TAG`, 'variable', `${host}/a/b:$TAG`],
    ['an image of Docker Hub', 'docker pull nginx', 'docker-hub', 'nginx'],
    ['another registry', 'docker pull ghcr.io/a/b', 'other-registry', 'ghcr.io'],
    ['three levels', `docker pull ${host}/a/b/c`, 'too-many-parts', 'c'],
    ['a missing tag', `docker pull ${host}/a/b:`, 'missing-tag', `docker pull ${host}/a/b:`],
    ['a broken digest', `docker pull ${host}/a/b@sha256:12`, 'invalid-digest', 'sha256:12'],
  ])('tells %s and quotes it', (_, text, code, found) => {
    expect(problemOf(text)).toMatchObject({ code, found });
  });

  it('offers the whole command with the name put right', () => {
    expect(problemOf(`docker push ${host}/Team-01/repo-demo:v1`)).toMatchObject({
      code: 'name-upper-case',
      found: 'Team-01',
      params: { part: 'namespace' },
      suggestion: `docker push ${host}/team-01/repo-demo:v1`,
    });
  });

  it('offers the host that a mistyped one probably means', () => {
    expect(problemOf('docker pull ccr.ccs.tencentyun.co/team-01/repo-demo')).toMatchObject({
      code: 'unknown-host',
      suggestion: `docker pull ${host}/team-01/repo-demo`,
    });
  });

  it('tells a look-alike letter by its code point', () => {
    expect(problemOf(`docker pull ${host}/te\u0430m/x`)).toMatchObject({
      code: 'name-look-alike',
      params: { codePoint: 'U+0430', looksLike: 'a' },
    });
  });

  it('has nothing to say about an empty text', () => {
    expect(problemOf('  ')).toBeNull();
  });

  it('shortens what it quotes', () => {
    const found = problemOf(`docker pull ${host}/${'A'.repeat(300)}/x`)?.found ?? '';
    expect(Array.from(found)).toHaveLength(81);
    expect(found.endsWith('…')).toBe(true);
  });
});

describe('describeOperationError', () => {
  it.each([
    ['a lone name where a repository is needed', 'push', 'team-01', 'missing-repository'],
    ['a wildcard', 'push', 'team-01/*', 'name-wildcard'],
    ['another registry', 'push', 'ghcr.io/a/b', 'other-registry'],
  ])('tells %s', (_, operation, text, code) => {
    const expansion = expandOperation(operation, text);
    expect(expansion.ok ? null : describeOperationError(expansion.error, text, 'repository')?.code).toBe(
      code,
    );
  });

  it('tells an operation that the other edition lacks', () => {
    const text = 'demo.tencentcloudcr.com/a/b';
    const expansion = expandOperation('delete-tag', text);
    const problem = expansion.ok ? null : describeOperationError(expansion.error, text, 'repository');
    expect(problem).toMatchObject({ code: 'edition-mismatch', found: 'demo.tencentcloudcr.com' });
  });
});

describe('bare calls', () => {
  it.each([
    ['a written form', 'tcr:PullRepositoryPersonal', null],
    ['the optional scope', 'name/tcr:PullRepositoryPersonal', null],
    ['an action that the catalogue lacks', 'tcr:SomethingNew', null],
    ['a pattern', 'tcr:Pull*', 'action-pattern'],
    ['no operation', 'tcr:', 'action-form'],
    ['a blank inside', 'tcr: Pull', 'action-form'],
  ])('takes or refuses an action: %s', (_, action, code) => {
    expect(findActionProblem(action)?.code ?? null).toBe(code);
  });

  it('offers the product for an operation alone', () => {
    expect(findActionProblem('PullRepositoryPersonal')?.suggestion).toBe('tcr:PullRepositoryPersonal');
  });

  it.each([
    ['none', '*', null],
    ['six segments', 'qcs::tcr:::repo/a/b', null],
    ['an image', `${host}/a/b:v1`, 'resource-not-qcs'],
    ['five segments', 'qcs::tcr::repo/a', 'resource-segment-count'],
    ['an empty last segment', 'qcs::tcr:::', 'resource-empty'],
  ])('takes or refuses a resource: %s', (_, resource, code) => {
    expect(findResourceProblem(resource, place)?.code ?? null).toBe(code);
  });

  it('offers the resource name of an image', () => {
    expect(findResourceProblem('hkccr.ccs.tencentyun.com/a/b:v1', place)?.suggestion).toBe(
      'qcs::tcr:ap-hongkong::repo/a/b',
    );
  });
});
