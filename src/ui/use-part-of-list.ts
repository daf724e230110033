import { useState } from 'react';

export interface PartOfList<Item> {
  /** Entries to draw, each with its index in the whole list. */
  readonly shown: readonly { readonly item: Item; readonly index: number }[];
  /** How many entries the next step would add; 0 when all are shown. */
  readonly next: number;
  readonly hidden: number;
  readonly showMore: () => void;
}

/**
 * The first part of a list that may have thousands of entries, growing on demand. Drawing all of them at once
 * stops the page for seconds.
 *
 * @param sizes how many entries are shown at first, and how many more each time
 * @param pinned index of an entry that is shown in any case
 */
export function usePartOfList<Item>(
  items: readonly Item[],
  { first, step }: { readonly first: number; readonly step: number },
  pinned?: number,
): PartOfList<Item> {
  const [limit, setLimit] = useState(first);
  const shown = items.slice(0, limit).map((item, index) => ({ item, index }));
  const pinnedItem = pinned !== undefined && pinned >= limit ? items[pinned] : undefined;
  if (pinned !== undefined && pinnedItem !== undefined) shown.push({ item: pinnedItem, index: pinned });
  const hidden = Math.max(0, items.length - limit);
  return { shown, hidden, next: Math.min(step, hidden), showMore: () => setLimit(limit + step) };
}
