import { type Diagnostic, findNearestPlace } from '../../core';
import { useLight, useWorkspaceActions } from '../../workspace';

/**
 * Lights up the place of a finding in every window while the pointer or the focus is on it, and brings it into
 * view on request.
 */
export function useFindingLight({ location }: Diagnostic) {
  const { readDocument, focusOn, focusOnText } = useWorkspaceActions();
  const light = useLight();
  const show = (reveal: boolean) => {
    const { text, reading, usable } = readDocument();
    if (location.kind === 'text') focusOnText(text, [location.range], { reveal });
    else if (usable?.isCurrent) focusOn([location.path], { reveal });
    else {
      // Nobody else shows a broken text, so its places are told as stretches of it: what has no place at all,
      // because nothing of a policy could be read, is about the whole of it.
      const place = findNearestPlace(reading.sourceMap, location.path);
      focusOnText(text, [place?.value ?? { start: 0, end: text.length }], { reveal });
    }
  };
  return {
    handlers: light(() => show(false)),
    onShow: () => show(true),
  };
}
