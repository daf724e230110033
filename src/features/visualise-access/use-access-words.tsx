import { type ReactNode, useMemo } from 'react';
import { type AccessColumn, type CellStanding, findOperation, findRegion } from '../../core';
import { useFormatter, useLocale, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { nameOfColumn } from './grid/choose-columns';
import { isNamedOperation } from './grid/group-rows';

/** The words that table and summary share. */
export function useAccessWords() {
  const t = useTranslations('access');
  const format = useFormatter();
  const locale = useLocale();
  return useMemo(() => {
    /** Statement numbers as people count them: "1 and 3". */
    const numbers = (statements: readonly number[]) =>
      format.list(statements.map((index) => String(index + 1)));
    return {
      numbers,
      operation: (id: string) =>
        isNamedOperation(id) ? t(`operation.${id}`) : (findOperation(id)?.title[locale] ?? id),
      /** As text, for accessible names. */
      column: (column: AccessColumn | null, isOnly: boolean) =>
        t.markup(`column.${columnKey(column, isOnly)}`, { name: nameOf(column), code: (chunks) => chunks }) +
        (column?.such === undefined
          ? ''
          : t.markup('column.such', { name: column.such, code: (chunks) => chunks })),
      columnNode: (column: AccessColumn | null, isOnly: boolean) => {
        const code = (chunks: ReactNode) => <Code>{chunks}</Code>;
        return (
          <>
            {t.rich(`column.${columnKey(column, isOnly)}`, { name: nameOf(column), code })}
            {column?.such === undefined ? null : t.rich('column.such', { name: column.such, code })}
          </>
        );
      },
      spoken: (standing: CellStanding, statements: readonly number[]) =>
        t(`spoken.${standing}`, { count: statements.length, list: numbers(statements) }),
      region: (code: string) => findRegion(code)?.name[locale] ?? code,
    };
  }, [t, format, locale]);
}

function columnKey(column: AccessColumn | null, isOnly: boolean) {
  if (column === null) return 'account';
  return column.kind === 'everything-else' && isOnly ? 'everything' : column.kind;
}

function nameOf(column: AccessColumn | null): string {
  return column === null ? '' : nameOfColumn(column);
}
