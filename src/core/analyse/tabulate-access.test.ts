import { describe, expect, it } from 'vitest';
import { viewAccess, viewTable } from '../../testing/access-view';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { deletionActions, listOfficialScenarios } from '../catalogue';
import type { PolicyDocument, Statement } from '../model';
import type { AccessColumn } from './map/access-columns';
import { sampleOf, tabulateAccess, tabulatedOperations, writeTarget } from './tabulate-access';

function scenario(id: string): PolicyDocument {
  const found = listOfficialScenarios().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found.policy;
}

const allow = (action: string | readonly string[], ...paths: readonly string[]) =>
  buildStatement(
    'allow',
    action,
    paths.map((path) => (path === '*' ? '*' : `qcs::tcr:::${path}`)),
  );

function viewTableOf(policy: PolicyDocument) {
  const table = tabulateAccess({ identity: [policy] });
  return { ...viewTable(table), open: table.open };
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

describe('other policies', () => {
  it('shows the old scenario 4 as granting no pull', () => {
    // Vendor scenarios, generation "Old": pull was granted on repo-demo/*, while its resource is repo-demo.
    const old = buildPolicy(
      buildStatement(
        'allow',
        ['tcr:Describe*', 'tcr:PullRepositoryPersonal'],
        'qcs::tcr:ap-guangzhou:*:repo/team-01/repo-demo/*',
      ),
      buildStatement('allow', 'tcr:Describe*', 'qcs::tcr:ap-guangzhou:*:repo/team-01/*'),
    );
    expect(viewAccess(old).rows.pull).toEqual([na, no, no, no]);
  });

  it('lets the deletion guard overrule an allow of everything', () => {
    const guard = buildStatement('deny', deletionActions(), '*');
    const { rows } = viewAccess(buildPolicy(allow('*', '*'), guard));
    for (const operation of ['delete-tag', 'delete-tags', 'delete-repository', 'delete-repositories']) {
      expect(rows[operation]).toEqual(['explicitly-denied 2']);
    }
    expect(rows['delete-namespace']).toEqual(['explicitly-denied 2']);
    expect(rows.push).toEqual(['allowed 1']);
  });

  it('asks a pattern over namespaces about the namespaces too', () => {
    // repo/team-* covers repo/team-x, on which creating and deleting a namespace are checked.
    const { columns, rows } = viewAccess(buildPolicy(allow('tcr:*', 'repo/team-*')));
    expect(columns).toEqual(['pattern repo/team-*', 'everything-else']);
    expect(rows['delete-namespace']).toEqual(['allowed 1', 'implicitly-denied']);
  });

  it('does not let a grant on one pattern speak for everything else', () => {
    // Any sample name beginning with "o" would be covered by the pattern.
    expect(viewAccess(buildPolicy(allow('tcr:*', 'repo/o*'))).rows.pull).toEqual([
      'allowed 1',
      'implicitly-denied',
    ]);
  });

  it('names the statement that decides, of several', () => {
    const policy = buildPolicy(
      allow('tcr:PullRepositoryPersonal', 'repo/team-01/*'),
      allow('tcr:PullRepositoryPersonal', 'repo/*'),
    );
    expect(viewAccess(policy).rows.pull).toEqual([na, 'allowed 1 2', 'allowed 2']);
  });

  it('says nothing of a name that no request can hold', () => {
    // A space would end the resource name early; no image has one.
    const policy = buildPolicy(allow('tcr:*', 'repo/<img src=x onerror=alert(1)>/*', 'repo/a/b c'));
    const table = tabulateAccess({ identity: [policy] });
    expect(table.columns.map(({ id }) => id)).toEqual(['everything-else']);
    expect(table.impossibleNames).toEqual(['<img src=x onerror=alert(1)>', 'a/b c']);
  });

  it('leaves classes beyond the limit out and says how many; everything else stays', () => {
    const policy = buildPolicy(allow('tcr:*', 'repo/a/*', 'repo/b/*', 'repo/c/*'));
    const table = tabulateAccess({ identity: [policy] }, { columnLimit: 3 });
    expect(table.columns.map(({ id }) => id)).toEqual(['namespace a', 'other a', 'everything-else']);
    expect(table.omittedColumns).toBe(4);
    expect(tabulateAccess({ identity: [policy] }).omittedColumns).toBe(0);
  });

  it('keeps what fits two patterns apart only where that makes a difference', () => {
    const patterns = ['repo/*-dev', 'repo/team-*'];
    const columns = (...statements: readonly Statement[]) => viewAccess(buildPolicy(...statements)).columns;
    expect(columns(allow('tcr:*', ...patterns))).toEqual([
      'pattern repo/*-dev',
      'pattern repo/team-*',
      'everything-else',
    ]);
    const deny = { ...allow('tcr:PushRepositoryPersonal', 'repo/team-*'), effect: 'deny' as const };
    // Denied in both, but allowed for another reason where the name fits the first.
    expect(columns(allow('tcr:*', 'repo/*-dev'), deny)).toEqual([
      'pattern repo/*-dev',
      'pattern repo/team-*',
      'pattern repo/team-* & repo/*-dev',
      'everything-else',
    ]);
  });

  it('names the account of a variable by the variable', () => {
    const table = tabulateAccess({ identity: [buildPolicy(allow('tcr:*', 'repo/${uin}/*'))] });
    const { columns, principal, open } = table;
    expect(columns.map(({ id }) => id)).toEqual(['namespace ${uin}', 'other ${uin}', 'everything-else']);
    // The namespace of the one who asks: the column is decided for somebody who has an account ID.
    expect(columns[1]?.repositorySample?.namespace).toBe(principal?.uin);
    expect(open).toEqual(['variables']);
    expect(viewTable(table).rows.pull).toEqual([na, 'allowed 1', no]);
  });

  it('says that it is not complete where the names or the circumstances are too many', () => {
    const names = Array.from({ length: 9 }, (_, index) => `repo/*${index}*${index + 1}*`);
    expect(
      tabulateAccess({ identity: [buildPolicy(allow('tcr:*', ...names))] }, { stepLimit: 500 }).open,
    ).toEqual(['budget']);
    // Twelve keys, each there or not: 4,096 circumstances.
    const statements = Array.from({ length: 12 }, (_, index) => ({
      ...allow('tcr:PullRepositoryPersonal', 'repo/*'),
      condition: { string_equal: { [`key-${index}`]: 'v' } },
    }));
    const { rows, open } = viewTableOf(buildPolicy(...statements));
    expect(open).toEqual(['budget']);
    expect(rows.pull?.[0]).toMatch(/^undecided/);
    expect(rows['delete-tag']).toEqual(['implicitly-denied']);
  });

  it('says by conditions when a call is allowed', () => {
    const until = { date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } };
    const marked = { string_equal: { mark: 'frozen' } };
    const policy = buildPolicy(
      { ...allow('tcr:PullRepositoryPersonal', 'repo/*'), condition: until },
      { ...allow('tcr:PullRepositoryPersonal', 'repo/*'), effect: 'deny', condition: marked },
    );
    const pull = tabulateAccess({ identity: [policy] }).rows.find(({ operation }) => operation.id === 'pull');
    expect(pull?.cells[0]?.standing).toBe('conditional');
    expect(pull?.cells[0]?.limits).toEqual([
      {
        hold: [{ operator: 'date_less_than', key: 'qcs:current_time', values: ['2027-01-01T00:00:00Z'] }],
        fail: [{ operator: 'string_equal', key: 'mark', values: ['frozen'] }],
      },
    ]);
  });

  it('gives a row to every operation of the list', () => {
    expect(Object.keys(viewAccess(buildPolicy()).rows)).toEqual(tabulatedOperations);
  });

  it('never throws, whatever the policy is', () => {
    for (const policy of [
      null,
      'text',
      [],
      { statement: 1 },
      { statement: [null, 1, {}, { resource: {} }] },
    ]) {
      expect(viewAccess(policy as unknown as PolicyDocument).columns).toEqual(['everything-else']);
    }
  });
});

