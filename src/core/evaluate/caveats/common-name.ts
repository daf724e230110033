import type { Glob } from '../../matching';
import { isNameCharacter, type ResourceTemplate, type TemplatePart } from './resource-template';

/**
 * Finds a last segment that has the form of the template and fits every one of the globs, if there is one.
 *
 * The template and the globs are read as small automata and walked together: each step either takes one
 * character in all of them or lets one of them leave a loop. A combination of places is entered once, so
 * the work is bounded by the product of the lengths; `budget` bounds it further.
 *
 * @param freshName stands for the stretches that nothing prescribes.
 * @param budget the combinations that may still be entered; those entered here are taken off it.
 * @returns `null` where there is none, or the budget ran out before one was found.
 */
export function findCommonName(
  template: ResourceTemplate,
  globs: readonly Glob[],
  freshName: string,
  budget: { statesLeft: number },
): string | null {
  if (globs.some((glob) => countSlashes(glob.pieces) > countSlashes(template.parts))) return null;
  const automata = [toTemplateSteps(template), ...globs.map(toGlobSteps)];
  const visited = new Set<string>();
  const agenda: Walk[] = [{ places: automata.map(() => 0), last: null }];
  while (budget.statesLeft > 0) {
    const walk = agenda.pop();
    if (walk === undefined) break;
    const key = walk.places.join(' ');
    if (visited.has(key)) continue;
    visited.add(key);
    budget.statesLeft -= 1;
    const steps = automata.map((automaton, index) => automaton[walk.places[index] ?? 0]);
    if (steps.every((step) => step === undefined)) return write(walk, freshName);
    // The agenda is a stack: leaving a loop is tried before staying, so that the shortest name comes first.
    const taken = takeCharacter(walk, steps);
    if (taken !== null) agenda.push(taken);
    for (const [index, step] of steps.entries()) {
      if (step?.kind === 'loop') agenda.push(leaveLoop(walk, index, steps));
    }
  }
  return null;
}

/** What placeholders stand for has none, so a pattern that spells out more than the template does fits no name of its form. */
function countSlashes(parts: readonly TemplatePart[]): number {
  let count = 0;
  for (const part of parts) {
    if (typeof part !== 'string') continue;
    for (let at = part.indexOf('/'); at >= 0; at = part.indexOf('/', at + 1)) count += 1;
  }
  return count;
}

/** One place of an automaton; past the last step it accepts. */
type Step =
  | { readonly kind: 'literal'; readonly character: string }
  /** One character of a name. */
  | { readonly kind: 'one' }
  /** Any number of characters: of a name, or of any kind. */
  | { readonly kind: 'loop'; readonly isName: boolean };

/** A way through the automata so far, newest character first; `null` as a character is one nobody prescribes. */
interface Walk {
  readonly places: readonly number[];
  readonly last: WrittenCharacter | null;
}

interface WrittenCharacter {
  readonly character: string | null;
  readonly before: WrittenCharacter | null;
}

function toTemplateSteps(template: ResourceTemplate): readonly Step[] {
  return template.parts.flatMap((part): readonly Step[] =>
    typeof part === 'string' ? toLiterals(part) : [{ kind: 'one' }, { kind: 'loop', isName: true }],
  );
}

function toGlobSteps(glob: Glob): readonly Step[] {
  return glob.pieces.flatMap((piece, index): readonly Step[] =>
    index === 0 ? toLiterals(piece) : [{ kind: 'loop', isName: false }, ...toLiterals(piece)],
  );
}

function toLiterals(text: string): readonly Step[] {
  return text.split('').map((character) => ({ kind: 'literal', character }));
}

/** Takes one character everywhere: the one that some place prescribes, or one that nobody does. */
function takeCharacter(walk: Walk, steps: readonly (Step | undefined)[]): Walk | null {
  let character: string | null = null;
  for (const step of steps) {
    if (step === undefined) return null;
    if (step.kind !== 'literal') continue;
    if (character !== null && character !== step.character) return null;
    character = step.character;
  }
  const mustBeNameCharacter = steps.some(
    (step) => step?.kind === 'one' || (step?.kind === 'loop' && step.isName),
  );
  if (character !== null && mustBeNameCharacter && !isNameCharacter(character)) return null;
  return {
    places: walk.places.map((place, index) => (steps[index]?.kind === 'loop' ? place : place + 1)),
    last: { character, before: walk.last },
  };
}

/**
 * Where every automaton is in a loop, a free stretch may stand here; writing it keeps `repo/team-*` from
 * giving the name `team-`.
 */
function leaveLoop(walk: Walk, index: number, steps: readonly (Step | undefined)[]): Walk {
  const isFree = steps.every((step) => step?.kind === 'loop');
  return {
    places: walk.places.map((place, at) => (at === index ? place + 1 : place)),
    last: isFree ? { character: null, before: walk.last } : walk.last,
  };
}

function write(walk: Walk, freshName: string): string {
  let text = '';
  let wasFree = false;
  for (let written = walk.last; written !== null; written = written.before) {
    const isFree = written.character === null;
    if (!isFree || !wasFree) text = `${isFree ? freshName : written.character}${text}`;
    wasFree = isFree;
  }
  return text;
}
