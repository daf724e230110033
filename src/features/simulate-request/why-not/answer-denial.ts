import { type DenialExplanation, explainDenial, type PolicyDocument, type Request } from '../../../core';

export interface DenialQuestion {
  readonly serial: number;
  readonly policy: PolicyDocument;
  /** Calls that are denied, in the order of the checks. */
  readonly requests: readonly Request[];
  readonly ownerUin: string | null;
}

export interface DenialAnswer {
  readonly serial: number;
  readonly denials: readonly Denial[];
}

/** One denied call with the smallest changes that would allow it. */
export interface Denial {
  readonly request: Request;
  readonly explanation: DenialExplanation;
}

/** Every witness is decided by the evaluator as well while the page is being developed. */
const replay = import.meta.env.DEV;

export function answerDenial({ serial, policy, requests, ownerUin }: DenialQuestion): DenialAnswer {
  const options = { replay, ...(ownerUin === null ? {} : { ownerUin }) };
  return {
    serial,
    denials: requests.map((request) => ({
      request,
      explanation: explainDenial(request, { identity: [policy] }, options),
    })),
  };
}
