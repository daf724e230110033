import { describe, expect, it } from 'vitest';
import { viewAccess, viewTable } from '../../testing/access-view';
import { buildPolicy, buildStatement, toResources } from '../../testing/build-policy';
import { deletionActions } from '../catalogue';
import type { PolicyDocument, Statement } from '../model';
import type { AccessColumn } from './map/access-columns';
import { sampleOf, tabulateAccess, tabulatedOperations } from './tabulate-access';

const allow = (action: string | readonly string[], ...paths: readonly string[]) =>
  buildStatement('allow', action, toResources(...paths));

function viewTableOf(policy: PolicyDocument) {
  const table = tabulateAccess({ identity: [policy] });
  return { ...viewTable(table), open: table.open };
}

const [no, na] = ['implicitly-denied', 'n/a'];

describe('the table of access', () => {
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
