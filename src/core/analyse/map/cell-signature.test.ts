import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { findOperation } from '../../catalogue';
import { compilePolicies } from '../../evaluate';
import type { Statement } from '../../model';
import { openBudget } from '../automaton/budget';
import { CellDecider } from './decide-cell';

const pull = 'tcr:PullRepositoryPersonal';

describe('signatureOf', () => {
  const place = { region: 'ap-guangzhou', account: '' };
  const signerOf = (...statements: readonly Statement[]) => {
    const decider = new CellDecider(
      compilePolicies({ identity: [buildPolicy(...statements)] }),
      {},
      openBudget(),
    );
    return (name: string, at = place, id = 'pull') => {
      const [namespace = '', repository = null] = name.split('/');
      const operation = findOperation(id);
      if (operation === undefined) throw new Error(id);
      return decider.targets.signatureOf(operation, decider.targets.reachOf(at, { namespace, repository }));
    };
  };
  const signer = (...resources: readonly string[]) => signerOf(buildStatement('allow', 'tcr:*', resources));

  it('is equal for targets that the same entries reach, with what lies around them', () => {
    const sign = signer('qcs::tcr:::repo/a/*', 'qcs::tcr:::repo/b/x/latest', 'qcs::tcr:::repo/c');
    expect(sign('a/x')).toBe(sign('a/y'));
    expect(sign('d/x')).toBe(sign('e/y'));
    expect(sign('d')).toBe(sign('e'));
    for (const [one, other] of [
      ['a/x', 'd/x'],
      // What is named is the tag that is asked about with a repository.
      ['b/x', 'b/y'],
      // The namespace is asked about too.
      ['c/x', 'd/x'],
      ['a', 'd'],
      ['c', 'd'],
      ['a', 'a/x'],
    ] as const) {
      expect(sign(one)).not.toBe(sign(other));
    }
  });

  it('does not tell apart what only statements about other actions tell apart', () => {
    const sign = signerOf(
      buildStatement('allow', pull, 'qcs::tcr:::repo/a/*'),
      buildStatement('deny', 'tcr:Push*', 'qcs::tcr:::repo/b/*'),
    );
    expect(sign('b/x')).toBe(sign('c/x'));
    expect(sign('a/x')).not.toBe(sign('c/x'));
    // A push asks for the right to pull as well.
    expect(new Set(['a/x', 'b/x', 'c/x'].map((name) => sign(name, place, 'push'))).size).toBe(3);
  });

  it('tells regions and accounts apart where entries do', () => {
    const sign = signer('qcs::tcr:gz::repo/a/*', 'qcs::tcr::uin/7:repo/b/*');
    expect(sign('a/x')).not.toBe(sign('d/x'));
    const elsewhere = { ...place, region: 'ap-hongkong' };
    expect(sign('a/x', elsewhere)).toBe(sign('d/x', elsewhere));
    const stranger = { ...place, account: 'uin/8' };
    expect(sign('b/x', stranger)).toBe(sign('d/x', stranger));
    expect(sign('b/x', { ...place, account: 'uin/7' })).not.toBe(sign('d/x', { ...place, account: 'uin/7' }));
  });

  it('takes every target by itself where the old spelling has readings of its own', () => {
    const sign = signer('qcs::ccr:::repo/a/*');
    expect(new Set([sign('d/x'), sign('d/y'), sign('d')]).size).toBe(3);
  });
});
