import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/ineffective-unreachable';
const exact = { exact: true };
const team = '"qcs::tcr:::repo/team-01/*"';
const impossible =
  '{ "for_any_value:string_equal": { "qcs:request_tag": "a&b" }, "for_all_value:string_not_like": { "qcs:request_tag": "a&*" } }';
const possible =
  '{ "for_any_value:string_equal": { "qcs:request_tag": "a&b" }, "for_all_value:string_not_like": { "qcs:request_tag": "c&*" } }';

describe(code, () => {
  it.each([
    [
      'conditions that no request meets together',
      both(
        allow('"tcr:PullRepositoryPersonal"', team),
        `«${allow('"tcr:PushRepositoryPersonal"', team, impossible)}»`,
      ),
    ],
    [
      'conditions that some request meets',
      both(
        allow('"tcr:PullRepositoryPersonal"', team),
        allow('"tcr:PushRepositoryPersonal"', team, possible),
      ),
    ],
    // A rule of its own says that no namespace has capitals.
    ['a name that cannot be', allow('"tcr:PullRepositoryPersonal"', `[${team}, "qcs::tcr:::repo/Team/x"]`)],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, exact);
  });

  it('removes it', () => {
    const fixture = both(
      allow('"tcr:PullRepositoryPersonal"', team),
      allow('"tcr:PushRepositoryPersonal"', team, impossible),
    );
    expect(fixFirst(code, fixture, exact).statement).toHaveLength(1);
  });
});
