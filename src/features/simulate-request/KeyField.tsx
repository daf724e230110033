import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { Segments } from '../../ui/Segments';
import { monospace } from '../../ui/theme';
import { type CircumstanceKey, findValueProblem, type KeyKnowledge } from './question/circumstances';
import { useVerdictTitle } from './use-verdict-title';

interface KeyFieldProps {
  /** Of the value's input. */
  readonly id: string;
  readonly entry: CircumstanceKey;
  readonly knowledge: KeyKnowledge;
  readonly onChange: (knowledge: KeyKnowledge) => void;
  /** Absent for keys that the policy mentions. */
  readonly onRemove?: () => void;
}

const states: readonly KeyKnowledge['state'][] = ['unknown', 'absent', 'given'];

/** One condition key: not known, not sent with the call, or sent with a value. */
export function KeyField({ id, entry, knowledge, onChange, onRemove }: KeyFieldProps) {
  const t = useTranslations('simulate.circumstances');
  const { nameFact } = useVerdictTitle();
  const { key, type } = entry;
  const problem = findValueProblem(type, knowledge);
  const fact = nameFact(key);
  const describedBy =
    [problem ? `${id}-error` : '', type === 'string-set' ? `${id}-help` : ''].filter(Boolean).join(' ') ||
    undefined;
  const setText = (text: string) => onChange({ state: 'given', text });
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
        <Box sx={{ flex: '1 1 120px', minWidth: 0, fontSize: '0.8125rem' }}>
          {fact === key ? null : <>{capitalise(fact)} </>}
          <Code sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{key}</Code>
        </Box>
        <Segments
          legend={t('stateLegend', { key })}
          value={knowledge.state}
          options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          onChange={(state) => onChange({ ...knowledge, state })}
        />
        {onRemove ? (
          <IconButton aria-label={t('removeKey', { key })} onClick={onRemove} sx={{ ml: -0.5 }}>
            <CloseIcon fontSize="inherit" />
          </IconButton>
        ) : null}
      </Box>
      {knowledge.state === 'given' ? (
        <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
          <TextField
            id={id}
            value={knowledge.text}
            onChange={(event) => setText(event.target.value)}
            placeholder={placeholderOf(type, t)}
            multiline={type === 'string-set'}
            maxRows={5}
            select={type === 'bool'}
            error={problem !== null && problem !== 'value-missing'}
            slotProps={{
              select: { native: true },
              htmlInput: {
                'aria-label': t('valueLabel', { key }),
                'aria-describedby': describedBy,
                'aria-invalid': problem && problem !== 'value-missing' ? true : undefined,
                spellCheck: false,
                autoCapitalize: 'none',
                sx: { fontFamily: monospace, fontSize: '0.8125rem' },
              },
            }}
          >
            {type === 'bool'
              ? ['', 'true', 'false'].map((value) => (
                  <option key={value} value={value}>
                    {value}
                  </option>
                ))
              : null}
          </TextField>
          {type === 'date' ? (
            <Button
              variant="outlined"
              aria-label={t('nowSpoken')}
              onClick={() => setText(`${new Date().toISOString().slice(0, 19)}Z`)}
              sx={{ minHeight: 38 }}
            >
              {t('now')}
            </Button>
          ) : null}
        </Box>
      ) : null}
      {problem ? (
        <FormHelperText id={`${id}-error`} error={problem !== 'value-missing'} sx={{ mt: 0 }}>
          {t(`problem.${problem}`)}
        </FormHelperText>
      ) : null}
      {type === 'string-set' && knowledge.state === 'given' ? (
        <FormHelperText id={`${id}-help`} sx={{ mt: 0 }}>
          {t('setHelp')}
        </FormHelperText>
      ) : null}
    </Box>
  );
}

function placeholderOf(
  type: CircumstanceKey['type'],
  t: ReturnType<typeof useTranslations<'simulate.circumstances'>>,
): string {
  if (type === 'ip') return t('ipPlaceholder');
  return type === 'date' ? t('timePlaceholder') : '';
}

/** The word stands at the start of a line here and inside sentences elsewhere. */
function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
