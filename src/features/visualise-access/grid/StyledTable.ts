import { type CSSObject, styled, type Theme } from '@mui/material/styles';
import type { CellStanding } from '../../../core';
import { decisionColours, monospace } from '../../../ui/theme';
import { standings, toneOfStanding } from './look-of-standing';
import { toSignImage } from './sign-image';

/** One style for the whole table, since styling each of a thousand cells would take longer than drawing them. */
export const StyledTable = styled('table')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  const line = `1px solid ${palette.divider}`;
  return {
    '--first-column-width': '112px',
    [theme.breakpoints.up('lg')]: { '--first-column-width': '160px' },
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: '0.75rem',
    lineHeight: 1.35,
    width: '100%',
    '& th, & td': { textAlign: 'left', fontWeight: 400, padding: 0, borderBottom: line },
    // As a whole: each thing that stays in place is a layer of its own, which costs time at every key.
    '& thead': { position: 'sticky', top: 0, zIndex: 2 },
    '& thead th': {
      verticalAlign: 'bottom',
      padding: '4px 8px',
      minWidth: 64,
      maxWidth: 148,
      backgroundColor: palette.background.paper,
      color: palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    '& thead code': { fontFamily: monospace, color: palette.text.primary, fontWeight: 600 },
    '& thead .clamp': {
      display: '-webkit-box',
      WebkitLineClamp: 3,
      minWidth: 104,
      WebkitBoxOrient: 'vertical',
      overflow: 'hidden',
    },
    '& thead .whole': { whiteSpace: 'nowrap' },
    '& thead .note': { display: 'block', overflowWrap: 'normal' },
    '& thead th:first-of-type, & th[scope=row]': {
      position: 'sticky',
      left: 0,
      width: firstColumnWidth,
      minWidth: firstColumnWidth,
      maxWidth: firstColumnWidth,
      padding: '3px 8px 3px 0',
      backgroundColor: palette.background.paper,
      zIndex: 1,
    },
    '& thead th:first-of-type': { zIndex: 3 },
    '& th[scope=rowgroup]': {
      padding: '7px 0 2px',
      fontSize: '0.6875rem',
      fontWeight: 650,
      color: palette.text.secondary,
    },
    '& th[scope=rowgroup] > span': { position: 'sticky', left: 0 },
    '& td': { height: 26 },
    '& td[data-look=not-applicable]': {
      backgroundColor: `color-mix(in srgb, ${palette.divider} 28%, transparent)`,
    },
    '& button': {
      font: 'inherit',
      cursor: 'pointer',
      display: 'inline-flex',
      alignItems: 'center',
      gap: '4px',
      minHeight: 24,
      minWidth: 32,
      margin: '0 4px',
      padding: '2px 6px',
      border: '1px solid transparent',
      borderRadius: '5px',
      backgroundColor: 'transparent',
      color: palette.text.secondary,
      fontWeight: 600,
      textAlign: 'left',
      whiteSpace: 'nowrap',
    },
    '& button svg': { flex: 'none' },
    '& [data-sign]': { flex: 'none', width: 16, height: 16, backgroundRepeat: 'no-repeat' },
    ...drawSigns(theme),
    '& button:hover': { borderColor: 'currentColor' },
    '& button:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 1 },
    '& button[data-look=implicitly-denied]': { fontWeight: 500 },
    '& button[data-lit]': {
      borderColor: palette.primary.main,
      boxShadow: `0 0 0 1px ${palette.primary.main}`,
    },
    '& button[data-spans]': { position: 'sticky', left: `calc(${firstColumnWidth} + 4px)` },
    '& button.fold': { margin: '0 0 0 -6px', minHeight: 24, gap: '2px', color: palette.primary.main },
    ...colourStandings(theme),
  };
});

/** Set by the style of the table; a container query would style every cell again with each of its changes. */
const firstColumnWidth = 'var(--first-column-width)';

/** A mere absence stays quiet; whatever a statement brings about has its colour. */
function colourStandings(theme: Theme): Readonly<Record<string, { color: string; backgroundColor: string }>> {
  const { palette } = theme.vars ?? theme;
  return Object.fromEntries(
    standings
      .filter((standing) => toneOfStanding[standing] !== 'neutral')
      .map((standing) => {
        const { main, surface } = palette.decision[toneOfStanding[standing]];
        return [`& button[data-look=${standing}]`, { color: main, backgroundColor: surface }];
      }),
  );
}

/** Each sign in the colour of its standing, for both colour schemes; where the system chooses the colours, in those. */
function drawSigns(theme: Theme): CSSObject {
  const draw = (standing: CellStanding, scheme: 'light' | 'dark') => ({
    backgroundImage: toSignImage(standing, decisionColours[scheme][toneOfStanding[standing]].main),
  });
  return Object.fromEntries(
    standings.map((standing) => [
      `& [data-sign=${standing}]`,
      {
        ...draw(standing, 'light'),
        ...theme.applyStyles('dark', draw(standing, 'dark')),
        '@media (forced-colors: active)': {
          backgroundImage: 'none',
          backgroundColor: 'ButtonText',
          mask: toSignImage(standing, 'black'),
          forcedColorAdjust: 'none',
        },
      },
    ]),
  );
}
