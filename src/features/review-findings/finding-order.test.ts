import { describe, expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../../core';
import { countBySeverity, inOrderOfSeverity } from './finding-order';

const findings = (['info', 'error', 'warning', 'error', 'info'] as const).map(toFinding);

describe('the order of findings', () => {
  it('has the worst first and keeps the order of the text among equals', () => {
    expect(inOrderOfSeverity(findings).map(({ code }) => code)).toEqual([
      'lint/1',
      'lint/3',
      'lint/2',
      'lint/0',
      'lint/4',
    ]);
  });

  it('counts each kind that there is', () => {
    expect(countBySeverity(findings.slice(0, 2))).toEqual([
      { severity: 'error', count: 1 },
      { severity: 'info', count: 1 },
    ]);
    expect(countBySeverity([])).toEqual([]);
  });
});

function toFinding(severity: Severity, index: number): Diagnostic {
  return { code: `lint/${index}`, severity, location: { kind: 'path', path: [] }, params: {} };
}
