import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { memo } from 'react';
import type { Grant } from '../../core';
import { useTranslations } from '../../i18n';
import { usePartOfList } from '../../ui/use-part-of-list';
import { useLight } from '../../workspace';
import { useGrantText } from './grant-text';

interface GrantListProps {
  readonly grants: readonly Grant[];
  /** Statement index of each grant. */
  readonly statements: readonly number[];
  /** `null` while a new grant is being described. */
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

const grantsAtOnce = { first: 30, step: 100 };

/** The grants of the policy, one line each; one of them is open in the steps below. */
export const GrantList = memo(function GrantList(props: GrantListProps) {
  const { grants, statements, selected, onSelect, onRemove } = props;
  const t = useTranslations('build.grants');
  const describe = useGrantText();
  const light = useLight();
  const { shown, next, hidden, showMore } = usePartOfList(grants, grantsAtOnce, selected ?? undefined);
  return (
    <Box component="section" aria-label={t('title')} sx={{ mb: 1.5 }}>
      <Box
        component="h2"
        sx={{ m: 0, mb: 0.5, fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}
      >
        {t('title')}
      </Box>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: 0.5,
        }}
      >
        {shown.map(({ item: grant, index }) => {
          const summary = describe(grant);
          const number = index + 1;
          const isSelected = index === selected;
          const statement = statements[index];
          return (
            <Box
              component="li"
              // Grants have no identity of their own; their place in the policy is what tells them apart.
              key={statement}
              sx={(theme) => ({
                display: 'flex',
                alignItems: 'center',
                borderRadius: '6px',
                border: '1px solid',
                borderColor: isSelected ? 'primary.main' : 'divider',
                backgroundColor: isSelected ? theme.vars?.palette.accentSurface : undefined,
              })}
              {...light(statement === undefined ? [] : [['statement', statement]])}
            >
              <ButtonBase
                onClick={() => onSelect(index)}
                aria-current={isSelected ? 'true' : undefined}
                aria-label={t('edit', { number, summary })}
                sx={{
                  flex: 1,
                  minWidth: 0,
                  justifyContent: 'flex-start',
                  gap: 1,
                  px: 1,
                  py: 0.625,
                  borderRadius: '6px',
                  textAlign: 'left',
                  fontSize: '0.8125rem',
                }}
              >
                <Box component="span" sx={{ color: 'text.secondary', fontWeight: 600 }}>
                  {number}
                </Box>
                <Box component="span" sx={{ fontWeight: isSelected ? 600 : 400, overflowWrap: 'anywhere' }}>
                  {summary}
                </Box>
              </ButtonBase>
              {grants.length > 1 ? (
                <Tooltip title={t('remove', { number, summary })}>
                  <IconButton
                    aria-label={t('remove', { number, summary })}
                    onClick={() => onRemove(index)}
                    sx={{ mr: 0.25 }}
                  >
                    <CloseIcon sx={{ fontSize: 16 }} />
                  </IconButton>
                </Tooltip>
              ) : null}
            </Box>
          );
        })}
      </Box>
      {hidden > 0 ? <Button onClick={showMore}>{t('more', { next, hidden })}</Button> : null}
    </Box>
  );
});
