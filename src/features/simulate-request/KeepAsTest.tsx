import BookmarkAddOutlinedIcon from '@mui/icons-material/BookmarkAddOutlined';
import type { Expectation } from '../../core';
import { useTranslations } from '../../i18n';
import { ActionWithOutcome } from '../../ui/ActionWithOutcome';
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
    <ActionWithOutcome
      icon={<BookmarkAddOutlinedIcon />}
      label={t('button')}
      onClick={() => announce(write(keep(test)))}
      outcome={outcome && write(outcome)}
    />
  );
}