describe('the region of the table', () => {
  const policy = buildPolicy(
    buildStatement('allow', 'tcr:PullRepositoryPersonal', 'qcs::tcr:ap-shanghai::repo/*'),
    buildStatement('allow', 'tcr:PullRepositoryPersonal', 'qcs::tcr:hk::repo/*'),
  );

  it('is the first named one where images are kept', () => {
    // Trap 14: Individual images on the mainland lie in Guangzhou, so nothing is ever asked in Shanghai.
    const table = tabulateAccess({ identity: [policy] });
    expect(table.regions).toEqual(['ap-shanghai', 'ap-hongkong']);
    expect(table.region).toBe('ap-hongkong');
    expect(viewAccess(policy).rows.pull).toEqual(['allowed 2']);
  });

  it('can be chosen', () => {
    expect(viewAccess(policy, { region: 'ap-guangzhou' }).rows.pull).toEqual(['implicitly-denied']);
    expect(viewAccess(policy, { region: 'ap-shanghai' }).rows.pull).toEqual(['allowed 1']);
  });

  it('offers one that no policy names', () => {
    expect(tabulateAccess({ identity: [policy] }).otherRegion).toBe('ap-guangzhou');
    expect(tabulateAccess({ identity: [buildPolicy()] }).region).toBe('ap-guangzhou');
  });

  it('is the default one where the policies name none that anybody knows', () => {
    const nowhere = buildStatement('allow', 'tcr:*', 'qcs::tcr:ap-nowhere::repo/*');
    const table = tabulateAccess({ identity: [buildPolicy(nowhere)] });
    expect([table.regions, table.region]).toEqual([['ap-nowhere'], 'ap-guangzhou']);
  });

  it('can be told to the simulator, or else there is no text for it', () => {
    const image = { namespace: 'team-01', repository: 'repo-demo' };
    const namespace = { namespace: 'team-01', repository: null };
    expect(writeTarget(image, 'ap-guangzhou')).toBe('ccr.ccs.tencentyun.com/team-01/repo-demo');
    expect(writeTarget(image, 'ap-hongkong')).toBe('hkccr.ccs.tencentyun.com/team-01/repo-demo');
    expect(writeTarget(namespace, 'ap-guangzhou')).toBe('team-01');
    // A bare namespace would be asked about in Guangzhou.
    expect(writeTarget(namespace, 'ap-hongkong')).toBeNull();
    expect(writeTarget(null, 'ap-guangzhou')).toBe('');
    expect(writeTarget(null, 'ap-hongkong')).toBe('hkccr.ccs.tencentyun.com');
    expect(writeTarget(image, 'ap-shanghai')).toBeNull();
  });
});

