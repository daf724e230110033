import { useMemo } from 'react';
import { type CellStanding, findRegion } from '../../core';
import { useFormatter, useTranslations } from '../../i18n';
import type { AccessGrid, GridCell, GridRow } from './analysis/analyse-access';
import { useAccessWords } from './use-access-words';

/** What the reader must know to read a map right. */
export function useMapNotes(): (grid: AccessGrid) => readonly string[] {
  const t = useTranslations('access.note');
  const words = useAccessWords();
  const format = useFormatter();
  return useMemo(
    () => (grid) => {
      const { impossibleNames, open, accounts, account, omittedColumns, region } = grid;
      const state = judgeWhole(grid);
      return [
        state === null ? '' : t(state),
        open.includes('budget') ? t('undecided') : '',
        open.includes('conditions') ? t('conditions') : '',
        open.includes('variables') ? t('variables', { variable: '${uin}' }) : '',
        impossibleNames.length > 0
          ? t('impossible', {
              count: impossibleNames.length,
              list: format.list(impossibleNames.slice(0, namesShown)),
            })
          : '',
        accounts.length > 1 ? t('accounts', { account }) : '',
        omittedColumns > 0 ? t('omitted', { count: omittedColumns }) : '',
        holdsImages(region) ? '' : t('regionWithoutImages', { name: words.region(region) }),
      ].filter(Boolean);
    },
    [t, words, format],
  );
}

const namesShown = 5;

export function listCells(rows: readonly GridRow[]): readonly GridCell[] {
  return rows.flatMap(({ cells, whole }) => [...cells, whole].filter((cell) => cell !== null));
}

export function holdsImages(region: string): boolean {
  return findRegion(region)?.holdsIndividualData ?? false;
}

/** Where the whole table says one thing, that thing; `contradictory`: allows there are, and none is left. */
function judgeWhole(grid: AccessGrid): 'nothing' | 'denied' | 'contradictory' | null {
  const standings = new Set(listCells(grid.rows).map(({ standing }) => standing));
  const isDenied = (standing: CellStanding) =>
    standing === 'implicitly-denied' || standing === 'explicitly-denied';
  if (![...standings].every(isDenied)) return null;
  if (standings.size === 2) return 'contradictory';
  return standings.has('explicitly-denied') ? 'denied' : 'nothing';
}
