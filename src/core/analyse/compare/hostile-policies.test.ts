import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import type { PolicyDocument } from '../../model';
import { mapAccess } from '../map/map-access';
import { type ComparisonVerdict, comparePolicies } from './compare-policies';

function on(...names: readonly string[]): PolicyDocument {
  return buildPolicy(
    buildStatement(
      'allow',
      'tcr:Pull*',
      names.map((name) => `qcs::tcr:::${name}`),
    ),
  );
}

const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index));

/** Each ends by the count of steps it may take, so that no clock is needed to tell that it ends. */
describe('policies made to be slow', () => {
  it.each<[string, PolicyDocument, PolicyDocument, ComparisonVerdict]>([
    // One more `a` before the `b` is asked for, so the second allows less.
    ['*a*a…*b', on(`repo/${'*a'.repeat(20)}*b`), on(`repo/${'*a'.repeat(21)}*b`), 'narrower'],
    ['3,000 inner stars', on(`repo/${'*a'.repeat(2999)}`), on(`repo/${'*a'.repeat(3000)}`), 'narrower'],
    ['6,144 stars mean one', on('*'.repeat(6144)), on('*'), 'equal'],
    [
      'a literal as long as a document',
      on(`repo/${'a'.repeat(6000)}`),
      on(`repo/${'a'.repeat(5999)}*`),
      'wider',
    ],
    // `repo/*x1*` covers `repo/*x1`, and so each of the others.
    [
      'eight patterns that overlap in every way',
      on(...many(8, (index) => `repo/*x${index}*`)),
      on(...many(8, (index) => `repo/*x${index}`)),
      'narrower',
    ],
  ])('%s', (_, before, after, verdict) => {
    expect(comparePolicies(before, after, { replay: true }).verdict).toBe(verdict);
  });

  it('gives up on 500 patterns that overlap in every way, and says so', () => {
    const names = many(500, (index) => `repo/*x${index}*`);
    const before = on(...names);
    // The same in another order: there is no difference that could be found.
    const { verdict, open } = comparePolicies(before, on(...names.toReversed()));
    expect([verdict, ...open]).toEqual(['undecided', 'budget']);
    expect(mapAccess({ identity: [before] }).open).toEqual(['budget']);
    // The same text says the same all the same.
    expect(comparePolicies(before, before).verdict).toBe('equal');
  });

  it('proves a difference between policies that it cannot look through', () => {
    const wild = (letter: string) => on(...many(500, (index) => `repo/*a${index}*${letter}*c${index}*`));
    // A name of the one has no second letter of the other.
    const crossing = comparePolicies(wild('x'), wild('y'), { replay: true });
    // Certain as that is, there may be more to find.
    expect([crossing.verdict, ...crossing.open]).toEqual(['crossing', 'budget']);
    // Long names too, which a search by length would not come to.
    const long = 'repo/a-namespace-of-a-long-name/and-a-repository';
    const { verdict, lost } = comparePolicies(on(long), wild('x'), { replay: true });
    expect(verdict).toBe('crossing');
    expect(lost.map(({ witness }) => witness.resource)).toContain(`qcs::tcr:::${long}`);
  });

  it('counts combinations of conditions against a budget of their own', () => {
    const conditions = (prefix: string) =>
      Object.fromEntries(
        Array.from({ length: 24 }, (_, index) => [`${prefix}:key-${index}`, String(index)] as const),
      );
    const guarded = (prefix: string) =>
      buildPolicy(
        buildStatement('allow', 'tcr:*', '*', { condition: { string_equal: conditions(prefix) } }),
        buildStatement('deny', 'tcr:*', '*', { condition: { string_not_equal: conditions('other') } }),
      );
    // 48 keys that are each equal, different or absent have more combinations than can be tried.
    const { verdict, open } = comparePolicies(guarded('a'), guarded('a'.repeat(2)));
    if (verdict === 'undecided') expect(open).toContain('budget');
    else expect(verdict).toBe('crossing');
  });
});
