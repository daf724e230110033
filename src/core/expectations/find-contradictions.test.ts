import { describe, expect, it } from 'vitest';
import { type Contradiction, findContradictions } from './find-contradictions';
import { prepareTest } from './prepare-test';
import type { Expectation, GuardExpectation } from './suite';

const pull = { operation: 'pull', target: 'team-01/web' };
const pullCall = {
  action: 'tcr:PullRepositoryPersonal',
  resource: 'qcs::tcr:ap-guangzhou::repo/team-01/web',
};
/** It needs the call of a pull and that of a push. */
const mount = { operation: 'push-cross-mount', target: 'team-01/web' };

describe('findContradictions', () => {
  it.each<[string, readonly Expectation[], readonly GuardExpectation[], readonly Contradiction[]]>([
    [
      'the same request both ways, whatever its tag',
      [
        { ...pull, expect: 'allowed' },
        { operation: 'docker-pull', target: 'ccr.ccs.tencentyun.com/team-01/web:v1', expect: 'not-allowed' },
      ],
      [],
      [{ kind: 'tests', test: 1, others: [0] }],
    ],
    [
      'an operation and the call that it makes',
      [
        { ...pullCall, expect: 'not-allowed' },
        { ...pull, expect: 'allowed' },
      ],
      [],
      [{ kind: 'tests', test: 0, others: [1] }],
    ],
    [
      'an operation whose calls are demanded one by one',
      [
        { ...mount, expect: 'not-allowed' },
        { ...pullCall, expect: 'allowed' },
        { operation: 'push', target: 'team-01/web', expect: 'allowed' },
      ],
      [],
      [{ kind: 'tests', test: 0, others: [1, 2] }],
    ],
    [
      'but not one of which a call is left over to deny it',
      [
        { ...mount, expect: 'not-allowed' },
        { ...pullCall, expect: 'allowed' },
      ],
      [],
      [],
    ],
    [
      'other circumstances are another request',
      [
        { ...pull, context: { 'qcs:ip': '10.0.0.1' }, expect: 'allowed' },
        { ...pull, context: { 'qcs:ip': '192.0.2.1' }, expect: 'not-allowed' },
      ],
      [],
      [],
    ],
    [
      'a guard that forbids what a test expects',
      [{ ...pull, expect: 'allowed' }],
      [{ claim: 'never', what: 'pull', scope: 'team-01' }],
      [{ kind: 'guard', test: 0, guard: 0 }],
    ],
    [
      'a guard that demands what a test rules out, in its scope only',
      [
        { ...pull, expect: 'not-allowed' },
        { operation: 'pull', target: 'team-02/web', expect: 'not-allowed' },
      ],
      [{ claim: 'always', what: 'pull', scope: 'team-01' }],
      [{ kind: 'guard', test: 0, guard: 0 }],
    ],
    [
      'guards whose scopes meet',
      [],
      [
        { claim: 'always', what: 'pull', scope: '*' },
        { claim: 'never', what: 'pull', scope: 'team-01' },
        { claim: 'never', what: 'push', scope: '*' },
      ],
      [{ kind: 'guards', guard: 1, other: 0 }],
    ],
  ])('%s', (_, tests, guards, expected) => {
    expect(findContradictions(tests.map(prepareTest), guards)).toEqual(expected);
  });
});
