import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { monospace, theme } from '../../../ui/theme';

const { palette } = theme.vars ?? theme;

const quiet = { color: palette.text.secondary, fontSize: '0.75rem' };

/** How completions, explanations and offers to mend something look; colours come from the page's theme. */
export const assistAppearance: Extension = EditorView.theme({
  '.cm-tooltip.cm-tooltip-autocomplete': {
    maxWidth: 'none',
    overflow: 'visible',
    '& > ul': {
      fontFamily: monospace,
      maxHeight: '16em',
      maxWidth: 'min(560px, calc(100vw - 24px))',
      padding: '4px',
      '& > li': {
        display: 'flex',
        gap: '12px',
        alignItems: 'baseline',
        padding: '2px 6px',
        borderRadius: '4px',
        lineHeight: '1.6',
      },
      '& > li[aria-selected]': { backgroundColor: palette.accentSurface, color: palette.text.primary },
    },
  },
  '.cm-completionLabel': { flex: '0 1 auto', minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: 700, color: palette.primary.main },
  '.cm-completionDetail': {
    ...quiet,
    flex: 'none',
    maxWidth: '45%',
    marginLeft: 'auto',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontFamily: 'inherit',
    fontStyle: 'normal',
  },
  '.cm-tooltip.cm-completionInfo': {
    width: '340px',
    maxWidth: 'min(340px, calc(100vw - 24px))',
    maxHeight: '320px',
    overflow: 'auto',
    padding: 0,
    margin: '0 4px',
  },
  '.cm-helpCard': { padding: '8px 10px', maxHeight: '320px', overflow: 'auto' },
  '.cm-completionInfo .cm-helpCard': { maxHeight: 'none' },
  '.cm-tooltip-section:not(:first-child)': { borderTop: `1px solid ${palette.divider}` },
  '.cm-helpHead': { display: 'flex', flexDirection: 'column' },
  '.cm-helpKind': quiet,
  '.cm-helpTitle': { fontFamily: monospace, fontWeight: 650, overflowWrap: 'anywhere' },
  '.cm-helpText': { margin: '4px 0 0', overflowWrap: 'anywhere', whiteSpace: 'normal' },
  '.cm-helpFacts': {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '2px 12px',
    margin: '8px 0 0',
    '& dt': { color: palette.text.secondary },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  '.cm-helpCode': { fontFamily: monospace, fontSize: '0.75rem', whiteSpace: 'pre-line' },
  '.cm-helpFirm, .cm-helpOpen': {
    padding: '0 6px',
    borderRadius: '4px',
    fontSize: '0.75rem',
    fontWeight: 600,
    whiteSpace: 'nowrap',
  },
  '.cm-helpFirm': { color: palette.decision.neutral.main, backgroundColor: palette.decision.neutral.surface },
  '.cm-helpFirm::before': { content: '"✓ "' },
  '.cm-helpOpen': {
    color: palette.decision.uncertain.main,
    backgroundColor: palette.decision.uncertain.surface,
  },
  '.cm-helpOpen::before': { content: '"? "' },
  '.cm-helpSources': {
    ...quiet,
    display: 'flex',
    flexDirection: 'column',
    marginTop: '8px',
    '& a': { padding: '4px 0', color: palette.primary.main, textUnderlineOffset: '2px' },
  },
  '.cm-fix': {
    font: 'inherit',
    fontWeight: 600,
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: palette.primary.main,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline', textUnderlineOffset: '3px' },
  },
  '.cm-fixGutter .cm-gutterElement': { width: '16px', cursor: 'pointer' },
  '.cm-lamp': {
    display: 'block',
    width: '16px',
    height: '1.6em',
    fill: palette.decision.caution.main,
  },
});
