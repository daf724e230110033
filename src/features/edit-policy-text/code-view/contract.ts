import type { Diagnostic, TextRange } from '../../../core';
import type { Assist } from './assist';
import type { ShownFinding } from './finding-message';

/** The words inside the editor. */
export interface CodeViewTexts {
  readonly label: string;
  /** How to leave the editor; read out after the label. */
  readonly hint: string;
  /** CodeMirror's own phrases in the page's language. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface CodeViewEvents {
  /** The person changed the text. `isPaste`: by pasting or dropping, and not by typing. */
  readonly onEdit: (text: string, isPaste: boolean) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Where the person is, by pointer or cursor: an offset in the text, or `null` outside it. */
  readonly onPlace: (offset: number | null) => void;
  /** The person wants something mended: findings with a fix, perhaps none. */
  readonly onFix: (findings: readonly Diagnostic[], anchor: Anchor) => void;
  /** The person asks what stands at the cursor: an offset in the text. */
  readonly onHelp: (offset: number, anchor: Anchor) => void;
  readonly onFormat: () => void;
  readonly onShortcuts: () => void;
}

/** A place of the window, below the cursor. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
}

/** The code editor. All offsets are those of the workspace's text. */
export interface CodeView {
  /** Shows the text of the workspace; the text that the person has just typed comes back to no effect. */
  readonly showText: (text: string) => void;
  /** Shows what was found in `text`; does nothing when the editor holds another text by now. */
  readonly showFindings: (text: string, findings: readonly ShownFinding[]) => void;
  /**
   * Lights up ranges of `text`; for `isNews` the cursor also goes to the first one, and it is scrolled to.
   *
   * @returns `false` where the editor holds another text by now, so that nothing was done
   */
  readonly showFocus: (text: string, ranges: readonly TextRange[], isNews: boolean) => boolean;
  readonly setTexts: (texts: CodeViewTexts) => void;
  /** Explanations and completions; without them until they have been loaded. */
  readonly setAssist: (assist: Assist) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}
