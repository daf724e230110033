import { memo } from 'react';
import { useTranslations } from '../../../i18n';
import { nameOfColumn, type ShownColumn } from './choose-columns';

interface ColumnHeadProps {
  readonly column: ShownColumn;
  readonly place: string;
  /** The namespace that a click folds or unfolds; `null` where there is nothing to fold. */
  readonly foldsAt: string | null;
  readonly isTabStop: boolean;
  readonly isOnly: boolean;
}

/** The head of a column in as few words as possible; the full name is in its title. */
export const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { column, place, foldsAt, isTabStop, isOnly } = props;
  const t = useTranslations('access');
  const button =
    foldsAt === null ? null : (
      <button
        type="button"
        className="fold"
        data-place={place}
        data-fold={foldsAt}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={column.kind === 'class'}
        aria-label={t(column.kind === 'class' ? 'columnHead.fold' : 'columnHead.unfold', { name: foldsAt })}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
          <path
            d={column.kind === 'class' ? 'M3 8h10' : 'M3 8h10M8 3v10'}
            stroke="currentColor"
            strokeWidth="1.75"
            strokeLinecap="round"
          />
        </svg>
      </button>
    );
  if (column.kind === 'folded') {
    return (
      <th scope="col" title={column.namespace}>
        {button}
        <HeadName name={column.namespace} />
      </th>
    );
  }
  const { kind } = column.column;
  const name = nameOfColumn(column.column);
  return (
    <th scope="col" title={name || undefined}>
      {button}
      {kind === 'everything-else' ? t(isOnly ? 'column.everything' : 'column.everything-else') : null}
      {kind === 'other-in-namespace' || kind === 'pattern' ? (
        <span className="note">{t(`columnHead.${kind}`)}</span>
      ) : null}
      {kind === 'everything-else' ? null : <HeadName name={name} />}
      {kind === 'namespace' ? <span className="note">{t('columnHead.namespace')}</span> : null}
      {column.column.such === undefined ? null : (
        <span className="note">{t('columnHead.such', { name: column.column.such })}</span>
      )}
    </th>
  );
});

/** Short parts of a name stay whole, long ones break anywhere; a break after the slash is the best one. */
const unbrokenLength = 16;

function HeadName({ name }: { readonly name: string }) {
  const slash = name.indexOf('/');
  const parts = slash < 0 ? [name] : [name.slice(0, slash + 1), name.slice(slash + 1)];
  return (
    <code>
      {parts.map((part) => (
        <span key={part} className={part.length <= unbrokenLength ? 'whole' : 'clamp'}>
          {part}
        </span>
      ))}
    </code>
  );
}
