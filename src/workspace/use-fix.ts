import { useMemo } from 'react';
import {
  type Diagnostic,
  type DiagnosticFix,
  type FixChange,
  type FixLabel,
  type JsonValue,
  labelFix,
  listFixChanges,
  type PolicyDocument,
} from '../core';
import { useSettledDocument } from './use-document';

export interface ShownFix {
  readonly needsReview: boolean;
  readonly changes: readonly FixChange[];
  readonly label: FixLabel;
}

/** What the fix of a finding would do; `null` where there is none, or while the text cannot be edited. */
export function useFix({ fix }: Diagnostic): ShownFix | null {
  const { usable } = useSettledDocument();
  const policy = usable?.isCurrent ? usable.policy : null;
  return useMemo(() => (policy === null ? null : describeFix(policy, fix)), [fix, policy]);
}

export function describeFix(policy: PolicyDocument, fix: DiagnosticFix | undefined): ShownFix | null {
  if (fix === undefined) return null;
  // A policy is JSON, whatever its type says of its elements.
  const changes = listFixChanges(policy as JsonValue, fix.edits);
  return { needsReview: fix.safety === 'needs-review', changes, label: labelFix(changes) };
}
