import { hireWorker } from '../../../workspace';
import workerUrl from './access-worker?worker&url';
import { analyseAccess } from './analyse-access';
import type { HireAnalyst } from './analysis-queue';

/** A worker or, where the browser gives none, the page itself at its next quiet moment. */
export const hireAnalyst: HireAnalyst = (onAnswer) =>
  hireWorker(
    workerUrl,
    ({ serial, policy, region }) => ({ serial, analysis: analyseAccess(policy, region) }),
    onAnswer,
  );
