import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode, Ref } from 'react';
import { useTranslations } from '../../i18n';
import { Notice } from '../../ui/Notice';
import type { GrantFieldName } from './grant-form';

interface ErrorSummaryProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly problems: readonly { readonly field: GrantFieldName; readonly text: ReactNode }[];
}

/** What keeps a step from being done, with a link to each field. */
export function ErrorSummary({ ref, problems }: ErrorSummaryProps) {
  const t = useTranslations('build.step');
  return (
    <Box ref={ref} tabIndex={-1} role="group" aria-label={t('problems')} sx={{ mb: 1, outlineOffset: 2 }}>
      <Notice tone="denied" icon="warning" title={t('problems')}>
        <Box component="ul" sx={{ m: 0, pl: 2 }}>
          {problems.map(({ field, text }) => (
            <li key={field}>
              <Link
                href={`#field-${field}`}
                color="inherit"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`field-${field}`)?.focus();
                }}
              >
                {text}
              </Link>
            </li>
          ))}
        </Box>
      </Notice>
    </Box>
  );
}
