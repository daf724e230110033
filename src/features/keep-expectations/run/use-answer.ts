import { useEffect, useRef, useState } from 'react';
import type { ExpectationSuite, PolicyDocument } from '../../../core';
import { type Hired, hireWorker } from '../../../workspace';
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
  const [answer, setAnswer] = useState<AnswerOf<Kind> | null>(null);
  const asked = useRef<ExpectationQuestion | null>(null);
  const worker = useRef<Hired<ExpectationQuestion> | null>(null);
  useEffect(() => {
    return () => {
      worker.current?.dismiss();
      worker.current = null;
    };
  }, []);
  useEffect(() => {
    if (policy === null || suite === null) return;
    worker.current ??= hireWorker<ExpectationQuestion, ExpectationAnswer>(
      workerUrl,
      async (question) => (await import('./answer-expectations')).answerWhole(question),
      (given) => {
        const question = asked.current;
        if (question?.serial !== given.serial) return;
        const { policy: of, suite: by } = question;
        setAnswer({ ...given, policy: of, suite: by } as AnswerOf<Kind>);
      },
    );
    const question: ExpectationQuestion = { serial: (asked.current?.serial ?? 0) + 1, kind, policy, suite };
    asked.current = question;
    worker.current.ask(question);
  }, [kind, policy, suite]);
  return answer;
}
