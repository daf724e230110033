import BookmarkAddOutlinedIcon from '@mui/icons-material/BookmarkAddOutlined';
import { useMemo } from 'react';
import type { PolicyDocument } from '../../../core';
import { useTranslations } from '../../../i18n';
import { ActionWithOutcome } from '../../../ui/ActionWithOutcome';
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
    <ActionWithOutcome
      icon={<BookmarkAddOutlinedIcon />}
      label={t('button')}
      onClick={() => announce(write(keep(test)))}
      outcome={outcome && write(outcome)}
    />
  );
}
