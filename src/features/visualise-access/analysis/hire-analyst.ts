import workerUrl from './access-worker?worker&url';
import { analyseAccess } from './analyse-access';
import type { AnalysisAnswer, AnalysisQuestion, HireAnalyst } from './analysis-queue';

/** A worker or, where the browser gives none, the page itself at its next quiet moment. */
export const hireAnalyst: HireAnalyst = (onAnswer) => {
  let worker: Worker | null = startWorker();
  let current: AnalysisQuestion | null = null;
  const answerHere = () => {
    const question = current;
    if (question === null) return;
    setTimeout(() => {
      if (current !== question) return;
      current = null;
      onAnswer({ serial: question.serial, analysis: analyseAccess(question.policy, question.region) });
    });
  };
  worker?.addEventListener('message', ({ data }: MessageEvent<AnalysisAnswer>) => {
    current = null;
    onAnswer(data);
  });
  worker?.addEventListener('error', () => {
    worker?.terminate();
    worker = null;
    answerHere();
  });
  return {
    ask: (question) => {
      current = question;
      if (worker) worker.postMessage(question);
      else answerHere();
    },
    dismiss: () => {
      current = null;
      worker?.terminate();
    },
  };
};

function startWorker(): Worker | null {
  try {
    return new Worker(trustedWorkerUrl(), { type: 'module' });
  } catch {
    return null;
  }
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): unknown };
}

/** The page's policy asks for Trusted Types; this one lets our own worker pass and nothing else. */
function trustedWorkerUrl(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return workerUrl;
  policy ??= trustedTypes.createPolicy('access-worker', { createScriptURL: () => workerUrl });
  // The DOM types know of no trusted URL where a constructor takes a text.
  return policy.createScriptURL(workerUrl) as string;
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
