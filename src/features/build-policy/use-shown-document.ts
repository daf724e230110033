import { useSettledDocument } from '../../workspace';

/**
 * The document as the wizard shows it: its own changes and undo at once, since a person looks at the field they are in;
 * what is typed into the text a moment later.
 */
export function useShownDocument() {
  return useSettledDocument(({ lastChange }) => lastChange?.origin !== 'editor');
}
