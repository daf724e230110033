import { useEffect, useEffectEvent, useRef } from 'react';
import {
  type Focus,
  type SimulatorQuestion,
  useFocus,
  useSimulatorQuestion,
  useWorkspaceActions,
} from '../workspace';
import type { WorkbenchView } from './workbench-view';

/** What is seen at one entry of the browser's history. */
interface Place {
  readonly view: WorkbenchView;
  readonly focus: Focus;
  readonly question: SimulatorQuestion | null;
}

/** Tells the entries of this visit from those that a reload has left. */
const visit = Date.now();

/** Places kept; going back further than that shows nothing new. */
const placeLimit = 100;

/**
 * Makes the browser's Back and Forward lead along the jumps of this visit: from a decision to its statement in the
 * text, from a cell to the simulator. The address stays as it is, and what was typed stays too.
 */
export function useJumpHistory(view: WorkbenchView, showView: (view: WorkbenchView) => void): void {
  const focus = useFocus();
  const question = useSimulatorQuestion();
  const { focusOn, focusOnText, askSimulator } = useWorkspaceActions();
  const places = useRef(new Map<number, Place>());
  const here = useRef<{ readonly entry: number; readonly place: Place }>({
    entry: 0,
    place: { view, focus, question },
  });
  /** Where Back or Forward leads, until it is on screen. */
  const returning = useRef<WorkbenchView | null>(null);

  useEffect(() => {
    const former = here.current;
    const place = { view, focus, question };
    const isJump =
      (focus.reveal && focus !== former.place.focus) ||
      (question !== null && question !== former.place.question);
    const entry = isJump && !returning.current ? (pushEntry(former.entry) ?? former.entry) : former.entry;
    // A question that is asked again brings the simulator to the front, which may not be what was there.
    if (returning.current && view !== returning.current) showView(returning.current);
    else returning.current = null;
    here.current = { entry, place };
    places.current.set(entry, place);
    for (const oldest of places.current.keys()) {
      if (places.current.size <= placeLimit) break;
      places.current.delete(oldest);
    }
  }, [view, focus, question, showView]);

  const returnTo = useEffectEvent((entry: number) => {
    const place = places.current.get(entry);
    if (!place) return;
    returning.current = place.view;
    here.current = { entry, place: here.current.place };
    // A tab that was chosen after the jump stays in front of the text.
    const reveal = place.focus.reveal && place.view.column === 'policy';
    if (place.focus.inText) focusOnText(place.focus.inText.text, place.focus.inText.ranges, { reveal });
    else focusOn(place.focus.paths, { reveal });
    if (place.question && place.question.serial !== question?.serial) askSimulator(place.question);
    showView(place.view);
  });
  useEffect(() => {
    const onPopState = ({ state }: PopStateEvent) => {
      // Entries from before a reload, and jumps within the page (`#policy`), are none of ours.
      if (state?.visit === visit && typeof state.jump === 'number') returnTo(state.jump);
    };
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);
}

/** @returns the number of the new entry; `undefined` where the browser takes no more, as after a hundred in a row. */
function pushEntry(from: number): number | undefined {
  const entry = from + 1;
  try {
    window.history.replaceState({ visit, jump: from }, '');
    window.history.pushState({ visit, jump: entry }, '');
    return entry;
  } catch {
    return undefined;
  }
}
