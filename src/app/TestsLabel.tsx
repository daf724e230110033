import { lazy, Suspense } from 'react';
import { useLanguage, useTranslations } from '../i18n';
import { useExpectations } from '../workspace';
import { PanelBoundary } from './PanelBoundary';

const TestsTabLabel = lazy(async () => ({
  default: (await import('../features/keep-expectations/TestsTabLabel')).TestsTabLabel,
}));

/** The name of the tab; what counts the tests is fetched once there are some. */
export function TestsLabel() {
  const t = useTranslations('shell');
  const { hasPanelTexts } = useLanguage();
  const name = t('effectTab.tests');
  const { suite } = useExpectations();
  const isEmpty = suite === null || suite.tests.length + suite.guards.length === 0;
  if (!hasPanelTexts || isEmpty) return name;
  return (
    <PanelBoundary>
      <Suspense fallback={name}>
        <TestsTabLabel />
      </Suspense>
    </PanelBoundary>
  );
}
