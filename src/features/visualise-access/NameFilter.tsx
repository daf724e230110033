import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslations } from '../../i18n';
import { Field } from '../../ui/Field';
import { type ColumnChoice, drawLimit } from './grid/choose-columns';

interface NameFilterProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The columns of the table; `null` while the tree is shown, which folds by itself. */
  readonly choice: ColumnChoice | null;
  readonly isQuerying: boolean;
  readonly columnCount: number;
  readonly unfolded: ReadonlySet<string>;
  readonly onUnfold: (namespaces: ReadonlySet<string>) => void;
}

/** Finds columns by name, where there are many. */
export function NameFilter(props: NameFilterProps) {
  const { query, onQuery, choice, isQuerying, columnCount, unfolded, onUnfold } = props;
  const t = useTranslations('access');
  const foldable = choice?.foldable ?? [];
  const shownCount = choice?.shown.length ?? 0;
  const drawableCount = choice?.drawableCount ?? 0;
  const isCut = shownCount < drawableCount;
  const isAllUnfolded = foldable.every((namespace) => unfolded.has(namespace));
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 1 }}>
        <Box sx={{ flex: '1 1 180px' }}>
          <Field label={t('filter.label')}>
            {({ id }) => (
              <TextField
                id={id}
                value={query}
                placeholder={t('filter.placeholder')}
                onChange={(event) => onQuery(event.target.value)}
                slotProps={{ htmlInput: { type: 'search', spellCheck: false, autoCapitalize: 'none' } }}
              />
            )}
          </Field>
        </Box>
        {foldable.length > 0 && columnCount <= drawLimit ? (
          <Button
            sx={{ minHeight: 40 }}
            onClick={() => onUnfold(isAllUnfolded ? new Set() : new Set(foldable))}
          >
            {t(isAllUnfolded ? 'filter.foldAll' : 'filter.unfoldAll')}
          </Button>
        ) : null}
      </Box>
      {choice && (isQuerying || isCut) ? (
        <Box sx={{ mt: 0.5, fontSize: '0.75rem', color: 'text.secondary' }}>
          {t('note.shown', {
            shown: String(shownCount),
            total: String(isQuerying ? columnCount : drawableCount),
          })}{' '}
          {isCut ? t('filter.more') : null}
        </Box>
      ) : null}
    </Box>
  );
}
