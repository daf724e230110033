import { answerExpectations, type ExpectationQuestion, pause } from './answer-expectations';

/** Works beside the page; a newer question takes the place of the one in work. */
let newest = 0;

self.addEventListener('message', async ({ data }: MessageEvent<ExpectationQuestion>) => {
  newest = data.serial;
  try {
    for (const answer of answerExpectations(data)) {
      if (newest !== data.serial) return;
      if (answer) self.postMessage(answer);
      await pause();
    }
  } catch (error) {
    // A rejected promise would not reach the page, which then would wait for ever.
    reportError(error);
  }
});
