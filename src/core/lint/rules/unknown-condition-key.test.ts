import { describe, it } from 'vitest';
import { allowWhen, checkLint } from '../../../testing/check-lint';

const code = 'lint/unknown-condition-key';

describe(code, () => {
  it.each([
    [
      'nobody has published it',
      allowWhen(
        '{ "string_equal": { «"qcs:source_vpc"»: "x", «"tcr:namespace"»: "x", «"user_agent"»: "x" } }',
      ),
    ],
    [
      'known ones and families',
      allowWhen('{ "string_equal": { "qcs:uin": "1", "qcs:resource_tag/team": "a", "mfa": "0" } }'),
    ],
    ['other products', allowWhen('{ "string_equal": { "cvm:anything": "x" } }')],
    ['a slip of the pen has a rule of its own', allowWhen('{ "ip_equal": { "qcs:IP": "1.2.3.4" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
