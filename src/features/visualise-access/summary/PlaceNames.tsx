import ButtonBase from '@mui/material/ButtonBase';
import { createContext, Fragment, type ReactElement, useContext, useState } from 'react';
import type { SummaryPlace } from '../../../core';
import { useFormatter, useTranslations } from '../../../i18n';
import { Code } from '../../../ui/Code';
import { groupPlaces } from './group-places';

interface PlaceNamesProps {
  readonly places: readonly SummaryPlace[];
  /** What "everywhere" means here: every repository, or every namespace where the talk is of those. */
  readonly everywhere: 'everywhere' | 'anywhere';
}

/** Whether every name is shown at once, as on paper. */
export const WholeNames = createContext(false);

/** More names than this are folded away. */
const shownNames = 4;

/** Places inside a sentence, as a list of the language; many of them unfold on demand. */
export function PlaceNames({ places, everywhere }: PlaceNamesProps) {
  const t = useTranslations('access.summary');
  const format = useFormatter();
  const [isOpen, setIsOpen] = useState(false);
  const isWhole = useContext(WholeNames);
  const isLong = !isWhole && places.length > shownNames;
  const limit = isLong && !isOpen ? shownNames - 1 : places.length;
  const { groups, hiddenCount } = groupPlaces(places, limit);
  const lastNamed = groups.findLastIndex(({ names }) => names.length > 0);
  const parts: ReactElement[] = groups.map(({ kind, names }, position) => {
    const codes: ReactElement[] = names.map((name) => (
      <Code key={name} sx={{ fontWeight: 600 }}>
        {name}
      </Code>
    ));
    if (position === lastNamed && hiddenCount > 0) {
      codes.push(<Fragment key="more">{t('place.more', { count: hiddenCount })}</Fragment>);
    }
    return (
      <Fragment key={kind}>
        {t.rich(`place.${kind === 'everywhere' ? everywhere : kind}`, {
          count: codes.length,
          names: () => format.list(codes),
        })}
      </Fragment>
    );
  });
  return (
    <>
      {format.list(parts)}
      {isLong ? (
        <>
          {' '}
          <ButtonBase
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
            sx={(theme) => ({
              font: 'inherit',
              fontWeight: 600,
              minHeight: 24,
              verticalAlign: 'baseline',
              borderRadius: '4px',
              color: theme.vars?.palette.primary.main,
              '&:hover': { textDecoration: 'underline' },
            })}
          >
            {isOpen ? t('hidePlaces') : t('showPlaces', { count: hiddenCount })}
          </ButtonBase>
        </>
      ) : null}
    </>
  );
}
