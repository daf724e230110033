import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { type Diagnostic, identityOf, type SourceMap } from '../../core';
import { useDiagnosticText, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import type { Tone } from '../../ui/theme';
import { type DraftPlace, locate } from './read-draft';

interface DraftProblemsProps {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceMap: SourceMap;
  readonly tone: Tone;
  /** Selects a stretch of the field. */
  readonly onGoTo: (place: DraftPlace) => void;
}

const shownProblems = 4;

/** What was found in the pasted text, each with its place and the characters it is about. */
export function DraftProblems({ text, diagnostics, sourceMap, tone, onGoTo }: DraftProblemsProps) {
  const t = useTranslations('access.paste');
  const write = useDiagnosticText();
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
      {diagnostics.slice(0, shownProblems).map((diagnostic) => {
        const place = locate(text, diagnostic, sourceMap);
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
                      color: theme.vars?.palette.decision[tone].main,
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
      {diagnostics.length > shownProblems ? (
        <li>{t('morePlaces', { count: diagnostics.length - shownProblems })}</li>
      ) : null}
    </Box>
  );
}

/** Where the whole text is meant, there is no place to go to. */
function isWholeText({ range }: DraftPlace, text: string): boolean {
  return range.start === 0 && range.end >= text.trimEnd().length;
}
