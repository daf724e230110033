import {
  type DiagnosticLocation,
  type DocumentPath,
  type JsonValue,
  type SourcePlace,
  type TextRange,
  toPointer,
} from '../foundation';
import { caseOf, type ElementLevel, isElement, type NameCase, toElementName } from './element-names';
import type { JsonMember, JsonNode, JsonObjectNode } from './json-tree';
import { atPath, reportStructure, type StructureReport, structureFindingLimit } from './structure-report';
import { excerpt } from './text-reader';

/**
 * The room for all pointers of a source map, in UTF-16 units: hundreds of times what a policy within the
 * limits of the service needs. Without it a long property name, repeated in the pointers of everything
 * below it, would make the map grow with the square of the text. What comes after has no place of its own,
 * only those of its ancestors.
 */
const pointerBudget = 4_000_000;

/** Past this many broken parts of a document, all of them count as broken. */
const brokenLimit = 1_000;

/** The value that a tree stands for, read as a policy, and where each part of it is. */
export interface BuiltDocument {
  readonly value: JsonValue;
  readonly places: Readonly<Record<string, SourcePlace>>;
  /** Pointers of the document, its statements and their lists, where the text has errors in there. */
  readonly broken: ReadonlySet<string>;
  /** How the elements of the language are spelled: what is not in lower case, in the order of the text. */
  readonly spelling: ElementSpelling;
  /** Paths of effects that were not in lower case, and how they were written. */
  readonly respelledEffects: readonly { readonly path: DocumentPath; readonly written: string }[];
}

export interface ElementSpelling {
  readonly cases: ReadonlySet<NameCase>;
  readonly deviations: readonly { readonly location: DiagnosticLocation; readonly written: string }[];
}

interface Builder {
  readonly report: StructureReport;
  /** The path of the node in work; changed on the way down and up. */
  readonly path: (string | number)[];
  readonly places: Record<string, SourcePlace>;
  pointerRoom: number;
  readonly broken: Set<string>;
  readonly cases: Set<NameCase>;
  readonly deviations: { location: DiagnosticLocation; written: string }[];
  readonly respelledEffects: { path: DocumentPath; written: string }[];
  /** Inside a value that a later one with the same name replaces: nothing there is part of the policy. */
  isReplaced: boolean;
}

/**
 * Turns a tree into the policy's value and its source map, and reports repeated names.
 *
 * Of several values with one name the last counts, as in `JSON.parse`, and stands where the first stood.
 * Elements of the language get their lower-case names, and `Allow` becomes `allow`. A `statement` that is
 * one object becomes an array of it; both paths then lead to that object.
 * Recursion is safe here by INVARIANT (bounded depth).
 */
export function buildDocument(root: JsonNode, report: StructureReport): BuiltDocument {
  const builder: Builder = {
    report,
    path: [],
    // Without a prototype the engine keeps a plain table from the start, not a hidden class a pointer.
    places: Object.create(null),
    pointerRoom: pointerBudget,
    broken: new Set(),
    cases: new Set(),
    deviations: [],
    respelledEffects: [],
    isReplaced: false,
  };
  const value = buildValue(builder, root, '', 'document', undefined);
  const { places, broken, cases, deviations, respelledEffects } = builder;
  Object.setPrototypeOf(places, Object.prototype);
  return { value, places, broken, spelling: { cases, deviations }, respelledEffects };
}

/** Tells whether the text has errors in the document, a statement or one of its lists. */
export function isBroken({ broken }: BuiltDocument, path: DocumentPath): boolean {
  return broken.size > 0 && (broken.size >= brokenLimit || broken.has(toPointer(path)));
}

function buildValue(
  builder: Builder,
  node: JsonNode,
  pointer: string,
  level: ElementLevel,
  keyRange: TextRange | undefined,
): JsonValue {
  addPlace(builder, pointer, keyRange ? { value: node.range, key: keyRange } : { value: node.range });
  if (node.kind === 'scalar') return node.value;
  if (node.isBroken) noteBroken(builder, pointer);
  if (node.kind === 'object') return buildObject(builder, node, pointer, level);
  // A level holds for an object itself or, with the statements, for the objects of a list.
  const itemLevel = level === 'statement' ? 'statement' : 'inner';
  const prefix = `${pointer}/`;
  return node.items.map((item, index) => buildItem(builder, item, prefix, index, itemLevel));
}

function addPlace(builder: Builder, pointer: string, place: SourcePlace): void {
  if (builder.isReplaced) return;
  builder.pointerRoom -= pointer.length;
  if (builder.pointerRoom >= 0) builder.places[pointer] = place;
}

function noteBroken(builder: Builder, pointer: string): void {
  const { path, isReplaced, broken } = builder;
  if (isReplaced || broken.size >= brokenLimit) return;
  if (path.length <= 3 && (path.length === 0 || path[0] === 'statement')) {
    broken.add(pointer);
  }
}

