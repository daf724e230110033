import { describe, expect, it } from 'vitest';
import { rangeOfFinding } from '../../../testing/check-reading';
import { readMarks } from '../../../testing/marked-text';
import { pastes } from '../../../testing/pastes';
import { formatPolicy } from '../../render';
import { readPolicy } from '../read-policy';

describe('what people paste', () => {
  it.each(pastes)('$carrier: $says', ({ text: marked, carrier, policy, name, others = [], codes }) => {
    const { text, ranges } = readMarks(marked);
    const reading = readPolicy(text);
    expect(reading.policy).toEqual(policy);
    expect(reading.carrier).toBe(carrier);
    expect(reading.others.map((other) => other.name)).toEqual(others);
    if (name !== undefined) expect(reading.name).toBe(name);
    for (const [index, code] of (codes ?? []).entries()) {
      const places = reading.diagnostics
        .filter((finding) => finding.code === code)
        .map((finding) => rangeOfFinding(finding, reading.sourceMap));
      expect(places).toContainEqual(ranges[index]);
    }
  });

  it.each(pastes)('is plain JSON after formatting: $says', ({ text: marked }) => {
    const { policy } = readPolicy(readMarks(marked).text);
    if (policy === null) throw new Error('no policy');
    const formatted = formatPolicy(policy);
    const again = readPolicy(formatted);
    expect(again.carrier).toBe('json');
    expect(again.diagnostics.filter(({ code }) => !code.startsWith('structure/'))).toEqual([]);
    expect(again.policy && formatPolicy(again.policy)).toBe(formatted);
  });

  it('holds at least sixty texts', () => {
    expect(pastes.length).toBeGreaterThanOrEqual(60);
  });
});
