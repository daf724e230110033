import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/missing-resource-service';

describe(code, () => {
  it.each([
    ['empty and star', allow('"tcr:A"', '[«"qcs:::gz::repo/a"», «"qcs::*:::repo/a"», "qcs::tcr:::repo/a"]')],
    ['the bare star says so openly', allow('"tcr:A"', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('writes the service of the actions', () => {
    expect(
      fixFirst(code, allow('["tcr:A", "name/tcr:B"]', '["qcs:::gz::repo/a"]')).statement[0]?.resource,
    ).toEqual(['qcs::tcr:gz::repo/a']);
  });

  it('does not choose between two', () => {
    const findings = checkLint(code, allow('["tcr:A", "cos:B"]', '[«"qcs:::::repo/a"»]'));
    expect(findings.map(({ fix }) => fix)).toEqual(findings.map(() => undefined));
    expect(findings).not.toEqual([]);
  });
});
