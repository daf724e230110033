import { useMemo } from 'react';
import type { ExpectationSuite, PolicyDocument } from '../../../core';
import { useWorkerAnswer } from '../../../workspace';
import type { ExpectationAnswer, ExpectationQuestion } from './answer-expectations';
import workerUrl from './expectations-worker?worker&url';

export type AnswerOf<Kind extends ExpectationQuestion['kind']> = Extract<
  ExpectationAnswer,
  { kind: Kind }
> & {
  /** What the answer is about; while newer ones are being worked on, the ones before. */
  readonly policy: PolicyDocument;
  readonly suite: ExpectationSuite;
};

/** Asks beside the page. `null` until the first answer, or where there is nothing to ask; then the newest one. */
export function useAnswer<Kind extends ExpectationQuestion['kind']>(
  kind: Kind,
  policy: PolicyDocument | null,
  suite: ExpectationSuite | null,
): AnswerOf<Kind> | null {
  const question = useMemo(
    () => (policy === null || suite === null ? null : { kind, policy, suite }),
    [kind, policy, suite],
  );
  const answered = useWorkerAnswer<Omit<ExpectationQuestion, 'serial'>, ExpectationAnswer>(
    workerUrl,
    async (given) => (await import('./answer-expectations')).answerWhole(given),
    question,
  );
  return answered && ({ ...answered.answer, ...answered.question } as AnswerOf<Kind>);
}
