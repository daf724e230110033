import type { Diagnostic, FindingSplit } from '../core';
import { listFindings } from './findings';
import { useProved } from './proof/ProofProvider';
import { useSettledDocument } from './use-document';

/** The findings about the settled document that are not muted, in the order of its text. */
export function useFindings(): readonly Diagnostic[] {
  return useFindingSplit().shown;
}

/** The same with those that are muted, each with its reason. */
export function useFindingSplit(): FindingSplit {
  return listFindings(useSettledDocument(), useProved());
}
