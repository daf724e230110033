/** Somebody who works on one question at a time and can be sent away in the middle of it. */
export interface Hired<Question> {
  /**
   * A new question takes the place of one that is still open. A worker may answer the old one all the same,
   * once or bit by bit, so questions carry a serial number and answers repeat it.
   */
  readonly ask: (question: Question) => void;
  readonly dismiss: () => void;
}

/**
 * Hires a worker or, where the browser gives none, the page itself at its next quiet moment.
 *
 * @param workerUrl as Vite's `?worker&url` gives it
 * @param answerHere what the worker does, for the page to do
 */
export function hireWorker<Question, Answer>(
  workerUrl: string,
  answerHere: (question: Question) => Answer | Promise<Answer>,
  onAnswer: (answer: Answer) => void,
): Hired<Question> {
  let worker: Worker | null = startWorker(workerUrl);
  let current: { readonly question: Question } | null = null;
  const workHere = () => {
    const task = current;
    if (task === null) return;
    setTimeout(() => {
      if (current !== task) return;
      void Promise.resolve(answerHere(task.question)).then((answer) => {
        if (current !== task) return;
        current = null;
        onAnswer(answer);
      });
    });
  };
  worker?.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    current = null;
    onAnswer(data);
  });
  worker?.addEventListener('error', () => {
    worker?.terminate();
    worker = null;
    workHere();
  });
  return {
    ask: (question) => {
      current = { question };
      if (worker) worker.postMessage(question);
      else workHere();
    },
    dismiss: () => {
      current = null;
      worker?.terminate();
    },
  };
}

function startWorker(workerUrl: string): Worker | null {
  try {
    return new Worker(toTrustedUrl(workerUrl), { type: 'module' });
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

/** The page's policy asks for Trusted Types; this one lets the given worker pass and nothing else. */
function toTrustedUrl(workerUrl: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return workerUrl;
  const policy = trustedTypes.createPolicy('own-worker', { createScriptURL: () => workerUrl });
  // The DOM types know of no trusted URL where a constructor takes a text.
  return policy.createScriptURL(workerUrl) as string;
}
