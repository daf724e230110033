import type { PolicyDocument } from '../../model';

/**
 * The same policy with a list wherever the language takes a text or a list: actions, resources and the values of
 * conditions. Both forms decide alike. Anything of another shape stays as it is.
 */
export function toListForm(policy: PolicyDocument): { policy: PolicyDocument; hasChanged: boolean } {
  let hasChanged = false;
  const toList = (value: unknown): unknown => {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return value;
    hasChanged = true;
    return [value];
  };
  const statements: unknown = isRecord(policy) ? policy.statement : null;
  if (!Array.isArray(statements)) return { policy, hasChanged };
  const statement = statements.map((one: unknown) => {
    if (!isRecord(one)) return one;
    return mapEntries(one, (value, name) => {
      if (name === 'action' || name === 'resource') return toList(value);
      if (name !== 'condition' || !isRecord(value)) return value;
      return mapEntries(value, (keys) => (isRecord(keys) ? mapEntries(keys, toList) : keys));
    });
  });
  return { policy: { ...policy, statement } as PolicyDocument, hasChanged };
}

/** Keeps the order of the names, and names such as `__proto__` as the plain names they are. */
function mapEntries(
  record: Readonly<Record<string, unknown>>,
  change: (value: unknown, name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
