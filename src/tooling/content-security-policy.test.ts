import { describe, expect, it } from 'vitest';
import { policyForHeader, policyForMeta } from './content-security-policy.mjs';

function readDirectives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
}

describe('content security policy', () => {
  it('names no origin but our own, so that nothing can leave the page', () => {
    for (const [name, values] of readDirectives(policyForHeader)) {
      const origins = values.filter((value) => !value.startsWith("'") && value !== 'data:');
      expect(origins, name).toEqual([]);
    }
  });

  it('allows data: for pictures only', () => {
    const withData = [...readDirectives(policyForHeader)].filter(([, values]) => values.includes('data:'));
    expect(withData.map(([name]) => name)).toEqual(['img-src']);
  });

  it.each(['unsafe-inline', 'unsafe-eval', 'unsafe-hashes', '*'])('does without %s', (weakness) => {
    expect(policyForHeader).not.toContain(weakness);
  });

  it('forbids everything that is not named', () => {
    expect(readDirectives(policyForMeta).get('default-src')).toEqual(["'none'"]);
  });

  it('leaves to the header what a meta element must not say', () => {
    expect(readDirectives(policyForHeader).get('frame-ancestors')).toEqual(["'none'"]);
    expect(readDirectives(policyForMeta).has('frame-ancestors')).toBe(false);
  });
});
