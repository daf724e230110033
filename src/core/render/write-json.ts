/** How JSON is laid out; a text being edited keeps its own way, a new one has the canonical. */
export interface JsonLayout {
  /** Whether entries of objects and arrays stand on lines of their own. */
  readonly spread: 'lines' | 'one-line';
  /** What each level is indented by. */
  readonly unit: string;
  /** The indentation of the line on which the value begins. */
  readonly indent: string;
  readonly lineBreak: string;
  /** What stands between a name and its value, such as `: `. */
  readonly colon: string;
  /** What stands between entries on one line, such as `, `. */
  readonly comma: string;
  /** How texts and names are written where the language is JSON-like but not JSON; as in JSON by default. */
  readonly writeText?: (text: string) => string;
  readonly writeName?: (name: string) => string;
}

/** Deeper levels are not indented further, so that hostile nesting cannot make a text of its square. */
const deepestIndent = 64;

interface OpenContainer {
  readonly value: object;
  readonly entries: readonly (readonly [name: string | null, value: unknown])[];
  readonly closer: string;
  next: number;
}

/**
 * Writes any value as JSON. `JSON.parse` gives the same value back, `-0` and infinite numbers included.
 * What JSON cannot hold is left out of objects and `null` elsewhere, as with `JSON.stringify`; so is a value
 * inside itself. No depth overflows the stack. Never throws on plain data.
 */
export function writeJson(value: unknown, layout: JsonLayout): string {
  const parts: string[] = [];
  const open: OpenContainer[] = [];
  const openValues = new Set<object>();

  const { writeText = JSON.stringify, writeName = JSON.stringify } = layout;
  const begin = (one: unknown) => {
    const container = openContainer(one);
    if (typeof one === 'string') {
      parts.push(writeText(one));
    } else if (!container || openValues.has(container.value)) {
      parts.push(container ? 'null' : (writeScalar(one) ?? 'null'));
    } else if (container.entries.length === 0) {
      parts.push(container.closer === ']' ? '[]' : '{}');
    } else {
      parts.push(container.closer === ']' ? '[' : '{');
      open.push(container);
      openValues.add(container.value);
    }
  };

  begin(value);
  for (let container = open.at(-1); container; container = open.at(-1)) {
    const entry = container.entries[container.next];
    if (!entry) {
      open.pop();
      openValues.delete(container.value);
      parts.push(lineStart(layout, open.length), container.closer);
      continue;
    }
    if (container.next > 0) parts.push(layout.spread === 'lines' ? ',' : layout.comma);
    parts.push(lineStart(layout, open.length));
    container.next += 1;
    const [name, inner] = entry;
    if (name !== null) parts.push(writeName(name), layout.colon);
    begin(inner);
  }
  return parts.join('');
}

function openContainer(value: unknown): OpenContainer | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    return { value, entries: value.map((entry) => [null, entry]), closer: ']', next: 0 };
  }
  const entries = Object.entries(value).filter(([, entry]) => isWritable(entry));
  return { value, entries, closer: '}', next: 0 };
}

function isWritable(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || writeScalar(value) !== undefined;
}

function writeScalar(value: unknown): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return writeNumber(value);
  return value === null || typeof value === 'boolean' ? String(value) : undefined;
}

function writeNumber(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (Number.isNaN(value)) return 'null';
  // A number too large for JavaScript is read as infinite; this reads back as the same.
  return value > 0 ? '1e999' : '-1e999';
}

function lineStart({ spread, lineBreak, indent, unit }: JsonLayout, depth: number): string {
  if (spread === 'one-line') return '';
  return lineBreak + indent + unit.repeat(Math.min(depth, deepestIndent));
}
