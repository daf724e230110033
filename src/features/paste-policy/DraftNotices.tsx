import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslations } from '../../i18n';
import { Notice } from '../../ui/Notice';
import { DraftProblems } from './DraftProblems';
import type { DraftCandidate, DraftPlace, DraftReading, FoundDraft } from './read-draft';

interface FailedDraftProps {
  readonly draft: FoundDraft | Extract<DraftReading, { kind: 'nothing' }>;
  readonly onGoTo: (place: DraftPlace) => void;
  /** Makes what could be read the document. */
  readonly onTakeOver: (candidate: DraftCandidate) => void;
  /** Makes the text itself the document, to be mended there. */
  readonly onMend: () => void;
}

/** Why a text did not become the document, and what can be done about it. */
export function FailedDraft({ draft, onGoTo, onTakeOver, onMend }: FailedDraftProps) {
  const t = useTranslations('access.paste');
  if (draft.kind === 'nothing') {
    const { text, reading } = draft;
    return (
      <Notice tone="denied" icon="warning" title={t('notRead.title')}>
        {t('notRead.body')}
        <DraftProblems
          text={text}
          diagnostics={reading.diagnostics.filter(({ severity }) => severity === 'error')}
          sourceMap={reading.sourceMap}
          tone="denied"
          onGoTo={onGoTo}
        />
      </Notice>
    );
  }
  const [first] = draft.candidates;
  const isJson = draft.carrier === 'json';
  return (
    <Notice
      tone="denied"
      icon="warning"
      title={t(isJson ? 'notRead.partly' : 'notRead.partlyFrom', {
        wrapping: t(`found.wrapping.${draft.carrier}`),
      })}
      actions={
        <>
          {isJson ? (
            <Button variant="outlined" onClick={onMend}>
              {t('notRead.mend')}
            </Button>
          ) : null}
          <Button variant="outlined" onClick={() => onTakeOver(first)}>
            {t('notRead.takeOver')}
          </Button>
        </>
      }
    >
      {t(isJson ? 'notRead.partlyBody' : 'notRead.partlyFromBody')}
      <DraftProblems
        text={draft.text}
        diagnostics={first.losses}
        sourceMap={first.sourceMap}
        tone="denied"
        onGoTo={onGoTo}
      />
    </Notice>
  );
}

interface ProposedStatementProps {
  readonly draft: FoundDraft;
  readonly canAdd: boolean;
  readonly onAdd: () => void;
  readonly onReplace: () => void;
  readonly onGoTo: (place: DraftPlace) => void;
}

/** The statement that a refusal of the service asks for, while there is a policy that it could go into. */
export function ProposedStatement({ draft, canAdd, onAdd, onReplace, onGoTo }: ProposedStatementProps) {
  const t = useTranslations('access.paste');
  const [first] = draft.candidates;
  return (
    <Notice
      tone="caution"
      title={t('proposal.title')}
      actions={
        <>
          {canAdd ? (
            <Button variant="contained" onClick={onAdd}>
              {t('proposal.add')}
            </Button>
          ) : null}
          <Button variant="outlined" onClick={onReplace}>
            {t('proposal.replace')}
          </Button>
        </>
      }
    >
      <DraftProblems
        text={draft.text}
        diagnostics={first.repairs}
        sourceMap={first.sourceMap}
        tone="caution"
        onGoTo={onGoTo}
      />
    </Notice>
  );
}

interface RepairListProps {
  readonly draft: FoundDraft;
  readonly candidate: DraftCandidate;
  readonly onGoTo: (place: DraftPlace) => void;
}

/** What reading the text mended, each at its place in the text. */
export function RepairList({ draft, candidate, onGoTo }: RepairListProps) {
  const t = useTranslations('access.paste');
  const repairs = [...candidate.losses, ...candidate.repairs];
  if (repairs.length === 0) return null;
  return (
    <Box component="section" sx={{ fontSize: '0.8125rem', lineHeight: 1.5 }}>
      <Box
        component="h2"
        sx={{ m: 0, mb: 0.5, fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}
      >
        {t('repairs')}
      </Box>
      <DraftProblems
        text={draft.text}
        diagnostics={repairs}
        sourceMap={candidate.sourceMap}
        tone="caution"
        onGoTo={onGoTo}
      />
    </Box>
  );
}
