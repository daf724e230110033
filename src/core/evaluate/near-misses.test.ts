import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { prepareRequest } from '../matching';
import type { Statement } from '../model';
import { compilePolicies } from './compile';
import { listNearMisses } from './near-misses';

const misses = (action: string, resource: string, ...statements: readonly Statement[]) =>
  listNearMisses(
    prepareRequest({ action, resource }),
    compilePolicies({ identity: [buildPolicy(...statements)] }),
  ).map(({ reference, needsStar }) => [reference.statement, needsStar]);

describe('listNearMisses', () => {
  const pull = 'tcr:PullRepositoryPersonal';

  it('lists allows that miss by the resource alone', () => {
    expect(
      misses(
        pull,
        'qcs::tcr:::repo/b/x',
        buildStatement('allow', 'tcr:Pull*', 'qcs::tcr:::repo/a/*'),
        buildStatement('deny', 'tcr:Pull*', 'qcs::tcr:::repo/a/*'),
        buildStatement('allow', 'tcr:Push*', 'qcs::tcr:::repo/a/*'),
        buildStatement('allow', 'tcr:Pull*', 'qcs::tcr:::repo/b/*'),
        buildStatement('allow', 'tcr:*', ['qcs::cvm:::repo/b/x']),
        { ...buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/a/*'), effect: 'perhaps' as never },
      ),
    ).toEqual([
      [0, false],
      [4, false],
    ]);
  });

  it('says where only the star authorises the call', () => {
    // The domain facts: creating an application token is documented as operation level.
    const star = 'tcr:CreateApplicationTokenPersonal';
    expect(
      misses(
        star,
        '*',
        buildStatement('allow', star, 'qcs::tcr:::repo/*'),
        buildStatement('allow', star, 'no name'),
        buildStatement('allow', star, '*'),
      ),
    ).toEqual([
      [0, true],
      [1, false],
    ]);
  });
});
