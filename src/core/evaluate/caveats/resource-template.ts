import { parseResourceName } from '../../model';

/**
 * The last segment of a catalogue template, cut at its placeholders: `repo/${namespace}/*` is
 * `['repo/', { placeholder: 'namespace' }, '/*']`. A star in it is a character of the resource's name.
 */
export interface ResourceTemplate {
  readonly service: string;
  readonly parts: readonly TemplatePart[];
}

export type TemplatePart = string | { readonly placeholder: string };

/** The values of placeholders, by name. */
export type Bindings = ReadonlyMap<string, string>;

/** @returns `null` for `*` and for what is no six-segment name. */
export function readTemplate(text: string): ResourceTemplate | null {
  const parsed = parseResourceName(text);
  if (!parsed.ok) return null;
  const parts: TemplatePart[] = [];
  for (const piece of parsed.value.resource.split('${')) {
    const end = piece.indexOf('}');
    if (end >= 0) parts.push({ placeholder: piece.slice(0, end) });
    parts.push(piece.slice(end + 1));
  }
  return { service: parsed.value.service, parts: parts.filter((part) => part !== '') };
}

/**
 * Reads the placeholders out of a last segment. A name is a stretch without `/` and without `*`, so that
 * `repo/team-01/*` fits `repo/${namespace}/*` and not `repo/${namespace}/${repository}`.
 *
 * @returns `null` where the name does not have the template's form.
 */
export function bindTemplate(template: ResourceTemplate, name: string): Bindings | null {
  const bindings = new Map<string, string>();
  let position = 0;
  for (const part of template.parts) {
    if (typeof part === 'string') {
      if (!name.startsWith(part, position)) return null;
      position += part.length;
      continue;
    }
    let end = position;
    while (end < name.length && isNameCharacter(name[end] ?? '')) end += 1;
    if (end === position) return null;
    bindings.set(part.placeholder, name.slice(position, end));
    position = end;
  }
  return position === name.length ? bindings : null;
}

/** Writes the last segment; a placeholder without a value gets `freshName`. */
export function fillTemplate(template: ResourceTemplate, bindings: Bindings, freshName: string): string {
  return template.parts
    .map((part) => (typeof part === 'string' ? part : (bindings.get(part.placeholder) ?? freshName)))
    .join('');
}

export function isNameCharacter(character: string): boolean {
  return character !== '/' && character !== '*';
}
