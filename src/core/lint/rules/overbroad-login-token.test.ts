import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/overbroad-login-token';
const show = 'tcr:DescribeApplicationTokenPersonal';

describe(code, () => {
  it.each([
    ['a reading pattern on everything', allow('[«"tcr:Describe*"», "tcr:PullRepository*"]', '"*"')],
    ['a narrower one', allow('«"tcr:DescribeApplication*"»', '["*"]')],
    ['named resources', allow('"tcr:Describe*"', '"qcs::tcr:::repo/*"')],
    ['an administrator', allow('"tcr:*"', '"*"')],
    ['one who may create tokens', allow('["tcr:Describe*", "tcr:CreateApplicationTokenPersonal"]', '"*"')],
    ['named on purpose', allow(`"${show}"`, '"*"')],
    ['another pattern', allow('"tcr:DescribeImage*"', '"*"')],
    ['denied', both(allow('"tcr:Describe*"', '"*"'), deny(`"${show}"`, '"*"'))],
    [
      'denied now and then',
      both(
        allow('«"tcr:Describe*"»', '"*"'),
        deny(`"${show}"`, '"*"', '{ "ip_equal": { "qcs:ip": "10.0.0.0/8" } }'),
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('denies the call at the end', () => {
    expect(fixFirst(code, allow('"tcr:Describe*"', '"*"')).statement[1]).toEqual({
      action: [show],
      resource: ['*'],
      effect: 'deny',
    });
  });
});
