import { fillGlob, type Glob, type PreparedRequest, type Reading, withResource } from '../../matching';
import { formatResourceName } from '../../model';
import type { CompiledPolicies } from '../compile';
import { decide } from '../decide';
import type { DecisionOutcome } from '../decision';
import { narrowPolicies } from '../narrow-policies';
import { candidatesOf, listChoices, type NamedPattern, writeForm } from './allowing-choices';
import { findCommonName } from './common-name';
import { fillTemplate, type ResourceTemplate } from './resource-template';

export interface Witness {
  readonly resource: string;
  readonly outcome: DecisionOutcome;
}

/**
 * Looks for the resource of one of the forms that the policies treat most kindly. Candidates come from the
 * policies' own patterns: for each choice of one allowing pattern per policy set, a name that fits all of
 * them, and one that no pattern mentions. Each is then decided, so an answer is never guessed; but a name
 * that only escapes a deny by a clever choice may be missed, and so may one beyond the budget, which policies
 * of a length that the vendor accepts do not use up.
 *
 * @param reading of granularity; in all else the settled one.
 * @returns the best one found; `null` where the forms are none.
 */
export function findBestWitness(
  policies: CompiledPolicies,
  request: PreparedRequest,
  templates: readonly ResourceTemplate[],
  reading: Reading,
): Witness | null {
  const freshName = pickFreshName(policies);
  const known: CommonNames = commonNames.get(policies) ?? new Map();
  commonNames.set(policies, known);
  let best: Witness | null = null;
  const consider = (resource: string): boolean => {
    const moved = withResource(request, resource);
    const outcome = decide(narrowPolicies(policies, moved), moved, reading);
    if (best === null || kindness.indexOf(outcome) > kindness.indexOf(best.outcome))
      best = { resource, outcome };
    return outcome === 'allowed';
  };
  for (const template of templates) {
    if (consider(writeName(template, '', '', fillTemplate(template, new Map(), freshName)))) return best;
  }
  const choices = listChoices(policies, request);
  const search: NameSearch = { freshName, known, statesLeft: stateBudget };
  for (const template of templates) {
    const found = candidatesOf(choices, template);
    for (const [index, { patterns, isLasting }] of choices.list.entries()) {
      let candidate = found[index];
      if (candidate === undefined) {
        candidate = toCandidate(template, patterns, request, search);
        // What the budget has cut short may be found another time.
        if (isLasting && search.statesLeft > 0) found[index] = candidate;
      }
      if (candidate !== null && consider(candidate)) return best;
    }
  }
  return best;
}

/**
 * A name that no pattern of the policies mentions: it is made of a character that stands in none of their
 * last segments, so that only a star can take it in.
 */
export function pickFreshName(policies: CompiledPolicies): string {
  const known = freshNames.get(policies);
  if (known !== undefined) return known;
  const picked = pickUnused(policies);
  freshNames.set(policies, picked);
  return picked;
}

/** Many requests are decided against the same policies. */
const freshNames = new WeakMap<CompiledPolicies, string>();

/** By template, then by patterns: what was found, and that nothing was. */
type CommonNames = Map<string, Map<string, string | null>>;

const commonNames = new WeakMap<CompiledPolicies, CommonNames>();

function pickUnused(policies: CompiledPolicies): string {
  const used = new Set<string>();
  for (const { statements } of policies.sets) {
    for (const { resources } of statements) {
      for (const { pattern } of resources) {
        if (pattern.kind !== 'named') continue;
        for (const piece of pattern.name.pieces) for (const character of piece) used.add(character);
      }
    }
  }
  const unused = nameCharacters.split('').find((character) => !used.has(character));
  return unused ?? 'zqxj-zqxj';
}

const nameCharacters = 'xzqykjvwbhfgpmlcudtnisrao0123456789e';

const kindness: readonly DecisionOutcome[] = [
  'explicitly-denied',
  'implicitly-denied',
  'undetermined',
  'allowed',
];

const stateBudget = 20_000;
/** No name of a registry is nearly as long, so a pattern with more literal text has no witness. */
const longestName = 1_000;

/** What the candidates of one search for a witness share. */
interface NameSearch {
  readonly freshName: string;
  readonly known: CommonNames;
  statesLeft: number;
}

function toCandidate(
  template: ResourceTemplate,
  patterns: readonly NamedPattern[],
  request: PreparedRequest,
  search: NameSearch,
): string | null {
  const globs: Glob[] = [];
  for (const pattern of patterns) {
    if (pattern.variables === null) {
      globs.push(pattern.name);
      continue;
    }
    const filled = fillGlob(pattern.variables, request.variables);
    if (filled.state === 'unknown-variable') return null;
    globs.push(filled.value);
  }
  const texts = globs.map(({ pieces }) => pieces.join('*'));
  if (texts.some(({ length }) => length > longestName)) return null;
  // Who asks may change with each request, so what variables are filled with is not worth remembering.
  const isLasting = patterns.every(({ variables }) => variables === null);
  const name = isLasting
    ? recallCommonName(template, globs, texts, search)
    : findCommonName(template, globs, search.freshName, search);
  if (name === null) return null;
  const region = patterns.find((pattern) => pattern.region !== null)?.region ?? '';
  const account = patterns.find(({ account }) => account !== '' && account !== '*')?.account ?? '';
  return writeName(template, region, account, name);
}

function recallCommonName(
  template: ResourceTemplate,
  globs: readonly Glob[],
  texts: readonly string[],
  search: NameSearch,
): string | null {
  const form = `${texts.length} ${writeForm(template)}`;
  const names = search.known.get(form) ?? new Map<string, string | null>();
  search.known.set(form, names);
  // With the lengths, no two lists of texts give the same key.
  const key = texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => `${text.length}:${text}`).join('');
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = findCommonName(template, globs, search.freshName, search);
  // What the budget has cut short may be found another time.
  if (search.statesLeft > 0) names.set(key, name);
  return name;
}

function writeName(template: ResourceTemplate, region: string, account: string, name: string): string {
  return formatResourceName({ project: '', service: template.service, region, account, resource: name });
}
