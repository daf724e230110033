import { describe, expect, it } from 'vitest';
import type { ConditionEntry, SummaryLine, SummaryPlace } from '../../../core';
import { groupLines } from './group-lines';
import { groupPlaces } from './group-places';
import { nameCondition } from './name-conditions';
import { isAboutNamespacesOnly, nameThings } from './name-things';

const everywhere: SummaryPlace = { kind: 'everywhere' };

function line(given: Partial<SummaryLine>): SummaryLine {
  return {
    verb: 'pull',
    standing: 'allowed',
    places: [everywhere],
    operations: ['pull'],
    isComplete: true,
    doubts: [],
    neededResources: [],
    limits: null,
    statements: [],
    ...given,
  };
}

describe('groupLines', () => {
  it('puts all that is denied into one sentence, and what is denied for good into another', () => {
    const entries = groupLines([
      line({}),
      line({ verb: 'push', standing: 'implicitly-denied' }),
      line({ verb: 'change', standing: 'implicitly-denied' }),
      line({ verb: 'delete', standing: 'explicitly-denied' }),
    ]);
    expect(entries.slice(1)).toEqual([
      { kind: 'may-not', verbs: ['push', 'change'] },
      { kind: 'never', verbs: ['delete'] },
    ]);
  });

  it('tells doubts together where their reasons are the same', () => {
    const view = line({ verb: 'view', standing: 'uncertain', doubts: ['granularity-unproven'] });
    const list = line({ verb: 'list-namespaces', standing: 'uncertain', doubts: ['granularity-unproven'] });
    const push = line({ verb: 'push', standing: 'uncertain', doubts: ['expected-check-denied'] });
    expect(groupLines([view, push, list])).toEqual([
      { kind: 'uncertain', lines: [view, list], doubts: ['granularity-unproven'] },
      { kind: 'uncertain', lines: [push], doubts: ['expected-check-denied'] },
    ]);
  });

  it('tells apart what needs the resource * and what needs repo/*', () => {
    const console = line({
      verb: 'console',
      standing: 'looks-granted',
      neededResources: ['*', 'instance/*', 'repo/*'],
    });
    const list = line({ verb: 'list-repositories', standing: 'looks-granted', neededResources: ['repo/*'] });
    expect(groupLines([console, list])).toEqual([
      { kind: 'looks-granted', lines: [console], needs: 'star' },
      { kind: 'looks-granted', lines: [list], needs: 'list' },
    ]);
  });

  it('has one sentence for everything, nothing, and nothing for good', () => {
    expect(groupLines([line({}), line({ verb: 'console', places: [{ kind: 'account' }] })])).toEqual([
      { kind: 'everything' },
    ]);
    expect(groupLines([line({ standing: 'implicitly-denied' })])).toEqual([{ kind: 'nothing' }]);
    expect(groupLines([line({ standing: 'explicitly-denied' })])).toEqual([{ kind: 'nothing-ever' }]);
  });

  it('does not call it everything where a place or an operation is missing', () => {
    const part = line({ places: [{ kind: 'whole-namespace', namespace: 'team-01' }] });
    expect(groupLines([part])).toEqual([{ kind: 'may', lines: [part] }]);
    const some = line({ verb: 'delete', operations: ['delete-tag'], isComplete: false });
    expect(groupLines([some])).toEqual([{ kind: 'may', lines: [some] }]);
  });
});

describe('nameThings', () => {
  const things = (operations: readonly string[], places: readonly SummaryPlace[] = [everywhere]) =>
    nameThings(line({ verb: 'delete', operations, places }));

  it('tells single and batch calls as one only where both are there', () => {
    expect(things(['delete-tag', 'delete-tags'])).toEqual(['tags']);
    // Trap 5: a policy that denies one of the two leaves the other open.
    expect(things(['delete-tags', 'delete-repository'])).toEqual(['batchTags', 'singleRepositories']);
  });

  it('speaks of the namespace itself where namespaces are named', () => {
    const place: SummaryPlace = { kind: 'whole-namespace', namespace: 'team-01' };
    expect(things(['delete-namespace'], [place])).toEqual(['theNamespace']);
    expect(things(['delete-namespace'])).toEqual(['namespaces']);
  });

  it('knows a line that is about a namespace and nothing in it', () => {
    const places: readonly SummaryPlace[] = [{ kind: 'namespace', namespace: 'team-01' }];
    expect(isAboutNamespacesOnly(line({ operations: ['delete-namespace'], places }))).toBe(true);
    expect(isAboutNamespacesOnly(line({ operations: ['delete-namespace'] }))).toBe(false);
  });
});

describe('groupPlaces', () => {
  const places: readonly SummaryPlace[] = [
    { kind: 'repository', namespace: 'team-01', repository: 'a' },
    { kind: 'whole-namespace', namespace: 'team-02' },
    { kind: 'repository', namespace: 'team-01', repository: 'b' },
    { kind: 'everything-else' },
  ];

  it('tells places of one kind together', () => {
    expect(groupPlaces(places, 10)).toEqual({
      groups: [
        { kind: 'repository', names: ['team-01/a', 'team-01/b'] },
        { kind: 'whole-namespace', names: ['team-02'] },
        { kind: 'everything-else', names: [] },
      ],
      hiddenCount: 0,
    });
  });

  it('leaves names out beyond the limit, and never what has no name', () => {
    expect(groupPlaces(places, 1)).toEqual({
      groups: [
        { kind: 'repository', names: ['team-01/a'] },
        { kind: 'everything-else', names: [] },
      ],
      hiddenCount: 2,
    });
  });
});

describe('nameCondition', () => {
  const time = (operator: string, value: string): ConditionEntry => ({
    operator,
    key: 'qcs:current_time',
    values: [value],
  });

  it.each([
    {
      given: time('date_less_than', '2027-01-01T00:00:00Z'),
      expected: { kind: 'before', day: '2027-01-01', time: '00:00' },
    },
    {
      given: time('date_greater_than_equal', '2027-01-01T10:30:15Z'),
      expected: { kind: 'from', day: '2027-01-01', time: '10:30:15' },
    },
    {
      given: { operator: 'ip_equal', key: 'qcs:ip', values: ['10.0.0.0/8'] },
      expected: { kind: 'ip-in', values: ['10.0.0.0/8'] },
    },
    // Whether "not equal" to two means none or any is not settled, so no word is put on it.
    {
      given: { operator: 'ip_not_equal', key: 'qcs:ip', values: ['10.0.0.0/8', '192.168.0.0/16'] },
      expected: {
        kind: 'other',
        operator: 'ip_not_equal',
        key: 'qcs:ip',
        values: ['10.0.0.0/8', '192.168.0.0/16'],
      },
    },
    // With `_if_exist` the condition holds where the key is absent: "only from" would be untrue.
    {
      given: { operator: 'ip_equal_if_exist', key: 'qcs:ip', values: ['10.0.0.0/8'] },
      expected: { kind: 'other', operator: 'ip_equal_if_exist', key: 'qcs:ip', values: ['10.0.0.0/8'] },
    },
    {
      given: time('date_less_than', 'tomorrow'),
      expected: { kind: 'other', operator: 'date_less_than', key: 'qcs:current_time', values: ['tomorrow'] },
    },
    {
      given: time('constructor', '2027-01-01T00:00:00Z'),
      expected: {
        kind: 'other',
        operator: 'constructor',
        key: 'qcs:current_time',
        values: ['2027-01-01T00:00:00Z'],
      },
    },
  ])('reads $given.operator', ({ given, expected }) => {
    expect(nameCondition(given)).toEqual(expected);
  });
});
