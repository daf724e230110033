import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { prepareRequest } from '../matching';
import type { PolicyDocument, Statement } from '../model';
import { compilePolicies } from './compile';
import { narrowPolicies } from './narrow-policies';

const pull = 'tcr:PullRepositoryPersonal';
const name = (path: string, service = 'tcr') => `qcs::${service}:::${path}`;
const allow = (...resources: readonly string[]) => buildStatement('allow', pull, resources);
/** Statements that no request below meets, so that the policy is long enough to be looked up in. */
const others = Array.from({ length: 6 }, (_, index) => allow(name(`repo/other-${index}`)));

/** Indexes of the statements that are left for a resource. */
function left(resource: string, ...statements: readonly Statement[]): readonly number[] {
  const policies = compilePolicies({ identity: [buildPolicy(...statements, ...others)] });
  const met = narrowPolicies(policies, prepareRequest({ action: pull, resource }));
  const [set] = met.sets;
  expect(set?.byActions.flatMap((group) => group.statements)).toEqual(set?.statements);
  return set?.statements.map(({ reference }) => reference.statement) ?? [];
}

describe('narrowPolicies', () => {
  it.each<[string, readonly Statement[], string, readonly number[]]>([
    ['a name that is spelled out', [allow(name('repo/a')), allow(name('repo/b'))], name('repo/b'), [1]],
    ['nothing', [allow(name('repo/a'))], name('repo/b'), []],
    [
      'patterns by how they begin',
      [allow(name('repo/a/*')), allow(name('repo/b/*')), allow(name('*'))],
      name('repo/b/x'),
      [1, 2],
    ],
    // Whether the rest of the pattern fits, its matcher will say.
    ['patterns that only begin alike', [allow(name('repo/b*x'))], name('repo/b/y'), [0]],
    ['the star, whatever is asked about', [allow(name('repo/a')), allow('*')], name('repo/b'), [1]],
    ['a pattern that is longer than the name', [allow(name('repo/a/long/*'))], name('repo/a'), []],
    [
      'any of several resources, and each statement once',
      [allow(name('repo/b'), name('repo/b'), name('repo/*'), name('repo/b*')), allow(name('repo/c'))],
      name('repo/b'),
      [0],
    ],
    [
      'statements in their order',
      [allow(name('repo/*')), allow('*'), allow(name('repo/b'))],
      name('repo/b'),
      [0, 1, 2],
    ],
    [
      'variables from the first one on',
      [allow(name('repo/${uin}')), allow(name('x/${uin}'))],
      name('repo/b'),
      [0],
    ],
    ['a star before a variable', [allow(name('r*o/${uin}'))], name('repo/b'), [0]],
    ['the old spelling, which may name a tag', [allow(name('repo/a/b:v1', 'ccr'))], name('repo/a/b'), [0]],
    ['other segments, which are not looked at', [allow('qcs::cvm:gz:uin/7:repo/b')], name('repo/b'), [0]],
    ['the star alone where no resource is named', [allow(name('*')), allow('*')], '*', [1]],
    ['the star alone where the resource cannot be read', [allow(name('*')), allow('*')], 'repo/a', [1]],
    [
      'no statement that can never match',
      [{ ...allow(name('repo/b')), notResource: '*' } as Statement],
      name('repo/b'),
      [],
    ],
    ['nothing by an entry that cannot be read', [allow('repo/b', name('repo/c'))], name('repo/b'), []],
  ])('leaves %s', (_, statements, resource, expected) => {
    expect(left(resource, ...statements)).toEqual(expected);
  });

  it('says the same when asked again', () => {
    const policies = compilePolicies({ identity: [buildPolicy(allow(name('repo/a')), ...others)] });
    const narrow = (resource: string) => narrowPolicies(policies, prepareRequest({ action: pull, resource }));
    expect(narrow(name('repo/a'))).toEqual(narrow(name('repo/a')));
    expect(
      narrow(name('repo/other-1')).sets[0]?.statements.map(({ reference }) => reference.statement),
    ).toEqual([2]);
    expect(narrow(name('repo/a')).sets[0]?.statements).toHaveLength(1);
  });

  it('says the same of several statements together when asked again, also after it has forgotten', () => {
    // Which of the repositories `repo/t/0` … a name meets is in its own statement and in the one for all of them.
    const many = Array.from({ length: 600 }, (_, index) => allow(name(`repo/t/${index}`)));
    const policies = compilePolicies({ identity: [buildPolicy(...many, allow(name('repo/t/*')))] });
    const listLeft = (index: number) =>
      narrowPolicies(
        policies,
        prepareRequest({ action: pull, resource: name(`repo/t/${index}`) }),
      ).sets[0]?.statements.map(({ reference }) => reference.statement);
    for (const index of [...many.keys(), ...many.keys()]) expect(listLeft(index)).toEqual([index, 600]);
  });

  it('keeps every policy set, and short ones as they are', () => {
    const boundary: PolicyDocument = buildPolicy(allow(name('repo/z')));
    const policies = compilePolicies({ identity: [buildPolicy(...others)], boundary });
    const met = narrowPolicies(policies, prepareRequest({ action: pull, resource: name('repo/a') }));
    expect(met.sets.map(({ source, statements }) => [source, statements.length])).toEqual([
      ['identity', 0],
      ['boundary', 1],
    ]);
    const short = compilePolicies({ identity: [boundary] });
    expect(narrowPolicies(short, prepareRequest({ action: pull, resource: name('repo/a') }))).toBe(short);
  });

  it('leaves a set as it is where most of it may be met', () => {
    const wide = Array.from({ length: 9 }, () => allow(name('repo/*')));
    const policies = compilePolicies({ identity: [buildPolicy(...wide, ...others)] });
    const met = narrowPolicies(policies, prepareRequest({ action: pull, resource: name('repo/a') }));
    expect(met.sets[0]).toBe(policies.sets[0]);
  });
});
