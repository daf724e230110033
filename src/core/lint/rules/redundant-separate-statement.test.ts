import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny } from '../../../testing/check-lint';

const code = 'lint/redundant-separate-statement';
const exact = { exact: true };
const [one, two] = ['"qcs::tcr:::repo/a/*"', '"qcs::tcr:::repo/b/*"'];

describe(code, () => {
  it.each([
    [
      'the same actions',
      both(allow('"tcr:PullRepositoryPersonal"', one), `«${allow('"tcr:PullRepositoryPersonal"', two)}»`),
    ],
    [
      'the same resources',
      both(allow('"tcr:PullRepositoryPersonal"', one), `«${allow('"tcr:PushRepositoryPersonal"', one)}»`),
    ],
    [
      'both lists differ',
      both(allow('"tcr:PullRepositoryPersonal"', one), allow('"tcr:PushRepositoryPersonal"', two)),
    ],
    [
      'the effects differ',
      both(allow('"tcr:PullRepositoryPersonal"', one), deny('"tcr:PullRepositoryPersonal"', two)),
    ],
    [
      'the conditions differ',
      both(
        allow('"tcr:PullRepositoryPersonal"', one),
        allow('"tcr:PullRepositoryPersonal"', two, '{ "bool_equal": { "qcs:mfa": "true" } }'),
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, exact);
  });

  it('names the statement that it could join', () => {
    const [finding] = checkLint(
      code,
      both(allow('"tcr:PullRepositoryPersonal"', one), `«${allow('"tcr:PullRepositoryPersonal"', two)}»`),
      exact,
    );
    expect(finding?.params).toEqual({ number: 1 });
    expect(finding?.related).toEqual([{ location: { kind: 'path', path: ['statement', 0] } }]);
  });
});
