import { describe, expect, it } from 'vitest';
import { compileCondition, prepareRequest } from '../../matching';
import type { ConditionValue } from '../../model';
import { openBudget } from '../automaton/budget';
import { listCandidates } from './candidate-values';
import { Circumstances } from './circumstances';
import { listKeyStates } from './key-states';

type Row = readonly [operator: string, ...values: readonly ConditionValue[]];

const request = prepareRequest({ action: '', resource: '*', principal: { uin: '7' } });

function compile(key: string, rows: readonly Row[]) {
  return rows.map(([operator, ...values]) => compileCondition({ operator, key, values }));
}

/** `a,b 10`: the value (`-` for none) and which of the conditions hold. */
function states(key: string, ...rows: readonly Row[]): readonly string[] {
  const found = listKeyStates(key, compile(key, rows), request, openBudget());
  expect(found.isComplete).toBe(true);
  return found.states.map(
    ({ value, truths }) =>
      `${value === undefined ? '-' : [value].flat().join()} ${truths.map((truth) => (truth ? 1 : 0)).join('')}`,
  );
}

function candidates(key: string, ...rows: readonly Row[]) {
  return listCandidates(key, compile(key, rows), request, openBudget());
}

describe('listKeyStates', () => {
  it.each<[string, string, readonly Row[], readonly string[]]>([
    // A single condition on a single value holds or not, and never holds without the key.
    ['a text', 'qcs:uin', [['string_equal', 'a']], ['other 0', 'a 1']],
    ['a text that may be absent', 'qcs:uin', [['string_equal_if_exist', 'a']], ['other 0', 'a 1']],
    ['a negation', 'qcs:uin', [['string_not_equal', 'a']], ['other 1', 'a 0']],
    [
      'two texts',
      'qcs:uin',
      [
        ['string_equal', 'a'],
        ['string_equal', 'b'],
      ],
      ['other 00', 'a 10', 'b 01'],
    ],
    [
      'one text twice',
      'qcs:uin',
      [
        ['string_equal', 'a'],
        ['string_equal', 'a'],
      ],
      ['other 00', 'a 11'],
    ],
    [
      'a pattern and a text in it',
      'qcs:uin',
      [
        ['string_like', 'a*'],
        ['string_equal', 'ab'],
      ],
      ['other 00', 'a 10', 'ab 11'],
    ],
    [
      'letter case',
      'qcs:uin',
      [
        ['string_equal', 'a'],
        ['string_equal_ignore_case', 'a'],
      ],
      ['other 00', 'a 11', 'A 01'],
    ],
    ['a variable', 'qcs:uin', [['string_equal', '${uin}']], ['other 0', '7 1']],
    [
      'a star in a variable’s text is a letter',
      'qcs:uin',
      [['string_equal', 'a*${uin}']],
      ['other 0', 'a*7 1'],
    ],
    ['a variable in a pattern', 'qcs:uin', [['string_like', '*${uin}']], ['other 0', '7 1']],
    ['presence', 'qcs:mfa', [['null_equal', 'true']], ['true 0', '- 1']],
    [
      'a flag and its absence',
      'qcs:mfa',
      [
        ['bool_equal', 'true'],
        ['null_equal', 'true'],
      ],
      ['true 10', 'false 00', '- 01'],
    ],
    // Absence fails the operator and satisfies `_if_exist`.
    ['an address', 'qcs:ip', [['ip_equal_if_exist', '10.0.0.0/8']], ['0.0.0.1 0', '10.0.0.1 1']],
    ['a number', 'vpc:count', [['numeric_less_than', 1]], ['0 1', '1 0']],
    [
      'an instant',
      'qcs:current_time',
      [
        ['date_less_than_equal', '2026-01-01T00:00:00Z'],
        ['date_less_than', '2026-01-01T00:00:00Z'],
      ],
      ['2025-12-31T23:59:59Z 11', '2026-01-01T00:00:00Z 10', '2026-01-01T00:00:01Z 00'],
    ],
    // Any of the set is in the list; all of the set are. Two texts at once tell them apart.
    [
      'a set asked for any and for all',
      'qcs:resource_tag',
      [
        ['for_any_value:string_equal', 'a'],
        ['for_all_value:string_equal', 'a'],
      ],
      ['other 00', 'a 11', 'a,other 10'],
    ],
    [
      'a set that has two texts at once',
      'qcs:resource_tag',
      [
        ['for_any_value:string_equal', 'a'],
        ['for_any_value:string_equal', 'b'],
      ],
      ['other 00', 'a 10', 'b 01', 'b,a 11'],
    ],
    // Without a qualifier a negation asks to differ from all.
    [
      'a set and a negation',
      'qcs:resource_tag',
      [
        ['string_equal', 'a'],
        ['string_not_equal', 'a'],
      ],
      ['other 01', 'a 10', '- 00'],
    ],
  ])('%s', (_, key, rows, expected) => {
    expect(states(key, ...rows)).toEqual(expected);
  });

  it('says that it is not complete once the budget is spent', () => {
    const rows = ['a', 'b', 'c', 'd'].map((text): Row => ['for_any_value:string_equal', text]);
    const conditions = compile('qcs:resource_tag', rows);
    expect(listKeyStates('qcs:resource_tag', conditions, request, openBudget(20)).isComplete).toBe(false);
    // Every selection of four texts and one that is none of them; none at all is absence, and alike.
    expect(states('qcs:resource_tag', ...rows)).toHaveLength(16);
  });
});

