import { lazy, Suspense } from 'react';
import { useDocumentPart } from '../workspace';
import { PanelBoundary } from './PanelBoundary';

const WrappedPolicyNotice = lazy(() => import('../features/paste-policy/WrappedPolicyNotice'));

/** While the text is no plain policy, looks whether it holds one in another form, and offers to convert it. */
export function ConvertOffer() {
  const isWanted = useDocumentPart(({ text, usable }) => !usable?.isCurrent && text.trim() !== '');
  if (!isWanted) return null;
  return (
    <PanelBoundary>
      <Suspense fallback={null}>
        <WrappedPolicyNotice />
      </Suspense>
    </PanelBoundary>
  );
}
