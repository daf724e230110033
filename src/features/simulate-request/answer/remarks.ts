import type { Caveat, DecisionOutcome } from '../../../core';
import type { AnsweredCheck } from './answer-question';

/** What is not settled about one check, beside its decision. */
export interface Remarks {
  readonly readings: readonly OtherReading[];
  readonly caveats: readonly Caveat[];
}

/** The check may be made on another resource, and there the outcome is another one. */
export interface OtherReading {
  readonly reason: 'granularity-unproven' | 'conflicting-templates';
  readonly action: string;
  readonly asked: string;
  readonly outcome: DecisionOutcome;
  readonly other: string;
  readonly alternative: DecisionOutcome;
}

/**
 * The readings under which a check is decided otherwise, and its caveats. Where the operation has its own
 * readings of the target, the caveat of the bare call would speak of any target, so it is left out.
 */
export function listRemarks({ check, decision, readings }: AnsweredCheck): Remarks {
  return {
    readings: readings
      .filter(({ outcome }) => outcome !== decision.outcome)
      .map(({ resource, reason, outcome }) => ({
        reason,
        action: check.request.action,
        asked: check.request.resource,
        outcome: decision.outcome,
        other: resource,
        alternative: outcome,
      })),
    caveats: decision.caveats.filter(
      ({ code }) => code !== 'granularity-unproven' || check.alternatives.length === 0,
    ),
  };
}
