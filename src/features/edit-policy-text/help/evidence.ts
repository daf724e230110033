/** A source of a fact, as a link where it has an address. */
export interface SourceLink {
  readonly id: string;
  /** English, in the words of the catalogue. */
  readonly title: string;
  readonly href: string | null;
}

/** Loads what the catalogue says of its sources; it is fetched once, when somebody first asks. */
export async function loadSources(ids: readonly string[]): Promise<readonly SourceLink[]> {
  if (ids.length === 0) return [];
  const { findSource } = await import('../../../core/catalogue/evidence-index');
  return [...new Set(ids)].flatMap((id) => {
    const source = findSource(id);
    if (!source) return [];
    // The first part names the page; dates and remarks behind it are for those who compare sources.
    const [title = id] = source.description.split(/[;(]/);
    return [{ id, title: title.trim(), href: source.href }];
  });
}
