import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/missing-certificate-resource';

describe(code, () => {
  it.each([
    ['the instance alone', allow('[«"tcr:CreateInstanceCustomizedDomain"»]', '"qcs::tcr:::instance/a"')],
    [
      'both',
      allow('"tcr:CreateInstanceCustomizedDomain"', '["qcs::tcr:::instance/a", "qcs::ssl:::certificate/x"]'),
    ],
    ['everything', allow('"tcr:CreateInstanceCustomizedDomain"', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('adds it', () => {
    expect(
      fixFirst(code, allow('"tcr:CreateInstanceCustomizedDomain"', '"qcs::tcr:::instance/a"')).statement[0]
        ?.resource,
    ).toEqual(['qcs::tcr:::instance/a', 'qcs::ssl:::certificate/*']);
  });
});
