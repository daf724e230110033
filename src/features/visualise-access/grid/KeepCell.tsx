import BookmarkAddOutlinedIcon from '@mui/icons-material/BookmarkAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import type { PolicyDocument } from '../../../core';
import { useTranslations } from '../../../i18n';
import { useAnnounce } from '../../../ui/Announcer';
import { useKeepTest } from '../../../workspace';
import { toCellTest } from './cell-test';

interface KeepCellProps {
  readonly operation: string;
  readonly target: string;
  readonly policy: PolicyDocument;
}

/** Keeps what a cell says as a test; nothing where that hangs on what a test would have to say besides. */
export function KeepCell({ operation, target, policy }: KeepCellProps) {
  const t = useTranslations('expectations.keep');
  const expect = useTranslations('expectations.expect');
  const announce = useAnnounce();
  const { keep, outcomeOf } = useKeepTest();
  const test = useMemo(() => toCellTest({ operation, target }, policy), [operation, target, policy]);
  if (test === null) return null;
  const outcome = outcomeOf(test);
  const write = (kept: 'kept' | 'known') => t(kept, { expect: expect(test.expect) });
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<BookmarkAddOutlinedIcon />}
        onClick={() => announce(write(keep(test)))}
      >
        {t('button')}
      </Button>
      {outcome ? (
        <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
          {write(outcome)}
        </Box>
      ) : null}
    </>
  );
}
