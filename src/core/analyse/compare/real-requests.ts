import { findAction } from '../../catalogue';
import { shapeOfTemplate } from '../space/witness';
import type { AccessDifference } from './compare-policies';

/**
 * The part of a difference that some known call really meets: actions of the catalogue on the kinds of resources that
 * they are checked on, in any reading. A pull of a namespace is well-formed, and nobody ever asks for it.
 *
 * @returns `null` where nothing is left. The witness stays that of the whole difference.
 */
export function narrowToReal(difference: AccessDifference): AccessDifference | null {
  const { actions, resources } = difference;
  const shapes = new Set<string>(resources.map(({ shape }) => askedShape(shape)));
  const real = actions.actions.filter((name) => shapesOfAction(name).some((shape) => shapes.has(shape)));
  if (real.length === 0) return null;
  const asked = new Set<string>(real.flatMap(shapesOfAction));
  return {
    ...difference,
    actions: { actions: real },
    resources: resources.filter(({ shape }) => asked.has(askedShape(shape))),
  };
}

export function hasRealRequest(difference: AccessDifference): boolean {
  return narrowToReal(difference) !== null;
}

/** Both ways to write a tag are one kind to the templates. */
function askedShape(shape: string): string {
  return shape === 'colon-tag' ? 'tag' : shape;
}

function shapesOfAction(name: string): readonly string[] {
  const action = findAction(name);
  const templates = [...(action?.resourceTemplates ?? []), ...(action?.alternative?.resourceTemplates ?? [])];
  return templates.map(shapeOfTemplate);
}
