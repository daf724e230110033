import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PolicyDocument } from '../../../core';
import { useDocumentListener, useWorkspaceActions } from '../../../workspace';
import type { AccessAnalysis } from './analyse-access';
import { AnalysisQueue } from './analysis-queue';
import { hireAnalyst } from './hire-analyst';
import { keepRows } from './keep-rows';

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
  const [view, setView] = useState<AccessView | null>(null);
  const asked = useRef<{ readonly policy: PolicyDocument; readonly region: string | null } | null>(null);
  const ask = useEffectEvent((policy: PolicyDocument | null, wanted: string | null) => {
    if (policy === null || (asked.current?.policy === policy && asked.current.region === wanted)) return;
    const question = { policy, region: wanted };
    asked.current = question;
    void queue.request(policy, wanted).then((analysis) => {
      if (asked.current !== question) return;
      setView((former) => ({ analysis: keepRows(former?.analysis ?? null, analysis), policy }));
    });
  });
  // Asked before the key is drawn, so that the answer is worked out meanwhile.
  useDocumentListener(({ usable }) => ask(usable?.policy ?? null, region));
  const { readDocument } = useWorkspaceActions();
  useEffect(() => {
    ask(readDocument().usable?.policy ?? null, region);
    // Nobody waits for it once this is gone, and it is asked anew when this comes back.
    return () => {
      asked.current = null;
    };
  }, [region, readDocument]);
  return view;
}
