export interface Keyed<Item> {
  readonly item: Item;
  readonly index: number;
  /** What the entry says and, from the second of the same on, the how manieth of them it is. */
  readonly key: string;
}

/**
 * Keys for the entries of a list that have no names of their own and may repeat. An entry keeps its key, and with it what
 * is drawn, when another one goes.
 *
 * @param name what tells entries apart; their content unless said otherwise.
 */
export function withKeys<Item>(
  items: readonly Item[],
  name: (item: Item) => string = (item) => JSON.stringify(item),
): readonly Keyed<Item>[] {
  const seen = new Map<string, number>();
  return items.map((item, index) => {
    const text = name(item);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { item, index, key: count === 1 ? text : `${text} ${count}` };
  });
}
