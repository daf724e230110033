import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo } from 'react';
import type { KeptPart } from '../../core';
import { useTranslations } from '../../i18n';
import { Notice } from '../../ui/Notice';
import { usePartOfList } from '../../ui/use-part-of-list';
import { useWorkspaceActions } from '../../workspace';

const partsAtOnce = { first: 10, step: 50 };

/** Names what the wizard leaves alone, and where it stands. */
export const KeptParts = memo(function KeptParts({ parts }: { readonly parts: readonly KeptPart[] }) {
  const t = useTranslations('build.kept');
  const { focusOn } = useWorkspaceActions();
  const { shown, next, hidden, showMore } = usePartOfList(parts, partsAtOnce);
  if (parts.length === 0) return null;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Notice tone="neutral" icon="dash" title={t('title', { count: parts.length })}>
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2 }}>
          {shown.map(({ item: part }) => {
            const number = Number(part.path[1]) + 1;
            return (
              <li key={number}>
                {t(`reason.${part.reason}`, { number })}{' '}
                <Button
                  variant="text"
                  onClick={() => focusOn([part.path], { reveal: true })}
                  sx={{ minHeight: 24, p: 0, px: 0.5, verticalAlign: 'baseline' }}
                >
                  {t('show', { number })}
                </Button>
              </li>
            );
          })}
        </Box>
        {hidden > 0 ? <Button onClick={showMore}>{t('more', { next, hidden })}</Button> : null}
        <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{t('intro')}</Box>
      </Notice>
    </Box>
  );
});
