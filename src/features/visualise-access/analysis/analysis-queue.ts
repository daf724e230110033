import type { PolicyDocument } from '../../../core';
import type { AccessAnalysis } from './analyse-access';

export interface AnalysisQuestion {
  readonly serial: number;
  readonly policy: PolicyDocument;
  readonly region: string | null;
}

export interface AnalysisAnswer {
  readonly serial: number;
  readonly analysis: AccessAnalysis;
}

/** Somebody who works on one question at a time and can be sent away in the middle of it. */
export interface Analyst {
  readonly ask: (question: AnalysisQuestion) => void;
  readonly dismiss: () => void;
}

export type HireAnalyst = (onAnswer: (answer: AnalysisAnswer) => void) => Analyst;

/** A question about an outdated policy that takes longer than this is given up; hiring anew takes its time too. */
const patienceMs = 300;

interface Request extends AnalysisQuestion {
  readonly resolve: (analysis: AccessAnalysis) => void;
}

/**
 * Asks an analyst about the newest policy. Answers are kept as long as their policy; questions about an
 * older policy than the newest are dropped, and their promises never settle.
 */
export class AnalysisQueue {
  private readonly answers = new WeakMap<PolicyDocument, Map<string | null, Promise<AccessAnalysis>>>();
  private waiting: Request[] = [];
  private running: Request | null = null;
  private analyst: Analyst | null = null;
  private serial = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly hire: HireAnalyst) {}

  request(policy: PolicyDocument, region: string | null): Promise<AccessAnalysis> {
    const known = this.answers.get(policy) ?? new Map<string | null, Promise<AccessAnalysis>>();
    this.answers.set(policy, known);
    const earlier = known.get(region);
    if (earlier) return earlier;
    const promise = new Promise<AccessAnalysis>((resolve) => {
      this.serial += 1;
      this.drop(policy);
      this.waiting.push({ serial: this.serial, policy, region, resolve });
    });
    known.set(region, promise);
    this.next();
    return promise;
  }

  /** Forgets what nobody waits for any longer; should its policy come back, it is asked about again. */
  private drop(policy: PolicyDocument): void {
    const outdated = this.waiting.filter((request) => request.policy !== policy);
    for (const request of outdated) this.answers.delete(request.policy);
    this.waiting = this.waiting.filter((request) => request.policy === policy);
    if (this.running && this.running.policy !== policy && this.timer === undefined) {
      this.timer = setTimeout(() => this.giveUp(), patienceMs);
    }
  }

  private giveUp(): void {
    this.timer = undefined;
    if (!this.running || this.waiting.length === 0) return;
    this.answers.delete(this.running.policy);
    this.running = null;
    this.analyst?.dismiss();
    this.analyst = null;
    this.next();
  }

  private next(): void {
    if (this.running) return;
    const request = this.waiting.shift();
    if (!request) return;
    this.running = request;
    this.analyst ??= this.hire((answer) => this.take(answer));
    const { serial, policy, region } = request;
    this.analyst.ask({ serial, policy, region });
  }

  private take({ serial, analysis }: AnalysisAnswer): void {
    if (this.running?.serial !== serial) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    const { resolve } = this.running;
    this.running = null;
    resolve(analysis);
    this.next();
  }
}
