import { describe, expect, it } from 'vitest';
import { explainUnsupportedNode } from './prerequisites.mjs';

describe('explainUnsupportedNode', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.11.1', '100.0.0'])('lets %s pass', (version) => {
    expect(explainUnsupportedNode(version)).toBeUndefined();
  });

  it.each(['8.17.0', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])('refuses %s in one line', (version) => {
    const complaint = explainUnsupportedNode(version);
    expect(complaint).toContain(version);
    expect(complaint).not.toContain('\n');
  });
});
