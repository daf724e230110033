import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { compilePolicies } from '../../evaluate';
import { classifyResources } from '../resource-classes';
import { type AccessColumn, joinColumns, listAccessColumns } from './access-columns';
import { classifyTargets } from './classify-targets';

function list(...names: readonly string[]): readonly AccessColumn[] {
  const policy = buildPolicy(
    buildStatement(
      'allow',
      'tcr:*',
      names.map((name) => `qcs::tcr:::${name}`),
    ),
  );
  const { classes } = classifyResources(compilePolicies({ identity: [policy] }));
  return listAccessColumns(classifyTargets(policy), classes);
}

describe('listAccessColumns', () => {
  it('puts namespaces with what is in them first, as policies name them, and everything else last', () => {
    expect(list('repo/b', 'repo/b/*', 'repo/b/web', 'repo/a/app-*', 'repo/x-*').map(({ id }) => id)).toEqual([
      'namespace b',
      'repository b/web',
      'other b',
      'pattern repo/a/app-*',
      'pattern repo/x-*',
      'everything-else',
    ]);
    expect(
      list('repo/x-*', 'repo/a/app-*', 'repo/b/z', 'repo/b/web', 'repo/b/*', 'repo/b').map(({ id }) => id),
    ).toEqual([
      'pattern repo/a/app-*',
      'namespace b',
      'repository b/z',
      'repository b/web',
      'other b',
      'pattern repo/x-*',
      'everything-else',
    ]);
  });

  it('says of each column what it is about, with a member for every level of operation', () => {
    const none = { namespaceSample: null, repositorySample: null };
    expect(list('repo/b', 'repo/b/web', 'repo/a/app-*', 'repo/x-*')).toEqual([
      { id: 'namespace b', kind: 'namespace', namespace: 'b', ...none, namespaceSample: 'b' },
      {
        id: 'repository b/web',
        kind: 'repository',
        namespace: 'b',
        repository: 'web',
        ...none,
        repositorySample: { namespace: 'b', repository: 'web' },
      },
      {
        id: 'other b',
        kind: 'other-in-namespace',
        namespace: 'b',
        ...none,
        repositorySample: { namespace: 'b', repository: 'other-repository' },
      },
      {
        id: 'pattern repo/a/app-*',
        kind: 'pattern',
        // The pattern spells its namespace out.
        namespace: 'a',
        pattern: 'repo/a/app-*',
        patterns: ['repo/a/app-*'],
        ...none,
        repositorySample: { namespace: 'a', repository: 'app-x' },
      },
      {
        id: 'pattern repo/x-*',
        kind: 'pattern',
        pattern: 'repo/x-*',
        patterns: ['repo/x-*'],
        // It takes in both namespaces and what is in them.
        namespaceSample: 'x-x',
        repositorySample: { namespace: 'x-x', repository: 'other-repository' },
      },
      {
        id: 'everything-else',
        kind: 'everything-else',
        namespaceSample: 'other-namespace',
        repositorySample: { namespace: 'other-namespace', repository: 'other-repository' },
      },
    ]);
  });

  it('writes the variable where nobody said what it stands for', () => {
    const columns = list('repo/${uin}', 'repo/x/${app_id}', 'repo/${uin}/app-*', 'repo/y/${owner_uin}-*');
    expect(columns.map(({ id }) => id)).toEqual([
      // Namespaces that are spelled out come first.
      'repository x/${app_id}',
      'pattern repo/y/${owner_uin}-*',
      'namespace ${uin}',
      'pattern repo/${uin}/app-*',
      'other ${uin}',
      'everything-else',
    ]);
    expect(columns[0]).toMatchObject({ namespace: 'x', repository: '${app_id}' });
    expect(columns[3]).toMatchObject({
      namespace: '${uin}',
      pattern: 'repo/${uin}/app-*',
      patterns: ['repo/${uin}/app-*'],
      // What is asked about has to be a name.
      repositorySample: { namespace: '100000000002' },
    });
  });

  it('leaves digits of a named caller as they are', () => {
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/${uin}'));
    const targets = classifyTargets(policy, { principal: { uin: '77' } });
    expect(listAccessColumns(targets, []).map(({ id }) => id)).toContain('namespace 77');
  });

  it('writes a variable for what was made up, not for digits that are those of the caller by chance', () => {
    const resources = ['qcs::tcr:::repo/${owner_uin}', 'qcs::tcr:::repo/team-77'];
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', resources));
    const targets = classifyTargets(policy, { principal: { uin: '77' } });
    const ids = listAccessColumns(targets, []).map(({ id }) => id);
    expect(ids).toContain('namespace team-77');
    expect(ids).toContain('namespace ${owner_uin}');
  });
});

const blank = { namespaceSample: null, repositorySample: null };

