import { describe, it } from 'vitest';
import { checkLint } from '../../../testing/check-lint';

const code = 'lint/invalid-principal';

describe(code, () => {
  it.each([
    [
      'another kind',
      `{ "effect": "allow", "action": "sts:AssumeRole", "principal": { «"AWS"»: "1", "service": "a.qcloud.com" } }`,
    ],
    ['a text', `{ "effect": "allow", "action": "sts:AssumeRole", "principal": «"100000000001"» }`],
    ['a number', `{ "effect": "allow", "action": "sts:AssumeRole", "principal": { "qcs": «[1]» } }`],
    ['everybody', `{ "effect": "allow", "action": "sts:AssumeRole", "principal": "*" }`],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { use: 'role-trust' });
  });
});
