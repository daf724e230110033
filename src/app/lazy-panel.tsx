import { type ComponentType, lazy, memo } from 'react';
import { useLanguage } from '../i18n';
import { PanelLoading } from './PanelLoading';

/**
 * A panel that loads as a chunk of its own, so that the frame stands before any of them has arrived. Its texts are
 * on the way at the same time; it shows once both are there.
 */
export function lazyPanel<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const Panel = await load();
    return {
      // The frame is drawn with every move of the pointer that lights something up; its panels need not be.
      default: memo(function TranslatedPanel(props: Props) {
        const { hasPanelTexts } = useLanguage();
        return hasPanelTexts ? <Panel {...props} /> : <PanelLoading />;
      }),
    };
  });
}
