import { fail, ok, type Result, type TextRange } from '../foundation';
import { type ShellCommand, type ShellWord, sliceWord, wordRange } from './shell-words';

/** The registry operations of one command, before its references are read. */
export interface CommandSteps {
  readonly tool: string;
  /** Never empty. */
  readonly steps: readonly RequestedStep[];
}

export interface RequestedStep {
  /** Operation of the Individual edition. */
  readonly operation: string;
  readonly word: ShellWord;
  /** The word names a registry and not an image. */
  readonly isRegistry: boolean;
}

export interface CommandStepsError {
  readonly kind: 'unknown-command' | 'local-only' | 'undocumented-operation' | 'missing-reference';
  /** Tool and subcommand as written. */
  readonly command: string;
  readonly range: TextRange;
}

type StepsResult = Result<CommandSteps, CommandStepsError>;

/**
 * Tells what a command asks of a registry. Prompts, environment settings and `sudo` before it are skipped.
 * Never throws.
 */
export function readSteps(command: ShellCommand): StepsResult {
  const words = skipPrefix(command);
  const [first, ...rest] = words;
  const found = first && tools.get(toolName(first.text));
  if (!first || !found) return failWith('unknown-command', command.slice(0, 1));
  const { tool, grammar, valueOptions } = found;
  const { positionals, options } = readOptions(rest, new Set([...valueOptions, ...commonValueOptions]));
  const path: ShellWord[] = [];
  let entry: Grammar | Verb | undefined = grammar;
  for (const word of positionals) {
    if (entry === undefined || typeof entry === 'function') break;
    entry = entry.get(word.text);
    path.push(word);
  }
  const named = [first, ...path];
  if (typeof entry !== 'function') return failWith('unknown-command', named);
  const outcome = entry({ words: rest, positionals: positionals.slice(path.length), options });
  if (outcome === 'local-only' || outcome === 'undocumented-operation') return failWith(outcome, named);
  return outcome.length === 0 ? failWith('missing-reference', named) : ok({ tool, steps: outcome });
}

interface CommandArguments {
  /** Every word behind the tool. */
  readonly words: readonly ShellWord[];
  readonly positionals: readonly ShellWord[];
  /** Values by option name, dashes included; an option without a value has an empty list. */
  readonly options: ReadonlyMap<string, readonly ShellWord[]>;
}

type Verb = (given: CommandArguments) => readonly RequestedStep[] | 'local-only' | 'undocumented-operation';

/** Subcommands by name, nested as deep as the tool nests them. */
type Grammar = ReadonlyMap<string, Verb | Grammar>;

interface Tool {
  readonly tool: string;
  readonly grammar: Grammar;
  readonly valueOptions: readonly string[];
}

const step = (operation: string, word: ShellWord | undefined): readonly RequestedStep[] =>
  word ? [{ operation, word, isRegistry: false }] : [];

// The last word counts where a tool takes one image: what stands before it is the value of an option that
// is not known here, or, for podman push, the local image.
const pullLast: Verb = ({ positionals }) => step('pull', positionals.at(-1));
const pushLast: Verb = ({ positionals }) => step('push', positionals.at(-1));
const pullFirst: Verb = ({ positionals }) => step('pull', positionals[0]);
const pushFirst: Verb = ({ positionals }) => step('push', positionals[0]);
const listTags: Verb = ({ positionals }) => step('list-tags-registry', positionals.at(-1));
const local: Verb = () => 'local-only';
const undocumented: Verb = () => 'undocumented-operation';

const login: Verb = ({ positionals }) => {
  const word = positionals.at(-1);
  return word ? [{ operation: 'login', word, isRegistry: true }] : [];
};

const copy: Verb = ({ positionals: [from, to] }) =>
  from && to ? [...step('pull', from), ...step('push', to)] : [];

