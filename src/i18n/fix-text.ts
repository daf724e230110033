import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { describePath, type FixChange, type FixLabel } from '../core';
import { usePlaceText } from './place-text';

/** Gives functions that put a fix into words: the label of its button, and everything its review says. */
export function useFixText() {
  const t = useTranslations('findings.panel.fix');
  const writePlace = usePlaceText();
  return useMemo(
    () => ({
      writeLabel(label: FixLabel): string {
        switch (label.kind) {
          case 'add':
          case 'remove':
          case 'change':
            return t(label.kind, { text: label.text });
          default:
            return t(label.kind);
        }
      },
      writeReview: (changes: readonly FixChange[]) => ({
        title: t('reviewTitle'),
        hint: t('reviewHint'),
        unchanged: t('spelling'),
        removed: t('removed'),
        added: t('added'),
        apply: t('apply'),
        cancel: t('cancel'),
        changes: changes.map(({ path, removed, added }) => ({
          place: writePlace(describePath(path)),
          removed,
          added,
        })),
      }),
    }),
    [t, writePlace],
  );
}
