import { type Circumstances, decideOperation, type OperationDecision } from '../core/analyse';
import { expandOperation, type OperationExpansion } from '../core/catalogue';
import { compilePolicies } from '../core/evaluate';
import type { PolicyDocument, Statement } from '../core/model';
import { buildStatement, toResources } from './build-policy';

const image = { namespace: 'team-01', repository: 'repo-demo', region: 'ap-guangzhou' };

/** What an operation asks for on the image of these tests. */
export function expand(operation: string): Extract<OperationExpansion, { ok: true }> {
  const expansion = expandOperation(operation, image);
  if (!expansion.ok) throw new Error(`${operation} does not expand: ${expansion.error.kind}`);
  return expansion;
}

/** How an operation on that image stands. */
export function decide(
  policy: PolicyDocument,
  operation: string,
  circumstances: Circumstances = {},
): OperationDecision {
  return decideOperation(expand(operation), compilePolicies({ identity: [policy] }), circumstances);
}

export function allow(action: Statement['action'], path: string, more: Partial<Statement> = {}): Statement {
  return buildStatement('allow', action, toResources(path), more);
}

export function deny(action: Statement['action'], path: string, more: Partial<Statement> = {}): Statement {
  return buildStatement('deny', action, toResources(path), more);
}

/** The statements behind a decision, counted as people do. */
export function numbers(decision: OperationDecision): readonly number[] {
  return decision.decidedBy.map(({ statement }) => statement + 1);
}
