import BookmarkAddOutlinedIcon from '@mui/icons-material/BookmarkAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Expectation } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { useKeepTest } from '../../workspace';

/** Keeps what was simulated as a test that expects what came out. */
export function KeepAsTest({ test }: { readonly test: Expectation }) {
  const t = useTranslations('expectations.keep');
  const expect = useTranslations('expectations.expect');
  const announce = useAnnounce();
  const { keep, outcomeOf } = useKeepTest();
  const outcome = outcomeOf(test);
  const write = (kept: 'kept' | 'known') => t(kept, { expect: expect(test.expect) });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Button
        variant="outlined"
        startIcon={<BookmarkAddOutlinedIcon />}
        onClick={() => announce(write(keep(test)))}
      >
        {t('button')}
      </Button>
      {outcome ? (
        <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {write(outcome)}
        </Box>
      ) : null}
    </Box>
  );
}
