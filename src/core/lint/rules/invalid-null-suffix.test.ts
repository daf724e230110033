import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-null-suffix';

describe(code, () => {
  it.each([
    ['once for the operator', allowWhen('{ «"null_equal_if_exist"»: { "a": "true", "b": "false" } }')],
    ['without the suffix', allowWhen('{ "null_equal": { "qcs:mfa": "true" } }')],
    ['other operators take it', allowWhen('{ "string_equal_if_exist": { "qcs:uin": "1" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('takes the suffix away and keeps the keys', () => {
    expect(
      fixFirst(code, allowWhen('{ "null_equal_if_exist": { "a": "true" }, "null_equal": { "b": "true" } }'))
        .statement[0]?.condition,
    ).toEqual({ null_equal: { b: 'true', a: 'true' } });
  });

  it('leaves keys alone that stand under both', () => {
    const findings = checkLint(
      code,
      allowWhen('{ «"null_equal_if_exist"»: { "a": "true" }, "null_equal": { "a": "false" } }'),
    );
    expect(findings.map(({ fix }) => fix)).toEqual(findings.map(() => undefined));
    expect(findings).not.toEqual([]);
  });
});
