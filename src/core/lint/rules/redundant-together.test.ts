import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/redundant-together';
const exact = { exact: true };
const [one, two] = ['"qcs::tcr:::repo/a/*"', '"qcs::tcr:::repo/b/*"'];

describe(code, () => {
  it.each([
    [
      'a statement that two others cover together',
      both(
        allow('"tcr:PullRepositoryPersonal"', `[${one}, ${two}]`),
        allow('"tcr:PushRepositoryPersonal"', `[${one}, ${two}]`),
        `«${allow('["tcr:PullRepositoryPersonal", "tcr:PushRepositoryPersonal"]', one)}»`,
      ),
    ],
    [
      'an entry that another statement covers',
      both(
        allow('"tcr:PullRepositoryPersonal"', `[${one}, ${two}]`),
        allow('["tcr:PushRepositoryPersonal", «"tcr:PullRepositoryPersonal"»]', one),
      ),
    ],
    [
      'each says something of its own',
      both(allow('"tcr:PullRepositoryPersonal"', one), allow('"tcr:PullRepositoryPersonal"', two)),
    ],
    // Another policy may allow what this deny denies.
    [
      'a deny of what nobody here allows',
      both(allow('"tcr:PullRepositoryPersonal"', one), deny('"tcr:PullRepositoryPersonal"', two)),
    ],
    // The rule that sees it without a proof has said it already.
    ['one wider statement', both(allow('"tcr:PullRepositoryPersonal"', one), allow('"tcr:*"', '"*"'))],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, exact);
  });

  it('says nothing where nobody asked for proofs', () => {
    const fixture = both(
      allow('"tcr:PullRepositoryPersonal"', `[${one}, ${two}]`),
      allow('["tcr:PushRepositoryPersonal", "tcr:PullRepositoryPersonal"]', one),
    );
    expect(checkLint(code, fixture)).toEqual([]);
  });

  it('removes what is needless', () => {
    const fixture = both(
      allow('"tcr:PullRepositoryPersonal"', `[${one}, ${two}]`),
      allow('["tcr:PushRepositoryPersonal", "tcr:PullRepositoryPersonal"]', one),
    );
    expect(fixFirst(code, fixture, exact).statement[1]?.action).toEqual(['tcr:PushRepositoryPersonal']);
  });
});
