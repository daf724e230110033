import { answerComparison, type ComparisonQuestion } from './answer-comparison';

/** Runs beside the page: policies with many stars take up to a tenth of a second. */
self.addEventListener('message', ({ data }: MessageEvent<ComparisonQuestion>) => {
  self.postMessage(answerComparison(data));
});
