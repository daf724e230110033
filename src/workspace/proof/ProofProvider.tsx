import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { measurePolicy } from '../../core';
import { useSettledDocument } from '../use-document';
import { useRested } from '../use-rested';
import { useWorkerAnswer } from '../use-worker-answer';
import workerUrl from './proof-worker?worker&url';
import type { ProofAnswer, ProofQuestion } from './prove-findings';
import { keepProved, type ProvedFindings } from './proved-findings';

/** Nobody waits for a proof, and half a name proves nothing. */
const pauseMs = 500;
/** Characters of a text, laid out; no longer one can be saved, and that is the first thing to say about it. */
const longest = 20_000;

const ProofContext = createContext<ProvedFindings | null>(null);

/** Has proved beside the page what is needless in the policy, once the person pauses. */
export function ProofProvider({ children }: { readonly children: ReactNode }) {
  const { usable, use } = useSettledDocument();
  const subject = useRested(usable, pauseMs);
  const task = useMemo(() => {
    if (!subject?.isCurrent || subject.text.length > longest) return null;
    const characters = measurePolicy(subject.text).counted;
    return { subject, question: { policy: subject.policy, use, characters } };
  }, [subject, use]);
  const answered = useWorkerAnswer<Omit<ProofQuestion, 'serial'>, ProofAnswer>(
    workerUrl,
    async (given) => (await import('./prove-findings')).proveFindings(given),
    task?.question ?? null,
  );
  const proved = useMemo(() => {
    if (task === null || answered?.question !== task.question) return null;
    return { usable: task.subject, use: task.question.use, findings: answered.answer.findings };
  }, [task, answered]);
  useEffect(() => {
    if (proved !== null) keepProved(proved);
  }, [proved]);
  return <ProofContext value={proved}>{children}</ProofContext>;
}

/** `null` while nothing has been proved; else it may be about a text that is no longer the one on screen. */
export function useProved(): ProvedFindings | null {
  return useContext(ProofContext);
}
