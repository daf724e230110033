import { type PreparedRequest, type ResourcePattern, settledReading } from '../../matching';
import type { CompiledPolicies, CompiledPolicySet, CompiledStatement } from '../compile';
import type { StatementReference } from '../decision';
import { isUsable, matchesAction } from '../statement-match';
import { onceByAction } from './by-action';
import type { ResourceTemplate } from './resource-template';

export type NamedPattern = Extract<ResourcePattern, { kind: 'named' }>;

/** What a search chooses from, the same object for actions that the same statements allow. */
export interface Choices {
  readonly list: readonly Choice[];
  /** By form of resource, then by choice: the candidate, or that there is none. */
  readonly candidates: Map<string, (string | null | undefined)[]>;
}

/** One allowing pattern of each policy set, but for sets that allow everything. */
export interface Choice {
  readonly patterns: readonly NamedPattern[];
  /** Whether candidates are worth remembering: what variables are filled with may change with each request. */
  readonly isLasting: boolean;
}

export const listChoices = onceByAction((policies, request): Choices => {
  const bySet = policies.sets.map((set) => listAllows(set, request));
  const key = bySet.map((statements) => statements.map(({ reference }) => writeReference(reference))).join();
  const known = choicesOf.get(policies) ?? new Map<string, Choices>();
  choicesOf.set(policies, known);
  const choices = known.get(key) ?? {
    list: chooseOnePerSet(bySet.map(listPatterns)).map((patterns) => ({
      patterns,
      isLasting: patterns.every(({ variables }) => variables === null),
    })),
    candidates: new Map(),
  };
  known.set(key, choices);
  return choices;
});

/** By policies, then by allowing statements. */
const choicesOf = new WeakMap<CompiledPolicies, Map<string, Choices>>();

function writeReference({ source, policy, statement }: StatementReference): string {
  return `${source} ${policy} ${statement}`;
}

export function candidatesOf(
  { candidates }: Choices,
  template: ResourceTemplate,
): (string | null | undefined)[] {
  const form = `${template.service} ${writeForm(template)}`;
  const known = candidates.get(form) ?? [];
  candidates.set(form, known);
  return known;
}

/** The statements of a set that may allow the action. */
function listAllows(set: CompiledPolicySet, request: PreparedRequest): readonly CompiledStatement[] {
  return set.statements.filter(
    (statement) =>
      statement.effect === 'allow' &&
      isUsable(statement, settledReading) &&
      matchesAction(statement, request, settledReading),
  );
}

/** The named patterns of statements, each text once; `null` stands for `*`, which asks for nothing. */
function listPatterns(statements: readonly CompiledStatement[]): readonly (NamedPattern | null)[] {
  const patternsByText = new Map<string, NamedPattern | null>();
  for (const { resources } of statements) {
    for (const { text, pattern } of resources) {
      if (pattern.kind === 'every') patternsByText.set(text, null);
      else if (pattern.kind === 'named') patternsByText.set(text, pattern);
    }
  }
  return [...patternsByText.values()];
}

const choiceLimit = 500;

function chooseOnePerSet(
  bySet: readonly (readonly (NamedPattern | null)[])[],
): readonly (readonly NamedPattern[])[] {
  let choices: readonly (readonly NamedPattern[])[] = [[]];
  for (const patterns of bySet) {
    choices = choices
      .flatMap((choice) => patterns.map((pattern) => (pattern === null ? choice : [...choice, pattern])))
      .slice(0, choiceLimit);
  }
  return choices;
}

/** Equal for templates of the same parts, which several actions have. */
export function writeForm(template: ResourceTemplate): string {
  const known = formTexts.get(template);
  if (known !== undefined) return known;
  const text = JSON.stringify(template.parts);
  formTexts.set(template, text);
  return text;
}

const formTexts = new WeakMap<ResourceTemplate, string>();