function pattern(patterns: readonly string[], more: Partial<AccessColumn> = {}): AccessColumn {
  const text = patterns.join(' & ');
  return { id: `pattern ${text}`, kind: 'pattern', pattern: text, patterns, ...blank, ...more };
}

/** Joins columns of a table whose rows are given by column, and tells which are left. */
function join(...entries: readonly (readonly [AccessColumn, ...unknown[]])[]): readonly AccessColumn[] {
  const rowCount = (entries[0]?.length ?? 1) - 1;
  return joinColumns(
    entries.map(([column]) => column),
    rowCount,
    (row, asked) => entries.find(([column]) => column === asked)?.[row + 1] ?? null,
  );
}

const such = (namespace: string, repository: string) => ({ repositorySample: { namespace, repository } });

describe('joinColumns', () => {
  it('makes one of two columns of one name that say the same, with members for all levels', () => {
    const joined = join(
      [pattern(['repo/a*'], { namespaceSample: 'a' }), 'yes', null],
      [pattern(['repo/a*'], such('a', 'b')), null, 'no'],
    );
    expect(joined).toEqual([
      pattern(['repo/a*'], { hasNearer: false, namespaceSample: 'a', ...such('a', 'b') }),
    ]);
  });

  it('keeps columns of one name apart that differ in some row, and names a member of the second', () => {
    const joined = join(
      [pattern(['repo/a*'], such('a', 'b')), 'yes', 'yes'],
      [pattern(['repo/a*'], such('ab', 'c')), 'yes', 'no'],
      [pattern(['repo/a*'], { namespaceSample: 'abc' }), 'no', 'no'],
    );
    expect(joined.map(({ id, such: member }) => [id, member])).toEqual([
      ['pattern repo/a*', undefined],
      ['pattern repo/a* 2', 'ab/c'],
      ['pattern repo/a* 3', 'abc'],
    ]);
    // They are not nearer to each other than they are to themselves.
    expect(joined.map(({ hasNearer }) => hasNearer)).toEqual([false, false, false]);
  });

  it('lets what fits several patterns go to one that says the same', () => {
    const both = pattern(['repo/a*', 'repo/*b'], such('ab', 'c'));
    const ids = (...columns: readonly AccessColumn[]) => columns.map(({ id }) => id);
    // In whatever order they stand, the wider ones are asked first.
    expect(ids(...join([both, 'no'], [pattern(['repo/a*']), 'yes'], [pattern(['repo/*b']), 'no']))).toEqual([
      'pattern repo/a*',
      'pattern repo/*b',
    ]);
    expect(ids(...join([pattern(['repo/a*']), 'yes'], [both, 'no'], [pattern(['repo/*b']), 'yes']))).toEqual([
      'pattern repo/a*',
      'pattern repo/a* & repo/*b',
      'pattern repo/*b',
    ]);
    // A pattern of another namespace is another matter, and one that is not among its own as well.
    expect(
      ids(
        ...join([pattern(['repo/a*'], { namespace: 'n' }), 'no'], [both, 'no'], [pattern(['repo/c*']), 'no']),
      ),
    ).toEqual(['pattern repo/a*', 'pattern repo/a* & repo/*b', 'pattern repo/c*']);
  });

  it('tells whether something that fits a pattern has a column of its own', () => {
    const repository: AccessColumn = {
      id: 'repository app-1/web',
      kind: 'repository',
      namespace: 'app-1',
      repository: 'web',
      ...blank,
    };
    const others: AccessColumn = {
      id: 'other app-2',
      kind: 'other-in-namespace',
      namespace: 'app-2',
      ...blank,
    };
    const rest: AccessColumn = { id: 'everything-else', kind: 'everything-else', ...blank };
    const nearerOf = (...columns: readonly AccessColumn[]) =>
      join(...columns.map((column, index) => [column, index] as const)).flatMap(({ id, hasNearer }) =>
        hasNearer === undefined ? [] : [[id, hasNearer]],
      );
    expect(nearerOf(repository, pattern(['repo/app-*']), pattern(['repo/b-*']), rest)).toEqual([
      ['pattern repo/app-*', true],
      ['pattern repo/b-*', false],
    ]);
    expect(nearerOf(others, pattern(['repo/app-*']), pattern(['repo/app-2/x*']), rest)).toEqual([
      ['pattern repo/app-*', true],
      // Only some of the others in the namespace are called so.
      ['pattern repo/app-2/x*', false],
    ]);
    expect(nearerOf(pattern(['repo/app-*']), pattern(['repo/app-x-*']))).toEqual([
      ['pattern repo/app-*', true],
      ['pattern repo/app-x-*', false],
    ]);
    // What has several patterns has nearer only what fits all of them.
    expect(
      nearerOf(repository, pattern(['repo/app-*', 'repo/*/web']), pattern(['repo/app-*', '*c'])),
    ).toEqual([
      ['pattern repo/app-* & repo/*/web', true],
      ['pattern repo/app-* & *c', false],
    ]);
  });
});
