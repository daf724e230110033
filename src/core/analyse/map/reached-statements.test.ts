import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { compilePolicies } from '../../evaluate';
import { prepareRequest } from '../../matching';
import type { RequestPrincipal } from '../../model';
import { tabulateStatements } from '../space/statements';
import { ReachedStatements } from './reached-statements';

/** One allow for each list of resources. */
function reached(
  lists: readonly (readonly string[])[],
  asker: { readonly principal?: RequestPrincipal; readonly ownerUin?: string } = {},
): ReachedStatements {
  const policy = buildPolicy(...lists.map((resources) => buildStatement('allow', 'tcr:*', resources)));
  const { principal, ownerUin } = asker;
  const request = prepareRequest(
    { action: '', resource: '*', ...(principal === undefined ? {} : { principal }) },
    ownerUin === undefined ? {} : { ownerUin },
  );
  return new ReachedStatements(tabulateStatements([compilePolicies({ identity: [policy] })], request), asker);
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
    const statements = reached(lists);
    expect(statements.signatureOf(one) === statements.signatureOf(other)).toBe(isSame);
    // Asked again it says the same.
    expect(statements.signatureOf(one)).toBe(reached(lists).signatureOf(one));
    expect(statements.signatureOf(one)).toBe(statements.signatureOf(one));
  });

  it('fills variables by who asks', () => {
    const statements = reached([[at('repo/${uin}/*')]], { principal: { uin: '7' } });
    expect(statements.signatureOf(at('repo/7/x'))).not.toBe(statements.signatureOf(at('repo/8/x')));
  });

  it('keeps the doubt about an unknown owner apart from a known one', () => {
    const entry = [[at('*')]];
    const known = reached(entry, { ownerUin: '7' });
    expect(known.signatureOf(at('a', '', 'uin/7'))).toContain('uin/7');
    expect(known.signatureOf(at('a', '', 'uin/7'))).not.toBe(
      reached(entry).signatureOf(at('a', '', 'uin/7')),
    );
    const byCaller = reached(entry, { principal: { ownerUin: '7' } });
    expect(byCaller.signatureOf(at('a', '', 'uin/7'))).toBe(known.signatureOf(at('a', '', 'uin/7')));
  });
});
