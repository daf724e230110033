import CloseIcon from '@mui/icons-material/Close';
import PlayArrowOutlinedIcon from '@mui/icons-material/PlayArrowOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { Contradiction, GuardExpectation, GuardResult } from '../../core';
import { useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { ToneBadge } from '../../ui/ToneBadge';
import { withKeys } from '../../ui/with-keys';
import { useExpectations, useWorkspaceActions } from '../../workspace';
import { useRequestWords } from './use-request-words';
import { guardLooks } from './verdict-looks';
import { WarningLine } from './WarningLine';

interface GuardListProps {
  readonly guards: readonly GuardExpectation[];
  /** In the order of the guards; shorter or empty while they are being proved. */
  readonly results: readonly GuardResult[];
  readonly contradictions: readonly Contradiction[];
  readonly onGone: () => void;
}

/** Every guard with its proof, or the request that breaks it. */
export function GuardList({ guards, results, contradictions, onGone }: GuardListProps) {
  const t = useTranslations('expectations.guard');
  const { change } = useExpectations();
  if (guards.length === 0) {
    return <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('none')}</Box>;
  }
  return (
    <Box component="ul" aria-label={t('label')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {withKeys(guards).map(({ item: guard, index, key }) => (
        <GuardItem
          key={key}
          guard={guard}
          result={results[index] ?? null}
          rivals={contradictions
            .flatMap((one) => rivalsOf(one, index))
            .flatMap((rival) => guards[rival] ?? [])}
          onRemove={() => {
            onGone();
            change((suite) => ({ ...suite, guards: suite.guards.toSpliced(index, 1) }));
          }}
        />
      ))}
    </Box>
  );
}

/** The other guard of a pair that contradicts itself. */
function rivalsOf(contradiction: Contradiction, index: number): readonly number[] {
  if (contradiction.kind !== 'guards') return [];
  if (contradiction.guard === index) return [contradiction.other];
  return contradiction.other === index ? [contradiction.guard] : [];
}

interface GuardItemProps {
  readonly guard: GuardExpectation;
  readonly result: GuardResult | null;
  /** Guards that contradict this one. */
  readonly rivals: readonly GuardExpectation[];
  readonly onRemove: () => void;
}

function GuardItem({ guard, result, rivals, onRemove }: GuardItemProps) {
  const t = useTranslations('expectations');
  const { nameGuard, nameSubject, nameScope } = useRequestWords();
  const { askSimulator } = useWorkspaceActions();
  const spoken = nameGuard(guard);
  const witness = result?.witness ?? null;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 0.75,
        py: 0.75,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box>
          {t.rich(`guard.sentence.${guard.claim}`, {
            what: nameSubject(guard.what),
            scope: nameScope(guard.scope),
            b: (chunks) => <b>{chunks}</b>,
          })}
        </Box>
        {result ? (
          <ToneBadge {...guardLooks[result.verdict]}>{t(`guard.verdict.${result.verdict}`)}</ToneBadge>
        ) : (
          <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
            {t('guard.verdict.waiting')}
          </Box>
        )}
        <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
          {witness
            ? t.rich(`guard.breach.${guard.claim}`, {
                action: () => <Code>{witness.action}</Code>,
                resource: () => <Code>{witness.resource}</Code>,
              })
            : null}
          {result?.verdict === 'empty' ? t('guard.emptyHint') : null}
          {result?.open.map((point) => (
            <div key={point}>{t(`guard.undecidedHint.${point}`)}</div>
          ))}
          {guard.note ? <div>{guard.note}</div> : null}
        </Box>
        {rivals.map((rival) => (
          <WarningLine key={nameGuard(rival)}>
            {t('contradiction.with', { list: t('contradiction.quoted', { text: nameGuard(rival) }) })}
          </WarningLine>
        ))}
      </Box>
      <Box sx={{ whiteSpace: 'nowrap' }}>
        {witness ? (
          <Tooltip title={t('row.simulate', { request: spoken })}>
            <IconButton
              aria-label={t('row.simulate', { request: spoken })}
              onClick={() => {
                const { action, resource, context = {} } = witness;
                askSimulator({ action, resource, context });
              }}
              sx={{ p: 0.375 }}
            >
              <PlayArrowOutlinedIcon sx={{ fontSize: '1.125rem' }} />
            </IconButton>
          </Tooltip>
        ) : null}
        <Tooltip title={t('row.remove', { request: spoken })}>
          <IconButton aria-label={t('row.remove', { request: spoken })} onClick={onRemove} sx={{ p: 0.375 }}>
            <CloseIcon sx={{ fontSize: '1.125rem' }} />
          </IconButton>
        </Tooltip>
      </Box>
    </Box>
  );
}
