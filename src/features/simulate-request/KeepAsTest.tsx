import BookmarkAddOutlinedIcon from '@mui/icons-material/BookmarkAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Expectation } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { addTests, useExpectations } from '../../workspace';

/** Keeps what was simulated as a test that expects what came out. */
export function KeepAsTest({ test }: { readonly test: Expectation }) {
  const t = useTranslations('simulate.keep');
  const announce = useAnnounce();
  const { suite, keepTest } = useExpectations();
  const [kept, setKept] = useState<{ readonly test: string; readonly message: string } | null>(null);
  const identity = JSON.stringify(test);
  function keep(): void {
    const isKnown = suite !== null && addTests(suite, [test]) === suite;
    if (!isKnown) keepTest(test);
    const message = isKnown ? t('known') : t('kept', { expect: t(test.expect) });
    setKept({ test: identity, message });
    announce(message);
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Button variant="outlined" startIcon={<BookmarkAddOutlinedIcon />} onClick={keep}>
        {t('button')}
      </Button>
      {kept?.test === identity ? (
        <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {kept.message}
        </Box>
      ) : null}
    </Box>
  );
}
