import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import type { Statement } from '../../model';
import { tabulateAccess } from '../tabulate-access';
import { measureGrants } from './grant-size';

function measure(operation: string, ...statements: readonly Statement[]) {
  const table = tabulateAccess({ identity: [buildPolicy(...statements)] });
  return measureGrants(table).find((size) => size.operation === operation);
}

const pull = 'tcr:PullRepositoryPersonal';
const named = ['qcs::tcr:::repo/team/web', 'qcs::tcr:::repo/team/api'];

describe('measureGrants', () => {
  it('counts the classes and names the repositories', () => {
    // Two repositories and everything else; nobody tells the others in their namespace from all others.
    expect(measure('pull', buildStatement('allow', pull, named))).toEqual({
      operation: 'pull',
      classCount: 3,
      allowedCount: 2,
      conditionalCount: 0,
      uncertainCount: 0,
      namespaces: [],
      repositories: ['team/web', 'team/api'],
      isOpenEnded: false,
    });
    expect(measure('push', buildStatement('allow', pull, named))).toMatchObject({
      allowedCount: 0,
      repositories: [],
      isOpenEnded: false,
    });
  });

  it('tells a grant that takes in names nobody wrote', () => {
    expect(measure('pull', buildStatement('allow', pull, 'qcs::tcr:::repo/team/*'))).toMatchObject({
      repositories: [],
      isOpenEnded: true,
    });
  });

  it('leaves out what a deny takes back, and counts what hangs on circumstances by itself', () => {
    const untilMay = { condition: { date_less_than: { 'qcs:current_time': '2027-05-01T00:00:00Z' } } };
    const size = measure(
      'pull',
      buildStatement('allow', pull, named, untilMay),
      buildStatement('deny', pull, 'qcs::tcr:::repo/team/api'),
    );
    expect(size).toMatchObject({ allowedCount: 0, conditionalCount: 1, repositories: ['team/web'] });
  });

  it('counts an operation on the whole account as one class', () => {
    const token = buildStatement('allow', ['tcr:*'], '*');
    expect(measure('login-application-token', token)).toMatchObject({
      classCount: 1,
      allowedCount: 1,
      isOpenEnded: true,
    });
  });

  it('names the namespaces of operations on them', () => {
    const size = measure(
      'delete-namespace',
      buildStatement('allow', 'tcr:DeleteNamespacePersonal', ['qcs::tcr:::repo/a', 'qcs::tcr:::repo/b']),
    );
    expect(size).toMatchObject({ namespaces: ['a', 'b'], repositories: [] });
  });
});
