/** `node src/tooling/measure-lint.mjs`: the CPU time that `lintPolicy` takes on policies of the longest allowed length. */
import { cpuMs, quantileOf } from '../../bench/measure.mjs';
import { loadBundledCore } from './bundle-core.mjs';

const { lintPolicy } = await loadBundledCore();

const longest = 6144;
const allow = {
  effect: 'allow',
  action: ['tcr:PullRepositoryPersonal'],
  resource: ['qcs::tcr:::repo/team-01/*'],
};

/** @typedef {(size: number) => readonly object[]} Grow Gives the statements of a size. */

/**
 * Grows a policy until it has the length.
 *
 * @param {Grow} grow
 * @param {number} length
 */
function fill(grow, length) {
  let policy = { version: '2.0', statement: grow(1) };
  for (let size = 2; ; size += 1) {
    const next = { version: '2.0', statement: grow(size) };
    if (JSON.stringify(next).length > length) return policy;
    policy = next;
  }
}

/**
 * @template Item
 * @param {number} size
 * @param {(index: number) => Item} make
 */
const many = (size, make) => Array.from({ length: size }, (_, index) => make(index));
const actions = ['Pull', 'Push', 'Delete', 'Create'].map((verb) => `tcr:${verb}RepositoryPersonal`);

/** @type {Readonly<Record<string, Grow>>} */
const shapes = {
  'one statement, many resources': (size) => [
    { ...allow, resource: many(size, (index) => `qcs::tcr:::repo/team-${index}/app-${index}/*`) },
  ],
  'one statement, many actions': (size) => [
    { ...allow, action: many(size, (index) => `tcr:Describe${index}*`) },
  ],
  'many statements': (size) =>
    many(size, (index) => ({
      ...allow,
      resource: [`qcs::tcr:::repo/team-${index}`, `qcs::tcr:::repo/team-${index}/*`],
    })),
  'statements of both effects, patterns': (size) =>
    many(size, (index) => ({
      effect: index % 3 === 0 ? 'deny' : 'allow',
      action: ['tcr:Describe*', actions[index % 4]],
      resource: index % 2 === 0 ? ['*'] : [`qcs::tcr:gz::repo/team-${index}*`],
    })),
  'statements with conditions': (size) =>
    many(size, (index) => ({
      ...allow,
      condition: {
        ip_equal: { 'qcs:ip': [`203.0.113.${index}/24`, '10.0.0.0/8'] },
        date_less_than: { 'qcs:current_time': '2027-01-01 00:00:00' },
        string_equal: { 'qcs:tag': `team:${index}` },
      },
    })),
  'mistakes everywhere': (size) =>
    many(size, (index) => ({
      effect: 'allow',
      action: [`tcr:PullRepositry${index}`, 'ccr:pull', 'Describe*'],
      resource: [`qcs::tcr:gaungzhou:uin/:repos/Team${index}`, `repo/team-${index}`],
      condition: { StringEquals: { 'qcs:Ip': 'x' } },
    })),
};

for (const [name, grow] of Object.entries(shapes)) print(name, fill(grow, longest), 200);
for (const [name, grow] of Object.entries(shapes)) {
  /** @type {Grow} */
  const growFast = (size) => grow(size * 20);
  print(`${name}, 240 kB`, fill(growFast, 240_000), 5);
}
print('2,300 statements', { version: '2.0', statement: shapes['many statements']?.(2300) ?? [] }, 5);

/**
 * Prints the CPU time of this process, since other programs on the machine must not count: of a policy that nothing is
 * remembered of, and of one in which a key has changed one statement.
 *
 * @param {string} name
 * @param {any} policy full of mistakes at times, which the core takes too
 * @param {number} rounds
 */
function print(name, policy, rounds) {
  const others = { version: '2.0', statement: [] };
  const first = time(
    rounds,
    () => lintPolicy(others),
    () => lintPolicy(policy),
  );
  let typed = policy;
  const afterKey = time(
    rounds,
    (round) => {
      typed = pressKey(typed, round);
    },
    () => lintPolicy(typed),
  );
  const { length } = JSON.stringify(policy);
  console.log(
    `${name}: ${length} characters, ${policy.statement.length} statements, ${lintPolicy(policy).length} findings: first time ${first}; after a key ${afterKey}`,
  );
}

/**
 * Lengthens a resource of one statement by a letter, or shortens it again; all the other statements stay the same.
 *
 * @param {any} policy
 * @param {number} round
 */
function pressKey(policy, round) {
  const at = round % policy.statement.length;
  const { resource, ...others } = policy.statement[at];
  const last = resource.at(-1);
  const next = last.endsWith('x') ? last.slice(0, -1) : `${last}x`;
  return {
    ...policy,
    statement: policy.statement.with(at, { ...others, resource: resource.with(-1, next) }),
  };
}

/**
 * @param {number} rounds
 * @param {(round: number) => void} prepare does not count
 * @param {() => void} run
 */
function time(rounds, prepare, run) {
  const warmUps = Math.min(rounds, 20);
  const times = many(warmUps + rounds, (round) => {
    prepare(round);
    const start = cpuMs();
    run();
    return cpuMs() - start;
  }).slice(warmUps);
  return `median ${quantileOf(times, 0.5).toFixed(2)} ms, p95 ${quantileOf(times, 0.95).toFixed(2)} ms`;
}
