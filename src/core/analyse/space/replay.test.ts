import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { compilePolicies } from '../../evaluate';
import type { Request } from '../../model';
import { replayOutcome, replayWitness } from './replay';

const pull = 'tcr:PullRepositoryPersonal';
const request: Request = { action: pull, resource: 'qcs::tcr::uin/7:repo/a/b', context: {} };
const policies = compilePolicies({
  identity: [
    buildPolicy(
      buildStatement('allow', pull, 'qcs::tcr:::repo/a/*'),
      buildStatement('deny', 'tcr:Push*', '*', { condition: { bool_equal: { 'qcs:mfa': 'false' } } }),
    ),
  ],
});
const push = { ...request, action: 'tcr:PushRepositoryPersonal' };

describe('a witness', () => {
  it('holds where the evaluator says the same, for the same owner', () => {
    replayWitness(request, policies, true, { ownerUin: '7' });
    replayWitness(request, policies, false, { ownerUin: '8' });
    replayOutcome(request, policies, 'allowed', { ownerUin: '7' });
    replayOutcome(request, policies, 'implicitly-denied', { ownerUin: '8' });
    expect(() => replayWitness(request, policies, true, {})).not.toThrow();
  });

  it('fails loudly where the evaluator says otherwise', () => {
    expect(() => replayWitness(request, policies, false, { ownerUin: '7' })).toThrow(
      /the witness is not allowed: \{"action":"tcr:Pull.*\} was allowed/,
    );
    expect(() => replayWitness(request, policies, true, { ownerUin: '8' })).toThrow(
      /the witness is allowed: .* was implicitly-denied/,
    );
    expect(() => replayOutcome(request, policies, 'explicitly-denied', { ownerUin: '8' })).toThrow(
      /the witness is explicitly-denied: .* was implicitly-denied/,
    );
  });

  it('proves nothing where the evaluator cannot tell', () => {
    const { context: _, ...unsaid } = push;
    const open = compilePolicies({
      identity: [
        buildPolicy(
          buildStatement('allow', '*', '*'),
          buildStatement('deny', 'tcr:Push*', '*', {
            condition: { bool_equal: { 'qcs:mfa': 'false' } },
          }),
        ),
      ],
    });
    expect(() => replayWitness(unsaid, open, false, {})).toThrow(/was undetermined/);
    expect(() => replayWitness(unsaid, open, true, {})).toThrow(/was undetermined/);
  });
});
