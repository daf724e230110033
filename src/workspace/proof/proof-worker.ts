import { type ProofQuestion, proveFindings } from './prove-findings';

/** Runs beside the page: to prove that a statement is needless takes some tenths of a second on a long policy. */
self.addEventListener('message', ({ data }: MessageEvent<ProofQuestion>) => {
  self.postMessage(proveFindings(data));
});
