import type { Extension } from '@codemirror/state';
import { ViewPlugin, type ViewUpdate } from '@codemirror/view';

/**
 * Reports where the person is: the place under the pointer or the cursor's, whichever moved last. Offsets are
 * those of the editor's document; `null` when neither is in the text.
 */
export function trackPlace(report: (offset: number | null) => void): Extension {
  return ViewPlugin.define(
    (view) => {
      let frame: number | undefined;
      let pointer: { readonly x: number; readonly y: number } | null = null;

      /** Finding a place reads the layout, so it is done once a frame at most. */
      function followPointer(event: MouseEvent): void {
        pointer = { x: event.clientX, y: event.clientY };
        frame ??= requestAnimationFrame(() => {
          frame = undefined;
          if (pointer) report(view.posAtCoords(pointer) ?? placeOfCursor());
        });
      }

      function placeOfCursor(): number | null {
        return view.hasFocus ? view.state.selection.main.head : null;
      }

      return {
        followPointer,
        leave(): void {
          pointer = null;
          report(placeOfCursor());
        },
        update(update: ViewUpdate): void {
          if (update.focusChanged && !view.hasFocus) report(null);
          else if ((update.selectionSet || update.focusChanged) && view.hasFocus) report(placeOfCursor());
        },
        destroy(): void {
          if (frame !== undefined) cancelAnimationFrame(frame);
        },
      };
    },
    {
      eventHandlers: {
        mousemove(event) {
          // When the text comes to lie under a resting pointer, the browser tells of a move that was none; it
          // must not take away what another window has just asked to be shown.
          if (event.movementX !== 0 || event.movementY !== 0) this.followPointer(event);
        },
        mouseleave() {
          this.leave();
        },
      },
    },
  );
}
