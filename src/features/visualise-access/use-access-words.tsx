import { useMemo } from 'react';
import {
  checkNamespaceName,
  checkRepositoryName,
  findOperation,
  findRegion,
  hasNameError,
  type ResourceClass,
  type Standing,
} from '../../core';
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
      column: (column: ResourceClass | null, isOnly: boolean) =>
        t.markup(`column.${columnKey(column, isOnly)}`, { name: nameOf(column), code: (chunks) => chunks }),
      columnNode: (column: ResourceClass | null, isOnly: boolean) =>
        t.rich(`column.${columnKey(column, isOnly)}`, {
          name: nameOf(column),
          code: (chunks) => <Code>{chunks}</Code>,
        }),
      spoken: (standing: Standing, statements: readonly number[]) =>
        t(`spoken.${standing}`, { count: statements.length, list: numbers(statements) }),
      region: (code: string) => findRegion(code)?.name[locale] ?? code,
    };
  }, [t, format, locale]);
}

/** Whether no image can have the name of the column, so that nothing will ever ask for it. */
export function hasImpossibleName({ kind, namespace, repository }: ResourceClass): boolean {
  if (kind === 'everything-else' || kind === 'pattern') return false;
  if (namespace !== undefined && hasNameError(checkNamespaceName(namespace))) return true;
  return repository !== undefined && hasNameError(checkRepositoryName(repository));
}

function columnKey(column: ResourceClass | null, isOnly: boolean) {
  if (column === null) return 'account';
  return column.kind === 'everything-else' && isOnly ? 'everything' : column.kind;
}

function nameOf(column: ResourceClass | null): string {
  return column === null ? '' : nameOfColumn(column);
}
