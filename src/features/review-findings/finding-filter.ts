import type { Diagnostic, Severity } from '../../core';

/** What the name of a rule begins with; readers learn these words once. */
export const families = [
  'missing',
  'invalid',
  'redundant',
  'unknown',
  'mistyped',
  'overbroad',
  'ineffective',
  'conflicting',
  'deprecated',
  'syntax',
  'other',
] as const;
export type Family = (typeof families)[number];

/** What of the list is shown; an empty part leaves everything. */
export interface FindingFilter {
  readonly severities: readonly Severity[];
  readonly family: Family | null;
  readonly query: string;
}

export const noFilter: FindingFilter = { severities: [], family: null, query: '' };

/** `lint/missing-pull` is of the family `missing`, every `syntax/…` of its own. */
export function familyOf(code: string): Family {
  if (code.startsWith('syntax/')) return 'syntax';
  const word = code.slice(code.indexOf('/') + 1).split('-')[0];
  return families.find((family) => family === word) ?? 'other';
}

/** @param textOf everything that a person may look for in a finding, as it stands on screen. */
export function filterFindings(
  findings: readonly Diagnostic[],
  { severities, family, query }: FindingFilter,
  textOf: (finding: Diagnostic) => string,
): readonly Diagnostic[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    if (severities.length > 0 && !severities.includes(finding.severity)) return false;
    if (family !== null && familyOf(finding.code) !== family) return false;
    if (words.length === 0) return true;
    const text = `${textOf(finding)} ${finding.code}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export interface FamilyCount {
  readonly family: Family;
  readonly count: number;
}

/** The families that occur, in their usual order. */
export function countByFamily(findings: readonly Diagnostic[]): readonly FamilyCount[] {
  return families
    .map((family) => ({
      family,
      count: findings.filter(({ code }) => familyOf(code) === family).length,
    }))
    .filter(({ count }) => count > 0);
}
