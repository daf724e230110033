import { useEffect, useState } from 'react';

/** A source of a fact, as a link where it has an address. */
export interface SourceLink {
  readonly id: string;
  /** English, in the words of the catalogue. */
  readonly title: string;
  readonly href: string | null;
}

/**
 * Loads what the catalogue says of its sources; it is fetched once, when somebody first asks.
 *
 * @param ids of the catalogue; an unknown one is left out.
 */
export async function loadSources(ids: readonly string[]): Promise<readonly SourceLink[]> {
  if (ids.length === 0) return [];
  const { findSource } = await import('../core/catalogue/evidence-index');
  return [...new Set(ids)].flatMap((id) => {
    // Rules also cite pages that the catalogue does not list, by their address.
    if (id.startsWith('https://')) return [{ id, title: id, href: id }];
    const source = findSource(id);
    if (!source) return [];
    // The first part names the page; dates and remarks behind it are for those who compare sources.
    const [title = id] = source.description.split(/[;(]/);
    return [{ id, title: title.trim(), href: source.href }];
  });
}

/** The sources with these ids, once they have been loaded. */
export function useSources(ids: readonly string[]): readonly SourceLink[] {
  const [sources, setSources] = useState<readonly SourceLink[]>([]);
  const wanted = ids.join(' ');
  useEffect(() => {
    let isCurrent = true;
    void loadSources(wanted === '' ? [] : wanted.split(' ')).then((loaded) => {
      if (isCurrent) setSources(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return sources;
}
