import { useMemo } from 'react';
import type { AccessSheet, AccessSheetCell } from '../../../core';
import { useFormatter, useTranslations } from '../../../i18n';
import type { AccessGrid, GridCell } from '../analysis/analyse-access';
import { groupRows } from '../grid/group-rows';
import { standings } from '../grid/look-of-standing';
import { useConditionWords } from '../summary/use-condition-words';
import { useAccessWords } from '../use-access-words';
import { useMapNotes } from '../use-map-notes';

/**
 * Writes a map with all its words, for a file or for paper.
 *
 * @param isOnly whether nothing tells resources apart in the map as a whole.
 * @returns a function of the day, since there is no clock in a drawing.
 */
export function useAccessSheet(): (grid: AccessGrid, isOnly: boolean, now: Date) => AccessSheet {
  const t = useTranslations('access');
  const format = useFormatter();
  const words = useAccessWords();
  const conditions = useConditionWords();
  const listNotes = useMapNotes();
  return useMemo(
    () => (grid, isOnly, now) => {
      const toCell = (cell: GridCell | null): AccessSheetCell | null => {
        if (cell === null) return null;
        const { standing, statements, limits } = cell;
        const spoken = words.spoken(standing, statements);
        return {
          standing,
          short: standing === 'implicitly-denied' ? '' : statements.map((index) => index + 1).join(', '),
          full: limits ? t('sheet.limited', { spoken, limits: conditions.limits(limits) }) : spoken,
        };
      };
      const shown = new Set(
        grid.rows.flatMap(({ cells, whole }) => [...cells, whole].map((cell) => cell?.standing)),
      );
      return {
        title: t('tableLabel'),
        facts: [
          t('sheet.date', { date: format.dateTime(now, { dateStyle: 'long', timeStyle: 'short' }) }),
          t('sheet.region', { name: words.region(grid.region), code: grid.region }),
          t('sheet.intro'),
        ],
        groupHead: t('sheet.group'),
        operationHead: t('operationHeader'),
        accountHead: t('column.account'),
        columns: grid.columns.map((column) => words.column(column, isOnly)),
        groups: groupRows(grid.rows).map(({ id, rows }) => ({
          name: t(`group.${id}`),
          rows: rows.map(({ operation, cells, whole }) => ({
            name: words.operation(operation),
            cells: whole === null ? cells.map(toCell) : [],
            whole: toCell(whole),
          })),
        })),
        notApplicable: t('spoken.notApplicable'),
        legend: standings.flatMap((standing) =>
          shown.has(standing) ? [{ standing, name: t(`standing.${standing}`) }] : [],
        ),
        notes: [...listNotes(grid), t('sheet.evidence')],
      };
    },
    [t, format, words, conditions, listNotes],
  );
}
