import { type Diagnostic, findPlace } from '../foundation';
import type { FoundPolicy } from './carriers/layer';
import type { ReadingCode } from './reading-codes';

/** After these, something that the writer meant may be missing from the policy. */
const losing = new Set<string>([
  'syntax/unclosed-string',
  'syntax/unclosed-object',
  'syntax/unclosed-array',
  'syntax/unclosed-comment',
  'syntax/missing-value',
  'syntax/missing-colon',
  'syntax/unexpected-text',
  'syntax/invalid-escape',
  'syntax/too-many-errors',
  'carrier/invalid-percent',
  'carrier/yaml-not-read',
  'carrier/yaml-line',
  'carrier/condition-not-read',
] satisfies ReadingCode[]);

/** Findings about the shape of a policy that are gone once it is written anew. */
const respelled = new Set<string>([
  'structure/duplicate-key',
  'structure/element-name-case',
  'structure/effect-case',
  'structure/statement-not-array',
] satisfies ReadingCode[]);

export interface ReadingRepairs {
  /** What was read as it was certainly meant, so that formatting the policy mends it. */
  readonly repairs: readonly Diagnostic[];
  /** What a person has to look at first: broken off, left out or unreadable. */
  readonly losses: readonly Diagnostic[];
}

/** What formatting the policy of a reading changes beyond its layout. Findings about meaning are neither. */
export function listRepairs(found: Pick<FoundPolicy, 'diagnostics' | 'sourceMap'>): ReadingRepairs {
  const changes = found.diagnostics.filter(
    ({ code }) => /^(?:syntax|carrier)\//.test(code) || respelled.has(code),
  );
  const isLoss = (diagnostic: Diagnostic) =>
    losing.has(diagnostic.code) && !isAround(diagnostic, found.sourceMap);
  return {
    losses: changes.filter(isLoss),
    repairs: changes.filter((diagnostic) => !isLoss(diagnostic)),
  };
}

/** Text before or after the policy is left out of it with good reason. */
function isAround({ code, location }: Diagnostic, sourceMap: FoundPolicy['sourceMap']): boolean {
  if (code !== 'syntax/unexpected-text' || location.kind !== 'text') return false;
  const whole = findPlace(sourceMap, [])?.value;
  if (!whole) return false;
  return location.range.end <= whole.start || location.range.start >= whole.end;
}
