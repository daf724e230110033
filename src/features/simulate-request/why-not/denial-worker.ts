import { answerDenial, type DenialQuestion } from './answer-denial';

/** Runs beside the page: every change is compared with the policy over all requests. */
self.addEventListener('message', ({ data }: MessageEvent<DenialQuestion>) => {
  self.postMessage(answerDenial(data));
});
