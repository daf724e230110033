import { unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { monospace, theme } from './theme';

interface TextDifferenceProps {
  /** Texts with `\n` between lines. */
  readonly former: string;
  readonly current: string;
  readonly label: string;
  /** What stands for lines that are left out, with `$` for their number. */
  readonly unchangedLines: string;
}

/**
 * What differs between two texts, line by line; what both share is folded. It lies in a shadow root, where the styles
 * of CodeMirror are adopted sheets that the page's content security policy lets pass. Plain text, since the colours of
 * code would be hard to read on those of a change.
 */
export function TextDifference({ former, current, label, unchangedLines }: TextDifferenceProps) {
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const view = new EditorView({
      parent: root,
      root,
      doc: current,
      extensions: [
        unifiedMergeView({
          original: former,
          mergeControls: false,
          collapseUnchanged: { margin: 2, minSize: 4 },
          diffConfig: { scanLimit: 500, timeout: longestDiffMs },
        }),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorState.phrases.of({ '$ unchanged lines': unchangedLines }),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        look,
      ],
    });
    return () => view.destroy();
  }, [former, current, label, unchangedLines]);
  return (
    <Box
      ref={host}
      sx={{
        height: 'fit-content',
        maxHeight: 420,
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: '6px',
      }}
    />
  );
}

/** Long texts with little in common are told apart more coarsely after this time. */
const longestDiffMs = 30;

const { palette } = theme.vars ?? theme;

/** A sign in front of the line says in which text it stands; the colour alone would not do. */
const lineSign = (sign: string) => ({
  position: 'absolute',
  left: '6px',
  content: `"${sign}"`,
  color: palette.text.secondary,
});

const look = EditorView.theme({
  '&': { backgroundColor: palette.code.background, color: palette.text.primary, fontSize: '0.75rem' },
  '&.cm-focused': { outline: `2px solid ${palette.primary.main}`, outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: monospace, lineHeight: '1.6' },
  '.cm-content': { padding: '6px 0' },
  '.cm-line, .cm-deletedLine': { position: 'relative', paddingLeft: '22px' },
  '.cm-gutters': { backgroundColor: palette.code.background, border: 'none' },
  '&.cm-merge-b .cm-changedLine': { backgroundColor: palette.decision.allowed.surface },
  '&.cm-merge-b .cm-changedLineGutter': { backgroundColor: palette.decision.allowed.main },
  '.cm-changedLine::before': lineSign('+'),
  '.cm-deletedChunk': { backgroundColor: palette.decision.denied.surface, paddingLeft: 0 },
  '.cm-deletedChunk .cm-deletedLine': { textDecoration: 'none' },
  '.cm-deletedLine::before': lineSign('−'),
  '.cm-deletedLineGutter': { backgroundColor: palette.decision.denied.main },
  '&.cm-merge-b .cm-changedText': {
    backgroundImage: 'none',
    backgroundColor: `color-mix(in srgb, ${palette.decision.allowed.main} 22%, transparent)`,
  },
  '.cm-deletedChunk .cm-deletedText': {
    backgroundImage: 'none',
    backgroundColor: `color-mix(in srgb, ${palette.decision.denied.main} 22%, transparent)`,
  },
  '.cm-collapsedLines': {
    padding: '4px 22px',
    background: palette.accentSurface,
    color: palette.text.secondary,
    fontFamily: theme.typography.fontFamily ?? 'sans-serif',
  },
  // The package draws a sign there that few fonts have.
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: 'none' },
});
