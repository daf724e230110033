import { fail, ok, type Result, type TextRange } from '../foundation';
import { findHost, isIndividualDomain, type RegistryHost, suggestHost } from './hosts';
import { asciiLookAlike } from './look-alikes';
import { checkNamespaceName, checkRepositoryName, checkTag, type NameProblem } from './names';

/** An image in a registry of either edition, taken apart. */
export interface ImageReference {
  /** In lower case; `null` where the text names none. */
  readonly host: string | null;
  readonly port: number | null;
  readonly namespace: string;
  /** May hold slashes in the Enterprise edition only. */
  readonly repository: string;
  readonly tag: string | null;
  /** `sha256:` and 64 hexadecimal digits, or another algorithm's form. */
  readonly digest: string | null;
  /** `individual` where no host is named. */
  readonly edition: RegistryHost['edition'];
  /** Where the host keeps its data; `null` without a host and for Enterprise hosts, which do not tell. */
  readonly region: string | null;
  /** The first label of an Enterprise host; an instance ID cannot be told from it. */
  readonly instanceName: string | null;
}

export type ImageReferencePart = 'namespace' | 'repository' | 'tag' | 'digest';

/**
 * What keeps a text from naming an image. `range` is the offending part in the text that was given (empty
 * where something is missing), `suggestion` the text to put in its place.
 *
 * - `empty`
 * - `too-long`: past any length an image reference can have.
 * - `missing-part`
 * - `too-many-parts`: the Individual edition has one namespace and one repository level; `found` path parts.
 * - `other-registry`: the image lies elsewhere; `registry` is `docker.io` where no host is named.
 * - `unknown-host`: under the domain of the Individual edition or a typing slip away from one of its hosts.
 * - `invalid-host`: no host name at all, or an impossible port.
 * - `invalid-name`: `problem` says what is wrong, its own range counts from the start of the part.
 * - `invalid-digest`
 */
export type ImageReferenceError = { readonly range: TextRange; readonly suggestion?: string } & (
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'missing-part'; readonly part: ImageReferencePart }
  | { readonly kind: 'too-many-parts'; readonly found: number }
  | { readonly kind: 'other-registry'; readonly registry: string }
  | { readonly kind: 'unknown-host'; readonly host: string }
  | { readonly kind: 'invalid-host'; readonly host: string }
  | { readonly kind: 'invalid-name'; readonly part: ImageReferencePart; readonly problem: NameProblem }
  | { readonly kind: 'invalid-digest' }
);

/**
 * Reads an image reference as docker does: the first part is a host when it holds a dot or a port. White
 * space around it and a scheme (`https://`, `docker://`) are skipped.
 *
 * @param text `ccr.ccs.tencentyun.com/team-01/repo-demo:v1@sha256:…`, or `team-01/repo-demo` without a host.
 * @returns the parts; letter case of the host does not count. Errors as `ImageReferenceError`, offsets are
 *   UTF-16 units. Never throws.
 * @see domain facts, naming-and-limits.json "imageReference" and "hosts"
 */
export function parseImageReference(text: string): Result<ImageReference, ImageReferenceError> {
  const whole = trim(text);
  if (whole.text === '') return fail({ kind: 'empty', range: { start: 0, end: text.length } });
  if (whole.text.length > lengthLimit) {
    const { length } = whole.text;
    return fail({ kind: 'too-long', length, limit: lengthLimit, range: rangeOf(whole) });
  }
  const { host: hostPart, path } = splitHost(whole);
  const registry = hostPart ? readHost(hostPart) : ok(null);
  if (!registry.ok) return registry;
  return readPath(path, registry.value);
}

/** Longer than any host, path, tag and digest together; keeps hostile pastes cheap. */
const lengthLimit = 2048;

