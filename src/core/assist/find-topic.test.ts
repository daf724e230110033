import { describe, expect, it } from 'vitest';
import { findHelpTopic } from './find-topic';

/** `‸` is the cursor. */
function at(marked: string) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const found = findHelpTopic(text, offset);
  return found && { ...found.topic, about: text.slice(found.range.start, found.range.end) };
}

const inStatement = (inner: string) => `{"version": "2.0", "statement": [{${inner}}]}`;
const resource = (name: string) => at(inStatement(`"resource": ["${name}"]`));

describe('what there is to explain', () => {
  it.each([
    ['an element', '{"ver‸sion": "2.0"}', { kind: 'element', element: 'version', about: '"version"' }],
    ['a version', '{"version": "‸2.0"}', { kind: 'version', version: '2.0' }],
    ['an effect in another case', inStatement('"Effect": "Al‸low"'), { kind: 'effect', effect: 'allow' }],
    [
      'an action',
      inStatement('"action": ["tcr:Pull‸RepositoryPersonal"]'),
      { kind: 'action', action: 'tcr:PullRepositoryPersonal' },
    ],
    [
      'an action in its legacy spelling',
      inStatement('"action": "ccr:pu‸ll"'),
      { kind: 'action', action: 'tcr:PullRepositoryPersonal', written: 'ccr:pull' },
    ],
    [
      // Of the two pull actions that the catalogue has, one is of the Individual edition.
      'a pattern',
      inStatement('"action": "tcr:PullRepository*‸"'),
      { kind: 'action-pattern', individual: 1, others: 1 },
    ],
    [
      'an action of another product',
      inStatement('"action": "cvm:Desc‸ribeInstances"'),
      { kind: 'unknown-action', service: 'cvm' },
    ],
    [
      'an operator with prefix and suffix',
      inStatement('"condition": {"for_any_value:string_equal‸_if_exist": {}}'),
      { kind: 'operator', base: 'string_equal', qualifier: 'any', ifExists: true },
    ],
    [
      'a condition key',
      inStatement('"condition": {"ip_equal": {"qcs:‸ip": []}}'),
      { kind: 'condition-key', key: 'qcs:ip' },
    ],
    ['every resource', inStatement('"resource": "‸*"'), { kind: 'every-resource' }],
    ['a place at the opening quote', '{‸"version": "2.0"}', { kind: 'element', element: 'version' }],
    ['a place behind the closing quote', '{"version"‸: "2.0"}', { kind: 'element', element: 'version' }],
  ])('knows %s', (_, marked, expected) => {
    expect(at(marked)).toMatchObject(expected);
  });

  it.each([
    ['between elements', '{"version": "2.0",‸ "statement": []}'],
    ['at an unknown element', inStatement('"Si‸d": "x"')],
    ['at an effect that is none', inStatement('"effect": "may‸be"')],
    ['at an operator that is none', inStatement('"condition": {"string_con‸tains": {}}')],
    ['in a text that is no resource name', inStatement('"resource": "arn:aws:‸s3"')],
  ])('has nothing to say %s', (_, marked) => {
    expect(at(marked)).toBeNull();
  });
});

describe('the six segments of a resource name', () => {
  it.each([
    ['q‸cs::tcr:ap-guangzhou:uin/1:repo/team-01', 'scheme', 'qcs'],
    ['qcs:‸:tcr:ap-guangzhou:uin/1:repo/team-01', 'project', ''],
    ['qcs::t‸cr:ap-guangzhou:uin/1:repo/team-01', 'service', 'tcr'],
    ['qcs::tcr:ap-‸guangzhou:uin/1:repo/team-01', 'region', 'ap-guangzhou'],
    ['qcs::tcr:ap-guangzhou:uin‸/1:repo/team-01', 'account', 'uin/1'],
    ['qcs::tcr:ap-guangzhou:uin/1:repo/te‸am-01', 'resource', 'repo/team-01'],
    // A tag in a legacy name belongs to the last segment.
    ['qcs::ccr:::repo/team-01/repo-demo:v‸1', 'resource', 'repo/team-01/repo-demo:v1'],
  ])('%s', (name, segment, about) => {
    expect(resource(name)).toMatchObject({ kind: 'segment', segment, text: about, about });
  });

  it.each([
    ['qcs::tcr:::*', 'everything'],
    ['qcs::tcr:::repo/*', 'every-repository'],
    ['qcs::tcr:::repo/team-01', 'namespace'],
    ['qcs::tcr:::repo/team-01/*', 'below-namespace'],
    ['qcs::tcr:::repo/team-01/repo-demo', 'repository'],
    ['qcs::tcr:::repo/team-01/repo-demo/*', 'below-repository'],
    ['qcs::tcr:::repo/team-01/repo-demo/v1', 'tag'],
    ['qcs::tcr:::repo/team-*', 'pattern'],
    ['qcs::tcr:::repo/*/repo-demo', 'pattern'],
    ['qcs::tcr:::repository/tcr-abc/team-01/*', 'enterprise-repository'],
    ['qcs::cos:::bucket/*', 'other'],
  ])('%s reaches: %s', (name, form) => {
    expect(resource(`${name}‸`)).toMatchObject({ form });
  });
});

describe('condition values', () => {
  const value = (operator: string, key: string, written: string) =>
    at(inStatement(`"condition": {"${operator}": {"${key}": ["${written}‸"]}}`));

  it('are read as the operator reads them', () => {
    // A prefix of 24 of 32 bits leaves 8 bits, which is 256 addresses.
    expect(value('ip_equal', 'qcs:ip', '203.0.113.0/24')).toMatchObject({
      reading: { kind: 'network', addresses: 256, prefixLength: 24 },
    });
    expect(value('date_less_than', 'qcs:current_time', '2026-12-31T23:59:59Z')).toMatchObject({
      reading: { kind: 'instant', atMs: Date.UTC(2026, 11, 31, 23, 59, 59) },
    });
    expect(value('string_equal', 'qcs:resource_tag', 'env&prod')).toMatchObject({
      reading: { kind: 'tag', tagKey: 'env', tagValue: 'prod' },
    });
  });

  it('that cannot be read are told so', () => {
    expect(value('ip_equal', 'qcs:ip', '999.1.1.1')).toMatchObject({ reading: { addresses: null } });
    expect(value('date_equal', 'qcs:current_time', 'soon')).toMatchObject({ reading: { atMs: null } });
    expect(value('string_equal', 'qcs:resource_tag', 'env=prod')).toMatchObject({
      reading: { kind: 'tag', tagKey: null },
    });
  });
});
