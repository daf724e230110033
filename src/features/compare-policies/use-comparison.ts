import { useMemo } from 'react';
import type { PolicyComparison, PolicyDocument } from '../../core';
import { useWorkerAnswer } from '../../workspace';
import type { ComparisonAnswer, ComparisonQuestion } from './answer-comparison';
import workerUrl from './comparison-worker?worker&url';

export interface ComparisonView {
  readonly comparison: PolicyComparison;
  /** The policies that were compared; while newer ones are being worked on, the ones before. */
  readonly before: PolicyDocument;
  readonly after: PolicyDocument;
}

/** Compares two policies beside the page. `null` until the first answer; then the newest answer there is. */
export function useComparison(
  before: PolicyDocument | null,
  after: PolicyDocument | null,
): ComparisonView | null {
  const question = useMemo(
    () => (before === null || after === null ? null : { before, after }),
    [before, after],
  );
  const answered = useWorkerAnswer<Omit<ComparisonQuestion, 'serial'>, ComparisonAnswer>(
    workerUrl,
    async (given) => (await import('./answer-comparison')).answerComparison(given),
    question,
  );
  return answered && { comparison: answered.answer.comparison, ...answered.question };
}
