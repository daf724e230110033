/**
 * Tells the workspace's echo of our own typing from a change made elsewhere. The editor shows a keystroke at
 * once and tells the workspace; the workspace answers a moment later, when more may have been typed. Such an
 * older answer must not be shown, or it would take the newer keystrokes back.
 */
export interface TextEchoes {
  /** The editor now holds `text` and has told the workspace so. */
  readonly tell: (text: string) => void;
  /**
   * The workspace now holds `text`.
   *
   * @returns `same`: nothing to do; `older`: an answer to earlier typing, a newer one is on its way;
   *   `foreign`: changed elsewhere, to be shown.
   */
  readonly hear: (text: string) => 'same' | 'older' | 'foreign';
  /**
   * To be asked some time after an `older` answer: the text to show where no newer answer came after all
   * (somebody went back to just that text), else `null`.
   */
  readonly settle: () => string | null;
}

export function createTextEchoes(initial: string): TextEchoes {
  let current = initial;
  let heard = initial;
  let unanswered: string[] = [];
  return {
    tell(text) {
      current = text;
      unanswered.push(text);
    },
    hear(text) {
      heard = text;
      if (text === current) {
        unanswered = [];
        return 'same';
      }
      const answered = unanswered.indexOf(text);
      if (answered !== -1) {
        unanswered.splice(0, answered + 1);
        return 'older';
      }
      unanswered = [];
      current = text;
      return 'foreign';
    },
    settle() {
      if (heard === current) return null;
      unanswered = [];
      current = heard;
      return heard;
    },
  };
}
