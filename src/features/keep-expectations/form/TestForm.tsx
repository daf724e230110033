import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import { compilePolicies, listMentionedKeys, type PolicyDocument } from '../../../core';
import { useTranslations } from '../../../i18n';
import { useAnnounce } from '../../../ui/Announcer';
import { RowButton } from '../../../ui/RowButton';
import { Segments } from '../../../ui/Segments';
import { useFirstFocus } from '../../../ui/use-first-focus';
import { addTests, useExpectations } from '../../../workspace';
import { CircumstanceInputs } from './CircumstanceInputs';
import { FormFrame } from './FormFrame';
import { OperationSelect } from './OperationSelect';
import { type FieldProblem, firstFields, levelOf, readTestForm, type TestFields } from './read-test-form';
import { TextInput } from './TextInput';

interface TestFormProps {
  readonly policy: PolicyDocument | null;
  readonly onClose: () => void;
}

/** A new test. It stays open after one was added, since tests come in handfuls. */
export function TestForm({ policy, onClose }: TestFormProps) {
  const t = useTranslations('expectations');
  const announce = useAnnounce();
  const { suite, change } = useExpectations();
  const [fields, setFields] = useState<TestFields>(firstFields);
  const [problem, setProblem] = useState<FieldProblem | null>(null);
  const [outcome, setOutcome] = useState('');
  const firstInput = useRef<HTMLInputElement>(null);
  useFirstFocus(firstInput);
  const set = (patch: Partial<TestFields>) => {
    setFields((former) => ({ ...former, ...patch }));
    setProblem(null);
    setOutcome('');
  };

  function submit(): void {
    const reading = readTestForm(fields);
    if (!reading.ok) {
      setProblem(reading.problem);
      return;
    }
    const isKnown = suite !== null && addTests(suite, [reading.test]) === suite;
    if (!isKnown) change((former) => addTests(former, [reading.test]));
    const message = t(isKnown ? 'form.known' : 'form.added');
    setOutcome(message);
    announce(message);
    if (!isKnown) setFields({ ...fields, target: '', note: '' });
    firstInput.current?.focus();
  }

  const level = levelOf(fields.operation);
  const keys = policy === null ? [] : listMentionedKeys(compilePolicies({ identity: [policy] }));
  const errorOf = (field: FieldProblem['field'], key = '') =>
    problem?.field === field && problem.key === key ? (
      <ProblemText problem={problem} onCorrect={(text) => set({ [field]: text })} />
    ) : null;
  return (
    <FormFrame title={t('form.title')} submitLabel={t('form.add')} onSubmit={submit} onClose={onClose}>
      <Segments
        legend={t('form.mode')}
        value={fields.mode}
        options={(['operation', 'call'] as const).map((mode) => ({ value: mode, label: t(`form.${mode}`) }))}
        onChange={(mode) => set({ mode })}
        isWide
      />
      {fields.mode === 'operation' ? (
        <>
          <OperationSelect value={fields.operation} onChange={(operation) => set({ operation })} />
          {level === 'account' ? null : (
            <TextInput
              label={t(level === 'namespace' ? 'form.namespaceLabel' : 'form.repositoryLabel')}
              value={fields.target}
              onChange={(target) => set({ target })}
              error={errorOf('target')}
              placeholder={level === 'namespace' ? 'team-01' : 'team-01/repo-demo'}
              inputRef={firstInput}
            />
          )}
        </>
      ) : (
        <>
          <TextInput
            label={t('form.actionLabel')}
            value={fields.action}
            onChange={(action) => set({ action })}
            error={errorOf('action')}
            placeholder="tcr:PullRepositoryPersonal"
            inputRef={firstInput}
          />
          <TextInput
            label={t('form.resourceLabel')}
            value={fields.resource}
            onChange={(resource) => set({ resource })}
            error={errorOf('resource')}
            help={t('form.resourceHelp')}
          />
        </>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, fontSize: '0.8125rem' }}>
        <span aria-hidden>{t('form.expectLabel')}</span>
        <Segments
          legend={t('form.expectLabel')}
          value={fields.expect}
          options={(['allowed', 'not-allowed'] as const).map((value) => ({
            value,
            label: t(`expect.${value}`),
          }))}
          onChange={(expect) => set({ expect })}
        />
      </Box>
      <CircumstanceInputs
        keys={keys}
        fields={fields}
        hasError={problem?.field === 'context' || problem?.field === 'account'}
        accountError={errorOf('account')}
        errorOfKey={(key) => errorOf('context', key)}
        onChange={set}
      />
      <TextInput label={t('form.noteLabel')} value={fields.note} onChange={(note) => set({ note })} isProse />
      {outcome === '' ? null : <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{outcome}</Box>}
    </FormFrame>
  );
}

function ProblemText({
  problem,
  onCorrect,
}: {
  readonly problem: FieldProblem;
  readonly onCorrect: (text: string) => void;
}) {
  const t = useTranslations('expectations.problem');
  const { code, host, example, suggestion } = problem;
  return (
    <>
      {code === 'host' ? t('host', { host, example }) : t(code)}{' '}
      {suggestion === null ? null : (
        <RowButton onClick={() => onCorrect(suggestion)}>{t('suggestion', { text: suggestion })}</RowButton>
      )}
    </>
  );
}