describe('the account of the table', () => {
  const of = (account: string) => buildStatement('allow', 'tcr:Pull*', `qcs::tcr::uin/${account}:repo/*`);
  const table = (ownerUin?: string) =>
    tabulateAccess({ identity: [buildPolicy(of('5'), of('6'))] }, ownerUin === undefined ? {} : { ownerUin });
  const pullIn = (...args: Parameters<typeof table>) => viewTable(table(...args)).rows.pull;

  it('is the first that the policies name', () => {
    expect([table().account, table().accounts]).toEqual(['5', ['5', '6']]);
    expect(pullIn()).toEqual(['allowed 1']);
  });

  it('can be chosen', () => {
    expect(table('6').account).toBe('6');
    expect([pullIn('6'), pullIn('7')]).toEqual([['allowed 2'], ['implicitly-denied']]);
  });

  it('is the owner of the policies where they name none', () => {
    expect(tabulateAccess({ identity: [buildPolicy(allow('tcr:*', 'repo/*'))] })).toMatchObject({
      account: '',
      accounts: [],
    });
  });
});

describe('who asks in the table', () => {
  const own = { identity: [buildPolicy(allow('tcr:*', `repo/\${uin}/*`))] };
  const ids = (options: Parameters<typeof tabulateAccess>[1]) => {
    const { columns, open, principal } = tabulateAccess(own, options);
    return { columns: columns.map(({ id }) => id), open, principal };
  };

  it('is whoever is given', () => {
    const principal = { uin: '100000000009' };
    expect(ids({ principal })).toEqual({
      columns: ['namespace 100000000009', 'other 100000000009', 'everything-else'],
      open: [],
      principal,
    });
  });

  it('belongs to the account that is given', () => {
    const ofOwner = { identity: [buildPolicy(allow('tcr:*', `repo/\${owner_uin}`))] };
    const { columns, open } = tabulateAccess(ofOwner, { ownerUin: '100000000007' });
    expect([columns[0]?.id, open]).toEqual(['namespace 100000000007', []]);
  });

  it('is nobody where the policies do not care', () => {
    expect(tabulateAccess({ identity: [buildPolicy(allow('tcr:*', 'repo/*'))] })).not.toHaveProperty(
      'principal',
    );
  });

  it('asks under the circumstances that are given', () => {
    const until = { condition: { date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } } };
    const policy = buildPolicy({ ...allow('tcr:PullRepositoryPersonal', 'repo/*'), ...until });
    const at = (instant: string) =>
      viewAccess(policy, { context: { 'qcs:current_time': instant } }).rows.pull?.[0];
    expect(at('2026-12-31T00:00:00Z')).toBe('allowed 1');
    expect(at('2027-06-01T00:00:00Z')).toBe('implicitly-denied');
  });
});

