import { useEffect, useRef, useState } from 'react';
import type { PolicyComparison, PolicyDocument } from '../../core';
import { type Hired, hireWorker } from '../../workspace';
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
  const [view, setView] = useState<ComparisonView | null>(null);
  const asked = useRef<ComparisonQuestion | null>(null);
  const worker = useRef<Hired<ComparisonQuestion> | null>(null);
  useEffect(() => {
    return () => {
      worker.current?.dismiss();
      worker.current = null;
    };
  }, []);
  useEffect(() => {
    if (before === null || after === null) return;
    worker.current ??= hireWorker<ComparisonQuestion, ComparisonAnswer>(
      workerUrl,
      async (question) => (await import('./answer-comparison')).answerComparison(question),
      ({ serial, comparison }) => {
        const question = asked.current;
        if (question?.serial !== serial) return;
        setView({ comparison, before: question.before, after: question.after });
      },
    );
    const question = { serial: (asked.current?.serial ?? 0) + 1, before, after };
    asked.current = question;
    worker.current.ask(question);
  }, [before, after]);
  return view;
}
