import Box from '@mui/material/Box';
import { useState } from 'react';
import { type CompiledPolicies, findAction, findCheckCondition } from '../../core';
import { useLocale, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { ToneBadge } from '../../ui/ToneBadge';
import { withKeys } from '../../ui/with-keys';
import type { AnsweredCheck, AnsweredStep } from './answer/answer-question';
import { toShortResource } from './answer/misses';
import { listRemarks } from './answer/remarks';
import { standingLooks } from './answer/standing-look';
import { findDecisiveStep, kindOf } from './answer/verdict';
import { CheckDetails } from './CheckDetails';
import { Disclosure } from './Disclosure';

interface CheckListProps {
  readonly steps: readonly [AnsweredStep, ...AnsweredStep[]];
  readonly policies: CompiledPolicies;
}

/** What is checked for the question, step by step, each check with its own answer. */
export function CheckList({ steps, policies }: CheckListProps) {
  const t = useTranslations('simulate');
  const locale = useLocale();
  const count = steps.reduce((sum, step) => sum + step.checks.length, 0);
  const decisive = findDecisiveStep(steps);
  if (count === 0) return null;
  return (
    <Box component="section" sx={{ display: 'grid', gap: 0.75 }}>
      <Box component="h3" sx={{ m: 0, fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}>
        {t('checks.title', { count })}
      </Box>
      {withKeys(steps, ({ operation }) => operation?.id ?? '').map(({ item: step, index, key }) => (
        <Box key={key} sx={{ display: 'grid', gap: 0.75 }}>
          {steps.length > 1 && step.operation ? (
            <Box
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                gap: 0.75,
                alignItems: 'center',
                fontSize: '0.8125rem',
                fontWeight: 600,
              }}
            >
              {t('step', { number: String(index + 1), title: step.operation.title[locale] })}
              <Code sx={{ fontWeight: 400 }}>{step.target}</Code>
              <StandingBadge kind={kindOf(step)} />
            </Box>
          ) : null}
          <Checks step={step} explains={step === decisive} policies={policies} />
        </Box>
      ))}
    </Box>
  );
}

interface ChecksProps {
  readonly step: AnsweredStep;
  /** Whether the check that matters most is open from the start. */
  readonly explains: boolean;
  readonly policies: CompiledPolicies;
}

function Checks({ step, explains, policies }: ChecksProps) {
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: '8px',
        '& > li + li': { borderTop: '1px solid', borderColor: 'divider' },
      }}
    >
      {step.checks.map((check, position) => (
        <CheckRow
          key={`${check.check.request.action} ${check.check.when}`}
          check={check}
          isBareCall={step.operation === null}
          opensItself={explains && position === firstToExplain(step.checks)}
          policies={policies}
        />
      ))}
    </Box>
  );
}

/** The check that a person looks for first: the one that fails, or the only one there is. */
function firstToExplain(checks: readonly AnsweredCheck[]): number {
  const failing = (['always', 'expected'] as const)
    .map((need) => checks.findIndex(({ check, standing }) => check.need === need && standing !== 'allowed'))
    .find((position) => position >= 0);
  const position = failing ?? (checks.length === 1 ? 0 : -1);
  const check = checks[position];
  return check && !isToldByVerdict(check) ? position : -1;
}

/** With a single statement, the verdict above has already said all there is to say of a plain denial. */
function isToldByVerdict(check: AnsweredCheck): boolean {
  const { readings, caveats } = listRemarks(check);
  const isPlain = check.standing === 'implicitly-denied' && readings.length + caveats.length === 0;
  return isPlain && check.decision.trace.length <= 1;
}

interface CheckRowProps {
  readonly check: AnsweredCheck;
  readonly isBareCall: boolean;
  readonly opensItself: boolean;
  readonly policies: CompiledPolicies;
}

function CheckRow({ check, isBareCall, opensItself, policies }: CheckRowProps) {
  const t = useTranslations('simulate');
  const locale = useLocale();
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? opensItself;
  const { request, status } = check.check;
  const title = findAction(request.action)?.title[locale];
  const need = toNeedText(check, locale, t);
  return (
    <li>
      <Disclosure
        isOpen={isOpen}
        onToggle={() => setChoice(!isOpen)}
        summary={
          <>
            <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.75, rowGap: 0.25 }}>
              <StandingBadge kind={check.standing} />
              <Code sx={{ fontSize: '0.8125rem', fontWeight: 600, minWidth: 0 }}>{request.action}</Code>
            </Box>
            <Box
              component="span"
              sx={{ display: 'block', mt: 0.25, fontSize: '0.75rem', color: 'text.secondary' }}
            >
              {title && `tcr:${title}` !== request.action ? `${title} · ` : null}
              {isBareCall ? null : `${need} · `}
              {t.rich('checks.on', {
                resource: toShortResource(request.resource),
                code: (chunks) => <Code>{chunks}</Code>,
              })}
            </Box>
          </>
        }
      >
        <CheckDetails check={check} policies={policies} />
        {status === 'inferred' && !isBareCall ? (
          <Box component="p" sx={{ m: 0, mt: 0.75, fontSize: '0.75rem', color: 'text.secondary' }}>
            {t('checks.inferred')}
          </Box>
        ) : null}
      </Disclosure>
    </li>
  );
}

/** When the check is made, or that it always is. */
function toNeedText(
  { check: { need, when } }: AnsweredCheck,
  locale: 'en' | 'zh-CN',
  t: ReturnType<typeof useTranslations<'simulate'>>,
): string {
  if (when === 'always') return t('checks.needed');
  const condition = findCheckCondition(when)[locale];
  return need === 'expected' ? t('checks.expected', { when: condition }) : condition;
}

function StandingBadge({ kind }: { readonly kind: ReturnType<typeof kindOf> }) {
  const t = useTranslations('simulate');
  const { tone, icon } = standingLooks[kind];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`standing.${kind}`)}
    </ToneBadge>
  );
}