function buildItem(
  builder: Builder,
  node: JsonNode,
  prefix: string,
  index: number,
  level: ElementLevel,
): JsonValue {
  builder.path.push(index);
  // An array among the statements is no list of statements itself.
  const itemLevel = node.kind === 'object' ? level : 'inner';
  const value = buildValue(builder, node, prefix + index, itemLevel, undefined);
  builder.path.pop();
  return value;
}

function buildObject(
  builder: Builder,
  node: JsonObjectNode,
  pointer: string,
  level: ElementLevel,
): JsonValue {
  const record: Record<string, JsonValue> = {};
  const prefix = `${pointer}/`;
  const names = node.members.map(({ key }) => toElementName(key, level));
  const lastMembers = hasRepetition(names) ? sortOutRepetitions(builder, node, names, prefix, level) : null;
  for (const [index, member] of node.members.entries()) {
    const name = names[index] ?? member.key;
    if (lastMembers && Object.hasOwn(record, name)) continue;
    builder.path.push(name);
    const counting = lastMembers?.get(name) ?? member;
    const value = buildMember(builder, counting, prefix + escapeStep(name), name, level);
    builder.path.pop();
    setOwn(record, name, value);
  }
  return record;
}

function hasRepetition(names: readonly string[]): boolean {
  // Most objects are small, and for those a set costs more than it saves.
  if (names.length > 12) return new Set(names).size < names.length;
  return names.some((name, index) => names.indexOf(name) < index);
}

/** Reports repeated names; gives for each name the member that counts. */
function sortOutRepetitions(
  builder: Builder,
  { members }: JsonObjectNode,
  names: readonly string[],
  prefix: string,
  level: ElementLevel,
): ReadonlyMap<string, JsonMember> {
  const first = new Map<string, JsonMember>();
  const last = new Map<string, JsonMember>();
  for (const [index, member] of members.entries()) {
    const name = names[index] ?? member.key;
    const earlier = first.get(name);
    if (earlier) reportDuplicate(builder, member, earlier);
    else first.set(name, member);
    const replaced = last.get(name);
    if (replaced) visitReplaced(builder, replaced, prefix + escapeStep(name), name, level);
    last.set(name, member);
  }
  return last;
}

function buildMember(
  builder: Builder,
  member: JsonMember,
  pointer: string,
  name: string,
  level: ElementLevel,
): JsonValue {
  const { value: node, keyRange } = member;
  if (isElement(name, level) && !builder.isReplaced) noteSpelling(builder, member.key, name);
  const isStatement = level === 'document' && name === 'statement';
  if (isStatement && node.kind === 'object') {
    addPlace(builder, pointer, { value: node.range, key: keyRange });
    return [buildItem(builder, node, `${pointer}/`, 0, 'statement')];
  }
  const value = buildValue(builder, node, pointer, isStatement ? 'statement' : 'inner', keyRange);
  if (level === 'statement' && name === 'effect' && typeof value === 'string')
    return toEffect(builder, value);
  return value;
}

function toEffect(builder: Builder, written: string): string {
  const lower = written.toLowerCase();
  if (lower === written || (lower !== 'allow' && lower !== 'deny')) return written;
  const { respelledEffects } = builder;
  if (!builder.isReplaced && respelledEffects.length <= structureFindingLimit) {
    respelledEffects.push({ path: [...builder.path], written });
  }
  return lower;
}

function noteSpelling(builder: Builder, key: string, name: string): void {
  const nameCase = caseOf(key, name);
  builder.cases.add(nameCase);
  if (nameCase !== 'lower' && builder.deviations.length < structureFindingLimit) {
    builder.deviations.push({ location: atPath(builder.path, 'key'), written: key });
  }
}

/** Looks for repeated names in a value that does not count; nothing else of it is kept. */
function visitReplaced(
  builder: Builder,
  member: JsonMember,
  pointer: string,
  name: string,
  level: ElementLevel,
): void {
  const { isReplaced } = builder;
  builder.isReplaced = true;
  buildMember(builder, member, pointer, name, level);
  builder.isReplaced = isReplaced;
}

function reportDuplicate(builder: Builder, later: JsonMember, first: JsonMember): void {
  if (builder.report.isFull) return;
  reportStructure(builder.report, {
    code: 'structure/duplicate-key',
    severity: 'error',
    // A path leads to the last value only, so the text range says which of the names is meant.
    location: { kind: 'text', range: later.keyRange },
    params: { key: excerpt(later.key, 0, later.key.length) },
    related: [{ location: { kind: 'text', range: first.keyRange } }],
  });
}

/** A plain assignment to `__proto__` would change the prototype instead of adding a property. */
function setOwn(record: Record<string, JsonValue>, name: string, value: JsonValue): void {
  if (name === '__proto__') {
    Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
  } else record[name] = value;
}

/** The same escaping as `toPointer`, for one step. */
function escapeStep(name: string): string {
  return name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}
