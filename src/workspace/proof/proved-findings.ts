import type { Diagnostic, PolicyUse } from '../../core';
import type { UsablePolicy } from '../document-state';

/** What was proved about one text, and for which use of it. */
export interface ProvedFindings {
  readonly usable: UsablePolicy;
  readonly use: PolicyUse;
  /** All findings about the meaning. */
  readonly findings: readonly Diagnostic[];
}

const known = new WeakMap<UsablePolicy, ProvedFindings>();

/** Keeps it for as long as the text is at hand, for whoever acts on a finding. */
export function keepProved(proved: ProvedFindings): void {
  known.set(proved.usable, proved);
}

/** @returns `null` while nothing has been proved about just this text. */
export function findProved(usable: UsablePolicy | null): ProvedFindings | null {
  return (usable && known.get(usable)) ?? null;
}
