import Box from '@mui/material/Box';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type DecisionOutcome, findRegion, hostOfRegion } from '../../core';
import { useLocale, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { Notice } from '../../ui/Notice';
import { useRested, useShared } from '../../workspace';
import type { AnsweredStep, StepNote } from './answer/answer-question';
import { findDecisiveStep } from './answer/verdict';
import { CheckList } from './CheckList';
import { CircumstancesSection } from './CircumstancesSection';
import { factFieldId } from './fact-field-id';
import { KeepAsTest } from './KeepAsTest';
import { QuestionForm } from './QuestionForm';
import type { FilledQuestion } from './question/question';
import { toExpectation } from './question/to-expectation';
import { SampleGrid } from './SampleGrid';
import { useSimulator } from './use-simulator';
import { useVerdictAnnouncement } from './use-verdict-announcement';
import { useVerdictTitle } from './use-verdict-title';
import { AnswerCard, VerdictCard } from './VerdictCard';
import { WhyNot } from './why-not/WhyNot';

/** Half-typed text is not found fault with before the person pauses. */
const patienceMs = 600;

/** The simulator: ask for a command, an operation or a call, and see who allows or denies it and why. */
export default function SimulateRequest() {
  const t = useTranslations('shell');
  const simulator = useSimulator();
  const { answered, question, fields, basis, setting, changeQuestion, changeFields } = simulator;
  const { answer, verdict } = answered;
  const { keys, place } = setting;
  const { needs } = basis;
  const regions = useShared(basis.classes.regions);
  const [isOpened, setIsOpened] = useState<boolean | null>(null);
  const askFor = useFocusOnFact();
  const card = useRef<HTMLElement>(null);
  const settledAnswer = useRested(answer, patienceMs);
  const isSettled = settledAnswer === answer;
  const trouble = isSettled && answer.kind === 'problem' ? answer : null;
  useSpokenAnswer(simulator);

  if (!simulator.hasPolicy) {
    return (
      <Box sx={{ p: 2 }}>
        <Notice tone="neutral">{t('nothingReadable')}</Notice>
      </Box>
    );
  }

  // The section opens by itself where the answer hangs on it; once used, it stays as the person left it.
  const isOpen = isOpened ?? (verdict !== null && verdict.missing.length > 0);
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {simulator.isCurrent ? null : (
        <Notice tone="caution" live>
          {t('staleNotice')}
        </Notice>
      )}
      <QuestionForm
        question={question}
        onChange={changeQuestion}
        trouble={trouble}
        regions={regions}
        usualRegion={place.region}
        needsInstanceId={
          question.instanceId !== '' ||
          (answer.kind === 'problem' && answer.field === 'instance-id') ||
          (answer.kind === 'answered' && answer.steps.some(isEnterprise))
        }
      />
      <SampleGrid rows={simulator.samples} question={question} onAsk={changeQuestion} />
      {verdict && answer.kind === 'answered' ? (
        <>
          <VerdictCard
            ref={card}
            verdict={verdict}
            onAskFact={(name) => {
              setIsOpened(true);
              const knowledge = fields.keys.get(name);
              if (keys.some(({ key }) => key === name) && knowledge?.state !== 'given') {
                const given = { state: 'given', text: knowledge?.text ?? '' } as const;
                changeFields({ keys: new Map([...fields.keys, [name, given]]) });
              }
              askFor(name);
            }}
          />
          <StepNotes steps={answer.steps} />
          <AfterVerdict
            steps={answer.steps}
            simulator={simulator}
            // Whoever has changed the policy wants to know what comes of it.
            onGone={() => card.current?.focus()}
          />
        </>
      ) : (
        <NoAnswer question={question} isFaulty={trouble !== null} />
      )}
      <CircumstancesSection
        keys={keys}
        needs={needs}
        fields={fields}
        usualAccount={place.account}
        isOpen={isOpen}
        onToggle={() => setIsOpened(!isOpen)}
        onChange={(patch) => {
          setIsOpened(true);
          changeFields(patch);
        }}
      />
      {answer.kind === 'answered' ? <CheckList steps={answer.steps} policies={basis.policies} /> : null}
    </Box>
  );
}

interface AfterVerdictProps {
  readonly steps: readonly [AnsweredStep, ...AnsweredStep[]];
  readonly simulator: ReturnType<typeof useSimulator>;
  /** What was offered against a denial goes away. */
  readonly onGone: () => void;
}

