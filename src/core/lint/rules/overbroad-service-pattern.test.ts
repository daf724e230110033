import { describe, it } from 'vitest';
import { allow, checkLint } from '../../../testing/check-lint';

const code = 'lint/overbroad-service-pattern';

describe(code, () => {
  it.each([
    ['before and inside', allow('[«"tc*:PullRepositoryPersonal"», «"*:Describe*"», "tcr:*"]', '"*"')],
    ['everything says so openly', allow('["*", "*:*"]', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
