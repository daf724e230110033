import { timeCall } from './measure.mjs';
import { allowOn, listMany } from './policies.mjs';

/** @typedef {import('../src/tooling/bundle-core.mjs').Core} Core */
/** @typedef {import('../src/core/index.ts').PolicyDocument} PolicyDocument */

/**
 * @typedef {object} HostileResult
 * @property {string} input
 * @property {readonly { readonly task: string, readonly answer: string, readonly medianMs: number, readonly worstMs: number }[]} tasks
 */

/** Names on which a matcher that goes back would try every way: many of what the patterns ask for, no end. */
const longName = `repo/${'a'.repeat(6_000)}`;

/** @type {readonly { readonly input: string, readonly patterns: readonly string[] }[]} */
const inputs = [
  { input: '*a*a…*b with 20 stars', patterns: [`repo/${'*a'.repeat(20)}*b`] },
  { input: '*a*a…*b with 3,000 stars', patterns: [`repo/${'*a'.repeat(3_000)}*b`] },
  { input: '6,144 stars', patterns: ['*'.repeat(6_144)] },
  { input: '12 patterns *a*a…b*', patterns: listMany(12, (index) => `repo/*${'a*'.repeat(index)}b*`) },
  { input: '500 patterns repo/*xN*', patterns: listMany(500, (index) => `repo/*x${index}*`) },
  { input: '500 patterns repo/*aN*b*', patterns: listMany(500, (index) => `repo/*a${index}*b*`) },
];

/**
 * What was made to be slow: the matcher on a long name, and every analysis with the verdict it gives. `budget`
 * stands where the answer says that it is not complete.
 *
 * @param {Core} core
 * @returns {readonly HostileResult[]}
 */
export function measureHostile(core) {
  return inputs.map(({ input, patterns }) => {
    const policy = allowOn(patterns);
    const other = allowOn(patterns.map((pattern) => `${pattern}c*`));
    const compiled = core.compilePolicies({ identity: [policy] });
    const request = { action: 'tcr:PullRepositoryPersonal', resource: `qcs::tcr:::${longName}`, context: {} };
    /** @type {readonly { task: string, run: () => string }[]} */
    const tasks = [
      { task: 'decide', run: () => core.evaluateCompiled(request, compiled).outcome },
      {
        task: 'compare',
        run: () => {
          const { verdict, open } = core.comparePolicies(policy, other);
          return [verdict, ...open].join(', ');
        },
      },
      { task: 'map', run: () => say(core.mapAccess({ identity: [policy] }).open) },
      { task: 'coverage', run: () => say(core.findCoverage(policy).open) },
      { task: 'lint', run: () => `${core.lintPolicy(policy).length} findings` },
    ];
    return {
      input,
      tasks: tasks.map(({ task, run }) => {
        const { medianMs, worstMs } = timeCall(run, { rounds: 9, warmUps: 2, limitMs: 1_500 });
        return { task, answer: run(), medianMs, worstMs };
      }),
    };
  });
}

/** @param {readonly string[]} open */
function say(open) {
  return open.length === 0 ? 'complete' : open.join(', ');
}
