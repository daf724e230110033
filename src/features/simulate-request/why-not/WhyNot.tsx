import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { Circumstances } from '../../../core';
import { useTranslations } from '../../../i18n';
import { Code } from '../../../ui/Code';
import { usePartOfList } from '../../../ui/use-part-of-list';
import { useDocumentPart, useWorkerAnswer } from '../../../workspace';
import type { AnsweredStep } from '../answer/answer-question';
import type { Denial, DenialAnswer, DenialQuestion } from './answer-denial';
import workerUrl from './denial-worker?worker&url';
import { listDeniedRequests } from './list-denied-requests';
import { RemedyItem } from './RemedyItem';

const remediesAtOnce = { first: 3, step: 10 };

interface WhyNotProps {
  readonly step: AnsweredStep;
  readonly circumstances: Circumstances;
  /** A change is made, and all that is offered here goes away. */
  readonly onGone: () => void;
}

/** For what is denied: the smallest changes that would allow it, each with everything else it would open. */
export function WhyNot({ step, circumstances, onGone }: WhyNotProps) {
  const t = useTranslations('simulate.whyNot');
  const usable = useDocumentPart((document) => document.usable);
  const policy = usable?.isCurrent ? usable.policy : null;
  const question = useMemo(() => {
    const requests = listDeniedRequests(step, circumstances);
    if (policy === null || requests.length === 0) return null;
    return { policy, requests, ownerUin: circumstances.ownerUin ?? null };
  }, [step, circumstances, policy]);
  const answered = useWorkerAnswer<Omit<DenialQuestion, 'serial'>, DenialAnswer>(
    workerUrl,
    async (given) => (await import('./answer-denial')).answerDenial(given),
    question,
  );
  if (question === null) return null;
  // Edits are meant for one text: those of an older one must not be offered.
  const denials = answered?.question === question ? answered.answer.denials : null;
  return (
    <Box component="section" aria-label={t('title')} aria-busy={denials === null}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '0.8125rem', fontWeight: 650 }}>
        {t('title')}
      </Box>
      {denials === null ? (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('working')}</Box>
      ) : (
        denials.map((denial) => (
          <DenialRemedies
            key={`${denial.request.action} ${denial.request.resource}`}
            denial={denial}
            isNamed={denials.length > 1}
            onGone={onGone}
          />
        ))
      )}
    </Box>
  );
}

interface DenialRemediesProps {
  readonly denial: Denial;
  /** Whether to say which call it is about: several are denied. */
  readonly isNamed: boolean;
  readonly onGone: () => void;
}

function DenialRemedies({ denial, isNamed, onGone }: DenialRemediesProps) {
  const t = useTranslations('simulate.whyNot');
  const { request, explanation } = denial;
  const { remedies } = explanation;
  const { shown, hidden, next, showMore } = usePartOfList(remedies, remediesAtOnce);
  const [open, setOpen] = useState<number | null>(null);
  return (
    <Box sx={{ '& + &': { mt: 1 } }}>
      {isNamed ? (
        <Box sx={{ fontSize: '0.75rem', color: 'text.secondary', mb: 0.25 }}>
          {t.rich('for', {
            action: () => <Code>{request.action}</Code>,
            resource: () => <Code>{request.resource}</Code>,
          })}
        </Box>
      ) : null}
      {remedies.length === 0 ? <Box sx={{ fontSize: '0.8125rem' }}>{t('none')}</Box> : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {shown.map(({ item, index }) => (
          <RemedyItem
            key={JSON.stringify(item.steps)}
            remedy={item}
            request={request}
            isReviewing={open === index}
            onReview={(isOpen) => setOpen(isOpen ? index : null)}
            onGone={onGone}
          />
        ))}
      </Box>
      {hidden > 0 ? <Button onClick={showMore}>{t('more', { next, hidden })}</Button> : null}
    </Box>
  );
}
