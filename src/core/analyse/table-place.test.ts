import { describe, expect, it } from 'vitest';
import { viewAccess, viewTable } from '../../testing/access-view';
import { buildPolicy, buildStatement, toResources } from '../../testing/build-policy';
import { tabulateAccess, writeTarget } from './tabulate-access';

const allow = (action: string | readonly string[], ...paths: readonly string[]) =>
  buildStatement('allow', action, toResources(...paths));

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

  it('is asked about in every column by itself', () => {
    // Without the statement that takes the namespace in, nothing is allowed there.
    const ofTeam = buildStatement('allow', 'tcr:Pull*', 'qcs::tcr::uin/5:repo/team-01/*');
    const { columns, rows } = viewAccess(buildPolicy(ofTeam));
    expect([columns.slice(-2), rows.pull?.slice(-2)]).toEqual([
      ['other team-01', 'everything-else'],
      ['allowed 1', 'implicitly-denied'],
    ]);
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
