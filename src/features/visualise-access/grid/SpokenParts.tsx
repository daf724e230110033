import { memo } from 'react';
import { useTranslations } from '../../../i18n';
import { useAccessWords } from '../use-access-words';
import type { ShownColumn } from './choose-columns';
import { columnId, rowId, textId } from './spoken-ids';
import type { DrawnRow, SpokenText } from './use-drawn-rows';

interface SpokenPartsProps {
  readonly id: string;
  readonly rows: readonly DrawnRow[];
  readonly columns: readonly ShownColumn[];
  readonly texts: readonly SpokenText[];
  /** Whether nothing tells resources apart. */
  readonly isOnly: boolean;
}

/**
 * What the names of cells are put together from: operation, resources, how it stands. Each is here once, so that a
 * name that is typed changes one text and not those of all its cells.
 */
export function SpokenParts({ id, rows, columns, texts, isOnly }: SpokenPartsProps) {
  const t = useTranslations('access');
  const words = useAccessWords();
  return (
    <div hidden>
      {rows.map(({ number, name }) => (
        <span key={number} id={rowId(id, number)}>
          {t('spoken.operation', { name })}
        </span>
      ))}
      <span id={columnId(id, 'whole')}>{t('spoken.column', { name: words.column(null, false) })}</span>
      {columns.map((column, index) => (
        <SpokenColumn key={columnId(id, index)} id={columnId(id, index)} column={column} isOnly={isOnly} />
      ))}
      {texts.map(({ key, text }) => (
        <span key={key} id={textId(id, key)}>
          {text}
        </span>
      ))}
    </div>
  );
}

interface SpokenColumnProps {
  readonly id: string;
  readonly column: ShownColumn;
  readonly isOnly: boolean;
}

const SpokenColumn = memo(function SpokenColumn({ id, column, isOnly }: SpokenColumnProps) {
  const t = useTranslations('access');
  const words = useAccessWords();
  const name =
    column.kind === 'class'
      ? words.column(column.column, isOnly)
      : t.markup('column.folded', {
          name: column.namespace,
          count: column.indexes.length,
          code: (chunks) => chunks,
        });
  return <span id={id}>{t('spoken.column', { name })}</span>;
});
