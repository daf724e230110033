import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { compilePolicies } from '../evaluate';
import { compileGlob, matchesGlob } from '../matching';
import { classifyResources } from './resource-classes';

function classify(...resources: readonly string[]) {
  const policy = buildPolicy(buildStatement('allow', 'tcr:*', resources));
  return classifyResources(compilePolicies({ identity: [policy] }));
}

const paths = (...names: readonly string[]) => classify(...names.map((name) => `qcs::tcr:::${name}`));
const ids = ({ classes }: ReturnType<typeof classify>) => classes.map(({ id }) => id);

const columns: readonly {
  readonly name: string;
  readonly given: readonly string[];
  readonly expected: readonly string[];
}[] = [
  { name: 'nothing named: everything is alike', given: ['repo/*'], expected: ['everything-else'] },
  {
    name: 'a namespace: itself, its repositories, everything else',
    given: ['repo/team-01', 'repo/team-01/*'],
    expected: ['namespace team-01', 'other team-01', 'everything-else'],
  },
  {
    name: 'a repository brings its namespace along',
    given: ['repo/team-01/repo-demo', 'repo/team-01/repo-demo/*'],
    expected: ['namespace team-01', 'repository team-01/repo-demo', 'other team-01', 'everything-else'],
  },
  {
    name: 'a deeper path belongs to its repository',
    given: ['repo/team-01/repo-demo/v*'],
    expected: ['namespace team-01', 'repository team-01/repo-demo', 'other team-01', 'everything-else'],
  },
  {
    name: 'a pattern in one namespace is told among its repositories',
    given: ['repo/team-01/app-*'],
    expected: ['namespace team-01', 'pattern repo/team-01/app-*', 'other team-01', 'everything-else'],
  },
  {
    name: 'a pattern over namespaces has a column of its own',
    given: ['repo/team-*'],
    expected: ['pattern repo/team-*', 'everything-else'],
  },
  {
    name: 'a pattern that does not begin with repo/ can cut across too',
    given: ['*team-01*'],
    expected: ['pattern *team-01*', 'everything-else'],
  },
  {
    name: 'a pattern that covers every repository tells nothing apart',
    given: ['rep*', '*'],
    expected: ['everything-else'],
  },
  {
    name: 'a pattern of another kind is not about repositories',
    given: ['instance/*', 'x*y'],
    expected: ['everything-else'],
  },
  {
    name: 'a pattern that asks for a third level has no repository',
    given: ['repo/team-01/*/*/x'],
    expected: ['namespace team-01', 'other team-01', 'everything-else'],
  },
  {
    name: 'a slash at the end names nothing below',
    given: ['repo/team-01/'],
    expected: ['namespace team-01', 'other team-01', 'everything-else'],
  },
  {
    name: 'an empty name is no namespace and no repository',
    given: ['repo/', 'repo//app', 'repo/*/'],
    expected: ['everything-else'],
  },
  {
    name: 'a repository in every namespace is a pattern over namespaces',
    given: ['repo/*/*'],
    expected: ['pattern repo/*/*', 'everything-else'],
  },
  {
    name: 'a policy variable may be any repository of the namespace',
    given: ['repo/team-01/${uin}'],
    expected: ['namespace team-01', 'pattern repo/team-01/${uin}', 'other team-01', 'everything-else'],
  },
  {
    name: 'a name that stands twice has one column',
    given: ['repo/team-01/app', 'repo/team-01/app/*', 'repo/team-01'],
    expected: ['namespace team-01', 'repository team-01/app', 'other team-01', 'everything-else'],
  },
  {
    name: 'a policy variable may be any namespace',
    given: ['repo/${uin}/*'],
    expected: ['pattern repo/${uin}/*', 'everything-else'],
  },
];