/** Other transports of skopeo (`dir:`, `docker-archive:`) are files on the machine itself. */
const skopeoCopy: Verb = ({ positionals: [from, to] }) => {
  const isRemote = (word: ShellWord | undefined) => word?.text.startsWith('docker://');
  const steps = [
    ...step('pull', isRemote(from) ? from : undefined),
    ...step('push', isRemote(to) ? to : undefined),
  ];
  return from && to && steps.length === 0 ? 'local-only' : steps;
};

/**
 * `run` has more options than are listed here, and some mean something else there than elsewhere (`-t`), so
 * the first word with a host in front of a path is the image.
 */
const run: Verb = ({ words }) =>
  step(
    'pull',
    words.find((word) => {
      const [head = '', ...path] = word.text.split('/');
      return path.length > 0 && /^[^.:=]+(?:\.[^.:=]+)+(?::\d+)?$/.test(head);
    }),
  );

const build: Verb = ({ options }) => {
  const output = [...(options.get('--output') ?? []), ...(options.get('-o') ?? [])];
  const isPushed = options.has('--push') || output.some((word) => /type=registry|push=true/.test(word.text));
  return isPushed ? tagOptions(options).flatMap((word) => step('push', word)) : 'local-only';
};

const imagetoolsCreate: Verb = ({ positionals, options }) => [
  ...positionals.flatMap((word) => step('pull', word)),
  ...tagOptions(options).flatMap((word) => step('push', word)),
];

const manifestCreate: Verb = ({ positionals }) => positionals.slice(1).flatMap((word) => step('pull', word));

function tagOptions(options: CommandArguments['options']): readonly ShellWord[] {
  return [...(options.get('-t') ?? []), ...(options.get('--tag') ?? [])];
}

const localNames =
  'images ps rmi tag rm inspect history save load import export logout exec stop start restart kill logs info version system volume network stats top cp commit diff context prune ls list untag';

const localVerbs = localNames.split(' ').map((name) => [name, local] as const);

const buildx: Grammar = new Map<string, Verb | Grammar>([
  ['build', build],
  [
    'imagetools',
    new Map<string, Verb>([
      ['inspect', pullLast],
      ['create', imagetoolsCreate],
    ]),
  ],
]);

const containerCli: Grammar = new Map<string, Verb | Grammar>([
  ...localVerbs,
  ['pull', pullLast],
  ['push', pushLast],
  ['login', login],
  ['run', run],
  ['create', run],
  ['build', build],
  ['buildx', buildx],
  ['image', new Map<string, Verb>([...localVerbs, ['pull', pullLast], ['push', pushLast], ['build', build]])],
  ['container', new Map<string, Verb>([...localVerbs, ['run', run], ['create', run]])],
  [
    'manifest',
    new Map<string, Verb>([
      ['inspect', pullLast],
      ['push', pushLast],
      ['create', manifestCreate],
      ['annotate', local],
      ['rm', local],
    ]),
  ],
]);

const crictl: Grammar = new Map<string, Verb>([...localVerbs, ['pull', pullLast]]);

const ctrImages: Grammar = new Map<string, Verb>([...localVerbs, ['pull', pullFirst], ['push', pushFirst]]);
const ctr: Grammar = new Map([
  ['images', ctrImages],
  ['image', ctrImages],
  ['i', ctrImages],
]);

const skopeo: Grammar = new Map<string, Verb>([
  ['copy', skopeoCopy],
  ['inspect', pullLast],
  ['list-tags', listTags],
  ['delete', undocumented],
  ['login', login],
  ['logout', local],
]);

const crane: Grammar = new Map<string, Verb | Grammar>([
  ['pull', pullFirst],
  ['push', ({ positionals }) => step('push', positionals[1])],
  ['copy', copy],
  ['cp', copy],
  ['manifest', pullLast],
  ['digest', pullLast],
  ['config', pullLast],
  ['export', pullFirst],
  ['ls', listTags],
  ['tag', pushFirst],
  ['delete', undocumented],
  ['auth', new Map<string, Verb>([['login', login]])],
]);

