import { describe, expect, it } from 'vitest';
import { viewAccess } from '../../testing/access-view';
import { listOfficialScenarios } from '../catalogue';
import type { PolicyDocument } from '../model';

function scenario(id: string): PolicyDocument {
  const found = listOfficialScenarios().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found.policy;
}

interface Expectation {
  readonly operation: string;
  readonly cells: readonly string[];
  readonly because: string;
}

const [yes, no, open, na] = ['allowed 1', 'implicitly-denied', 'uncertain 1', 'n/a'];
const looks = 'looks-granted';

const official: readonly {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: readonly Expectation[];
}[] = [
  {
    id: 'all-full',
    columns: ['everything-else'],
    rows: [
      { operation: 'pull', cells: [yes], because: 'documented on repo/ns/name, which repo/* covers' },
      { operation: 'push', cells: [yes], because: 'push and pull both on repo/ns/name' },
      { operation: 'list-tags', cells: [open], because: 'resource level is inferred' },
      {
        operation: 'describe-repository',
        cells: ['uncertain'],
        because: 'operation level is inferred; on a repository it would be allowed',
      },
      { operation: 'create-repository', cells: [yes], because: 'documented on repo/ns/name' },
      { operation: 'change-visibility', cells: [open], because: 'resource level is inferred' },
      { operation: 'delete-tags', cells: [yes], because: 'repo/* covers both published forms' },
      { operation: 'delete-repositories', cells: [yes], because: 'repo/* covers both published forms' },
      { operation: 'create-namespace', cells: [yes], because: 'documented on repo/ns, which repo/* covers' },
      { operation: 'list-repositories', cells: [yes], because: 'trap 4: its resource is the literal repo/*' },
      { operation: 'trigger-create', cells: [looks], because: 'documented as operation level' },
      { operation: 'console-enter', cells: [looks], because: 'some of its calls are known on * only' },
    ],
  },
  {
    id: 'all-read-only',
    columns: ['everything-else'],
    rows: [
      { operation: 'pull', cells: [yes], because: 'tcr:PullRepository* spans PullRepositoryPersonal' },
      { operation: 'push', cells: [no], because: 'trap 8: the pattern does not cover push' },
      { operation: 'delete-tag', cells: [no], because: 'no Delete action is listed' },
      { operation: 'delete-namespace', cells: [no], because: 'no Delete action is listed' },
      { operation: 'list-repositories', cells: [yes], because: 'tcr:Describe* on repo/*' },
      {
        operation: 'trigger-create',
        cells: [no],
        because: 'no statement lists it, so nothing looks granted',
      },
    ],
  },
  {
    id: 'namespace-full',
    columns: ['namespace team-01', 'other team-01', 'everything-else'],
    rows: [
      { operation: 'pull', cells: [na, yes, no], because: 'a namespace itself cannot be pulled' },
      { operation: 'push', cells: [na, yes, no], because: 'repo/team-01/* covers its repositories' },
      { operation: 'delete-tag', cells: [na, yes, no], because: 'documented on repo/ns/name' },
      {
        operation: 'delete-repositories',
        cells: [na, yes, no],
        because: 'both forms lie below repo/team-01/',
      },
      {
        operation: 'create-namespace',
        cells: [yes, na, no],
        because: 'checked on repo/team-01, listed bare',
      },
      {
        operation: 'delete-namespace',
        cells: [yes, na, no],
        because: 'checked on repo/team-01, listed bare',
      },
      { operation: 'list-repositories', cells: [looks], because: 'trap 4: repo/team-01/* is not repo/*' },
      { operation: 'trigger-create', cells: [looks], because: 'trap 1: operation level' },
      { operation: 'console-enter', cells: [looks], because: 'tcr:* lists its calls, on the wrong resource' },
    ],
  },
  {
    id: 'repository-read-only',
    columns: ['namespace team-01', 'repository team-01/repo-demo', 'other team-01', 'everything-else'],
    rows: [
      { operation: 'pull', cells: [na, yes, no, no], because: 'listed bare; siblings are not' },
      { operation: 'push', cells: [na, no, no, no], because: 'read-only' },
      { operation: 'list-tags', cells: [na, open, no, no], because: 'resource level is inferred' },
      { operation: 'delete-tag', cells: [na, no, no, no], because: 'read-only' },
      { operation: 'delete-repository', cells: [na, no, no, no], because: 'read-only' },
      { operation: 'create-namespace', cells: [no, na, na, no], because: 'read-only' },
      { operation: 'list-repositories', cells: [looks], because: 'trap 4: needs repo/*' },
    ],
  },
];

describe('the four official scenarios', () => {
  it.each(official)('$id tells apart $columns', ({ id, columns, rows }) => {
    const view = viewAccess(scenario(id));
    expect(view.columns).toEqual(columns);
    for (const { operation, cells, because } of rows) {
      expect(view.rows[operation], `${operation}: ${because}`).toEqual(cells);
    }
  });
});
