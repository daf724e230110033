import { lazy, Suspense } from 'react';
import { useLanguage, useTranslations } from '../i18n';
import { PanelBoundary } from './PanelBoundary';

const TestsTabLabel = lazy(async () => ({
  default: (await import('../features/keep-expectations/TestsTabLabel')).TestsTabLabel,
}));

/** The name of the tab until what counts the tests has arrived. */
export function TestsLabel() {
  const t = useTranslations('shell');
  const { hasPanelTexts } = useLanguage();
  const name = t('effectTab.tests');
  if (!hasPanelTexts) return name;
  return (
    <PanelBoundary>
      <Suspense fallback={name}>
        <TestsTabLabel />
      </Suspense>
    </PanelBoundary>
  );
}
