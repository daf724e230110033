import { matchResource, type PreparedRequest, settledReading } from '../matching';
import type { CompiledPolicies } from './compile';
import type { StatementReference } from './decision';
import { matchesAction, matchResources } from './statement-match';

/** An allow that lists the action of a request, and misses it by the resource. */
export interface NearMiss {
  readonly reference: StatementReference;
  /** Whether the call is authorised by the star alone, so that a resource by name cannot be meant. */
  readonly needsStar: boolean;
}

/** In the order of the policies; whatever the context says. The trace of the request says the same, and more. */
export function listNearMisses(prepared: PreparedRequest, policies: CompiledPolicies): readonly NearMiss[] {
  const misses: NearMiss[] = [];
  for (const { statements } of policies.sets) {
    for (const statement of statements) {
      if (statement.effect !== 'allow' || statement.unusable !== null) continue;
      if (!matchesAction(statement, prepared, settledReading)) continue;
      if (matchResources(statement, prepared, settledReading) !== 'differs') continue;
      const needsStar = statement.resources.some(({ pattern }) => {
        const outcome = matchResource(pattern, prepared, settledReading);
        return outcome.verdict === 'differs' && outcome.reason === 'operation-level-needs-star';
      });
      misses.push({ reference: statement.reference, needsStar });
    }
  }
  return misses;
}
