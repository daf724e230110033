import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PolicyDocument } from '../../../core';
import { buildPolicy } from '../../../testing/build-policy';
import { type AccessAnalysis, analyseAccess } from './analyse-access';
import { type AnalysisAnswer, type AnalysisQuestion, AnalysisQueue } from './analysis-queue';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An analyst who answers when told to, and notes everything. */
function setUp() {
  const asked: AnalysisQuestion[] = [];
  let hired = 0;
  let dismissed = 0;
  let onAnswer: (answer: AnalysisAnswer) => void = () => undefined;
  const queue = new AnalysisQueue((listener) => {
    hired += 1;
    onAnswer = listener;
    return {
      ask: (question) => asked.push(question),
      dismiss: () => {
        dismissed += 1;
      },
    };
  });
  const answer = (position: number) => {
    const question = asked[position];
    if (!question) throw new Error(`question ${position} was not asked`);
    const analysis = analyseAccess(question.policy, question.region);
    onAnswer({ serial: question.serial, analysis });
    return analysis;
  };
  const ask = (policy: PolicyDocument, region: string | null = null) => {
    const state: { analysis: AccessAnalysis | null } = { analysis: null };
    void queue.request(policy, region).then((analysis) => {
      state.analysis = analysis;
    });
    return state;
  };
  return { asked, answer, ask, counts: () => ({ hired, dismissed }) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('AnalysisQueue', () => {
  it('asks once about a policy, whoever wants to know', async () => {
    const { asked, answer, ask } = setUp();
    const policy = buildPolicy();
    const [one, other] = [ask(policy), ask(policy)];
    expect(asked).toHaveLength(1);
    const analysis = answer(0);
    await settle();
    expect([one.analysis, other.analysis]).toEqual([analysis, analysis]);
  });

  it('answers questions about two regions of one policy, one after the other', async () => {
    const { asked, answer, ask } = setUp();
    const policy = buildPolicy();
    const states = [ask(policy), ask(policy, 'ap-hongkong')];
    expect(asked).toHaveLength(1);
    answer(0);
    answer(1);
    await settle();
    expect(states.map(({ analysis }) => analysis?.grid.region)).toEqual(['ap-guangzhou', 'ap-hongkong']);
  });

  it('drops what waits about an older policy', () => {
    const { asked, answer, ask } = setUp();
    const [first, second, third] = [buildPolicy(), buildPolicy(), buildPolicy()];
    ask(first);
    ask(second);
    ask(third);
    answer(0);
    expect(asked.map(({ policy }) => policy)).toEqual([first, third]);
  });

  it('gives up on an older policy that takes too long', async () => {
    const { asked, ask, counts } = setUp();
    const [slow, next] = [buildPolicy(), buildPolicy()];
    ask(slow);
    ask(next);
    await vi.advanceTimersByTimeAsync(299);
    expect(asked.map(({ policy }) => policy)).toEqual([slow]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map(({ policy }) => policy)).toEqual([slow, next]);
    expect(counts()).toEqual({ hired: 2, dismissed: 1 });
  });

  it('lets the newest policy take its time', async () => {
    const { asked, answer, ask, counts } = setUp();
    const state = ask(buildPolicy());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(counts()).toEqual({ hired: 1, dismissed: 0 });
    const analysis = answer(0);
    await settle();
    expect(state.analysis).toBe(analysis);
    expect(asked).toHaveLength(1);
  });

  it('takes no late answer for a question that was given up', async () => {
    const { answer, ask } = setUp();
    const [slow, next] = [ask(buildPolicy()), ask(buildPolicy())];
    await vi.advanceTimersByTimeAsync(300);
    answer(0);
    await settle();
    expect([slow.analysis, next.analysis]).toEqual([null, null]);
    const analysis = answer(1);
    await settle();
    expect(next.analysis).toBe(analysis);
  });
});
