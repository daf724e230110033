import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { SummaryLine, SummaryVerb } from '../../../core';
import { useFormatter, useTranslations } from '../../../i18n';
import { Code } from '../../../ui/Code';
import type { SummaryEntry } from './group-lines';
import { LinePhrase } from './LinePhrase';

/** One entry of the summary as a whole sentence. */
export function SummarySentence({ entry }: { readonly entry: SummaryEntry }) {
  const t = useTranslations('access.summary');
  const format = useFormatter();
  switch (entry.kind) {
    case 'everything':
      return t('everything');
    case 'nothing':
      return t('nothing');
    case 'nothing-ever':
      return t('nothingEver');
    case 'may':
      return t.rich('may', { phrase: () => <LinePhrase line={entry.lines[0]} /> });
    case 'conditional':
    case 'undecided':
      return t.rich(entry.kind, { phrase: () => <LinePhrase line={entry.lines[0]} /> });
    case 'uncertain': {
      const reasons = () => entry.doubts.map((doubt) => t(`reason.${doubt}`)).join(' ');
      const [only, ...more] = entry.lines;
      if (only && more.length === 0) {
        return t.rich('uncertain', { phrase: () => <LinePhrase line={only} />, reasons });
      }
      return (
        <>
          {t.rich('uncertainList', { reasons })}
          <Phrases lines={entry.lines} />
        </>
      );
    }
    case 'looks-granted': {
      const code = (chunks: ReactNode) => <Code>{chunks}</Code>;
      const [only, ...more] = entry.lines;
      if (only && more.length === 0) {
        return t.rich(`looksGranted.${entry.needs}`, { phrase: () => <LinePhrase line={only} />, code });
      }
      return (
        <>
          {t.rich(`looksGranted.${entry.needs}List`, { code })}
          <Phrases lines={entry.lines} />
        </>
      );
    }
    case 'may-not':
      return t('mayNot', { list: format.list(nameVerbs(entry.verbs), { type: 'disjunction' }) });
    case 'never':
      return t('never', { list: format.list(nameVerbs(entry.verbs), { type: 'disjunction' }) });
  }

  function nameVerbs(verbs: readonly SummaryVerb[]): readonly string[] {
    // "delete, create or change anything" says it once for both.
    const isFollowed = verbs.includes('change');
    return verbs.map((verb) => t(`bare.${verb === 'delete' && !isFollowed ? 'deleteAnything' : verb}`));
  }
}

/** Several phrases hold commas of their own, so each gets a line. */
function Phrases({ lines }: { readonly lines: readonly SummaryLine[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {lines.map((line) => (
        <li key={`${line.verb} ${line.operations.join(' ')}`}>
          <LinePhrase line={line} />
        </li>
      ))}
    </Box>
  );
}
