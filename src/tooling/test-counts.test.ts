import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readJourneyCounts, readUnitCounts } from './test-counts.mjs';

describe('test counts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counts-'));
  const file = join(folder, 'report.json');
  const report = (content: unknown) => writeFileSync(file, JSON.stringify(content));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('counts a unit test file that could not be loaded as a failure', () => {
    report({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(readUnitCounts(file)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('counts a journey that passed only at a second try as a failure', () => {
    report({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 } });
    expect(readJourneyCounts(file)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it('counts nothing where no report was written', () => {
    expect(readUnitCounts(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
