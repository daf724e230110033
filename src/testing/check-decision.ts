import { expect } from 'vitest';
import {
  type AttachedPolicies,
  type Caveat,
  type Decision,
  evaluateRequest,
  type StatementReference,
} from '../core/evaluate';
import type { PolicyDocument, Request } from '../core/model';

/**
 * One evaluation case as it stands in a JSON file. `policy` is short for a single identity policy; a text
 * names a policy of the file.
 */
export interface DecisionCase {
  readonly name: string;
  /** Where the expectation comes from: a domain fact and its source key. */
  readonly source: string;
  /** The reasoning, where the source does not state the outcome itself. */
  readonly because?: string;
  readonly policy?: PolicyDocument | string;
  readonly attached?: AttachedPolicies;
  readonly request: Request;
  readonly options?: { readonly ownerUin?: string };
  readonly decision: ExpectedDecision;
}

export interface ExpectedDecision {
  readonly outcome: Decision['outcome'];
  /** All caveats in order, `code`, `code: alternative` or `code: alternative on witness`; none where left out. */
  readonly caveats?: readonly string[];
  /** All deciding statements as `identity 0.1`: source, policy, statement; not looked at where left out. */
  readonly decidedBy?: readonly string[];
  readonly silent?: Decision['silent'];
  readonly missing?: readonly string[];
}

export interface DecisionFile {
  readonly policies?: Readonly<Record<string, PolicyDocument>>;
  readonly cases: readonly DecisionCase[];
}

/** Decides the case, with and without the trace, and compares all that the case speaks of. */
export function checkDecision(
  test: DecisionCase,
  policies: Readonly<Record<string, PolicyDocument>> = {},
): Decision {
  const attached = test.attached ?? { identity: [findPolicy(test, policies)] };
  const decision = evaluateRequest(test.request, attached, test.options);
  const { outcome, caveats = [], decidedBy, silent, missing = [] } = test.decision;
  expect(decision.outcome).toBe(outcome);
  expect(decision.caveats.map(writeCaveat)).toEqual(caveats);
  expect(decision.missing).toEqual(missing);
  if (decidedBy !== undefined) expect(decision.decidedBy.map(writeReference)).toEqual(decidedBy);
  if (silent !== undefined) expect(decision.silent).toEqual(silent);
  expect(evaluateRequest(test.request, attached, { ...test.options, trace: false })).toEqual({
    ...decision,
    trace: [],
  });
  return decision;
}

export function writeCaveat(caveat: Caveat): string {
  const alternative = caveat.alternative === undefined ? '' : `: ${caveat.alternative}`;
  const witness = caveat.witness === undefined ? '' : ` on ${caveat.witness}`;
  return `${caveat.code}${alternative}${witness}`;
}

export function writeReference({ source, policy, statement }: StatementReference): string {
  return `${source} ${policy}.${statement}`;
}

function findPolicy(test: DecisionCase, policies: Readonly<Record<string, PolicyDocument>>): PolicyDocument {
  const policy = typeof test.policy === 'string' ? policies[test.policy] : test.policy;
  if (policy === undefined) throw new Error(`The case "${test.name}" names no policy of its file`);
  return policy;
}
