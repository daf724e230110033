import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { glob } from '../../../testing/naive-terms';
import { findAction, listActions } from '../../catalogue';
import { compilePolicies } from '../../evaluate';
import { prepareRequest } from '../../matching';
import { openBudget } from '../automaton/budget';
import { type ActionDivision, classifyActions } from './action-classes';
import { tabulateStatements } from './statements';

/** Classes for one allow by each list of actions. */
function classify(
  lists: readonly (string | readonly string[])[],
  { resource = '*', division, steps }: { resource?: string; division?: ActionDivision; steps?: number } = {},
) {
  const policy = buildPolicy(...lists.map((actions) => buildStatement('allow', actions, resource)));
  const request = prepareRequest({ action: '', resource: '*' });
  const table = tabulateStatements([compilePolicies({ identity: [policy] })], request);
  return classifyActions(table, openBudget(steps), division);
}

const pull = 'tcr:PullRepositoryPersonal';
const classOf = (found: ReturnType<typeof classify>, name: string) =>
  found.classes.filter(({ catalogued }) => catalogued.some(({ action }) => action === name));
const unknownOf = (found: ReturnType<typeof classify>) =>
  found.classes.flatMap(({ unknown, fits }) =>
    unknown === null ? [] : [`${unknown.prefix} ${unknown.sample} ${fits.map(Number).join('')}`],
  );

describe('classifyActions', () => {
  it.each<[string, readonly (string | readonly string[])[]]>([
    ['no statement', []],
    ['two patterns that overlap', ['tcr:*Repository*', 'tcr:P*']],
    ['lists that share a pattern', [['tcr:Pull*', 'tcr:Push*'], ['tcr:Push*', 'tcr:Delete*'], 'tcr:Push*']],
    [
      'more patterns than a number has bits',
      [[...'abcdefghijklmnopqrstuvwxyzABCDEFGH'].map((one) => `tcr:*${one}*P*`)],
    ],
    ['as many statements', [...'abcdefghijklmnopqrstuvwxyzABCDEFGH'].map((one) => `tcr:*${one}*`)],
    ['thirty-one statements', [...'abcdefghijklmnopqrstuvwxyzABCDE'].map((one) => `tcr:*${one}*`)],
  ])('puts each action of the catalogue in one class, by the statements that take it in: %s', (_, lists) => {
    const found = classify(lists);
    for (const { action, legacyNames } of listActions()) {
      const [own, ...others] = classOf(found, action);
      expect(others).toEqual([]);
      expect(`${action} ${own?.fits.map(Number)}`).toBe(
        `${action} ${lists.map((list) =>
          Number(
            [list].flat().some((pattern) => [action, ...legacyNames].some((name) => glob(pattern, name))),
          ),
        )}`,
      );
      expect(own?.unknown).toBeNull();
    }
    // What no statement tells apart is told apart by how it is authorised alone.
    const keys = found.classes
      .filter(({ unknown }) => unknown === null)
      .map(({ fits, needsStar, services }) => JSON.stringify([fits, needsStar, services]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells apart how well the granularity is known where that is shown', () => {
    const inferred = 'tcr:DescribeImagePersonal';
    expect([findAction(inferred)?.confidence, findAction(pull)?.confidence]).toEqual([
      'inferred',
      'documented',
    ]);
    const plain = classify(['tcr:*']);
    expect(classOf(plain, inferred)).toEqual(classOf(plain, pull));
    const told = classify(['tcr:*'], { division: 'granularity' });
    expect(classOf(told, inferred)).not.toEqual(classOf(told, pull));
    for (const { catalogued } of told.classes) {
      expect(
        new Set(catalogued.map(({ conflict, confidence }) => (conflict ? 'conflict' : confidence))).size,
      ).toBeLessThanOrEqual(1);
    }
  });

  it('tells old names apart only where old resources are named', () => {
    const remove = 'tcr:DeleteImagePersonal';
    const without = classOf(classify(['tcr:*']), remove)[0];
    expect([without?.isLegacy, without?.hasTagForm]).toEqual([false, false]);
    const found = classify(['tcr:*'], { resource: 'qcs::ccr:::repo/a/b' });
    const [withOld] = classOf(found, remove);
    expect([withOld?.isLegacy, withOld?.hasTagForm, withOld?.catalogued.length]).toEqual([true, true, 1]);
    const [ofPull] = classOf(found, pull);
    expect([ofPull?.isLegacy, ofPull?.hasTagForm]).toEqual([true, false]);
    const newest = listActions('individual').find(({ legacyNames }) => legacyNames.length === 0);
    expect(classOf(found, newest?.action ?? '')[0]?.isLegacy).toBe(false);
  });

  it('finds an example of what the catalogue lacks, readable where one is', () => {
    expect(unknownOf(classify(['tcr:*', '*', 'ccr:*'])).toSorted()).toEqual([
      'ccr ccr:SomeOldAction 011',
      'other-service cvm:DescribeInstances 010',
      'tcr tcr:SomeNewAction 110',
    ]);
    // The product that is named is not the one to take for all others.
    expect(unknownOf(classify(['cvm:Describe*', 'cos:*'])).toSorted()).toEqual([
      'ccr ccr:SomeOldAction 00',
      'other-service cos:GetObject 01',
      'other-service cvm:DescribeInstances 10',
      'other-service vpc:DescribeVpcs 00',
      'tcr tcr:SomeNewAction 00',
    ]);
  });

  it('takes no action of the catalogue for an unknown one', () => {
    // `tcr:PullRepositoryPersonal*` has the known action first.
    const found = classify([`${pull}*`]);
    expect(unknownOf(found)).toContain(`tcr ${pull}x 1`);
    // Without a star the pattern takes in the one action alone.
    expect(unknownOf(classify([pull])).filter((text) => text.endsWith('1'))).toEqual([]);
    expect(unknownOf(classify(['tcr:Unheard'])).filter((text) => text.endsWith('1'))).toEqual([
      'tcr tcr:Unheard 1',
    ]);
    // Two patterns of one statement make no two classes.
    expect(
      unknownOf(classify([['tcr:Unheard', 'tcr:Foo*']])).filter((text) => text.endsWith('1')),
    ).toHaveLength(1);
    for (const { unknown, services, needsStar, isLegacy, hasTagForm } of found.classes) {
      if (unknown === null) continue;
      expect(findAction(unknown.sample)).toBeUndefined();
      expect([services, needsStar, isLegacy, hasTagForm]).toEqual([null, false, false, false]);
    }
  });

  it('says so where the budget does not last, or no example was found', () => {
    const { isComplete, isWithinBudget } = classify(['tcr:*a*b*', 'tcr:*b*a*'], { steps: 3 });
    expect([isComplete, isWithinBudget]).toEqual([true, false]);
    const whole = classify(['tcr:*a*b*', 'tcr:*b*a*']);
    expect([whole.isComplete, whole.isWithinBudget]).toEqual([true, true]);
    // Whatever goes on after the known action is taken in by another pattern, which no letter tried escapes.
    const open = classify([`${pull}*`, [...'xX2Zq'].map((letter) => `${pull}${letter}*`)]);
    expect(open.isComplete).toBe(false);
  });
});
