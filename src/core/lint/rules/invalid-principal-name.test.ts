import { describe, expect, it } from 'vitest';
import { checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-principal-name';

describe(code, () => {
  it.each([
    [
      'bare numbers and other forms',
      `{ "effect": "allow", "action": "sts:AssumeRole", "principal": { "qcs": [«"100000000001"», «"qcs::cam:::root"», "qcs::cam::uin/1:root", "qcs::cam::uin/1:uin/2", "qcs::cam::uin/1:roleName/x"] } }`,
    ],
    [
      'services are named otherwise',
      `{ "effect": "allow", "action": "sts:AssumeRole", "principal": { "service": "cvm.qcloud.com" } }`,
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { use: 'role-trust' });
  });

  it('writes the root account', () => {
    expect(
      fixFirst(
        code,
        `{ "effect": "allow", "action": "sts:AssumeRole", "principal": { "qcs": ["100000000001"] } }`,
        { use: 'role-trust' },
      ).statement[0]?.principal,
    ).toEqual({ qcs: ['qcs::cam::uin/100000000001:root'] });
  });
});
