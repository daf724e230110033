import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/conflicting-shadowed-together';
const exact = { exact: true };
const pull = '"tcr:PullRepositoryPersonal"';
const [one, two] = ['"qcs::tcr:::repo/a/*"', '"qcs::tcr:::repo/b/*"'];

describe(code, () => {
  it.each([
    [
      'two denies share the resources',
      both(`«${allow(pull, `[${one}, ${two}]`)}»`, deny(pull, one), deny('"tcr:Pull*"', two)),
    ],
    ['one resource is left', both(allow(pull, `[${one}, ${two}]`), deny(pull, '"qcs::tcr:::repo/a/x"'))],
    [
      'an entry of several',
      both(
        allow(`[«${pull}», "tcr:PushRepositoryPersonal"]`, `[${one}, ${two}]`),
        deny(pull, one),
        deny('"tcr:Pull*"', two),
      ),
    ],
    // One deny that covers it is seen without a proof.
    ['one deny', both(allow(pull, one), deny(pull, one))],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, exact);
  });

  it('removes the allow', () => {
    const fixture = both(allow(pull, `[${one}, ${two}]`), deny(pull, one), deny('"tcr:Pull*"', two));
    expect(fixFirst(code, fixture, exact).statement.map(({ effect }) => effect)).toEqual(['deny', 'deny']);
  });
});
