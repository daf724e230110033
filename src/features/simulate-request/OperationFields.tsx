import TextField from '@mui/material/TextField';
import { findOperation, findRegion, levelOfOperation, listOperations, listRegions } from '../../core';
import { useLocale, useTranslations } from '../../i18n';
import { Field } from '../../ui/Field';
import { monospace } from '../../ui/theme';
import { ProblemText } from './ProblemText';
import type { QuestionFieldsProps } from './question-fields-props';

interface OperationFieldsProps extends QuestionFieldsProps {
  /** Regions that the policy names; while it names none, the region makes no difference and is not asked for. */
  readonly regions: readonly string[];
  /** Where requests go while nobody chooses a region and the target names no registry. */
  readonly usualRegion: string;
}

const levels = ['repository', 'namespace', 'account'] as const;

/** Something a person does, and what it is done to. */
export function OperationFields(props: OperationFieldsProps) {
  const { question, onChange, trouble, regions, usualRegion } = props;
  const t = useTranslations('simulate');
  const locale = useLocale();
  const operation = findOperation(question.operation);
  const level = operation ? levelOfOperation(operation) : 'repository';
  const problem = trouble?.field === 'target' ? trouble.problem : null;
  return (
    <>
      <Field label={t('form.operationLabel')}>
        {({ id }) => (
          <TextField
            id={id}
            select
            value={question.operation}
            onChange={(event) => onChange({ operation: event.target.value })}
            slotProps={{ select: { native: true } }}
          >
            {levels.map((group) => (
              <optgroup key={group} label={t(`form.level.${group}`)}>
                {listOperations('individual')
                  .filter((entry) => levelOfOperation(entry) === group)
                  .map((entry) => (
                    <option key={entry.id} value={entry.id}>
                      {entry.title[locale]}
                    </option>
                  ))}
              </optgroup>
            ))}
          </TextField>
        )}
      </Field>
      {level === 'account' ? null : (
        <Field
          label={t(level === 'namespace' ? 'form.namespaceLabel' : 'form.repositoryLabel')}
          error={
            problem ? <ProblemText problem={problem} onCorrect={(target) => onChange({ target })} /> : null
          }
        >
          {({ id, describedBy }) => (
            <TextField
              id={id}
              value={question.target}
              onChange={(event) => onChange({ target: event.target.value })}
              error={problem !== null}
              slotProps={{
                htmlInput: {
                  'aria-describedby': describedBy,
                  'aria-invalid': problem ? true : undefined,
                  spellCheck: false,
                  autoCapitalize: 'none',
                  sx: { fontFamily: monospace, fontSize: '0.8125rem' },
                },
              }}
            />
          )}
        </Field>
      )}
      {regions.length > 0 || question.region !== '' ? (
        <Field label={t('form.regionLabel')}>
          {({ id }) => (
            <TextField
              id={id}
              select
              value={question.region}
              onChange={(event) => onChange({ region: event.target.value })}
              slotProps={{ select: { native: true } }}
            >
              <option value="">{t('form.regionUsual', { region: usualRegion })}</option>
              {listAskableRegions(regions).map((code) => {
                const name = findRegion(code)?.name[locale];
                return (
                  <option key={code} value={code}>
                    {name === undefined ? code : t('form.regionOption', { name, code })}
                  </option>
                );
              })}
            </TextField>
          )}
        </Field>
      ) : null}
    </>
  );
}

/** Regions that the policy names, then those in which images lie. */
function listAskableRegions(named: readonly string[]): readonly string[] {
  const withData = listRegions().filter(({ holdsIndividualData }) => holdsIndividualData);
  return [...new Set([...named, ...withData.map(({ code }) => code)])];
}
