import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { compilePolicies } from '../../evaluate';
import { prepareRequest } from '../../matching';
import type { RequestPrincipal } from '../../model';
import { tabulateStatements } from '../space/statements';
import { ReachedStatements } from './reached-statements';

/** One allow for each list of resources; gives equal numbers for resources that are reached alike. */
function reached(
  lists: readonly (readonly string[])[],
  asker: { readonly principal?: RequestPrincipal; readonly ownerUin?: string } = {},
): { readonly reachOf: (resource: string) => number; readonly among: ReachedStatements['among'] } {
  const policy = buildPolicy(...lists.map((resources) => buildStatement('allow', 'tcr:*', resources)));
  const { principal, ownerUin } = asker;
  const prepare = (resource: string) =>
    prepareRequest(
      { action: '', resource, ...(principal === undefined ? {} : { principal }) },
      ownerUin === undefined ? {} : { ownerUin },
    );
  const table = tabulateStatements([compilePolicies({ identity: [policy] })], prepare('*'));
  const statements = new ReachedStatements(table, prepare('*').ownerAccount);
  return {
    reachOf: (resource) => statements.reachOf(prepare(resource).resource),
    among: (reach, concerned) => statements.among(reach, concerned),
  };
}

const at = (name: string, region = '', account = '', service = 'tcr') =>
  `qcs::${service}:${region}:${account}:${name}`;

describe('ReachedStatements', () => {
  it.each<[string, readonly (readonly string[])[], string, string, boolean]>([
    ['one pattern', [[at('repo/a/*')]], at('repo/a/x'), at('repo/a/y'), true],
    ['in and out of a pattern', [[at('repo/a/*')]], at('repo/a/x'), at('repo/b/x'), false],
    ['a name that is spelled out', [[at('repo/a')]], at('repo/a'), at('repo/b'), false],
    [
      'two statements that say the same by different entries',
      [[at('repo/a'), at('repo/b*')]],
      at('repo/a'),
      at('repo/bx'),
      true,
    ],
    ['two statements', [[at('repo/a')], [at('repo/b')]], at('repo/a'), at('repo/b'), false],
    ['what a wider statement reaches anyway', [[at('repo/a')], [at('*')]], at('repo/b'), at('repo/c'), true],
    ['the star, which reaches all', [['*']], at('repo/a'), at('repo/b'), true],
    ['the star beside a name', [['*'], [at('repo/a')]], at('repo/a'), at('repo/b'), false],
    ['the star of the same statement', [['*', at('repo/a')]], at('repo/a'), at('repo/b'), true],
    ['a region that is named', [[at('*', 'gz')]], at('a', 'ap-guangzhou'), at('a', 'ap-hongkong'), false],
    ['regions that are not', [[at('*', 'gz')]], at('a', 'ap-beijing'), at('a', 'ap-hongkong'), true],
    ['another product', [[at('*', '', '', 'cvm')]], at('a'), at('a', '', '', 'cvm'), false],
    ['any product', [['qcs:::::*']], at('a'), at('a', '', '', 'cvm'), true],
    ['an account that is named', [[at('*', '', 'uin/7')]], at('a', '', 'uin/7'), at('a', '', 'uin/8'), false],
    ['any account', [[at('*', '', '*')]], at('a', '', 'uin/7'), at('a', '', 'uin/8'), true],
    // Nobody said who the owner is: it may be the one, and not the other.
    ['the empty account', [[at('*', '', 'uin/7')]], at('a'), at('a', '', 'uin/8'), false],
    ['no resource and one', [[at('repo/a')]], '*', at('repo/b'), false],
    ['no resource and no name', [[at('repo/a')]], '*', 'repo', false],
  ])('tells apart, or not: %s', (_, lists, one, other, isSame) => {
    const { reachOf } = reached(lists);
    expect(reachOf(one) === reachOf(other)).toBe(isSame);
    // Asked again it says the same.
    expect(reachOf(one)).toBe(reachOf(one));
  });

  it('fills variables by who asks', () => {
    const { reachOf } = reached([[at('repo/${uin}/*')]], { principal: { uin: '7' } });
    expect(reachOf(at('repo/7/x'))).not.toBe(reachOf(at('repo/8/x')));
    expect(reachOf(at('repo/8/x'))).toBe(reachOf(at('repo/9/x')));
  });

  it('keeps the doubt about an unknown owner apart from what is sure', () => {
    const { reachOf, among } = reached([[at('*'), at('a', '', 'uin/7')], [at('*')]]);
    const unsure = reachOf(at('a', '', 'uin/8'));
    expect(unsure).toBe(reachOf(at('b', '', 'uin/7 ')));
    expect(new Set([unsure, reachOf(at('a')), reachOf(at('a', '', 'uin/7'))]).size).toBe(3);
    // Of the second statement it is open in both cases, of the first in one of them.
    const sure = reachOf(at('a', '', 'uin/7'));
    expect(among(unsure, new Set([1]))).toBe(among(sure, new Set([1])));
    expect(among(unsure, new Set([0]))).not.toBe(among(sure, new Set([0])));
  });

  it('looks at the statements that count alone', () => {
    const { reachOf, among } = reached([[at('repo/a')], [at('repo/*')], [at('repo/b')], ['*']]);
    const [a, b] = [reachOf(at('repo/a')), reachOf(at('repo/b'))];
    expect(a).not.toBe(b);
    expect(among(a, new Set([1, 3]))).toBe(among(b, new Set([1, 3])));
    expect(among(a, new Set([0, 3]))).not.toBe(among(b, new Set([0, 3])));
    expect(among(a, new Set([0, 1, 2, 3]))).toBe(a);
    // The star is reached beside what names the resource, too.
    const starred = reached([['*'], [at('repo/a')]]);
    expect(starred.among(starred.reachOf(at('repo/a')), new Set([0]))).toBe(starred.reachOf(at('repo/b')));
    // Calls that name no resource, or none that can be read, are kinds of their own.
    const [none, unread] = [reachOf('*'), reachOf('repo')];
    expect(new Set([none, unread, among(a, new Set())]).size).toBe(3);
    expect([among(none, new Set([3])), among(unread, new Set([3]))]).toEqual([none, unread]);
  });
});
