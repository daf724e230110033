import { useState } from 'react';
import { shareStructure } from './share-structure';

/**
 * The value, with every part that equals its counterpart at the last drawing taken from there. What is drawn of a part
 * can then be kept as long as the part stays the same.
 */
export function useShared<Value>(next: Value): Value {
  // Only which of two equal objects is used depends on what is kept here, so a drawing that React throws away does no harm.
  const [kept] = useState<{ value: unknown }>(() => ({ value: next }));
  const shared = shareStructure(kept.value, next);
  kept.value = shared;
  return shared;
}
