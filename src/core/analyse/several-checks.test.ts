import { describe, expect, it } from 'vitest';
import { buildPolicy } from '../../testing/build-policy';
import { allow, decide, deny, numbers } from '../../testing/decide-image';
import type { PolicyDocument } from '../model';
import type { OperationDecision } from './decide-operation';

describe('an operation of several checks', () => {
  const push = 'tcr:PushRepositoryPersonal';
  const pull = 'tcr:PullRepositoryPersonal';
  const frozen = { condition: { string_equal: { mark: 'frozen' } } };

  // Mounting a layer of another repository asks for the push and for the pull, each always.
  it.each<[string, PolicyDocument, OperationDecision['outcome'], readonly number[]]>([
    [
      'is allowed by what allows each of them',
      buildPolicy(allow(push, 'repo/*'), allow(pull, 'repo/*')),
      'allowed',
      [1, 2],
    ],
    ['names a statement that allows both once', buildPolicy(allow([push, pull], 'repo/*')), 'allowed', [1]],
    [
      'is denied by a deny of one, whatever else is missing',
      buildPolicy(deny(pull, 'repo/*')),
      'explicitly-denied',
      [1],
    ],
    ['is denied where one is not granted', buildPolicy(allow(push, 'repo/*')), 'implicitly-denied', []],
    [
      'is denied where one is not granted, whatever the other hangs on',
      buildPolicy(allow(push, 'repo/*', frozen)),
      'implicitly-denied',
      [],
    ],
    [
      'hangs on what one of them hangs on',
      buildPolicy(allow(push, 'repo/*'), allow(pull, 'repo/*', frozen)),
      'undetermined',
      [2],
    ],
  ])('%s', (_, policy, outcome, decidedBy) => {
    const decision = decide(policy, 'push-cross-mount');
    expect([decision.outcome, numbers(decision)]).toEqual([outcome, decidedBy]);
  });

  it('is missing what any of them misses, once', () => {
    const policy = buildPolicy(allow(push, 'repo/*', frozen), allow(pull, 'repo/*', frozen));
    expect(decide(policy, 'push-cross-mount')).toMatchObject({ standing: 'conditional', missing: ['mark'] });
    expect(decide(policy, 'push').missing).toEqual(['mark']);
  });

  it('is in doubt only where the other reading of one turns the whole', () => {
    // Under the old spelling the pull may be refused; then the whole is.
    const old = allow('ccr:pull', 'repo/*');
    expect(decide(buildPolicy(allow(push, 'repo/*'), old), 'push-cross-mount').doubts).toEqual([
      {
        reason: 'legacy-spelling',
        action: pull,
        outcome: 'implicitly-denied',
        statements: [{ source: 'identity', policy: 0, statement: 1 }],
      },
    ]);
    // Without the push it is denied in either reading of the pull.
    expect(decide(buildPolicy(old), 'push-cross-mount').doubts).toEqual([]);
  });

  it('names what the other reading would come to as a whole', () => {
    // The pull may be refused outright, were the old deny honoured and the old allow not.
    const policy = buildPolicy(allow([push, pull], 'repo/*'), deny('ccr:pull', 'repo/*'));
    const decision = decide(policy, 'push-cross-mount');
    expect(decision.standing).toBe('uncertain');
    expect(decision.doubts).toMatchObject([{ reason: 'legacy-spelling', outcome: 'allowed' }]);
  });
});