describe('classifyResources', () => {
  it.each(columns)('$name', ({ given, expected }) => {
    expect(ids(paths(...given))).toEqual(expected);
  });

  it('tells of each class what it is', () => {
    expect(paths('repo/team-01/web', 'repo/team-01/app-*', 'repo/*/tool').classes).toEqual([
      {
        id: 'namespace team-01',
        kind: 'namespace',
        namespace: 'team-01',
        sample: { namespace: 'team-01', repository: null },
      },
      {
        id: 'repository team-01/web',
        kind: 'repository',
        namespace: 'team-01',
        repository: 'web',
        sample: { namespace: 'team-01', repository: 'web' },
      },
      {
        id: 'pattern repo/team-01/app-*',
        kind: 'pattern',
        namespace: 'team-01',
        pattern: 'repo/team-01/app-*',
        sample: { namespace: 'team-01', repository: expect.stringMatching(/^app-./) },
      },
      {
        id: 'other team-01',
        kind: 'other-in-namespace',
        namespace: 'team-01',
        sample: { namespace: 'team-01', repository: expect.stringMatching(/^other-repository/) },
      },
      {
        id: 'pattern repo/*/tool',
        kind: 'pattern',
        pattern: 'repo/*/tool',
        sample: { namespace: expect.stringMatching(/./), repository: 'tool' },
      },
      {
        id: 'everything-else',
        kind: 'everything-else',
        sample: {
          namespace: expect.stringMatching(/^other-namespace/),
          repository: expect.stringMatching(/^other-repository/),
        },
      },
    ]);
  });

  it.each(['tcr', 'ccr', '*', ''])('reads resources of the product "%s"', (service) => {
    expect(ids(classify(`qcs::${service}:::repo/team-01`))).toContain('namespace team-01');
  });

  it('reads all sets of policies', () => {
    const policy = (name: string) => buildPolicy(buildStatement('allow', 'tcr:*', `qcs::tcr:::repo/${name}`));
    const attached = { identity: [policy('a'), policy('b')], boundary: policy('c') };
    expect(classifyResources(compilePolicies(attached)).classes.map(({ namespace }) => namespace)).toEqual([
      'a',
      'a',
      'b',
      'b',
      'c',
      'c',
      undefined,
    ]);
  });

  it('reads the repository of a legacy text that names a tag', () => {
    expect(ids(classify('qcs::ccr:::repo/team-01/repo-demo:v1'))).toContain('repository team-01/repo-demo');
  });

  it('passes over resources of other products', () => {
    expect(ids(classify('qcs::cos:::repo/team-01'))).toEqual(['everything-else']);
  });

  it('names regions by their full codes and accounts by their digits, each once', () => {
    const { regions, accounts } = classify(
      'qcs::tcr:gz:uin/100001234567:repo/*',
      'qcs::tcr:ap-guangzhou::repo/*',
      'qcs::tcr:ap-hongkong:uin/:repo/*',
      'qcs::tcr:*:uin/abc:repo/*',
      'qcs::tcr:no region:*:repo/*',
      'qcs::tcr:Gz::repo/*',
      'qcs::tcr:gz/:uin/7a:repo/*',
      'qcs::tcr::uin/a7:repo/*',
      // The application ID of another product's owner, not an account ID.
      'qcs::tcr::uid/1250000000:repo/*',
    );
    expect(regions).toEqual(['ap-guangzhou', 'ap-hongkong']);
    expect(accounts).toEqual(['100001234567']);
  });

  it('says whether a pattern cuts across names', () => {
    expect(paths('repo/team-01/*').hasCrossPatterns).toBe(false);
    expect(paths('repo/team-01/app-*').hasCrossPatterns).toBe(true);
    expect(paths('*team-01*').hasCrossPatterns).toBe(true);
    expect(paths('repo', 'rep*', 'repo/*', '*').hasCrossPatterns).toBe(false);
  });
});

describe('the sample of a class', () => {
  const sampleOf = (id: string, ...given: readonly string[]) => {
    const found = paths(...given).classes.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no class ${id}`);
    return `repo/${found.sample.namespace}${found.sample.repository === null ? '' : `/${found.sample.repository}`}`;
  };

  it('puts a name in place of a variable', () => {
    const pattern = `repo/\${uin}-dev/a-\${app_id}`;
    expect(sampleOf(`pattern ${pattern}`, pattern)).toMatch(/^repo\/[a-z0-9]+-dev\/a-[a-z0-9]+$/);
  });

  it('of everything else lies in no namespace that a pattern takes in', () => {
    // It ends in the first namespace that comes to mind, but takes in no repository of it.
    const sample = paths('*o/other-namespace').classes.at(-1)?.sample;
    expect(sample?.namespace).not.toBe('other-namespace');
    const other = paths('repo/*/other-namespace').classes.at(-1)?.sample;
    expect(`${other?.namespace}/${other?.repository}`).not.toMatch(/\/other-namespace$/);
  });

  it('is what first comes to mind where every name is taken', () => {
    expect(sampleOf('everything-else', 'repo/*/*')).toBe('repo/other-namespace/other-repository');
  });

  it.each(['repo/team-*', 'repo/team-01/app-*', '*team-01*', 'repo/*/secret', 're*/x-*', 'repo/*-dev/a*b'])(
    'fits its pattern %s',
    (pattern) => {
      expect(matchesGlob(compileGlob(pattern), sampleOf(`pattern ${pattern}`, pattern))).toBe(true);
    },
  );

  it('is no repository that is named, since that has a column of its own', () => {
    const given = ['repo/team-01/app-*'];
    // What is found is named in turn, so that another one has to be found.
    for (let round = 0; round < 5; round += 1) {
      const sample = sampleOf('pattern repo/team-01/app-*', ...given);
      expect(sample).toMatch(/^repo\/team-01\/app-[a-z0-9]+$/);
      expect(given).not.toContain(sample);
      given.push(sample);
    }
  });

  it.each([
    { id: 'everything-else', given: ['repo/o*', 'repo/*/o*'] },
    { id: 'everything-else', given: ['repo/other-namespace/x'] },
    { id: 'other team-01', given: ['repo/team-01/other-*'] },
    { id: 'other team-01', given: ['repo/team-01/other-repository'] },
    { id: 'other team-01', given: ['repo/team-01/other-repository', 'repo/team-01/other-repository-2'] },
    { id: 'other team-01', given: ['repo/team-01/other-*'] },
    { id: 'other team-01', given: ['repo/team-01/other-*', 'repo/team-01/q*'] },
    { id: 'other team-01', given: ['repo/team-01/other-*', 'repo/team-01/q*', 'repo/team-01/*9*'] },
    {
      id: 'other team-01',
      given: ['repo/team-01/other-*', ...['q', 'k', 'z'].map((letter) => `repo/team-01/${letter}*`)],
    },
    {
      id: 'other team-01',
      given: ['repo/team-01/other-*', ...['q', 'k', 'z', 'v'].map((letter) => `repo/team-01/${letter}*`)],
    },
    { id: 'everything-else', given: ['repo/o*', 'repo/team-*'] },
  ])('of $id escapes $given', ({ id, given }) => {
    const sample = sampleOf(id, ...given);
    expect(sample).toMatch(/^repo\/[a-z0-9-]+\/[a-z0-9-]+$/);
    for (const pattern of given) expect(matchesGlob(compileGlob(pattern), sample)).toBe(false);
  });
});
