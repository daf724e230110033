import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} TestCounts */

/** @type {TestCounts} */
export const noTests = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {TestCounts} a
 * @param {TestCounts} b
 * @returns {TestCounts}
 */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * @param {string} reportFile Vitest's JSON report
 * @returns {TestCounts} a test file that could not even be loaded is one failure
 */
export function readUnitCounts(reportFile) {
  const report = readReport(reportFile);
  if (!report) return noTests;
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} reportFile Playwright's JSON report
 * @returns {TestCounts} a journey that passed only at a second try has failed
 */
export function readJourneyCounts(reportFile) {
  const report = readReport(reportFile);
  if (!report) return noTests;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** @param {string} reportFile */
function readReport(reportFile) {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return undefined;
  }
}
