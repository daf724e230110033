import { createTheme } from '@mui/material/styles';

/** Word, icon and colour go together; the colour alone never carries the meaning. */
export type Tone = 'allowed' | 'denied' | 'caution' | 'uncertain' | 'neutral';

interface ToneColour {
  readonly main: string;
  readonly surface: string;
}

declare module '@mui/material/styles' {
  interface Palette {
    decision: Record<Tone, ToneColour>;
    accentSurface: string;
    code: { key: string; string: string; number: string; background: string };
  }
  interface PaletteOptions {
    decision: Record<Tone, ToneColour>;
    accentSurface: string;
    code: { key: string; string: string; number: string; background: string };
  }
}

export const monospace =
  'ui-monospace, SFMono-Regular, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", "Noto Sans Mono CJK SC", monospace';

const sans =
  '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** The colours of decisions by scheme, as they are, for images, which cannot take them from the page. */
export const decisionColours: Readonly<Record<'light' | 'dark', Readonly<Record<Tone, ToneColour>>>> = {
  light: {
    allowed: { main: '#0b6e42', surface: '#e4f5ec' },
    denied: { main: '#a8211a', surface: '#fdecea' },
    caution: { main: '#6b4f00', surface: '#fff4d6' },
    uncertain: { main: '#5342ad', surface: '#efedfb' },
    neutral: { main: '#566070', surface: '#f0f2f5' },
  },
  dark: {
    allowed: { main: '#5fd39a', surface: '#12301f' },
    denied: { main: '#ff938b', surface: '#3a1917' },
    caution: { main: '#f2c94c', surface: '#33290c' },
    uncertain: { main: '#b9acff', surface: '#241f43' },
    neutral: { main: '#a2acbc', surface: '#20252f' },
  },
};

/** The whole look: every colour of the page is named here, for both schemes, in AA contrast. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-color-scheme' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#2f5bd8', dark: '#2248b4', light: '#5b7fe6', contrastText: '#ffffff' },
        error: { main: '#b3261e' },
        warning: { main: '#6b4f00' },
        success: { main: '#0f7b4b' },
        background: { default: '#f4f5f8', paper: '#ffffff' },
        text: { primary: '#171a21', secondary: '#566070' },
        divider: '#e1e4ea',
        accentSurface: '#edf2ff',
        decision: decisionColours.light,
        code: { key: '#2348b5', string: '#0b6e42', number: '#9a3b00', background: '#ffffff' },
      },
    },
    dark: {
      palette: {
        primary: { main: '#8aa8ff', dark: '#6d90f8', light: '#a9bfff', contrastText: '#0d1424' },
        error: { main: '#ff8f87' },
        warning: { main: '#f2c94c' },
        success: { main: '#5fd39a' },
        background: { default: '#0f1218', paper: '#161a22' },
        text: { primary: '#e6e9ef', secondary: '#a2acbc' },
        divider: '#2a303c',
        accentSurface: '#1d2740',
        decision: decisionColours.dark,
        code: { key: '#9db6ff', string: '#6fd9a6', number: '#ffb27a', background: '#161a22' },
      },
    },
  },
  shape: { borderRadius: 8 },
  typography: {
    fontFamily: sans,
    fontSize: 14,
    htmlFontSize: 16,
    h1: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.3 },
    h2: { fontSize: '0.875rem', fontWeight: 650, lineHeight: 1.4 },
    h3: { fontSize: '0.8125rem', fontWeight: 600, lineHeight: 1.4 },
    body1: { fontSize: '0.875rem', lineHeight: 1.5 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
    caption: { fontSize: '0.75rem', lineHeight: 1.45 },
    button: { fontSize: '0.8125rem', fontWeight: 600, textTransform: 'none' },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        html: { height: '100%' },
        body: { height: '100%', overflowWrap: 'anywhere' },
        '#root': { height: '100%' },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            // Not none: MUI hears of a field that the browser has filled by an animation that begins.
            animationDuration: '0.01ms !important',
            // Any other time makes a transition of every change of style, and the browser goes on drawing for it.
            transitionDuration: '0s !important',
          },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: ({ theme: current }) => ({
          fontFamily: 'inherit',
          '&.Mui-focusVisible': {
            outline: `2px solid ${current.vars?.palette.primary.main}`,
            outlineOffset: 2,
          },
        }),
      },
    },
    MuiButton: {
      defaultProps: { size: 'small', disableElevation: true },
      styleOverrides: { root: { minHeight: 32, borderRadius: 6, paddingInline: 12, whiteSpace: 'nowrap' } },
    },
    MuiIconButton: { defaultProps: { size: 'small' } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiFormControl: { defaultProps: { size: 'small' } },
    MuiFormLabel: {
      styleOverrides: { asterisk: { display: 'none' } },
    },
    MuiOutlinedInput: { styleOverrides: { root: { borderRadius: 6, fontSize: '0.875rem' } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 40 }, indicator: { height: 2 } } },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: 40,
          minWidth: 0,
          padding: '8px 10px',
          fontWeight: 500,
          '&.Mui-selected': { fontWeight: 650 },
        },
      },
    },
    MuiChip: { styleOverrides: { root: { borderRadius: 6, fontSize: '0.8125rem' } } },
    MuiTooltip: { defaultProps: { arrow: true, enterDelay: 400 } },
    MuiTableCell: {
      styleOverrides: {
        root: ({ theme: current }) => ({
          padding: '5px 8px',
          fontSize: '0.8125rem',
          borderColor: current.vars?.palette.divider,
        }),
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 0 } } },
  },
});
