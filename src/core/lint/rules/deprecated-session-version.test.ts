import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/deprecated-session-version';

describe(code, () => {
  it.each([
    [
      'a list call',
      '{ "version": «"2.0"», "statement": [{ "effect": "allow", "action": "tcr:Describe*", "resource": "*" }] }',
    ],
    [
      'version 3.0',
      '{ "version": "3.0", "statement": [{ "effect": "allow", "action": "tcr:Describe*", "resource": "*" }] }',
    ],
    ['no list call', allow('"tcr:PullRepositoryPersonal"', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { use: 'session' });
  });

  it('writes 3.0', () => {
    expect(fixFirst(code, allow('"tcr:Describe*"', '"*"'), { use: 'session' }).version).toEqual('3.0');
  });
});
