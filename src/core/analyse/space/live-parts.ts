import type { ActionClass } from './action-classes';
import type { RequestSpace } from './request-space';
import type { SpaceResourceClass } from './resource-space';

/** An action class with all resources on which the same of its statements are alive. */
export interface LivePart {
  readonly action: ActionClass;
  /** Statement numbers, ascending. */
  readonly live: readonly number[];
  /** Equal for parts with the same live statements. */
  readonly key: string;
  readonly resources: readonly SpaceResourceClass[];
}

/** Divides the whole space but for circumstances; every request without its context is in exactly one part. */
export function* listLiveParts(space: RequestSpace): Generator<LivePart> {
  for (const action of space.actions) {
    const parts = new Map<string, LivePart & { readonly resources: SpaceResourceClass[] }>();
    for (const { live: reached, classes } of space.resources.groupsFor(action)) {
      const live = reached.filter((statement) => action.fits[statement]);
      const key = live.join();
      const part = parts.get(key) ?? { action, live, key, resources: [] };
      parts.set(key, part);
      for (const resource of classes) part.resources.push(resource);
    }
    yield* parts.values();
  }
}
