import { describe, it } from 'vitest';
import { allow, checkLint } from '../../../testing/check-lint';

const code = 'lint/ineffective-list-condition';

describe(code, () => {
  it.each([
    [
      'patterns and negations',
      allow(
        '["tcr:DescribeRepositoryOwnerPersonal"]',
        '"*"',
        '{ "string_like": { «"qcs:resource_tag"»: "a&*" }, "string_not_equal": { «"qcs:uin"»: "1" } }',
      ),
    ],
    [
      'exact ones',
      allow('"tcr:DescribeRepositoryOwnerPersonal"', '"*"', '{ "ip_not_equal": { "qcs:ip": "1.2.3.4" } }'),
    ],
    [
      'calls that list nothing',
      allow('"tcr:PullRepositoryPersonal"', '"*"', '{ "string_like": { "qcs:resource_tag": "a&*" } }'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
