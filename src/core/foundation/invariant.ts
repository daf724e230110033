/** Throws when our own reasoning is wrong; never for user input. */
export function invariant(condition: unknown, shouldHold: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${shouldHold}`);
}

/** Closes a `switch` over a tagged union: a missing case fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`);
}
