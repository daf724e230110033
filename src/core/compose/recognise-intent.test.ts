import { describe, expect, it } from 'vitest';
import type { PolicyDocument, Statement } from '../model';
import { type KeptReason, recogniseIntent } from './recognise-intent';

const pull = 'tcr:PullRepositoryPersonal';
const repositoryResources = ['qcs::tcr:::repo/team-01/a', 'qcs::tcr:::repo/team-01/a/*'];
const pullStatement = { effect: 'allow', action: [pull], resource: repositoryResources } as const;

function policyOf(...statement: unknown[]): PolicyDocument {
  return { version: '2.0', statement: statement as Statement[] };
}

describe('what the wizard leaves alone', () => {
  const cases: readonly [sentence: string, statement: unknown, reason: KeptReason, element?: string][] = [
    ['a statement without effect', { action: [pull], resource: ['*'] }, 'unreadable'],
    ['an entry that is no string', { ...pullStatement, action: [pull, 7] }, 'unreadable'],
    ['no statement at all', null, 'unreadable'],
    ['a principal', { ...pullStatement, principal: { qcs: ['*'] } }, 'has-principal', 'principal'],
    ['a deny of something else', { ...pullStatement, effect: 'deny' }, 'other-deny'],
    [
      'an Enterprise action',
      { ...pullStatement, action: ['tcr:PullRepository'] },
      'actions-not-offered',
      'action',
    ],
    [
      'a pattern that is no level',
      { ...pullStatement, action: ['tcr:Pull*'] },
      'actions-not-offered',
      'action',
    ],
    ['full access on *', { effect: 'allow', action: 'tcr:*', resource: '*' }, 'every-resource', 'resource'],
    [
      'a prefix pattern',
      { ...pullStatement, resource: ['qcs::tcr:::repo/team-*'] },
      'resources-not-offered',
      'resource',
    ],
    [
      'a repository without its bare form',
      { ...pullStatement, resource: ['qcs::tcr:::repo/team-01/a/*'] },
      'resources-not-offered',
      'resource',
    ],
    [
      'two regions in one statement',
      { ...pullStatement, resource: ['qcs::tcr:ap-guangzhou::repo/a/b', 'qcs::tcr:ap-hongkong::repo/a/b/*'] },
      'resources-not-offered',
      'resource',
    ],
    [
      'an account placeholder',
      { ...pullStatement, resource: ['qcs::tcr::uin/:repo/*'] },
      'resources-not-offered',
      'resource',
    ],
    [
      'a name no image can have',
      { ...pullStatement, resource: ['qcs::tcr:::repo/Team', 'qcs::tcr:::repo/Team/*'] },
      'name-not-valid',
      'resource',
    ],
    [
      'a region outside the list',
      { ...pullStatement, resource: ['qcs::tcr:mars::repo/*'] },
      'region-not-known',
      'resource',
    ],
    [
      'a tag condition',
      { ...pullStatement, condition: { string_equal: { 'qcs:resource_tag': 'a&b' } } },
      'condition-not-offered',
      'condition',
    ],
    [
      'an address that is none',
      { ...pullStatement, condition: { ip_equal: { 'qcs:ip': '10.0.0.0/33' } } },
      'condition-not-offered',
      'condition',
    ],
    [
      'two dates for one end',
      {
        ...pullStatement,
        condition: {
          date_less_than: { 'qcs:current_time': ['2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z'] },
        },
      },
      'condition-not-offered',
      'condition',
    ],
    [
      'a day that does not exist',
      { ...pullStatement, condition: { date_less_than: { 'qcs:current_time': '2027-02-29T00:00:00Z' } } },
      'condition-not-offered',
      'condition',
    ],
  ];

  it.each(cases)('%s', (_, statement, reason, element) => {
    const recognition = recogniseIntent(policyOf(pullStatement, statement));
    expect(recognition.intent).toBeNull();
    expect(recognition.kept).toEqual([
      { path: ['statement', 1, ...(element === undefined ? [] : [element])], reason },
    ]);
    // What it can say is still there to be edited.
    expect(recognition.grantStatements).toEqual([0]);
  });
});

describe('what means the same is read the same', () => {
  const expected = recogniseIntent(policyOf(pullStatement)).intent;

  it.each([
    ['entries in another order', { ...pullStatement, resource: [...repositoryResources].reverse() }],
    ['a single action as a string', { ...pullStatement, action: pull }],
    ['an empty condition', { ...pullStatement, condition: {} }],
    ['an element without meaning', { ...pullStatement, Sid: 'cluster-a' }],
    ['a repeated entry', { ...pullStatement, action: [pull, pull] }],
  ])('%s', (_, statement) => {
    expect(recogniseIntent(policyOf(statement)).intent).toEqual(expected);
  });

  it('takes a hand-picked list that equals a preset level for that level', () => {
    expect(expected?.grants[0]).toMatchObject({ level: 'pull-only' });
  });

  it('reads the preset document of the service as far as it can', () => {
    // QcloudTCRReadOnlyAccess: its second statement is a call of another product, offered only with the console.
    const recognition = recogniseIntent(
      policyOf({ effect: 'allow', action: ['cam:GetRole'], resource: ['*'] }),
    );
    expect(recognition.kept).toEqual([{ path: ['statement', 0, 'resource'], reason: 'every-resource' }]);
  });

  it.each([null, undefined, 7, 'text', [], {}, { statement: 7 }, { statement: [[]] }])(
    'never throws: %j',
    (value) => {
      expect(() => recogniseIntent(value as unknown as PolicyDocument)).not.toThrow();
    },
  );
});
