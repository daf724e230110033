import Button from '@mui/material/Button';
import { useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import type { Problem } from './question/problem';

interface ProblemTextProps {
  readonly problem: Problem;
  /** Puts the suggestion in place of the field's text. */
  readonly onCorrect: (text: string) => void;
}

/** What is wrong with a field, where, and what to do; with the correction at hand where there is one. */
export function ProblemText({ problem, onCorrect }: ProblemTextProps) {
  const t = useTranslations('simulate');
  const { suggestion } = problem;
  const { code, found, params } = problem;
  return (
    <>
      {t(`problem.${code}`, {
        ...params,
        found,
        part: t(`problem.part.${params.part}`),
        limit: String(params.limit),
        count: String(params.count),
      })}
      {suggestion === undefined ? null : (
        <Button
          variant="text"
          onClick={() => onCorrect(suggestion)}
          sx={{ display: 'block', ml: -1, px: 1, whiteSpace: 'normal', textAlign: 'left' }}
        >
          {t.rich('form.replaceBy', { text: suggestion, code: (chunks) => <Code>{chunks}</Code> })}
        </Button>
      )}
    </>
  );
}
