import { analyseAccess } from './analyse-access';
import type { AnalysisAnswer, AnalysisQuestion } from './analysis-queue';

/** Runs beside the page, so that even a policy of a thousand resources does not hold it up. */
self.addEventListener('message', ({ data }: MessageEvent<AnalysisQuestion>) => {
  const answer: AnalysisAnswer = { serial: data.serial, analysis: analyseAccess(data.policy, data.region) };
  self.postMessage(answer);
});
