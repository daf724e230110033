import { formatPolicy, listOfficialScenarios, type PolicyDocument, readPolicy } from '../../core';
import { type DocumentState, hasSyntaxErrors } from '../../workspace';

/** What the policy on screen is held against. */
export type BaselineChoice =
  | 'opening'
  | 'last-step'
  | 'pasted'
  | 'all-full'
  | 'all-read-only'
  | 'namespace-full'
  | 'repository-read-only';

export const scenarioChoices = [
  'all-full',
  'all-read-only',
  'namespace-full',
  'repository-read-only',
] as const satisfies readonly BaselineChoice[];

/** The text to compare with; `null` where there is none, such as no earlier step. */
export function baselineText(
  choice: BaselineChoice,
  { text, past }: Pick<DocumentState, 'text' | 'past'>,
  pasted: string,
): string | null {
  switch (choice) {
    case 'opening':
      return past[0]?.text ?? text;
    case 'last-step':
      return past.at(-1)?.text ?? null;
    case 'pasted':
      return pasted.trim() === '' ? null : pasted;
    default: {
      const scenario = listOfficialScenarios().find(({ id }) => id === choice);
      return scenario ? formatPolicy(scenario.policy) : null;
    }
  }
}

export type BaselineReading =
  | { readonly kind: 'policy'; readonly policy: PolicyDocument }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable' };

/** A text that breaks off decides nothing, as everywhere on the page. */
export function readBaseline(text: string | null): BaselineReading {
  if (text === null) return { kind: 'nothing' };
  const reading = readPolicy(text);
  if (reading.policy === null || hasSyntaxErrors(reading)) return { kind: 'unreadable' };
  return { kind: 'policy', policy: reading.policy };
}
