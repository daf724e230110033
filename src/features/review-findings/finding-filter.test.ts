import { describe, expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../../core';
import { countByFamily, familyOf, filterFindings, noFilter } from './finding-filter';

const finding = (code: string, severity: Severity): Diagnostic => ({
  code,
  severity,
  location: { kind: 'path', path: [] },
  params: {},
});

const findings = [
  finding('syntax/missing-comma', 'error'),
  finding('lint/missing-pull', 'warning'),
  finding('lint/unknown-action', 'warning'),
  finding('structure/effect-case', 'info'),
];
const words: Readonly<Record<string, string>> = {
  'lint/missing-pull': 'Pushing needs pulling too',
  'lint/unknown-action': 'No such action: tcr:Pul',
};
const list = (filter: Partial<typeof noFilter>) =>
  filterFindings(findings, { ...noFilter, ...filter }, ({ code }) => words[code] ?? '').map(
    ({ code }) => code,
  );

describe('the family of a finding', () => {
  it.each([
    ['lint/missing-pull', 'missing'],
    ['structure/invalid-version', 'invalid'],
    // A comma that is missing is a matter of JSON, not of what the policy says.
    ['syntax/missing-comma', 'syntax'],
    ['structure/effect-case', 'other'],
  ])('of %s is %s', (code, family) => {
    expect(familyOf(code)).toBe(family);
  });

  it('is counted in the usual order, where it occurs', () => {
    expect(countByFamily(findings)).toEqual([
      { family: 'missing', count: 1 },
      { family: 'unknown', count: 1 },
      { family: 'syntax', count: 1 },
      { family: 'other', count: 1 },
    ]);
  });
});

describe('filtering', () => {
  it('shows everything at first', () => {
    expect(list({})).toHaveLength(4);
  });

  it('by severity, by several too', () => {
    expect(list({ severities: ['warning'] })).toEqual(['lint/missing-pull', 'lint/unknown-action']);
    expect(list({ severities: ['error', 'info'] })).toEqual([
      'syntax/missing-comma',
      'structure/effect-case',
    ]);
  });

  it('by family and severity at once', () => {
    expect(list({ family: 'unknown', severities: ['warning'] })).toEqual(['lint/unknown-action']);
    expect(list({ family: 'unknown', severities: ['error'] })).toEqual([]);
  });

  it('by every word of a text, in any letter case, in what is shown or in the code', () => {
    expect(list({ query: 'PULLING  needs' })).toEqual(['lint/missing-pull']);
    expect(list({ query: 'tcr:pul' })).toEqual(['lint/unknown-action']);
    expect(list({ query: 'missing-comma' })).toEqual(['syntax/missing-comma']);
    expect(list({ query: 'pulling action' })).toEqual([]);
  });
});
