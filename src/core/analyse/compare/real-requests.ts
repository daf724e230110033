import { findAction } from '../../catalogue';
import { shapeOfTemplate } from '../space/witness';
import type { AccessDifference } from './compare-policies';

/**
 * Whether a difference holds a request that some known call really makes: an action of the catalogue on the kind of
 * resource that it is checked on, in any reading. A pull of a namespace is well-formed, and nobody ever asks for it.
 */
export function hasRealRequest({ actions, resources }: AccessDifference): boolean {
  const shapes = new Set<string>(resources.map(({ shape }) => (shape === 'colon-tag' ? 'tag' : shape)));
  return actions.actions.some((name) => {
    const action = findAction(name);
    const templates = [
      ...(action?.resourceTemplates ?? []),
      ...(action?.alternative?.resourceTemplates ?? []),
    ];
    return templates.some((template) => shapes.has(shapeOfTemplate(template)));
  });
}
