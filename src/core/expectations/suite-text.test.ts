import { describe, expect, it } from 'vitest';
import type { ExpectationSuite } from './suite';
import { readSuiteText, writeSuiteJson, writeSuiteYaml } from './suite-text';

const suite: ExpectationSuite = {
  version: 1,
  tests: [
    { operation: 'pull', target: 'team-01/web', expect: 'allowed', note: 'clusters: all of them' },
    {
      action: 'tcr:PullRepositoryPersonal',
      resource: 'qcs::tcr:::repo/team-01/web',
      context: { 'qcs:ip': '10.0.0.1', 'qcs:current_time': null },
      expect: 'not-allowed',
    },
  ],
  guards: [{ claim: 'never', what: 'delete', scope: '*' }],
};

const yaml = `version: 1
tests:
  - operation: pull
    target: team-01/web
    expect: allowed
    note: "clusters: all of them"
  - action: "tcr:PullRepositoryPersonal"
    resource: "qcs::tcr:::repo/team-01/web"
    context: {"qcs:ip":"10.0.0.1","qcs:current_time":null}
    expect: not-allowed
guards:
  - claim: never
    what: delete
    scope: "*"
`;

describe('the text of a suite', () => {
  it('is YAML that people can read and write', () => {
    expect(writeSuiteYaml(suite)).toBe(yaml);
    expect(readSuiteText(yaml)).toEqual({ suite, diagnostics: [], problems: [] });
  });

  it('is JSON as well', () => {
    expect(readSuiteText(writeSuiteJson(suite)).suite).toEqual(suite);
  });

  it('keeps an empty suite', () => {
    const empty: ExpectationSuite = { version: 1, tests: [], guards: [] };
    expect(readSuiteText(writeSuiteYaml(empty))).toEqual({ suite: empty, diagnostics: [], problems: [] });
  });

  it.each<[string, string, string, number]>([
    ['another version', 'version: 2', 'unknown-version', 1],
    ['no list', 'version: 1\ntests: many', 'not-a-list', 2],
    ['an entry that is none', 'version: 1\ntests:\n  - pull', 'not-an-entry', 3],
    ['a slip in a field', `${yaml}  - claim: never\n    what: push\n    scop: "*"`, 'unknown-field', 17],
    ['nothing asked', 'version: 1\ntests:\n  - expect: allowed', 'no-request', 3],
    ['two requests in one', yaml.replace('    target', '    action: a:B\n    target'), 'mixed-request', 3],
    [
      'an operation that nobody knows',
      yaml.replace('operation: pull', 'operation: pul'),
      'unknown-operation',
      3,
    ],
    [
      'a target without its repository',
      yaml.replace('team-01/web\n    expect', 'team-01\n    expect'),
      'bad-target',
      4,
    ],
    ['a star for an action', yaml.replace('tcr:PullRepositoryPersonal', 'tcr:*'), 'bad-action', 7],
    ['a resource with too few segments', yaml.replace('tcr:::repo', 'repo'), 'bad-resource', 8],
    ['an outcome that no decision has', yaml.replace('expect: allowed', 'expect: ok'), 'bad-expect', 5],
    ['a claim of another kind', yaml.replace('claim: never', 'claim: sometimes'), 'bad-claim', 12],
    ['a scope that is no name', yaml.replace('scope: "*"', 'scope: "team 1"'), 'bad-scope', 14],
    ['a list', '- a', 'not-a-suite', 1],
    ['nothing', '', 'not-a-suite', 1],
  ])('says what is wrong and where: %s', (_, text, code, line) => {
    const { problems } = readSuiteText(text);
    expect(problems.map((problem) => [problem.code, problem.line])).toContainEqual([code, line]);
  });

  it('proposes the name that was meant', () => {
    const { problems } = readSuiteText(yaml.replace('operation: pull', 'operation: pul'));
    expect(problems[0]).toMatchObject({ found: 'pul', meant: 'pull' });
  });

  it('leaves out an entry with a problem and keeps the others', () => {
    const { suite: read, problems } = readSuiteText(yaml.replace('expect: allowed', 'expect: ok'));
    expect(problems).toHaveLength(1);
    expect(read).toEqual({ ...suite, tests: suite.tests.slice(1) });
  });

  it('names the line where text breaks off', () => {
    const { diagnostics } = readSuiteText('{\n  "version": 1,\n  "tests": [}');
    expect(diagnostics.map(({ line }) => line)).toContain(3);
  });
});
