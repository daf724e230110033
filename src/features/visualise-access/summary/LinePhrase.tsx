import type { SummaryLine } from '../../../core';
import { useFormatter, useTranslations } from '../../../i18n';
import { isAboutNamespacesOnly, nameThings } from './name-things';
import { PlaceNames } from './PlaceNames';
import { useConditionWords } from './use-condition-words';

/** "pull images of team-01/repo-demo": what a line is about, to be put into a sentence. */
export function LinePhrase({ line }: { readonly line: SummaryLine }) {
  const t = useTranslations('access.summary');
  const format = useFormatter();
  const words = useConditionWords();
  const { verb, places, operations } = line;
  const isOfNamespaces = operations.every((operation) => operation.endsWith('-namespace'));
  const values = {
    count: places.length,
    things: format.list(nameThings(line).map((thing) => t(`thing.${thing}`))),
    places: () => <PlaceNames places={places} everywhere={isOfNamespaces ? 'anywhere' : 'everywhere'} />,
  };
  const phrase = () =>
    verb === 'delete' || verb === 'change'
      ? t.rich(`phrase.${phraseOf(verb, line)}`, values)
      : t.rich(`phrase.${verb}`, values);
  return line.limits === null ? phrase() : t.rich('limited', { phrase, limits: words.limits(line.limits) });
}

function phraseOf(verb: 'delete' | 'change', line: SummaryLine) {
  const isEverywhere = line.places.every(({ kind }) => kind === 'everywhere');
  if (isEverywhere) return verb === 'delete' ? 'deleteEverywhere' : 'changeEverywhere';
  if (isAboutNamespacesOnly(line)) return verb === 'delete' ? 'deleteNamespace' : 'createNamespace';
  return verb;
}
