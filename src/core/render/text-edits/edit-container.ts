import { findPlace, type JsonValue, type SourceMap, type TextRange } from '../../foundation';
import { type JsonLayout, writeJson } from '../write-json';
import {
  colonOf,
  commaOf,
  type DocumentStyle,
  indentAt,
  isFirstOnLine,
  layoutBeside,
} from './document-style';
import type { ContainerPlan } from './plan-edits';
import {
  isFilledContainer,
  scanContainer,
  type WrittenContainer,
  type WrittenMember,
} from './scan-container';

/** A change of the text: `text` takes the place of the characters in `range`. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** What comes into a container: the name of a property, or `null` for an array entry. */
interface Newcomer {
  readonly name: string | null;
  readonly value: JsonValue;
}

interface Workplace {
  readonly text: string;
  readonly style: DocumentStyle;
  readonly plan: ContainerPlan;
  readonly container: WrittenContainer;
}

/** The text edits for what one object or array gains and loses, in the order of the text. */
export function editContainer(
  text: string,
  sourceMap: SourceMap,
  style: DocumentStyle,
  plan: ContainerPlan,
): readonly TextEdit[] {
  if (plan.kind === 'bare') return editBareList(text, style, plan);
  const container = scanContainer(text, plan.place.value);
  const workplace = { text, style, plan, container };
  const removed = findRemoved(text, sourceMap, plan, container);
  const edits: TextEdit[] = [];
  let lastKept = -1;
  let newcomers: Newcomer[] = [];
  for (let index = 0; index <= container.members.length; index += 1) {
    for (const value of plan.inserted.get(index) ?? []) newcomers.push({ name: null, value });
    if (removed.has(index)) continue;
    if (index === container.members.length) newcomers.push(...plan.added);
    edits.push(...fillGap(workplace, lastKept, index, newcomers));
    newcomers = [];
    lastKept = index;
  }
  return edits;
}

/** Indexes of the members that go. With a property go all its repetitions, or an earlier one would come back. */
function findRemoved(
  text: string,
  sourceMap: SourceMap,
  plan: ContainerPlan,
  { members }: WrittenContainer,
): ReadonlySet<number> {
  const removed = new Set<number>();
  if (plan.removed.size === 0) return removed;
  for (const [index, member] of members.entries()) {
    const isRemoved = member.key
      ? plan.removed.has(nameInPolicy(text, sourceMap, plan, member.key))
      : plan.removed.has(index);
    if (isRemoved) removed.add(index);
  }
  return removed;
}

/**
 * The name under which the policy holds a property. Elements of the language have lower-case names there,
 * so a name that has no place of its own, while its lower-case form does, is another spelling of that.
 */
function nameInPolicy(text: string, sourceMap: SourceMap, plan: ContainerPlan, key: TextRange): string {
  const name = readName(text.slice(key.start, key.end));
  const hasPlace = findPlace(sourceMap, [...plan.path, name]) !== undefined;
  return hasPlace ? name : name.toLowerCase();
}

function readName(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** Edits between two members that stay, of which `-1` and the number of members stand for the brackets. */
function fillGap(
  workplace: Workplace,
  before: number,
  after: number,
  newcomers: readonly Newcomer[],
): readonly TextEdit[] {
  const { members, open, close } = workplace.container;
  const [previous, next] = [members[before], members[after]];
  const [firstRemoved, lastRemoved] = [members[before + 1], members[after - 1]];
  if (after - before > 1 && firstRemoved && lastRemoved) {
    if (newcomers.length > 0) {
      const text = join(workplace, firstRemoved, newcomers);
      return [{ range: { start: firstRemoved.start, end: lastRemoved.end }, text }];
    }
    // The comma after what goes leaves with it or, where nothing follows, the comma before.
    if (next) return [{ range: { start: firstRemoved.start, end: next.start }, text: '' }];
    if (previous) return [{ range: { start: previous.end, end: lastRemoved.end }, text: '' }];
    return [{ range: { start: open + 1, end: close }, text: '' }];
  }
  if (newcomers.length === 0) return [];
  if (next) {
    const text = join(workplace, next, newcomers) + separator(workplace, next);
    return [{ range: { start: next.start, end: next.start }, text }];
  }
  if (previous) {
    const text = separator(workplace, previous) + join(workplace, previous, newcomers);
    return [{ range: { start: previous.end, end: previous.end }, text }];
  }
  return [{ range: { start: open + 1, end: close }, text: fillEmpty(workplace, newcomers) }];
}

/** What stands between a member and a new one beside it: a new line where the member begins one. */
function separator({ text, style, container }: Workplace, neighbour: WrittenMember): string {
  if (isFirstOnLine(text, neighbour.start)) return `,${style.lineBreak}${indentAt(text, neighbour.start)}`;
  return commaOf(text, container.members) ?? style.comma;
}

function join(workplace: Workplace, neighbour: WrittenMember, newcomers: readonly Newcomer[]): string {
  const { text, style, container } = workplace;
  const layout = layoutBeside(text, style, neighbour, container.members);
  const colon = colonOf(text, neighbour) ?? style.colon;
  return newcomers
    .map((newcomer) => write(newcomer, { ...layout, colon }))
    .join(separator(workplace, neighbour));
}

/** The inside of an empty object or array: on lines of its own where the container begins a line. */
function fillEmpty({ text, style, plan }: Workplace, newcomers: readonly Newcomer[]): string {
  const start = plan.place.key?.start ?? plan.place.value.start;
  const outer = indentAt(text, start);
  if (!isFirstOnLine(text, start)) {
    const layout = { ...style, spread: 'one-line', indent: outer } as const;
    return newcomers.map((newcomer) => write(newcomer, layout)).join(style.comma);
  }
  const indent = outer + style.unit;
  const lineStart = style.lineBreak + indent;
  const layout = { ...style, spread: 'lines', indent } as const;
  const lines = newcomers.map((newcomer) => write(newcomer, layout)).join(`,${lineStart}`);
  return lineStart + lines + style.lineBreak + outer;
}

function write({ name, value }: Newcomer, layout: JsonLayout): string {
  const written = writeJson(value, layout);
  return name === null ? written : JSON.stringify(name) + layout.colon + written;
}

/** A lone object that counts as a list gets its brackets with the first change of the list. */
function editBareList(text: string, style: DocumentStyle, plan: ContainerPlan): readonly TextEdit[] {
  const { start, end } = plan.place.value;
  const spread = isFilledContainer(text, { start, end }) && text.slice(start, end).includes('\n');
  const layout: JsonLayout = {
    ...style,
    spread: spread ? 'lines' : 'one-line',
    indent: indentAt(text, start),
  };
  const writeAll = (values: readonly JsonValue[]) => values.map((value) => writeJson(value, layout));
  const before = writeAll(plan.inserted.get(0) ?? []);
  const after = writeAll(plan.inserted.get(1) ?? []);
  const isChanged = before.length + after.length + plan.removed.size > 0 || plan.replacement !== null;
  if (!isChanged) return [];
  if (plan.replacement || plan.removed.size > 0) {
    const middle = plan.replacement ? writeAll([plan.replacement.value]) : [];
    const list = [...before, ...middle, ...after].join(style.comma);
    return [{ range: { start, end }, text: `[${list}]` }];
  }
  return [
    { range: { start, end: start }, text: `[${before.map((one) => one + style.comma).join('')}` },
    { range: { start: end, end }, text: `${after.map((one) => style.comma + one).join('')}]` },
  ];
}
