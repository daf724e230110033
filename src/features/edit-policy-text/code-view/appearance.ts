import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { monospace, theme } from '../../../ui/theme';
import { hangingIndentRules } from './hanging-indent';

/** References to the page's custom properties, which reach into the shadow root and follow the colour scheme. */
const { palette } = theme.vars ?? theme;
const lineStart = '8px';

const underline = {
  backgroundImage: 'none',
  paddingBottom: 0,
  textDecorationLine: 'underline',
  textDecorationThickness: '1px',
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
};

const field = {
  font: 'inherit',
  minWidth: 0,
  height: '28px',
  boxSizing: 'border-box',
  margin: 0,
  borderRadius: '6px',
  border: `1px solid ${palette.divider}`,
  backgroundImage: 'none',
  backgroundColor: palette.background.paper,
  color: palette.text.primary,
};

const focusRing = { outline: `2px solid ${palette.primary.main}`, outlineOffset: '1px' };

const look = EditorView.theme({
  '&': {
    height: '100%',
    backgroundColor: palette.code.background,
    color: palette.text.primary,
    fontSize: '0.8125rem',
  },
  '&.cm-focused': { outline: 'none' },
  // Drawn above the gutter, which would hide an outline of the editor itself.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: 0,
    zIndex: 300,
    border: `1px solid ${palette.primary.main}`,
    pointerEvents: 'none',
  },
  // A key is laid out and painted here alone; tooltips lie outside.
  '.cm-scroller': { fontFamily: monospace, lineHeight: '1.6', overflow: 'auto', contain: 'strict' },
  '.cm-content': { padding: '8px 0 24px', caretColor: palette.text.primary },
  '.cm-line': { padding: `0 12px 0 ${lineStart}` },
  ...hangingIndentRules(lineStart),
  '.cm-content ::selection, .cm-content::selection': {
    backgroundColor: `color-mix(in srgb, ${palette.primary.main} 26%, transparent)`,
  },
  '.cm-gutters': {
    backgroundColor: palette.code.background,
    color: palette.text.secondary,
    border: 'none',
    userSelect: 'none',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 4px 0 12px', minWidth: '32px', boxSizing: 'border-box' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLineGutter': { color: palette.text.primary, fontWeight: 650 },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: `1px solid ${palette.text.secondary}`,
    borderRadius: '2px',
  },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent' },
  '.cm-specialChar': { color: palette.decision.denied.main },
  '.cm-focusLine, .cm-focusRange': { backgroundColor: palette.accentSurface },
  '.cm-focusLine': { boxShadow: `inset 2px 0 ${palette.primary.main}` },
  '.cm-focusRange': { boxShadow: `0 0 0 2px ${palette.accentSurface}`, borderRadius: '2px' },
  '.cm-lintRange': underline,
  '.cm-lintRange-error': {
    ...underline,
    textDecorationStyle: 'wavy',
    textDecorationColor: palette.decision.denied.main,
    // Syntax errors are often at a single character, where a line alone is easily missed.
    backgroundColor: palette.decision.denied.surface,
  },
  '.cm-lintRange-warning': {
    ...underline,
    textDecorationStyle: 'wavy',
    textDecorationColor: palette.decision.caution.main,
  },
  '.cm-lintRange-info': {
    ...underline,
    textDecorationStyle: 'dotted',
    textDecorationThickness: '2px',
    textDecorationColor: palette.decision.neutral.main,
  },
  '.cm-lintRange-active': { backgroundColor: 'transparent' },
  '.cm-lintPoint-error:after': { borderBottomColor: palette.decision.denied.main },
  '.cm-lintPoint-warning:after': { borderBottomColor: palette.decision.caution.main },
  '.cm-lintPoint-info:after': { borderBottomColor: palette.decision.neutral.main },
  '.cm-tooltip': {
    maxWidth: 'min(420px, calc(100vw - 24px))',
    overflow: 'hidden',
    border: `1px solid ${palette.divider}`,
    borderRadius: '6px',
    backgroundColor: palette.background.paper,
    color: palette.text.primary,
    fontSize: '0.8125rem',
    lineHeight: '1.5',
    boxShadow: '0 4px 16px rgb(0 0 0 / 0.18)',
  },
  '.cm-tooltip-lint': { listStyle: 'none' },
  '.cm-diagnostic': {
    padding: '6px 10px',
    margin: 0,
    border: 'none',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  '.cm-diagnostic-error, .cm-diagnostic-warning, .cm-diagnostic-info': { border: 'none' },
  '.cm-diagnostic + .cm-diagnostic': { borderTop: `1px solid ${palette.divider}` },
  '.cm-severity': { fontWeight: 650, marginRight: '0.5em' },
  '.cm-diagnostic-error .cm-severity': { color: palette.decision.denied.main },
  '.cm-diagnostic-warning .cm-severity': { color: palette.decision.caution.main },
  '.cm-diagnostic-info .cm-severity': { color: palette.decision.neutral.main },
  '.cm-panels': { backgroundColor: palette.background.paper, color: palette.text.primary, zIndex: 1 },
  '.cm-panels.cm-panels-top': { borderBottom: `1px solid ${palette.divider}` },
  '.cm-panel.cm-search': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto 28px',
    gridTemplateAreas: '"search previous next close" "replace one every every" "exact exact exact exact"',
    gap: '6px',
    alignItems: 'center',
    padding: '8px 12px',
    '& br, & [name=select], & label:has([name=re]), & label:has([name=word])': { display: 'none' },
    '& input, & button, & label': { margin: 0 },
    '& input.cm-textfield': { ...field, padding: '0 8px', fontFamily: monospace },
    '& button.cm-button': { ...field, padding: '0 8px', fontWeight: 600, cursor: 'pointer' },
    '& [name=search]': { gridArea: 'search' },
    '& [name=prev]': { gridArea: 'previous' },
    '& [name=next]': { gridArea: 'next' },
    '& [name=replace].cm-textfield': { gridArea: 'replace' },
    '& [name=replace].cm-button': { gridArea: 'one' },
    '& [name=replaceAll]': { gridArea: 'every' },
    '& label:has([name=case])': {
      gridArea: 'exact',
      display: 'flex',
      alignItems: 'center',
      gap: '6px',
      fontSize: '0.8125rem',
      minHeight: '24px',
    },
    '& input[type=checkbox]': { margin: 0, width: '16px', height: '16px', accentColor: palette.primary.main },
    '& [name=close]': {
      gridArea: 'close',
      position: 'static',
      width: '28px',
      height: '28px',
      padding: 0,
      borderRadius: '6px',
      border: 'none',
      background: 'none',
      color: palette.text.secondary,
      fontSize: '1.125rem',
      lineHeight: '1',
      cursor: 'pointer',
    },
    '& input:focus-visible, & button:focus-visible': focusRing,
  },
  '.cm-searchMatch': {
    backgroundColor: palette.decision.caution.surface,
    outline: `1px solid ${palette.decision.caution.main}`,
  },
  '.cm-searchMatch-selected': {
    backgroundColor: palette.decision.uncertain.surface,
    outline: `2px solid ${palette.primary.main}`,
  },
});

const syntaxColours = HighlightStyle.define([
  { tag: tags.propertyName, color: palette.code.key },
  { tag: tags.string, color: palette.code.string },
  { tag: [tags.number, tags.bool, tags.null], color: palette.code.number },
]);

/** Colours and measures of the editor, all taken from the page's theme. */
export const appearance: Extension = look;

export const syntaxAppearance: Extension = syntaxHighlighting(syntaxColours);
