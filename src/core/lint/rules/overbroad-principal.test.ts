import { describe, it } from 'vitest';
import { checkLint } from '../../../testing/check-lint';

const code = 'lint/overbroad-principal';

describe(code, () => {
  it.each([
    ['a star', `{ "effect": "allow", "action": "sts:AssumeRole", "principal": «"*"» }`],
    [
      'in lists',
      `{ "effect": "allow", "action": "sts:AssumeRole", "principal": { "qcs": [«"*"», «"qcs::cam::anyone:anyone"», "qcs::cam::uin/1:root"] } }`,
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { use: 'role-trust' });
  });
});
