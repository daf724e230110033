import { useEffect, useRef, useState } from 'react';
import { type Hired, hireWorker } from './hire-worker';

/** A question that a newer one replaces is given up once it took longer than this; hiring anew takes its time too. */
const patienceMs = 300;

/** Questions are numbered, so that late answers to earlier ones are known. */
export type Numbered<Content> = Content & { readonly serial: number };

export interface WorkerAnswer<Question, Answer> {
  readonly answer: Answer;
  /** What it answers; while a newer question is being worked on, the one before. */
  readonly question: Question;
}

/**
 * Asks a worker whenever the question is another object. `null` until the first answer; then the newest there is,
 * also while nothing is asked.
 *
 * @param workerUrl as Vite's `?worker&url` gives it
 * @param answerHere what the worker does, for the page to do where it gets none
 * @param question `null` for nothing to ask; the same object for the same question
 */
export function useWorkerAnswer<Question extends object, Answer>(
  workerUrl: string,
  answerHere: (question: Numbered<Question>) => Promise<Numbered<Answer>>,
  question: Question | null,
): WorkerAnswer<Question, Answer> | null {
  const [answered, setAnswered] = useState<WorkerAnswer<Question, Answer> | null>(null);
  const serial = useRef(0);
  /** What has not been answered yet, and since when the worker has been busy with it or with one before. */
  const open = useRef<{ readonly question: Question; readonly busySinceMs: number } | null>(null);
  const worker = useRef<Hired<Numbered<Question>> | null>(null);
  const answerHereRef = useRef(answerHere);
  useEffect(() => {
    return () => {
      worker.current?.dismiss();
      worker.current = null;
    };
  }, []);
  useEffect(() => {
    if (question === null) return;
    const nowMs = performance.now();
    const isStuck = open.current !== null && nowMs - open.current.busySinceMs > patienceMs;
    if (isStuck) {
      worker.current?.dismiss();
      worker.current = null;
    }
    worker.current ??= hireWorker<Numbered<Question>, Numbered<Answer>>(
      workerUrl,
      (given) => answerHereRef.current(given),
      (answer) => {
        if (open.current === null || answer.serial !== serial.current) return;
        setAnswered({ answer, question: open.current.question });
        open.current = null;
      },
    );
    serial.current += 1;
    const busySinceMs = (isStuck ? null : open.current?.busySinceMs) ?? nowMs;
    open.current = { question, busySinceMs };
    worker.current.ask({ ...question, serial: serial.current });
  }, [workerUrl, question]);
  return answered;
}
