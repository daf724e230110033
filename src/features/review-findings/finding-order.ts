import type { Diagnostic, Severity } from '../../core';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The worst first; alike ones stay in the order of the text. */
export function inOrderOfSeverity(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

export interface SeverityCount {
  readonly severity: Severity;
  readonly count: number;
}

/** How many there are of each kind; kinds without any are left out. */
export function countBySeverity(findings: readonly Diagnostic[]): readonly SeverityCount[] {
  return severities
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0);
}
