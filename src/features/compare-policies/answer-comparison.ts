import { comparePolicies, type PolicyComparison, type PolicyDocument } from '../../core';

export interface ComparisonQuestion {
  readonly serial: number;
  readonly before: PolicyDocument;
  readonly after: PolicyDocument;
}

export interface ComparisonAnswer {
  readonly serial: number;
  readonly comparison: PolicyComparison;
}

/** Every witness is decided by the evaluator as well while the page is being developed. */
const replay = import.meta.env.DEV;

export function answerComparison({ serial, before, after }: ComparisonQuestion): ComparisonAnswer {
  return { serial, comparison: comparePolicies(before, after, { replay }) };
}
