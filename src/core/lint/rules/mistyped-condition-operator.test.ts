import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-condition-operator';

describe(code, () => {
  it.each([
    [
      'spaces, plurals, capitals, the spelling of other clouds',
      allowWhen(
        '{ «" string_equal "»: { "a": "b" }, «"string_equals"»: { "a": "b" }, «"Ip_equal"»: { "qcs:ip": "1.2.3.4" }, «"DateLessThan"»: { "qcs:current_time": "2027-01-01T00:00:00Z" } }',
      ),
    ],
    ['a known one', allowWhen('{ "string_equal": { "a": "b" } }')],
    ['one that is far away', allowWhen('{ "nonsense": { "a": "b" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('corrects the spelling', () => {
    expect(
      fixFirst(code, allowWhen('{ "string_equal_if_exists": { "a": "b" } }')).statement[0]?.condition,
    ).toEqual({ string_equal_if_exist: { a: 'b' } });
  });

  it.each([
    ['StringEquals', 'string_equal'],
    ['StringNotLike', 'string_not_like'],
    ['StringEqualsIfExists', 'string_equal_if_exist'],
    ['ForAnyValue:StringEquals', 'for_any_value:string_equal'],
    ['for_any_values:string_equal', 'for_any_value:string_equal'],
    ['IpAddress', 'ip_equal'],
    ['NotIpAddress', 'ip_not_equal'],
    ['DateGreaterThanEquals', 'date_greater_than_equal'],
    ['Bool', 'bool_equal'],
    ['Null', 'null_equal'],
    ['string_eqaul', 'string_equal'],
    ['ip_equal ', 'ip_equal'],
  ])('takes %s for %s', (written, meant) => {
    const [finding] = checkLint(code, allowWhen(`{ «"${written}"»: { "a": "b" } }`));
    expect(finding?.params.suggestion).toBe(meant);
  });
});
