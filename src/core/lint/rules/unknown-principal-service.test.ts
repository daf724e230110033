import { describe, expect, it } from 'vitest';
import { checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/unknown-principal-service';

describe(code, () => {
  it.each([
    [
      'no host',
      `{ "effect": "allow", "action": "sts:AssumeRole", "principal": { "service": [«"cvm"», «"ec2.amazonaws.com"», "scf.qcloud.com", "ccs.cloud.tencent.com"] } }`,
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { use: 'role-trust' });
  });

  it('completes the host', () => {
    expect(
      fixFirst(code, `{ "effect": "allow", "action": "sts:AssumeRole", "principal": { "service": "cvm" } }`, {
        use: 'role-trust',
      }).statement[0]?.principal,
    ).toEqual({ service: 'cvm.qcloud.com' });
  });
});
