import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type Expectation, mutantLimit, tally } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { ToneIcon } from '../../ui/tone-icon';
import { usePartOfList } from '../../ui/use-part-of-list';
import { addTests, useExpectations } from '../../workspace';
import { ChangeItem } from './ChangeItem';
import type { ChangeAnswer } from './run/answer-expectations';

const changesAtOnce = { first: 6, step: 30 };

interface ChangeSectionProps {
  readonly answer: ChangeAnswer | null;
  /** Takes the focus, since the list is worked out anew and the button with it is gone. */
  readonly onAdded: () => void;
}

/** Small changes to the policy that no test or guard would notice, each with a test that would. */
export function ChangeSection({ answer, onAdded }: ChangeSectionProps) {
  const t = useTranslations('expectations.changes');
  const announce = useAnnounce();
  const { change } = useExpectations();
  const results = answer?.results ?? [];
  const unnoticed = results.filter(({ verdict }) => verdict === 'unnoticed');
  const { shown, hidden, next, showMore } = usePartOfList(unnoticed, changesAtOnce);
  const more = useTranslations('expectations.table');
  const suggestions = distinct(unnoticed.flatMap(({ suggestion }) => suggestion ?? []));
  const { noticed, total } = tally(results);
  const add = (tests: readonly Expectation[]) => {
    change((suite) => addTests(suite, tests));
    announce(t('added', { count: tests.length }));
    onAdded();
  };
  if (!answer?.isDone) {
    return <Muted>{t('working', { done: results.length })}</Muted>;
  }
  if (total === 0) return <Muted>{t('nothing')}</Muted>;
  const count = (verdict: 'equivalent' | 'remote' | 'undecided') =>
    results.filter((result) => result.verdict === verdict).length;
  const part = (...kinds: Parameters<typeof tally>[1] & object) => t('part', { ...tally(results, kinds) });
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 1,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
      }}
    >
      <Box sx={{ display: 'flex', gap: 0.75 }}>
        <Box
          component="span"
          sx={(theme) => ({
            pt: '3px',
            color: theme.vars?.palette.decision[unnoticed.length > 0 ? 'caution' : 'allowed'].main,
          })}
        >
          <ToneIcon name={unnoticed.length > 0 ? 'warning' : 'check'} />
        </Box>
        <span>
          {unnoticed.length === 0
            ? t('none', { total })
            : t('summary', { unnoticed: total - noticed, total })}
        </span>
      </Box>
      {unnoticed.length > 0 ? (
        <>
          <Box component="ul" aria-label={t('title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {shown.map(({ item }) => (
              <ChangeItem
                key={`${item.mutant.kind} ${item.mutant.path.join(' ')}`}
                result={item}
                onAdd={(test) => add([test])}
              />
            ))}
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {suggestions.length > 0 ? (
              <Button variant="outlined" onClick={() => add(suggestions)} sx={{ whiteSpace: 'normal' }}>
                {t('addAll', { count: suggestions.length })}
              </Button>
            ) : null}
            {hidden > 0 ? <Button onClick={showMore}>{more('more', { next, hidden })}</Button> : null}
          </Box>
        </>
      ) : null}
      {tally(results, removals).total > 0 ? (
        <Muted>
          {t('coverage', {
            statements: part('drop-statement'),
            actions: part('drop-action', 'drop-statement'),
            resources: part('drop-resource', 'drop-statement'),
          })}
        </Muted>
      ) : null}
      {count('equivalent') > 0 ? <Muted>{t('equivalent', { count: count('equivalent') })}</Muted> : null}
      {count('remote') > 0 ? <Muted>{t('remote', { count: count('remote') })}</Muted> : null}
      {count('undecided') > 0 ? <Muted>{t('undecided', { count: count('undecided') })}</Muted> : null}
      {results.length >= mutantLimit ? <Muted>{t('limited', { limit: mutantLimit })}</Muted> : null}
    </Box>
  );
}

/** Where removing anything makes no difference, as in a policy that only denies, there is nothing to count. */
const removals = ['drop-statement', 'drop-action', 'drop-resource'] as const;

function Muted({ children }: { readonly children: string }) {
  return <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{children}</Box>;
}

/** Several changes may be noticed by one test. */
function distinct(tests: readonly Expectation[]): readonly Expectation[] {
  return [...new Map(tests.map((test) => [JSON.stringify(test), test])).values()];
}