const cliOptions = ['-H', '--host', '-c', '--context', '--config', '-l', '--log-level', '-n', '--namespace'];

const tools: ReadonlyMap<string, Tool> = new Map(
  (
    [
      { tool: 'docker', grammar: containerCli, valueOptions: cliOptions },
      { tool: 'podman', grammar: containerCli, valueOptions: [...cliOptions, '--connection', '--url'] },
      { tool: 'nerdctl', grammar: containerCli, valueOptions: [...cliOptions, '-a', '--address'] },
      { tool: 'crictl', grammar: crictl, valueOptions: ['-r', '-i', '-c', '--config', '--annotation'] },
      { tool: 'ctr', grammar: ctr, valueOptions: ['-n', '--namespace', '-a', '--address', '--label'] },
      { tool: 'skopeo', grammar: skopeo, valueOptions: ['--format', '-f', '--policy', '--registries.d'] },
      { tool: 'crane', grammar: crane, valueOptions: ['-f', '--format', '-t', '--image'] },
    ] as const
  ).map((entry) => [entry.tool, entry]),
);

/** Options of any tool here that take the next word as their value. */
const commonValueOptions = [
  ...['--platform', '--arch', '--os', '--variant', '-u', '--user', '--username', '-p', '--password'],
  ...['--authfile', '--auth', '--creds', '--src-creds', '--dest-creds', '--cert-dir', '--snapshotter'],
  ...['-t', '--tag', '-f', '--file', '-o', '--output', '--build-arg', '--hosts-dir', '--retry'],
];

/** Shells, privilege tools and settings in front of the command. */
function skipPrefix(command: ShellCommand): ShellCommand {
  let words = command;
  while (words.length > 1) {
    const first = words[0]?.text ?? '';
    if (tools.has(toolName(first))) return words;
    if (first === 'sudo' || first === 'doas') words = skipSudoOptions(words.slice(1));
    else if (/^(?:time|env|exec|command|nohup)$/.test(first)) words = words.slice(1);
    else if (/^[A-Za-z_]\w*=/.test(first)) words = words.slice(1);
    else if (/[#$%>❯»]$/.test(first)) words = words.slice(1);
    else return words;
  }
  return words;
}

function skipSudoOptions(words: ShellCommand): ShellCommand {
  let index = 0;
  while (words[index]?.text.startsWith('-')) {
    index += /^-[ughpC]$/.test(words[index]?.text ?? '') ? 2 : 1;
  }
  return words.slice(index);
}

function toolName(word: string): string {
  const name = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).toLowerCase();
  return name.endsWith('.exe') ? name.slice(0, -'.exe'.length) : name;
}

function readOptions(words: ShellCommand, valueOptions: ReadonlySet<string>): CommandArguments {
  const positionals: ShellWord[] = [];
  const options = new Map<string, ShellWord[]>();
  let isPastOptions = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) break;
    if (isPastOptions || !word.text.startsWith('-') || word.text === '-') {
      positionals.push(word);
    } else if (word.text === '--') {
      isPastOptions = true;
    } else {
      const equals = word.text.indexOf('=');
      const name = equals < 0 ? word.text : word.text.slice(0, equals);
      const next = words[index + 1];
      const values = options.get(name) ?? [];
      if (equals >= 0) values.push(sliceWord(word, equals + 1));
      else if (valueOptions.has(name) && next) {
        values.push(next);
        index += 1;
      }
      options.set(name, values);
    }
  }
  return { words, positionals, options };
}

function failWith(kind: CommandStepsError['kind'], words: readonly ShellWord[]): StepsResult {
  const [first] = words;
  const last = words[words.length - 1];
  const start = first ? wordRange(first).start : 0;
  const end = last ? wordRange(last).end : start;
  return fail({ kind, command: words.map((word) => word.text).join(' '), range: { start, end } });
}
