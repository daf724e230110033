import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { compilePolicies } from '../../evaluate';
import type { ConditionBlock } from '../../model';
import type { QuestionOptions } from './question';
import { fillStandIns } from './stand-ins';

function fill(resource: string, options: QuestionOptions = {}, condition?: ConditionBlock) {
  const policy = buildPolicy(
    buildStatement('allow', 'tcr:*', resource, condition === undefined ? {} : { condition }),
    buildStatement('deny', 'tcr:*', '*'),
  );
  return fillStandIns([compilePolicies({ identity: [policy] })], options);
}

const [first, second, third] = ['100000000002', '100000000003', '100000000004'];

describe('fillStandIns', () => {
  it('takes nobody where no variable is named', () => {
    expect(fill('qcs::tcr:::repo/a')).toEqual({ principal: undefined, standIns: {} });
    const principal = { uin: '5' };
    expect(fill('qcs::tcr:::repo/a', { principal })).toEqual({ principal, standIns: {} });
  });

  it('fills each variable that nobody filled with an account of its own', () => {
    expect(fill('qcs::tcr:::repo/${uin}')).toEqual({ principal: { uin: first }, standIns: { uin: first } });
    expect(fill('qcs::tcr:::repo/${app_id}/${uin}-${owner_uin}')).toEqual({
      principal: { uin: first, ownerUin: second, appId: third },
      standIns: { uin: first, ownerUin: second, appId: third },
    });
    const condition = { string_equal: { 'qcs:create_uin': ['x', '${owner_uin}'] } };
    expect(fill('*', {}, condition)).toEqual({
      principal: { ownerUin: first },
      standIns: { ownerUin: first },
    });
    expect(fill('*', {}, { string_equal: { 'qcs:create_uin': 'plain' } }).standIns).toEqual({});
  });

  it('keeps what is known of the caller, but for the kind: a root account needs no policy', () => {
    const principal = { type: 'user' as const, uin: '5' };
    expect(fill('qcs::tcr:::repo/${uin}', { principal })).toEqual({
      principal: { uin: '5' },
      standIns: {},
    });
    expect(fill('qcs::tcr:::repo/${uin}/${app_id}', { principal })).toEqual({
      principal: { uin: '5', appId: first },
      standIns: { appId: first },
    });
    // The owner of the policies is the owner of who they are attached to.
    expect(fill('qcs::tcr:::repo/${owner_uin}', { ownerUin: '7' })).toEqual({
      principal: undefined,
      standIns: {},
    });
  });

  it('takes no account that is given: the caller is not the owner because nobody said who that is', () => {
    const principal = { uin: first };
    expect(fill('qcs::tcr:::repo/${uin}/${owner_uin}', { principal })).toEqual({
      principal: { uin: first, ownerUin: second },
      standIns: { ownerUin: second },
    });
    expect(fill('qcs::tcr:::repo/${uin}', { ownerUin: first }).standIns).toEqual({ uin: second });
  });

  it('takes no account that policies mention', () => {
    expect(fill(`qcs::tcr::uin/${first}:repo/\${uin}`).principal).toEqual({ uin: second });
    expect(fill(`qcs::tcr:::repo/a${first}/\${uin}-\${app_id}`).principal).toEqual({
      uin: second,
      appId: third,
    });
    const condition = { string_equal: { 'k:x': [first, Number(second)] } };
    expect(fill('qcs::tcr:::repo/${uin}', {}, condition).principal).toEqual({ uin: third });
  });
});
