import { type Budget, spend } from '../automaton/budget';
import {
  type CandidateGrant,
  type CandidateSource,
  type GrantCost,
  listCandidates,
} from './candidate-grants';
import { type RequestSet, type RequestWords, setOf } from './grant-reach';

/** Requests to be covered by grants. */
export interface CoverTask extends CandidateSource {
  readonly words: readonly RequestWords[];
  /** Numbers of the requests that have to be allowed. */
  readonly wanted: readonly number[];
  readonly isCheaper: (one: GrantCost, other: GrantCost) => boolean;
}

export interface Cover {
  readonly grants: readonly CandidateGrant[];
  readonly cost: GrantCost;
  /** False where the budget ran out before every other way was ruled out. */
  readonly isProved: boolean;
}

/**
 * Finds the cheapest grants that together cover what is wanted. Each wanted request is given to one grant, so
 * the ways to cover are the ways to part the requests into groups, each with its cheapest grant. A larger group
 * never costs less, so a way that costs too much already is left.
 *
 * @returns `null` where some request has no grant that reaches nothing denied.
 */
export function findCheapestCover(task: CoverTask, budget: Budget): Cover | null {
  return new CoverSearch(task, budget).run();
}

interface Group {
  readonly members: readonly number[];
  readonly grant: CandidateGrant;
}

class CoverSearch {
  private readonly order: readonly number[];
  private readonly known = new Map<string, CandidateGrant | null>();
  private best: readonly Group[] | null = null;
  private bestCost: GrantCost = nothing;
  private isExhausted = false;

  constructor(
    private readonly task: CoverTask,
    private readonly budget: Budget,
  ) {
    this.order = dropImplied(task);
  }

  run(): Cover | null {
    if (this.order.some((number) => this.grantFor([number]) === null)) return null;
    this.chooseGreedily();
    this.extend(0, []);
    const groups = this.best ?? [];
    return { grants: groups.map(({ grant }) => grant), cost: this.bestCost, isProved: !this.isExhausted };
  }

  /** A first way that is good already, so that most others are left early. */
  private chooseGreedily(): void {
    let groups: readonly Group[] = [];
    for (const number of this.order) {
      let next: readonly Group[] | null = null;
      for (const way of this.listWays(groups, number)) {
        if (next === null || this.task.isCheaper(sumUp(way), sumUp(next))) next = way;
      }
      groups = next ?? groups;
    }
    this.best = groups;
    this.bestCost = sumUp(groups);
  }

  private extend(at: number, groups: readonly Group[]): void {
    const number = this.order[at];
    if (number === undefined) {
      this.best = groups;
      this.bestCost = sumUp(groups);
      return;
    }
    for (const way of this.listWays(groups, number)) {
      if (this.isExhausted) return;
      if (!spend(this.budget, 1)) this.isExhausted = true;
      else if (this.task.isCheaper(sumUp(way), this.bestCost)) this.extend(at + 1, way);
    }
  }

  /** The request joins one of the groups, or opens one of its own. */
  private *listWays(groups: readonly Group[], number: number): Generator<readonly Group[]> {
    for (const [index, { members }] of groups.entries()) {
      const joined = [...members, number];
      const grant = this.grantFor(joined);
      if (grant !== null) yield groups.with(index, { members: joined, grant });
    }
    const alone = this.grantFor([number]);
    if (alone !== null) yield [...groups, { members: [number], grant: alone }];
  }

  private grantFor(group: readonly number[]): CandidateGrant | null {
    const key = group.join();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { words, isCheaper } = this.task;
    const wordsOfGroup = group.flatMap((number) => words[number] ?? []);
    let best: CandidateGrant | null = null;
    for (const candidate of listCandidates(wordsOfGroup, setOf(group), this.task)) {
      if (best === null || isCheaper(candidate.cost, best.cost)) best = candidate;
    }
    this.known.set(key, best);
    return best;
  }
}

/** Leaves out requests that each grant for another one, kept in the list, covers too. */
function dropImplied({ wanted, words, ...source }: CoverTask): readonly number[] {
  const reachOfAll = new Map<number, RequestSet>();
  for (const number of wanted) {
    const own = words[number];
    // A namespace may stand beside any of its repositories, so its grants have less in common than those seen here.
    if (own === undefined || (own.repository === null && own.namespace !== null)) continue;
    const candidates = listCandidates([own], setOf([number]), { ...source, denied: 0n });
    reachOfAll.set(
      number,
      candidates.reduce((set, { reach }) => set & reach, -1n),
    );
  }
  const implies = (one: number, other: number) =>
    one !== other && ((reachOfAll.get(one) ?? 0n) & setOf([other])) !== 0n;
  const kept = wanted.filter(
    (number) =>
      !wanted.some((other) => implies(other, number) && (other < number || !implies(number, other))),
  );
  // One that was implied by a request that is itself left out has to come back.
  const lost = wanted.filter(
    (number) => !kept.includes(number) && !kept.some((other) => implies(other, number)),
  );
  return [...kept, ...lost];
}

function sumUp(groups: readonly Group[]): GrantCost {
  let [everywhere, namespaces, repositories, length] = nothing;
  for (const { grant } of groups) {
    everywhere += grant.cost[0];
    namespaces += grant.cost[1];
    repositories += grant.cost[2];
    // Statements stand in a list, with a comma between them.
    length += grant.cost[3] + 1;
  }
  return [everywhere, namespaces, repositories, length];
}

const nothing: GrantCost = [0, 0, 0, 0];
