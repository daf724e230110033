import { useEffect, useState } from 'react';
import type { PolicyDocument } from '../../../core';
import { useDocument } from '../../../workspace';
import type { AccessAnalysis } from './analyse-access';
import { AnalysisQueue } from './analysis-queue';
import { hireAnalyst } from './hire-analyst';

export interface AccessView {
  readonly analysis: AccessAnalysis;
  /** The policy that was analysed; while a newer one is being worked on, the one before. */
  readonly policy: PolicyDocument;
}

/** One for the page: table and summary mostly ask the same. */
const queue = new AnalysisQueue(hireAnalyst);

/**
 * What the usable policy allows, worked out beside the page. `null` until the first answer; afterwards the
 * newest answer there is, so that nothing flickers while typing.
 */
export function useAccessAnalysis(region: string | null): AccessView | null {
  const policy = useDocument().usable?.policy ?? null;
  const [view, setView] = useState<AccessView | null>(null);
  useEffect(() => {
    if (policy === null) return;
    let isWanted = true;
    void queue.request(policy, region).then((analysis) => {
      if (isWanted) setView({ analysis, policy });
    });
    return () => {
      isWanted = false;
    };
  }, [policy, region]);
  return view;
}
