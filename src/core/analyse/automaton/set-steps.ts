/**
 * Where characters lead from sets of places, for all sets in one table: the steps of a set stand next to each other,
 * in the order in which they were added.
 */
export class SetSteps {
  /** By step: the character that some place of the set waits for. */
  private readonly codes: number[] = [];
  /** By step: the set that the character leads to. */
  private readonly targets: number[] = [];
  private readonly begins: number[] = [];
  private readonly ends: number[] = [];
  private readonly others: number[] = [];
  /** For sets with so many steps that looking through them would take long: the step of each character. */
  private readonly stepsByCode = new Map<number, Map<number, number>>();

  has(set: number): boolean {
    return this.begins[set] !== undefined;
  }

  /**
   * Begins the steps of a set; no other set may be begun before all of them are added.
   *
   * @param other where every character leads that gets no step.
   */
  open(set: number, other: number): void {
    this.begins[set] = this.codes.length;
    this.ends[set] = this.codes.length;
    this.others[set] = other;
  }

  add(set: number, code: number): number {
    const step = this.codes.push(code) - 1;
    this.ends[set] = step + 1;
    const begin = this.beginOf(set);
    const byCode = this.stepsByCode.get(set);
    if (byCode !== undefined) byCode.set(code, step);
    else if (step - begin >= fewSteps) {
      this.stepsByCode.set(set, new Map(this.codes.slice(begin).map((one, at) => [one, begin + at])));
    }
    return step;
  }

  lead(step: number, target: number): void {
    this.targets[step] = target;
  }

  beginOf(set: number): number {
    return this.begins[set] ?? 0;
  }

  endOf(set: number): number {
    return this.ends[set] ?? 0;
  }

  codeOf(step: number): number {
    return this.codes[step] ?? 0;
  }

  targetOf(step: number): number {
    return this.targets[step] ?? 0;
  }

  otherOf(set: number): number {
    return this.others[set] ?? 0;
  }

  /** The step of a character, or -1. */
  find(set: number, code: number): number {
    const end = this.endOf(set);
    const begin = this.beginOf(set);
    if (end - begin > fewSteps) return this.stepsByCode.get(set)?.get(code) ?? -1;
    for (let step = begin; step < end; step += 1) if (this.codes[step] === code) return step;
    return -1;
  }

  /** The set that a character leads to. */
  follow(set: number, code: number): number {
    const step = this.find(set, code);
    return step < 0 ? this.otherOf(set) : this.targetOf(step);
  }
}

/** As many are found faster one by one than by a hash. */
const fewSteps = 12;
