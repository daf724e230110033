import { countRates } from '../measure.mjs';
import { listOwnEngines, listPeerEngines } from './engines.mjs';
import { listWorkloads } from './workloads.mjs';

/** @typedef {import('../../src/tooling/bundle-core.mjs').Core} Core */
/** @typedef {import('../peers.mjs').Peers} Peers */
/** @typedef {import('./engines.mjs').Engine} Engine */
/** @typedef {import('./workloads.mjs').Workload} Workload */

/**
 * @typedef {object} DecisionResult
 * @property {string} workload
 * @property {number} cases pairs of a policy and a request; every engine answers each alike
 * @property {number} allowed how many of them are allowed
 * @property {readonly { readonly name: string, readonly detail: Engine['detail'], readonly isOwn: boolean, readonly perSecond: number }[]} engines
 */

/**
 * Decisions a second, on the same policies and requests, after a check that all engines give the same answers.
 *
 * @param {Core} core
 * @param {Peers} peers
 * @returns {Promise<readonly DecisionResult[]>}
 */
export async function compareDecisions(core, peers) {
  const results = [];
  for (const workload of listWorkloads(core)) {
    const own = listOwnEngines(core, workload);
    const engines = [...own, ...(await listPeerEngines(peers, workload))];
    const allowed = await checkAnswers(engines, workload);
    const cases = listCases(workload);
    const rates = await countRates(
      engines.map(({ name, ask, isAsync = false }) => ({
        name,
        isAsync,
        run: (piece) => {
          const [policy, request] = cases[piece % cases.length] ?? [0, 0];
          return ask(policy, request);
        },
      })),
      { rounds: 7, sliceMs: 150 },
    );
    results.push({
      workload: workload.name,
      cases: cases.length,
      allowed,
      engines: engines.map((engine) => ({
        name: engine.name,
        detail: engine.detail,
        isOwn: own.includes(engine),
        perSecond: Math.round(rates.get(engine.name) ?? 0),
      })),
    });
  }
  return results;
}

/**
 * @param {readonly Engine[]} engines
 * @param {Workload} workload
 * @returns {Promise<number>} how many cases are allowed. Throws where two engines differ.
 */
async function checkAnswers(engines, workload) {
  let allowed = 0;
  for (const [policy, request] of listCases(workload)) {
    /** @type {boolean[]} */
    const answers = [];
    for (const engine of engines) answers.push(engine.isAllowed(await engine.ask(policy, request)));
    if (new Set(answers).size !== 1) {
      const { action, name } = workload.requests[request] ?? {};
      const said = engines.map((engine, index) => `${engine.name}: ${answers[index]}`).join('; ');
      throw new Error(`${workload.name}, policy ${policy}, ${action} on ${name}: ${said}`);
    }
    if (answers[0]) allowed += 1;
  }
  return allowed;
}

/**
 * @param {Workload} workload
 * @returns {readonly (readonly [policy: number, request: number])[]}
 */
function listCases({ policies, requests }) {
  return policies.flatMap((_, policy) =>
    requests.map((_request, request) => /** @type {const} */ ([policy, request])),
  );
}
