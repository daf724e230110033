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
      return t.rich('conditional', { phrase: () => <LinePhrase line={entry.lines[0]} /> });
    case 'uncertain':
      return t.rich('uncertain', {
        phrases: () => <Phrases lines={entry.lines} />,
        reasons: () => entry.doubts.map((doubt) => t(`reason.${doubt}`)).join(' '),
      });
    case 'looks-granted':
      return t.rich(`looksGranted.${entry.needs}`, {
        phrases: () => <Phrases lines={entry.lines} />,
        count: entry.lines.length,
        code: (chunks) => <Code>{chunks}</Code>,
      });
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

function Phrases({ lines }: { readonly lines: readonly SummaryLine[] }) {
  const format = useFormatter();
  const phrases = lines.map((line) => (
    <LinePhrase key={`${line.verb} ${line.operations.join(' ')}`} line={line} />
  ));
  return <>{format.list(phrases, { type: 'disjunction' })}</>;
}