/** A stretch of the text that is read, with its offset. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

interface ReadHost {
  readonly registry: RegistryHost;
  readonly port: number | null;
}

function splitHost(whole: Piece): { readonly host: Piece | null; readonly path: Piece } {
  const scheme = /^[a-z][a-z-]*:\/\//i.exec(whole.text)?.[0];
  const body = scheme === undefined ? whole : cut(whole, scheme.length);
  const slash = body.text.indexOf('/');
  const first = slash < 0 ? body : cut(body, 0, slash);
  const isHost =
    scheme !== undefined ||
    (slash < 0
      ? findHost(first.text.replace(/:\d*$/, '')) !== undefined
      : /[.:]/.test(first.text) || first.text === 'localhost');
  if (!isHost) return { host: null, path: body };
  return { host: first, path: cut(body, slash < 0 ? body.text.length : slash + 1) };
}

function readHost(piece: Piece): Result<ReadHost, ImageReferenceError> {
  const colon = piece.text.indexOf(':');
  const name = (colon < 0 ? piece.text : piece.text.slice(0, colon)).toLowerCase();
  const range = rangeOf(piece);
  const portText = colon < 0 ? null : piece.text.slice(colon + 1);
  const port = portText === null ? null : Number(portText);
  const hasGoodPort = portText === null || (/^\d{1,5}$/.test(portText) && Number(portText) <= 65_535);
  if (!/^[a-z0-9.-]+$/.test(name) || !hasGoodPort) {
    const plain = toPlain(name);
    const suggestion = findHost(plain) ? { suggestion: plain } : {};
    return fail({ kind: 'invalid-host', host: name, range, ...suggestion });
  }
  const registry = findHost(name);
  if (registry) return ok({ registry, port });
  const suggestion = suggestHost(name);
  if (suggestion !== null) return fail({ kind: 'unknown-host', host: name, range, suggestion });
  if (isIndividualDomain(name)) return fail({ kind: 'unknown-host', host: name, range });
  return fail({ kind: 'other-registry', registry: name, range });
}

function readPath(piece: Piece, host: ReadHost | null): Result<ImageReference, ImageReferenceError> {
  const at = piece.text.indexOf('@');
  const digest = at < 0 ? null : cut(piece, at + 1);
  const named = at < 0 ? piece : cut(piece, 0, at);
  const colon = named.text.indexOf(':', named.text.lastIndexOf('/') + 1);
  const tag = colon < 0 ? null : cut(named, colon + 1);
  const parts = splitParts(colon < 0 ? named : cut(named, 0, colon));

  if (host === null && parts.length === 1 && parts[0]?.text !== '') {
    return fail({ kind: 'other-registry', registry: 'docker.io', range: rangeOf(piece) });
  }
  const edition = host?.registry.edition ?? 'individual';
  const error =
    findPathError(parts, edition) ??
    (tag && findNameError(tag, 'tag', checkTag(tag.text))) ??
    (digest && findDigestError(digest));
  if (error) return fail(error);
  return ok({
    host: host?.registry.host ?? null,
    port: host?.port ?? null,
    namespace: parts[0]?.text ?? '',
    repository: parts
      .slice(1)
      .map((part) => part.text)
      .join('/'),
    tag: tag?.text ?? null,
    digest: digest?.text ?? null,
    edition,
    region: host?.registry.edition === 'individual' ? host.registry.region : null,
    instanceName: host?.registry.edition === 'enterprise' ? host.registry.instanceName : null,
  });
}

function findPathError(
  parts: readonly Piece[],
  edition: RegistryHost['edition'],
): ImageReferenceError | null {
  const [namespace, ...below] = parts;
  // `host/repo` lacks its namespace; `host/team/` names one and lacks the repository.
  if (namespace === undefined || namespace.text === '' || below.length === 0) {
    const start = namespace?.start ?? 0;
    return { kind: 'missing-part', part: 'namespace', range: { start, end: start } };
  }
  const gap = below.find((part) => part.text === '');
  if (gap) return { kind: 'missing-part', part: 'repository', range: rangeOf(gap) };
  const [, surplus] = below;
  const last = below[below.length - 1];
  if (edition === 'individual' && surplus && last) {
    const range = { start: surplus.start, end: last.start + last.text.length };
    return { kind: 'too-many-parts', found: parts.length, range };
  }
  const namespaceError = findNameError(namespace, 'namespace', checkNamespaceName(namespace.text));
  if (namespaceError) return namespaceError;
  for (const part of below) {
    const error = findNameError(part, 'repository', checkRepositoryName(part.text));
    if (error) return error;
  }
  return null;
}

function findNameError(
  piece: Piece,
  part: ImageReferencePart,
  problems: readonly NameProblem[],
): ImageReferenceError | null {
  const problem = problems.find((candidate) => candidate.severity === 'error');
  if (!problem) return null;
  if (problem.code === 'empty') return { kind: 'missing-part', part, range: rangeOf(piece) };
  const suggestion = problem.suggestion === undefined ? {} : { suggestion: problem.suggestion };
  return { kind: 'invalid-name', part, problem, range: rangeOf(piece), ...suggestion };
}

function findDigestError(digest: Piece): ImageReferenceError | null {
  const range = rangeOf(digest);
  if (digest.text === '') return { kind: 'missing-part', part: 'digest', range };
  const isWellFormed = /^[A-Za-z0-9_+.-]+:[A-Fa-f0-9]+$/.test(digest.text);
  const isSha256 = digest.text.startsWith('sha256:');
  if (isWellFormed && (!isSha256 || /^sha256:[a-f0-9]{64}$/.test(digest.text))) return null;
  return { kind: 'invalid-digest', range };
}

function splitParts(piece: Piece): readonly Piece[] {
  const parts: Piece[] = [];
  let start = piece.start;
  for (const text of piece.text.split('/')) {
    parts.push({ text, start });
    start += text.length + 1;
  }
  return parts;
}

function trim(text: string): Piece {
  const withoutStart = text.trimStart();
  return { text: withoutStart.trimEnd(), start: text.length - withoutStart.length };
}

function cut(piece: Piece, from: number, to?: number): Piece {
  return { text: piece.text.slice(from, to), start: piece.start + from };
}

function rangeOf(piece: Piece): TextRange {
  return { start: piece.start, end: piece.start + piece.text.length };
}

function toPlain(text: string): string {
  return Array.from(text, (character) => asciiLookAlike(character)?.ascii ?? character)
    .join('')
    .toLowerCase();
}
