import {
  compilePolicies,
  type Expectation,
  type OperationRequest,
  type PolicyDocument,
  prepareTest,
  runTest,
} from '../../../core';

/**
 * The test that expects what the policy gives now; `null` where neither outcome is certain without knowing more than
 * operation and target, such as an address.
 */
export function toCellTest(request: OperationRequest, policy: PolicyDocument): Expectation | null {
  const policies = compilePolicies({ identity: [policy] });
  const tests = (['allowed', 'not-allowed'] as const).map((expect): Expectation => ({ ...request, expect }));
  return tests.find((test) => runTest(prepareTest(test), policies).verdict === 'holds') ?? null;
}
