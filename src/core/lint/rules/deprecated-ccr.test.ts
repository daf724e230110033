import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/deprecated-ccr';

describe(code, () => {
  it.each([
    ['an action, once for its statement', allow('[«"ccr:pull"», "ccr:push"]', '"*"')],
    ['a resource alone', allow('"tcr:PullRepositoryPersonal"', '[«"qcs::ccr:::repo/a/b"»]')],
    ['a pattern', deny('«"ccr:*"»', '"*"')],
    ['with the optional prefix', allow('«"name/ccr:pull"»', '"*"')],
    ['each statement', both(allow('«"ccr:pull"»', '"*"'), allow('«"ccr:push"»', '"*"'))],
    ['current names', allow('"tcr:PullRepositoryPersonal"', '"qcs::tcr:::repo/ccr/ccr"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('upgrades actions and resources together, without the tag', () => {
    // The guide of the vendor maps ccr:pull, ccr:DeleteTag and ccr:BatchDeleteTag to these names.
    const fixture = allow(
      '["ccr:pull", "ccr:DeleteTag", "tcr:PushRepositoryPersonal", "ccr:BatchDeleteTag"]',
      '["qcs::ccr:::repo/ns/app", "qcs::ccr:gz::repo/ns/other:v1"]',
    );
    expect(fixFirst(code, fixture).statement[0]).toEqual({
      effect: 'allow',
      action: [
        'tcr:PullRepositoryPersonal',
        'tcr:DeleteImagePersonal',
        'tcr:PushRepositoryPersonal',
        'tcr:BatchDeleteImagePersonal',
      ],
      resource: ['qcs::tcr:::repo/ns/app', 'qcs::tcr:gz::repo/ns/other'],
    });
  });

  it('writes what two old entries become only once', () => {
    const fixture = allow(
      '["tcr:PullRepositoryPersonal", "ccr:pull"]',
      '["qcs::ccr:::repo/ns/app:v1", "qcs::ccr:::repo/ns/app:v2"]',
    );
    expect(fixFirst(code, fixture).statement[0]).toEqual({
      effect: 'allow',
      action: ['tcr:PullRepositoryPersonal'],
      resource: ['qcs::tcr:::repo/ns/app'],
    });
  });

  it.each([
    ['a pattern', allow('[«"ccr:*"», "ccr:pull"]', '"*"')],
    ['a name without a published successor', allow('[«"ccr:pull"», "ccr:SomethingOld"]', '"*"')],
    ['a pattern of tags', allow('«"ccr:pull"»', '"qcs::ccr:::repo/ns/*:v1"')],
  ])('has no fix for %s', (_, fixture) => {
    expect(checkLint(code, fixture)[0]?.fix).toBeUndefined();
  });
});
