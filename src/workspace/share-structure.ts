/**
 * `next`, with every part that equals its counterpart in `former` taken from there, so that whoever draws a part can
 * tell by identity that it has not changed. For plain data as JSON has it; anything else counts as changed.
 */
export function shareStructure<Value>(former: unknown, next: Value): Value {
  return share(former, next) as Value;
}

function share(former: unknown, next: unknown): unknown {
  if (former === next) return former;
  if (typeof former !== 'object' || typeof next !== 'object' || former === null || next === null) return next;
  if (Array.isArray(former) || Array.isArray(next)) {
    return Array.isArray(former) && Array.isArray(next) ? shareList(former, next) : next;
  }
  return isRecord(former) && isRecord(next) ? shareRecord(former, next) : next;
}

function shareList(former: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const shared = next.map((item, index) => share(former[index], item));
  const isSame = former.length === next.length && shared.every((item, index) => item === former[index]);
  return isSame ? former : shared;
}

function shareRecord(former: Record, next: Record): Record {
  const names = Object.keys(next);
  const shared = names.map((name): [string, unknown] => [
    name,
    share(Object.hasOwn(former, name) ? former[name] : undefined, next[name]),
  ]);
  const formerNames = Object.keys(former);
  // The order of the names is part of what a text says.
  const isSame =
    formerNames.length === names.length &&
    shared.every(([name, value], index) => formerNames[index] === name && former[name] === value);
  // Takes `__proto__` for the plain name that it is.
  return isSame ? former : (Object.fromEntries(shared) as Record);
}

type Record = { readonly [name: string]: unknown };

function isRecord(value: object): value is Record {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
