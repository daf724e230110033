import type { Diagnostic } from '../core';
import { listFindings } from './findings';
import { useDocument } from './WorkspaceProvider';

/** The findings about the open document, in the order of the text. */
export function useFindings(): readonly Diagnostic[] {
  return listFindings(useDocument());
}
