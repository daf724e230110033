import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { type CatalogueAction, findAction, listActions } from '../../core';
import { useLocale, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { Field } from '../../ui/Field';
import { monospace } from '../../ui/theme';
import { CodeArea } from './CodeArea';
import { ProblemText } from './ProblemText';
import type { QuestionFieldsProps } from './question-fields-props';

/** So many suggestions are drawn at once; typing narrows them. */
const mostSuggestions = 60;

/** Individual actions first: they are what this product is about. */
const actionNames: readonly string[] = [
  ...listActions('individual'),
  ...listActions('shared'),
  ...listActions('enterprise'),
].map(({ action }) => action);

/** One API call: its action and the resource it is made on. */
export function CallFields({ question, onChange, trouble }: QuestionFieldsProps) {
  const t = useTranslations('simulate');
  const locale = useLocale();
  const problemOf = (field: 'action' | 'resource') => (trouble?.field === field ? trouble.problem : null);
  const actionProblem = problemOf('action');
  const resourceProblem = problemOf('resource');
  return (
    <>
      <Field
        label={t('form.actionLabel')}
        error={
          actionProblem ? (
            <ProblemText problem={actionProblem} onCorrect={(action) => onChange({ action })} />
          ) : null
        }
      >
        {({ id, describedBy }) => (
          <Autocomplete
            freeSolo
            id={id}
            options={actionNames}
            filterOptions={(options, { inputValue }) => suggest(options, inputValue)}
            value={question.action}
            inputValue={question.action}
            onInputChange={(_, action, reason) => {
              if (reason === 'input' || reason === 'clear' || reason === 'selectOption') onChange({ action });
            }}
            renderOption={({ key, ...item }, action) => (
              <Box component="li" key={key} {...item} sx={{ display: 'block !important', minHeight: 0 }}>
                <Code sx={{ fontSize: '0.8125rem' }}>{action}</Code>
                <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary' }}>
                  {findAction(action)?.title[locale]}
                </Box>
              </Box>
            )}
            renderInput={(params) => (
              <TextField
                {...params}
                error={actionProblem !== null}
                slotProps={{
                  ...params.slotProps,
                  htmlInput: {
                    ...params.slotProps.htmlInput,
                    'aria-describedby': describedBy,
                    'aria-invalid': actionProblem ? true : undefined,
                    spellCheck: false,
                    autoCapitalize: 'none',
                    sx: { fontFamily: monospace, fontSize: '0.8125rem' },
                  },
                }}
              />
            )}
          />
        )}
      </Field>
      <Field
        label={t('form.resourceLabel')}
        help={t('form.resourceHelp')}
        error={
          resourceProblem ? (
            <ProblemText problem={resourceProblem} onCorrect={(resource) => onChange({ resource })} />
          ) : null
        }
      >
        {({ id, describedBy }) => (
          <CodeArea
            id={id}
            value={question.resource}
            onChange={(resource) => onChange({ resource })}
            isFaulty={resourceProblem !== null}
            describedBy={describedBy}
            lineLimit={4}
          />
        )}
      </Field>
    </>
  );
}

/** Actions whose name or title holds what was typed; all of them while a whole action stands there. */
function suggest(options: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const isWhole = findAction(typed.trim()) !== undefined;
  const fits = (action: string) => isWhole || wanted === '' || matches(findAction(action), wanted);
  return options.filter(fits).slice(0, mostSuggestions);
}

function matches(entry: CatalogueAction | undefined, wanted: string): boolean {
  if (!entry) return false;
  return (
    entry.action.toLowerCase().includes(wanted) ||
    Object.values(entry.title).some((title) => title.toLowerCase().includes(wanted))
  );
}
