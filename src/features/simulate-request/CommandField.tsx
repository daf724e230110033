import TextField from '@mui/material/TextField';
import { useTranslations } from '../../i18n';
import { Field } from '../../ui/Field';
import { monospace } from '../../ui/theme';
import { CodeArea } from './CodeArea';
import { ProblemText } from './ProblemText';
import type { QuestionFieldsProps } from './question-fields-props';

interface CommandFieldProps extends QuestionFieldsProps {
  /** Whether the command goes to an Enterprise registry, whose host does not name the instance. */
  readonly needsInstanceId: boolean;
}

/** One command, or only an image. It may be pasted with line breaks, prompt and all. */
export function CommandField({ question, onChange, trouble, needsInstanceId }: CommandFieldProps) {
  const t = useTranslations('simulate');
  const problemOf = (field: 'command' | 'instance-id') => (trouble?.field === field ? trouble.problem : null);
  const commandProblem = problemOf('command');
  const instanceProblem = problemOf('instance-id');
  return (
    <>
      <Field
        label={t('form.commandLabel')}
        error={
          commandProblem ? (
            <ProblemText problem={commandProblem} onCorrect={(command) => onChange({ command })} />
          ) : null
        }
      >
        {({ id, describedBy }) => (
          <CodeArea
            id={id}
            value={question.command}
            onChange={(command) => onChange({ command })}
            isFaulty={commandProblem !== null}
            describedBy={describedBy}
            lineLimit={5}
          />
        )}
      </Field>
      {needsInstanceId ? (
        <Field
          label={t('form.instanceLabel')}
          help={t('form.instanceHelp')}
          error={
            instanceProblem ? (
              <ProblemText problem={instanceProblem} onCorrect={(instanceId) => onChange({ instanceId })} />
            ) : null
          }
        >
          {({ id, describedBy }) => (
            <TextField
              id={id}
              value={question.instanceId}
              onChange={(event) => onChange({ instanceId: event.target.value })}
              error={instanceProblem !== null}
              slotProps={{
                htmlInput: {
                  'aria-describedby': describedBy,
                  'aria-invalid': instanceProblem ? true : undefined,
                  spellCheck: false,
                  autoCapitalize: 'none',
                  sx: { fontFamily: monospace },
                },
              }}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
