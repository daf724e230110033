import { lazy, Suspense } from 'react';
import { useDocument } from '../workspace';
import { PanelBoundary } from './PanelBoundary';

const WrappedPolicyNotice = lazy(() => import('../features/paste-policy/WrappedPolicyNotice'));

/** While the text is no plain policy, looks whether it holds one in another form, and offers to convert it. */
export function ConvertOffer() {
  const { text, usable } = useDocument();
  if (usable?.isCurrent || text.trim() === '') return null;
  return (
    <PanelBoundary>
      <Suspense fallback={null}>
        <WrappedPolicyNotice />
      </Suspense>
    </PanelBoundary>
  );
}
