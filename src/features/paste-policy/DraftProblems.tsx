import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { Diagnostic } from '../../core';
import { useDiagnosticText, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { type DraftPlace, type DraftReading, locate } from './read-draft';

interface DraftProblemsProps {
  readonly draft: Exclude<DraftReading, { kind: 'too-large' }>;
  /** Selects a stretch of the field. */
  readonly onGoTo: (place: DraftPlace) => void;
}

const shownProblems = 4;

/** What keeps the text from being read, each with its place and the characters it is about. */
export function DraftProblems({ draft, onGoTo }: DraftProblemsProps) {
  const t = useTranslations('access.paste');
  const write = useDiagnosticText();
  const { text, reading } = draft;
  const errors = reading.diagnostics.filter(({ severity }) => severity === 'error');
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
      {errors.slice(0, shownProblems).map((diagnostic) => {
        const place = locate(text, diagnostic, reading.sourceMap);
        return (
          <li key={identityOf(diagnostic)}>
            <Box sx={{ overflowWrap: 'anywhere' }}>{write(diagnostic)}</Box>
            {isWholeText(place, text) ? null : (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
                <Link
                  component="button"
                  type="button"
                  onClick={() => onGoTo(place)}
                  aria-label={t('showPlace', { line: String(place.line), column: String(place.column) })}
                  sx={{ font: 'inherit', fontWeight: 600, minHeight: 24 }}
                >
                  {t('place', { line: String(place.line), column: String(place.column) })}
                </Link>
                <Code>
                  {place.excerpt.before}
                  <Box
                    component="mark"
                    sx={(theme) => ({
                      color: theme.vars?.palette.decision.denied.main,
                      backgroundColor: theme.vars?.palette.background.paper,
                      fontWeight: 700,
                    })}
                  >
                    {place.excerpt.marked}
                  </Box>
                  {place.excerpt.after}
                </Code>
              </Box>
            )}
          </li>
        );
      })}
      {errors.length > shownProblems ? (
        <li>{t('morePlaces', { count: errors.length - shownProblems })}</li>
      ) : null}
    </Box>
  );
}

/** Where the whole text is meant, there is no place to go to. */
function isWholeText({ range }: DraftPlace, text: string): boolean {
  return range.start === 0 && range.end >= text.trimEnd().length;
}

function identityOf({ code, location }: Diagnostic): string {
  return `${code} ${JSON.stringify(location)}`;
}
