import ButtonBase from '@mui/material/ButtonBase';
import { Fragment, type ReactElement, useState } from 'react';
import type { SummaryPlace } from '../../../core';
import { useFormatter, useTranslations } from '../../../i18n';
import { Code } from '../../../ui/Code';

interface PlaceNamesProps {
  readonly places: readonly SummaryPlace[];
  /** What "everywhere" means here: every repository, or every namespace where the talk is of those. */
  readonly everywhere: 'everywhere' | 'anywhere';
}

/** More names than this are folded away. */
const shownNames = 4;

/** Places inside a sentence, as a list of the language; many of them unfold on demand. */
export function PlaceNames({ places, everywhere }: PlaceNamesProps) {
  const t = useTranslations('access.summary');
  const format = useFormatter();
  const [isOpen, setIsOpen] = useState(false);
  const isLong = places.length > shownNames;
  const shown = isLong && !isOpen ? places.slice(0, shownNames - 1) : places;
  const hiddenCount = places.length - shown.length;
  const names: ReactElement[] = shown.map((place, position) => (
    // Places are told by their order; none of them has a state of its own.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={position}>
      {t.rich(`place.${place.kind === 'everywhere' ? everywhere : place.kind}`, {
        name: nameOfPlace(place),
        code: (chunks) => <Code sx={{ fontWeight: 600 }}>{chunks}</Code>,
      })}
    </Fragment>
  ));
  if (hiddenCount > 0) names.push(<Fragment key="more">{t('place.more', { count: hiddenCount })}</Fragment>);
  return (
    <>
      {format.list(names)}
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

function nameOfPlace(place: SummaryPlace): string {
  switch (place.kind) {
    case 'repository':
      return `${place.namespace}/${place.repository}`;
    case 'pattern':
      return place.pattern;
    case 'whole-namespace':
    case 'namespace':
    case 'other-in-namespace':
      return place.namespace;
    default:
      return '';
  }
}
