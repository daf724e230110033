import { useTranslations } from '../../i18n';
import type { ChipReading } from '../../ui/ChipsField';
import type { EntryReading } from './read-entries';

/** Texts are shown at most this long; a pasted page would push everything else off the screen. */
const shownLength = 60;

/** Turns the reading of one entry into what the chips field shows. */
export function useEntryText(): (reading: EntryReading) => ChipReading {
  const t = useTranslations('build.entry');
  return (reading) => {
    if (reading.ok) return reading;
    const { code, params, suggestion } = reading.problem;
    const text =
      reading.problem.text.length > shownLength
        ? `${reading.problem.text.slice(0, shownLength)}…`
        : reading.problem.text;
    const sentence = t(code, {
      text,
      character: params.character ?? '',
      codePoint: params.codePoint ?? '',
      looksLike: params.looksLike ?? '',
      limit: params.limit ?? 0,
    });
    return {
      ok: false,
      error: suggestion ? `${sentence} ${t('suggestion', { suggestion })}` : sentence,
    };
  };
}
