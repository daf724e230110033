import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { FindingPlace } from '../core';

const named = ['version', 'statement', 'effect', 'action', 'resource', 'condition', 'principal'] as const;

/** Gives a function that says a place in words: "statement 1, action 2". */
export function usePlaceText(): (place: FindingPlace) => string {
  const t = useTranslations('findings.panel');
  return useCallback(
    (place) => {
      switch (place.kind) {
        case 'document':
          return t('place.document');
        case 'line':
          return t('place.line', { line: place.line });
        case 'element':
          return t('place.element', { element: nameOf(place.element) });
        case 'statement':
          return t('place.statement', { statement: place.statement });
        case 'statementElement':
          return t('place.statementElement', {
            statement: place.statement,
            element: nameOf(place.element),
          });
        case 'statementEntry':
          return t('place.statementEntry', {
            statement: place.statement,
            element: nameOf(place.element),
            entry: place.entry,
          });
      }

      /** An element that the language does not have is told as written. */
      function nameOf(element: string): string {
        const known = named.find((name) => name === element);
        return known === undefined ? `“${element}”` : t(`element.${known}`);
      }
    },
    [t],
  );
}
