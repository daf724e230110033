/** Mutation testing takes a small share, so that a mutant is judged within a second. */
const share = Number(process.env.RUN_SHARE ?? 1);

/** How many cases a property tries: the usual number, or the share of it that the environment asks for. */
export function shareOf(usual: number): number {
  return Math.max(1, Math.floor(usual * share));
}

/** How many cases of a kind a property has to meet; in a share of the cases chance may pass the kind over. */
export function leastOf(usual: number): number {
  return share < 1 ? 0 : usual;
}
