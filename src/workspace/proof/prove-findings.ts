import { type Diagnostic, lintPolicy, type PolicyDocument, type PolicyUse } from '../../core';

export interface ProofQuestion {
  readonly serial: number;
  readonly policy: PolicyDocument;
  readonly use: PolicyUse;
  /** Length of the text as the service counts it. */
  readonly characters: number;
}

export interface ProofAnswer {
  readonly serial: number;
  /** All findings about the meaning, with those that take a proof over all requests. */
  readonly findings: readonly Diagnostic[];
}

export function proveFindings({ serial, policy, use, characters }: ProofQuestion): ProofAnswer {
  return { serial, findings: lintPolicy(policy, { use, characters, exact: true }) };
}
