import type { Circumstances, Request } from '../../../core';
import type { AnsweredStep } from '../answer/answer-question';

/** Calls explained at most; an operation rarely needs more, and the console's dozen would fill the panel. */
const requestLimit = 3;

/** The required calls of a step that are denied, as requests with all that is known of them. */
export function listDeniedRequests(
  { checks }: AnsweredStep,
  { context, unknownKeys, principal }: Circumstances,
): readonly Request[] {
  return checks
    .filter(
      ({ check, decision }) =>
        check.need === 'always' &&
        (decision.outcome === 'implicitly-denied' || decision.outcome === 'explicitly-denied'),
    )
    .slice(0, requestLimit)
    .map(({ check }) => ({
      ...check.request,
      ...(context === undefined ? {} : { context }),
      ...(unknownKeys === undefined ? {} : { unknownKeys }),
      ...(principal === undefined ? {} : { principal }),
    }));
}
