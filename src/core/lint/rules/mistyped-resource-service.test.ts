import { describe, it } from 'vitest';
import { allow, both, checkLint } from '../../../testing/check-lint';

const code = 'lint/mistyped-resource-service';

describe(code, () => {
  it.each([
    ['another service', allow('"tcr:*"', '[«"qcs::cos:::b/*"», "qcs::tcr:::repo/a"]')],
    ['the other way round', allow('"cos:GetObject"', '«"qcs::tcr:::repo/a"»')],
    [
      'mixed and open ones',
      both(
        allow('["tcr:A", "cos:B"]', '["qcs::cos:::b", "qcs::tcr:::repo/a"]'),
        allow('"*"', '"qcs::cos:::b"'),
        allow('"tcr:A"', '["qcs:::::repo/a", "*"]'),
      ),
    ],
    ['the old name of the registry', allow('"ccr:pull"', '"qcs::tcr:::repo/a"')],
    [
      'a call on two products',
      allow('"tcr:CreateInstanceCustomizedDomain"', '["qcs::ssl:::certificate/*", "qcs::tcr:::instance/a"]'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
