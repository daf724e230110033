import type { PolicyDocument } from '../model';
import data from './data/official-scenarios.json';

/**
 * One of the four policies of the vendor's page "Example of Authorization Solution of TCR Individual",
 * with the wizard choices that stand for it.
 */
export interface OfficialScenario {
  readonly id: 'all-full' | 'all-read-only' | 'namespace-full' | 'repository-read-only';
  readonly scope:
    | { readonly kind: 'all' }
    | { readonly kind: 'namespaces'; readonly namespaces: readonly string[] }
    | { readonly kind: 'repositories'; readonly repositories: readonly string[] };
  readonly level: 'full' | 'read-only';
  /** What the page says the policy grants, in English. */
  readonly grants: string;
  /** Elements in the order of the page: action, resource, effect. */
  readonly policy: PolicyDocument;
}

/** The four scenarios in the order of the page. */
export function listOfficialScenarios(): readonly OfficialScenario[] {
  return scenarios;
}

// The schema test proves the shape of the file, so one cast stands here for it.
const scenarios = data.scenarios as unknown as readonly OfficialScenario[];
