import { defaultKeymap } from '@codemirror/commands';
import { closeSearchPanel, findNext, findPrevious, openSearchPanel, search } from '@codemirror/search';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import {
  type Command,
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import { appearance } from './appearance';
import { assistAppearance } from './assist-appearance';
import { focusMarking } from './focus-marks';

export interface EditorCommands {
  readonly undo: Command;
  readonly redo: Command;
  readonly nextFinding: Command;
  readonly previousFinding: Command;
  readonly help: Command;
  readonly format: Command;
  readonly shortcuts: Command;
}

/**
 * What the editor has for a text of any size. CodeMirror's own history is absent on purpose: the workspace
 * keeps the one history of the document. Tab is not bound, so it leaves the editor; Ctrl-] and Ctrl-[ indent.
 */
export function baseExtensions(commands: EditorCommands): Extension {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    EditorState.tabSize.of(2),
    search({ top: true }),
    tooltips({ tooltipSpace: spaceBelowHeader }),
    focusMarking,
    keymap.of([
      { key: 'Mod-z', run: commands.undo, preventDefault: true },
      { key: 'Mod-y', run: commands.redo, preventDefault: true },
      { key: 'Mod-Shift-z', run: commands.redo, preventDefault: true },
      { key: 'F8', run: commands.nextFinding, shift: commands.previousFinding, preventDefault: true },
      { key: 'F1', run: commands.help, preventDefault: true },
      { key: 'Mod-i', run: commands.help, preventDefault: true },
      { key: 'Shift-Alt-f', run: commands.format, preventDefault: true },
      { key: 'Mod-/', run: commands.shortcuts, preventDefault: true },
      { key: 'Escape', run: closeTooltips },
      { key: 'Escape', run: closeSearchPanel, scope: 'editor search-panel' },
      { key: 'Mod-f', run: openSearchPanel, scope: 'editor search-panel', preventDefault: true },
      {
        key: 'Mod-g',
        run: findNext,
        shift: findPrevious,
        scope: 'editor search-panel',
        preventDefault: true,
      },
      { key: 'F3', run: findNext, shift: findPrevious, scope: 'editor search-panel', preventDefault: true },
      ...defaultKeymap,
    ]),
    Prec.high(
      EditorView.domEventHandlers({
        // With caps lock on, Shift gives a small letter, which the key map would take for undo.
        keydown(event, view) {
          const isRedo =
            event.shiftKey && event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.altKey;
          if (!isRedo) return false;
          event.preventDefault();
          return commands.redo(view);
        },
      }),
    ),
    EditorView.domEventHandlers({
      // Menus and gestures of the system undo without a key; the browser's own history knows nothing of ours.
      beforeinput(event, view) {
        const command = { historyUndo: commands.undo, historyRedo: commands.redo }[event.inputType];
        if (!command) return false;
        event.preventDefault();
        return command(view);
      },
    }),
    appearance,
    assistAppearance,
  ];
}

/** A tooltip for the first lines opens below them, not over the header of the panel. */
function spaceBelowHeader(view: EditorView) {
  const { documentElement } = view.dom.ownerDocument;
  return {
    top: view.dom.getBoundingClientRect().top,
    left: 0,
    bottom: documentElement.clientHeight,
    right: documentElement.clientWidth,
  };
}

const closeTooltips: Command = (view) => {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
};
