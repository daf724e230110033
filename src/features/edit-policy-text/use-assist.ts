import { useMemo } from 'react';
import { findHelpTopic, listCompletions } from '../../core';
import { useAssistText } from '../../i18n';
import { loadSources } from '../../workspace';
import type { Assist } from './code-view/assist';
import { renderCard } from './code-view/card-dom';
import { writeHelpCard } from './help/help-card';

/** Completion and explanations in the language on screen; `null` until their texts have arrived. */
export function useAssist(): Assist | null {
  const text = useAssistText();
  return useMemo(() => {
    if (!text) return null;
    return {
      complete: (source, offset) => listCompletions(source, offset, { nowMs: Date.now() }),
      explain: findHelpTopic,
      writeDetail({ detail }) {
        if (detail === null) return '';
        return typeof detail === 'string' ? text(`completion.${detail}`) : detail[text.language];
      },
      async draw(topic, { hasSources }) {
        const card = writeHelpCard(topic, text);
        return renderCard(card, hasSources ? await loadSources(card.sourceIds) : [], text('sources'));
      },
    };
  }, [text]);
}
