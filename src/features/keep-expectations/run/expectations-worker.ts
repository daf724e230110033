import { answerExpectations, type ExpectationQuestion, pause } from './answer-expectations';

/** Works beside the page; a newer question takes the place of the one in work. */
let newest = 0;

self.addEventListener('message', async ({ data }: MessageEvent<ExpectationQuestion>) => {
  newest = data.serial;
  for (const answer of answerExpectations(data)) {
    if (newest !== data.serial) return;
    if (answer) self.postMessage(answer);
    await pause();
  }
});