describe('the cells of the table', () => {
  const column = (
    namespaceSample: string | null,
    repositorySample: AccessColumn['repositorySample'],
  ): AccessColumn => ({ id: 'c', kind: 'everything-else', namespaceSample, repositorySample });
  const app = { namespace: 'a', repository: 'app' };

  it('ask an operation about what its level is about', () => {
    expect(sampleOf(column('a', app), 'account')).toBeNull();
    expect(sampleOf(column('b', app), 'repository')).toEqual(app);
    expect(sampleOf(column('b', app), 'namespace')).toEqual({ namespace: 'b', repository: null });
    expect(sampleOf(column(null, app), 'namespace')).toBeNull();
    expect(sampleOf(column('b', null), 'repository')).toBeNull();
  });

  it('tell what they were asked about, in the table’s place', () => {
    const { columns, rows, region } = tabulateAccess({
      identity: [buildPolicy(allow('tcr:*', 'repo/a/app'))],
    });
    for (const { operation, level, whole, cells } of rows) {
      expect(cells.map((cell) => cell?.sample ?? null)).toEqual(columns.map((one) => sampleOf(one, level)));
      expect(whole === null).toBe(level !== 'account');
      if (whole !== null) expect(whole.sample).toBeNull();
      if (operation.id !== 'pull') continue;
      const asked = cells.flatMap((cell) => cell?.decision.checks[0]?.check.request.resource ?? []);
      expect(asked[0]).toBe(`qcs::tcr:${region}::repo/a/app`);
    }
  });

  it('differ between columns that only one operation tells apart', () => {
    const policy = buildPolicy(
      allow('tcr:PullRepositoryPersonal', 'repo/*'),
      allow('tcr:PullRepositoryPersonal', 'repo/a/app'),
    );
    const { columns, rows } = viewAccess(policy);
    expect(columns).toContain('repository a/app');
    expect(rows.pull?.[columns.indexOf('repository a/app')]).toBe('allowed 1 2');
    expect(rows.push?.[columns.indexOf('repository a/app')]).toBe('implicitly-denied');
  });
});

describe('the names that no image can have', () => {
  it('are named once each, a namespace in place of what is in it', () => {
    const paths = [
      'repo/Team X',
      'repo/Team X/app',
      'repo/Team X/a-*',
      'repo/team/App Y',
      'repo/team/App Y/*',
    ];
    const { impossibleNames } = tabulateAccess({
      identity: [buildPolicy(allow('tcr:*', ...paths, 'repo/team/ok', 'repo/te am*/x', 'repo/team/b c*'))],
    });
    expect(impossibleNames).toEqual(['Team X', 'team/App Y']);
  });
});

describe('the limits of the table', () => {
  it.each<[string, Statement, Statement]>([
    [
      'on the names',
      allow('tcr:*', 'repo/*'),
      allow('tcr:*', 'repo/*a*b*c*', 'repo/*b*c*a*', 'repo/*c*a*b*', 'repo/*a*a*'),
    ],
    [
      'on the circumstances',
      { ...allow('tcr:*', 'repo/*'), condition: { string_equal: { k: 'v' } } },
      {
        ...allow('tcr:*', 'repo/*'),
        // Nine keys, each with the value or without: 512 circumstances.
        condition: { string_equal: Object.fromEntries([...'abcdefghi'].map((key) => [key, 'v'])) },
      },
    ],
  ])('are as told, %s', (_, few, many) => {
    const open = (statement: Statement) =>
      tabulateAccess({ identity: [buildPolicy(statement)] }, { stepLimit: 300 }).open;
    expect([open(few), open(many)]).toEqual([[], ['budget']]);
  });

  it('leave everything else where no other column fits', () => {
    const policy = buildPolicy(allow('tcr:*', 'repo/a/*', 'repo/b/*'));
    const table = tabulateAccess({ identity: [policy] }, { columnLimit: 1 });
    expect([table.columns.map(({ id }) => id), table.omittedColumns]).toEqual([['everything-else'], 4]);
  });

  it('are named once, whatever reached them', () => {
    const names = Array.from({ length: 9 }, (_, index) => `repo/*${index}*${index + 1}*`);
    const condition = { string_equal: Object.fromEntries(names.map((_, index) => [`key-${index}`, 'v'])) };
    const policy = buildPolicy({ ...allow('tcr:*', ...names), condition });
    expect(tabulateAccess({ identity: [policy] }, { stepLimit: 100 }).open).toEqual(['budget']);
  });
});
