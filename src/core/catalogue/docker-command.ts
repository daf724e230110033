import { fail, ok, type Result, type TextRange } from '../foundation';
import { type CommandSteps, type CommandStepsError, readSteps } from './command-steps';
import { type ImageReference, type ImageReferenceError, parseImageReference } from './image-reference';
import { type ShellCommand, splitShell, toLineRange, wordRange } from './shell-words';

/** What a person pasted: a command that talks to a registry, or just the name of an image. */
export type DockerCommand =
  | {
      readonly kind: 'command';
      /** `docker`, `podman`, `nerdctl`, `crictl`, `ctr`, `skopeo` or `crane`. */
      readonly tool: string;
      /** One step for each image and registry; a copy has a pull and a push. Never empty. */
      readonly steps: readonly CommandStep[];
    }
  | { readonly kind: 'reference'; readonly reference: ImageReference };

/** One operation of a command. `expandOperation(operation, reference ?? { host })` gives its checks. */
export interface CommandStep {
  /** Id of an operation of the catalogue. */
  readonly operation: string;
  /** `null` for a login, which names only a registry. */
  readonly reference: ImageReference | null;
  readonly host: string | null;
  /** Where the image or registry stands in the text. */
  readonly range: TextRange;
}

/**
 * Why a text is no command that this registry would see. `range` is the place in the text that was given.
 *
 * - `empty`, `too-long`
 * - `unterminated-quote`
 * - `unknown-command`: not a tool or subcommand that is known here; `command` as written.
 * - `local-only`: runs without asking the registry (`docker rmi`), so no policy decides it.
 * - `undocumented-operation`: asks the registry for something whose check no source names (deleting through
 *   the registry protocol).
 * - `missing-reference`: the command names no image or registry.
 * - `variable`: the shell would fill something in that is not known here.
 * - `invalid-reference`: `error` says why; its range is that of the text as well.
 */
export type DockerCommandError = { readonly range: TextRange } & (
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'unterminated-quote' | 'variable' }
  | CommandStepsError
  | { readonly kind: 'invalid-reference'; readonly error: ImageReferenceError }
);

/**
 * Reads a command line as people paste it: with a prompt, `sudo`, options, quotes, continued lines, several
 * commands in a row. The first command that talks to one of our registries counts.
 *
 * @param text `docker push ccr.ccs.tencentyun.com/team-01/repo-demo:v1`, or a bare image reference.
 * @returns the operations asked for; offsets are UTF-16 units. `docker run` counts as the pull that it makes
 *   when the image is absent. Never throws.
 */
export function parseDockerCommand(text: string): Result<DockerCommand, DockerCommandError> {
  if (text.length > lengthLimit) {
    const range = { start: 0, end: text.length };
    return fail({ kind: 'too-long', length: text.length, limit: lengthLimit, range });
  }
  const commands = splitShell(text);
  if (!commands.ok) return commands;
  const results = commands.value.map(readCommand);
  const found = results.find((result) => result.ok);
  if (found) return found;
  // A command that is known and wrong says more than a line that is no command.
  const failed = results.find((result) => !result.ok && result.error.kind !== 'unknown-command');
  return failed ?? results[0] ?? fail({ kind: 'empty', range: { start: 0, end: text.length } });
}

/** Longer than any command a person types; keeps hostile pastes cheap. */
const lengthLimit = 16_384;

function readCommand(command: ShellCommand): Result<DockerCommand, DockerCommandError> {
  const steps = readSteps(command);
  if (steps.ok) return resolveSteps(steps.value);
  const [word, ...others] = command;
  if (steps.error.kind !== 'unknown-command' || !word || others.length > 0) return steps;
  if (word.hasExpansion) return fail({ kind: 'variable', range: wordRange(word) });
  const reference = parseImageReference(word.text);
  if (reference.ok) return ok({ kind: 'reference', reference: reference.value });
  // A lone word without a path is a half-typed command at least as often as an image.
  if (!/[/:.]/.test(word.text)) return steps;
  return failReference(reference.error, toLineRange(word, reference.error.range));
}

/**
 * Reads the references of a command. Where a command names several, those of other registries are left
 * out, as in a copy from Docker Hub, unless nothing else is left.
 */
function resolveSteps({ tool, steps }: CommandSteps): Result<DockerCommand, DockerCommandError> {
  const resolved: CommandStep[] = [];
  let firstError: DockerCommandError | null = null;
  for (const { operation, word, isRegistry } of steps) {
    const range = wordRange(word);
    const step: Result<CommandStep, DockerCommandError> = word.hasExpansion
      ? fail({ kind: 'variable', range })
      : isRegistry
        ? readRegistry(operation, word.text, range)
        : readImage(operation, word.text, (inner) => toLineRange(word, inner));
    if (step.ok) resolved.push(step.value);
    else if (isElsewhere(step.error)) firstError ??= step.error;
    else return step;
  }
  if (resolved.length > 0) return ok({ kind: 'command', tool, steps: resolved });
  return fail(firstError ?? { kind: 'empty', range: { start: 0, end: 0 } });
}

function readImage(
  operation: string,
  text: string,
  toRange: (range: TextRange) => TextRange,
): Result<CommandStep, DockerCommandError> {
  const reference = parseImageReference(text);
  if (!reference.ok) return failReference(reference.error, toRange(reference.error.range));
  const { edition, host } = reference.value;
  const range = toRange({ start: 0, end: text.length });
  return ok({ operation: forEdition(operation, edition), reference: reference.value, host, range });
}

/** Reads the registry of a login: a host, perhaps with a scheme, a port or a path behind it. */
function readRegistry(
  operation: string,
  text: string,
  range: TextRange,
): Result<CommandStep, DockerCommandError> {
  const host = text.replace(/^[a-z][a-z-]*:\/\//i, '').replace(/\/.*$/s, '');
  // The path of an image lets the one reader of hosts judge this one too.
  const reference = parseImageReference(`https://${host}/any/any`);
  if (!reference.ok) return failReference({ ...reference.error, range }, range);
  const { edition } = reference.value;
  return ok({
    operation: forEdition(operation, edition),
    reference: null,
    host: reference.value.host,
    range,
  });
}

function failReference(error: ImageReferenceError, range: TextRange): Result<never, DockerCommandError> {
  return fail({ kind: 'invalid-reference', error: { ...error, range }, range });
}

function isElsewhere(error: DockerCommandError): boolean {
  return error.kind === 'invalid-reference' && error.error.kind === 'other-registry';
}

/** Pull, push and login are other operations in the Enterprise edition. */
function forEdition(operation: string, edition: ImageReference['edition']): string {
  const differs = operation === 'pull' || operation === 'push' || operation === 'login';
  return edition === 'enterprise' && differs ? `enterprise-${operation}` : operation;
}
