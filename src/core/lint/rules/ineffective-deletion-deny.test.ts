import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/ineffective-deletion-deny';
const one = 'tcr:DeleteImagePersonal';
const many = 'tcr:BatchDeleteImagePersonal';

describe(code, () => {
  it.each([
    ['the single call', deny(`[«"${one}"»]`, '"*"')],
    ['the batch call', deny(`[«"${many}"»]`, '"*"')],
    ['repositories', deny('[«"tcr:DeleteRepositoryPersonal"»]', '"*"')],
    ['a pattern for one of them', deny('«"tcr:BatchDeleteImage*"»', '"*"')],
    ['the legacy name', deny('«"ccr:DeleteTag"»', '"qcs::ccr:::repo/a/b"')],
    ['both', deny(`["${one}", "${many}"]`, '"*"')],
    ['a pattern for both', deny('"tcr:*Delete*"', '"*"')],
    [
      'in two statements',
      both(deny(`"${one}"`, '"qcs::tcr:::repo/a/*"'), deny(`"${many}"`, '"qcs::tcr:::repo/a/*"')),
    ],
    [
      'the wider of two',
      both(deny(`"${one}"`, '"qcs::tcr:::repo/a/*"'), deny(`«"${many}"»`, '"qcs::tcr:::repo/*"')),
    ],
    [
      'the other one elsewhere only',
      both(deny(`«"${one}"»`, '"qcs::tcr:::repo/a/*"'), deny(`«"${many}"»`, '"qcs::tcr:::repo/b/*"')),
    ],
    [
      'the other one under a condition',
      both(deny(`«"${one}"»`, '"*"'), deny(`"${many}"`, '"*"', '{ "ip_equal": { "qcs:ip": "10.0.0.0/8" } }')),
    ],
    ['namespaces have one call', deny('"tcr:DeleteNamespacePersonal"', '"*"')],
    ['an allow', allow(`"${one}"`, '"qcs::tcr:::repo/a/b"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('adds the sibling, in the same spelling', () => {
    expect(fixFirst(code, deny(`["${one}"]`, '"*"')).statement[0]?.action).toEqual([one, many]);
    const pattern = deny('["tcr:Delete*"]', '"*"');
    expect(checkLint(code, deny('[«"tcr:Delete*"»]', '"*"'))).toHaveLength(1);
    expect(fixFirst(code, pattern).statement[0]?.action).toEqual([
      'tcr:Delete*',
      many,
      'tcr:BatchDeleteRepositoryPersonal',
    ]);
    const legacy = deny('"ccr:BatchDeleteTag"', '"qcs::ccr:::repo/a/b"');
    expect(fixFirst(code, legacy).statement[0]?.action).toEqual(['ccr:BatchDeleteTag', 'ccr:DeleteTag']);
  });
});
