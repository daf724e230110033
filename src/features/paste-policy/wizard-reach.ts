import { listStatements, type PolicyDocument, recogniseIntent } from '../../core';

/** Which statements the wizard can take up, by index. */
export interface WizardReach {
  readonly can: readonly number[];
  readonly cannot: readonly number[];
}

export function findWizardReach(policy: PolicyDocument): WizardReach {
  const { grantStatements, guardStatements } = recogniseIntent(policy);
  const reached = new Set([...grantStatements, ...guardStatements]);
  const indexes = listStatements(policy).map((_, index) => index);
  return {
    can: indexes.filter((index) => reached.has(index)),
    cannot: indexes.filter((index) => !reached.has(index)),
  };
}
