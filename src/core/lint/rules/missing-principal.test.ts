import { describe, it } from 'vitest';
import { checkLint } from '../../../testing/check-lint';

const code = 'lint/missing-principal';

describe(code, () => {
  it.each([
    ['none', '«{ "effect": "allow", "action": "sts:AssumeRole", "resource": "*" }»'],
    [
      'one',
      `{ "effect": "allow", "action": "sts:AssumeRole", "principal": { "service": "cvm.qcloud.com" } }`,
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { use: 'role-trust' });
  });
});
