import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-resource-name';

describe(code, () => {
  it.each([
    ['a segment is missing', '[«"qcs::tcr::repo/a"»]'],
    ['a colon too many', '[«"qcs::tcr::::repo/a"»]'],
    ['another scheme', '[«"arn:aws:ecr:::repo/a"», «"QCS::tcr:::repo/a"»]'],
    ['the last segment alone', '[«"repo/a"», «"team-01/app"»]'],
    ['nothing after the last colon', '[«"qcs::tcr:::"»]'],
    ['white space around', '[«" qcs::tcr:::repo/a"», «"* "»]'],
    ['names of six segments', '["qcs::tcr:::repo/a", "qcs::tcr:gz:uin/1:*", "qcs::ccr:::repo/a/b:v1", "*"]'],
    ['an empty entry is reported by the reader', '["", "*"]'],
  ])('%s', (_, resource) => {
    checkLint(code, allow('"tcr:A"', resource));
  });

  it('counts the segments that there are', () => {
    const findings = checkLint(code, deny('"tcr:A"', '[«"qcs::tcr::repo/a"», «"qcs::tcr::::repo/a"»]'));
    expect(findings.map(({ params }) => params.count)).toEqual([5, 7]);
  });

  it.each([
    ['qcs::tcr::repo/a', 'qcs::tcr:::repo/a'],
    ['qcs::tcr::::repo/a', 'qcs::tcr:::repo/a'],
    ['QCS::tcr:::repo/a', 'qcs::tcr:::repo/a'],
    ['repo/a/*', 'qcs::tcr:::repo/a/*'],
    [' qcs::ccr::repo/a', 'qcs::ccr:::repo/a'],
  ])('corrects %s to %s', (written, corrected) => {
    expect(fixFirst(code, both(allow('"tcr:A"', `["${written}"]`))).statement[0]?.resource).toEqual([
      corrected,
    ]);
  });

  it.each([
    ['a region whose place is unclear', 'qcs::tcr:ap-guangzhou:repo/a'],
    ['another cloud', 'arn:aws:ecr:::repo/a'],
    ['an unknown type', 'team-01/app'],
  ])('has no fix for %s', (_, written) => {
    expect(checkLint(code, allow('"tcr:A"', `«"${written}"»`))[0]?.fix).toBeUndefined();
  });
});
