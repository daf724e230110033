import {
  findPresetPolicy,
  formatPolicy,
  listOfficialScenarios,
  listPresetPolicies,
  type PolicyDocument,
  readPolicy,
} from '../../core';
import { type DocumentState, hasSyntaxErrors } from '../../workspace';

export const scenarioChoices = [
  'all-full',
  'all-read-only',
  'namespace-full',
  'repository-read-only',
] as const;

type PresetChoice = `preset:${string}`;

/** What the policy on screen is held against. */
export type BaselineChoice = 'opening' | 'step' | 'pasted' | (typeof scenarioChoices)[number] | PresetChoice;

export const openingBaseline: BaselineChoice = 'opening';

/** The vendor's ready-made policies whose text is published. */
export const presetChoices: readonly PresetChoice[] = listPresetPolicies()
  .filter(({ document }) => document !== undefined)
  .map(({ name }): PresetChoice => `preset:${name}`);

export function presetNameOf(choice: PresetChoice): string {
  return choice.slice('preset:'.length);
}

interface BaselineInput {
  readonly pasted: string;
  /** How far back in the undo history, from 1 on; further back than it goes means its beginning. */
  readonly stepsBack: number;
}

/** The text to compare with; `null` where there is none, such as no earlier step. */
export function baselineText(
  choice: BaselineChoice,
  { opening, past }: Pick<DocumentState, 'opening' | 'past'>,
  { pasted, stepsBack }: BaselineInput,
): string | null {
  if (choice === 'opening') return opening;
  if (choice === 'step') return (past.at(-stepsBack) ?? past[0])?.text ?? null;
  if (choice === 'pasted') return pasted.trim() === '' ? null : pasted;
  const policy = isPreset(choice)
    ? findPresetPolicy(presetNameOf(choice))?.document
    : listOfficialScenarios().find(({ id }) => id === choice)?.policy;
  return policy ? formatPolicy(policy) : null;
}

function isPreset(choice: BaselineChoice): choice is PresetChoice {
  return choice.startsWith('preset:');
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
