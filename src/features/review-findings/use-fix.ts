import { useMemo } from 'react';
import type { Diagnostic, JsonValue } from '../../core';
import { useDocument } from '../../workspace';
import { type FixChange, type FixLabel, labelFix, listFixChanges } from './fix-changes';

interface ShownFix {
  readonly needsReview: boolean;
  readonly changes: readonly FixChange[];
  readonly label: FixLabel;
}

/** What the fix of a finding would do; `null` where there is none, or while the text cannot be edited. */
export function useFix({ fix }: Diagnostic): ShownFix | null {
  const { usable } = useDocument();
  const policy = usable?.isCurrent ? usable.policy : null;
  return useMemo(() => {
    if (fix === undefined || policy === null) return null;
    // A policy is JSON, whatever its type says of its elements.
    const changes = listFixChanges(policy as JsonValue, fix.edits);
    return { needsReview: fix.safety === 'needs-review', changes, label: labelFix(changes) };
  }, [fix, policy]);
}