/** What can be done with the answer: keep it as a test or, where it is a denial, change the policy. */
function AfterVerdict({ steps, simulator, onGone }: AfterVerdictProps) {
  const { basis, setting } = simulator;
  const { keys, circumstances } = setting;
  const step = findDecisiveStep(steps);
  const test = useMemo(
    () => toExpectation(step, keys, circumstances, basis.policies),
    [step, keys, circumstances, basis],
  );
  const isDenied = denials.has(step.decision.outcome);
  return (
    <>
      {test ? <KeepAsTest test={test} /> : null}
      {isDenied ? <WhyNot step={step} circumstances={circumstances} onGone={onGone} /> : null}
    </>
  );
}

const denials: ReadonlySet<DecisionOutcome> = new Set(['implicitly-denied', 'explicitly-denied']);

/** What can be asked, while nothing is; or that the question has a fault, which its field explains. */
function NoAnswer({ question, isFaulty }: { readonly question: FilledQuestion; readonly isFaulty: boolean }) {
  const t = useTranslations('simulate');
  const isEmpty = isEmptyQuestion(question);
  const code = (chunks: ReactNode) => <Code>{chunks}</Code>;
  return (
    <AnswerCard
      tone="neutral"
      icon={isFaulty ? 'warning' : 'dash'}
      title={t(isEmpty ? 'empty.title' : 'problem.title')}
    >
      {isEmpty ? (
        <span>{t.rich(`empty.${question.mode}`, { code, example: 'team-01/repo-demo' })}</span>
      ) : null}
    </AnswerCard>
  );
}

function isEmptyQuestion({ mode, command, target, action, resource }: FilledQuestion): boolean {
  if (mode === 'command') return command.trim() === '';
  return mode === 'operation' ? target.trim() === '' : action.trim() === '' || resource.trim() === '';
}

/** What had to be assumed, or is odd about what was asked. */
function StepNotes({ steps }: { readonly steps: readonly AnsweredStep[] }) {
  const t = useTranslations('simulate.notes');
  const locale = useLocale();
  const notes = steps.flatMap(({ notes: own }) => own);
  const shown = notes.filter(
    (note, position) => notes.findIndex(({ kind }) => kind === note.kind) === position,
  );
  if (shown.length === 0) return null;
  const code = (chunks: ReactNode) => <Code>{chunks}</Code>;
  const toText = (note: StepNote): ReactNode => {
    if (!('region' in note)) return t.rich(note.kind, { code });
    const { region } = note;
    return t.rich(note.kind, {
      code,
      region,
      name: findRegion(region)?.name[locale] ?? region,
      host: hostOfRegion(region)?.host ?? region,
    });
  };
  return (
    <Box sx={{ display: 'grid', gap: 0.25, fontSize: '0.75rem', lineHeight: 1.45, color: 'text.secondary' }}>
      {shown.map((note) => (
        <Box component="p" key={note.kind} sx={{ m: 0 }}>
          {toText(note)}
        </Box>
      ))}
    </Box>
  );
}

function isEnterprise({ operation }: AnsweredStep): boolean {
  return operation?.edition === 'enterprise';
}

/** Moves to a field that appears with the next rendering. */
function useFocusOnFact(): (name: string) => void {
  const wanted = useRef<string | null>(null);
  const [, setTurn] = useState(0);
  useEffect(() => {
    if (wanted.current === null) return;
    const field = document.getElementById(factFieldId(wanted.current));
    if (!field) return;
    wanted.current = null;
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
  });
  return (name) => {
    wanted.current = name;
    setTurn((turn) => turn + 1);
  };
}

/** Announces what came out. What keeps a question from being answered is spoken by its field. */
function useSpokenAnswer({ answered }: ReturnType<typeof useSimulator>): void {
  const t = useTranslations('simulate');
  const locale = useLocale();
  const { titleOf } = useVerdictTitle();
  const { answer, verdict, question } = answered;
  let message = '';
  let identity: readonly unknown[] = [answer.kind];
  if (answer.kind === 'answered' && verdict) {
    const [{ operation, target }] = answer.steps;
    const title = operation?.title[locale] ?? question.action;
    message = t('announce', { question: `${title} ${target}`, verdict: titleOf(verdict) });
    identity = [operation?.id ?? question.action, target, verdict.kind, verdict.statements, verdict.missing];
  }
  useVerdictAnnouncement(JSON.stringify(identity), message);
}
