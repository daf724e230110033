import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runStages } from './run-stages.mjs';
import type { Stage } from './stages.mjs';

describe('runStages', () => {
  let lines: string[] = [];

  beforeEach(() => {
    lines = [];
    vi.spyOn(console, 'log').mockImplementation((text: string) => void lines.push(...text.split('\n')));
  });

  afterEach(() => void vi.restoreAllMocks());

  const stage = (name: string, isOk: boolean, rest: Partial<Stage> = {}): Stage => ({
    name,
    run: async () => isOk,
    ...rest,
  });

  const counts = (passed: number, failed: number, skipped = 0) => ({
    count: () => ({ passed, failed, skipped }),
  });

  it.each<[sentence: string, stages: Stage[], isOk: boolean, lastLine: string]>([
    [
      'adds up the tests',
      [stage('a', true, counts(3, 0)), stage('b', true, counts(4, 0))],
      true,
      '7 passed, 0 failed',
    ],
    ['counts failing tests', [stage('a', false, counts(3, 2))], false, '3 passed, 2 failed'],
    ['counts a stage without tests as one failure', [stage('a', false)], false, '0 passed, 1 failed'],
    [
      'goes on after a failure',
      [stage('a', false), stage('b', true, counts(5, 0))],
      false,
      '5 passed, 1 failed',
    ],
    ['names skipped tests', [stage('a', true, counts(1, 0, 2))], true, '1 passed, 0 failed, 2 skipped'],
    [
      'leaves out what needs a failed stage',
      [stage('a', false), stage('b', true, { needs: 'a', ...counts(9, 0) })],
      false,
      '0 passed, 1 failed',
    ],
  ])('%s', async (_sentence, stages, isOk, lastLine) => {
    expect(await runStages(stages)).toBe(isOk);
    expect(lines.at(-1)).toBe(lastLine);
  });

  it('ends with a list of the stages', async () => {
    await runStages([
      stage('first', true),
      stage('second', false),
      stage('third', true, { needs: 'second' }),
    ]);
    const list = lines.slice(-6).map((line) => line.replace(/\s+\d+\.\d s\s+/, ' '));
    expect(list).toEqual(['', 'ok first', 'failed second', 'not run third', '', '0 passed, 1 failed']);
  });
});