describe('listCandidates', () => {
  it('takes one value at a time where the key has one, and sets where it is a set or unknown', () => {
    expect(candidates('qcs:ip', ['ip_equal', '10.0.0.0/8']).mayBeSet).toBe(false);
    expect(candidates('qcs:resource_tag', ['string_equal', 'a']).mayBeSet).toBe(true);
    expect(candidates('nobody:knows', ['string_equal', 'a']).mayBeSet).toBe(true);
    // An address asked for as a text is no address any more.
    expect(candidates('qcs:ip', ['string_equal', 'a']).mayBeSet).toBe(true);
  });

  it('keeps to the type of a key where conditions ask for its presence alone', () => {
    expect(candidates('qcs:ip', ['null_equal', 'true']).values).toContain('203.0.113.7');
    expect(candidates('qcs:mfa', ['null_equal', 'true']).values).toContain('true');
    expect(candidates('qcs:current_time', ['null_equal', 'true']).values).toContain('2026-01-01T00:00:00Z');
  });

  it('does not claim to be complete where one value would have to be read in two ways', () => {
    const both = candidates('nobody:knows', ['numeric_equal', 1], ['string_equal', 'a']);
    expect(both.isComplete).toBe(false);
    expect(both.values).toContain(1);
    expect(both.values).toContain('a');
    expect(candidates('nobody:knows', ['string_equal', 'a'], ['binary_equal', 'a']).isComplete).toBe(true);
  });

  it('does not claim to know the letter case of every script', () => {
    expect(candidates('qcs:uin', ['string_equal_ignore_case', 'ab']).isComplete).toBe(true);
    expect(candidates('qcs:uin', ['string_equal_ignore_case', 'aσ']).isComplete).toBe(false);
    expect(candidates('qcs:uin', ['string_equal', 'aσ']).isComplete).toBe(true);
    // Chinese has none.
    expect(candidates('qcs:uin', ['string_equal_ignore_case', '团队&b']).isComplete).toBe(true);
  });

  it('passes over operators and values that nobody can read', () => {
    expect(candidates('qcs:uin', ['string_equals', 'a']).values).toEqual(['other', '']);
    expect(candidates('qcs:uin', ['string_equal', '${nobody}']).values).toEqual(['other', '']);
  });
});

describe('Circumstances', () => {
  const conditions = [
    ...compile('qcs:uin', [['string_equal', 'a']]),
    ...compile('qcs:mfa', [['bool_equal', 'true']]),
    ...compile('qcs:uin', [['string_equal', 'b']]),
  ];

  function visit(wanted: readonly number[], steps?: number) {
    const circumstances = new Circumstances(conditions, request, openBudget(steps));
    const seen: string[] = [];
    circumstances.visit(wanted, ({ context, holds }) => {
      seen.push(`${JSON.stringify(context)} ${wanted.map((number) => (holds(number) ? 1 : 0)).join('')}`);
      return false;
    });
    return { seen, circumstances };
  }

  it('combines the keys that are asked about, and no others', () => {
    expect(visit([]).seen).toEqual(['{} ']);
    expect(visit([1]).seen).toEqual(['{"qcs:mfa":"true"} 1', '{"qcs:mfa":"false"} 0']);
    // Of the two conditions on a key one is asked about, so the text of the other makes no difference.
    expect(visit([0]).seen).toEqual(['{"qcs:uin":"other"} 0', '{"qcs:uin":"a"} 1']);
    expect(visit([0, 1, 2]).seen).toEqual([
      '{"qcs:uin":"other","qcs:mfa":"true"} 010',
      '{"qcs:uin":"a","qcs:mfa":"true"} 110',
      '{"qcs:uin":"b","qcs:mfa":"true"} 011',
      '{"qcs:uin":"other","qcs:mfa":"false"} 000',
      '{"qcs:uin":"a","qcs:mfa":"false"} 100',
      '{"qcs:uin":"b","qcs:mfa":"false"} 001',
    ]);
  });

  it('stops where the visitor has seen enough', () => {
    let count = 0;
    new Circumstances(conditions, request, openBudget()).visit([0, 1], () => {
      count += 1;
      return count === 2;
    });
    expect(count).toBe(2);
  });

  it('stops where the budget is spent, and says so', () => {
    const { seen, circumstances } = visit([1], 8);
    expect(seen.length).toBeLessThan(3);
    expect([visit([1]).circumstances.isWithinBudget, circumstances.isWithinBudget]).toEqual([
      true,
      seen.length === 2,
    ]);
    expect(visit([1], 1).circumstances.isWithinBudget).toBe(false);
  });

  it('says once a key could not be worked out in full', () => {
    const mixed = [
      ...compile('nobody:knows', [
        ['numeric_equal', 1],
        ['string_equal', 'a'],
      ]),
      ...compile('qcs:uin', [['string_equal', 'a']]),
    ];
    const circumstances = new Circumstances(mixed, request, openBudget());
    circumstances.visit([2], () => false);
    expect(circumstances.isCompleteFor()).toBe(true);
    circumstances.visit([0], () => false);
    expect(circumstances.isCompleteFor()).toBe(false);
    expect([circumstances.isCompleteFor([2]), circumstances.isCompleteFor([2, 1])]).toEqual([true, false]);
  });

  it('takes `__proto__` for a key like any other', () => {
    const odd = compile('__proto__', [['string_equal', 'a']]);
    const seen: string[] = [];
    new Circumstances(odd, request, openBudget()).visit([0], ({ context }) => {
      seen.push(...Object.keys(context));
      return false;
    });
    expect(seen).toContain('__proto__');
  });
});
