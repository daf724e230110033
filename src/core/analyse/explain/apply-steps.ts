import type { AttachedPolicies } from '../../evaluate';
import { editValue, type JsonValue } from '../../foundation';
import type { PolicyDocument } from '../../model';
import type { RemedyStep } from './denial-remedies';

/** The policies as they would be with the steps taken. Steps of one remedy never touch the same place. */
export function applySteps(attached: AttachedPolicies, steps: readonly RemedyStep[]): AttachedPolicies {
  const editsFor = (source: RemedyStep['source'], policy: number) =>
    steps.filter((step) => step.source === source && step.policy === policy).flatMap(({ edits }) => edits);
  const change = (document: PolicyDocument, source: RemedyStep['source'], policy: number) =>
    editValue(document as unknown as JsonValue, editsFor(source, policy)) as unknown as PolicyDocument;
  return {
    identity: attached.identity.map((document, index) => change(document, 'identity', index)),
    ...(attached.boundary === undefined ? {} : { boundary: change(attached.boundary, 'boundary', 0) }),
    ...(attached.session === undefined ? {} : { session: change(attached.session, 'session', 0) }),
  };
}
