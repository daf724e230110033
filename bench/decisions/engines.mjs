import { casbinModel, toArn, toCasbinPolicy, toCedarPolicy, toIamAction, toIamPolicy } from './translate.mjs';

/** @typedef {import('../../src/tooling/bundle-core.mjs').Core} Core */
/** @typedef {import('../peers.mjs').Peers} Peers */
/** @typedef {import('./workloads.mjs').Workload} Workload */

/**
 * A way to ask an engine. Policies and requests are translated and, where the engine can, read beforehand; that
 * time does not count for anybody.
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {'outcome' | 'reasons' | 'trace'} detail the outcome alone, what decided beside it, or how every statement
 *   fared; an engine that always says what decided counts as both of the first two
 * @property {(policy: number, request: number) => unknown} ask gives a promise where `isAsync`
 * @property {boolean} [isAsync]
 * @property {(answer: any) => boolean} isAllowed
 */

/**
 * @param {Core} core
 * @param {Workload} workload
 * @returns {readonly Engine[]}
 */
export function listOwnEngines(core, { policies, requests }) {
  const attached = policies.map((policy) => ({ identity: [policy] }));
  const compiled = attached.map((one) => core.compilePolicies(one));
  const asked = requests.map(({ action, name }) => ({
    action,
    resource: `qcs::tcr:ap-guangzhou::${name}`,
    context: {},
  }));
  const withoutReasons = { trace: false, caveats: false };
  const isAllowed = (/** @type {{ outcome: string }} */ { outcome }) => outcome === 'allowed';
  return [
    {
      name: 'ours, compiled',
      detail: 'outcome',
      ask: (policy, request) => core.decideCompiled(at(asked, request), at(compiled, policy)),
      isAllowed: (outcome) => outcome === 'allowed',
    },
    {
      name: 'ours, compiled, with the deciding statements',
      detail: 'reasons',
      ask: (policy, request) =>
        core.evaluateCompiled(at(asked, request), at(compiled, policy), withoutReasons),
      isAllowed,
    },
    {
      name: 'ours, compiled, with trace and caveats',
      detail: 'trace',
      ask: (policy, request) => core.evaluateCompiled(at(asked, request), at(compiled, policy)),
      isAllowed,
    },
    {
      name: 'ours, policy read at every call, with trace and caveats',
      detail: 'trace',
      ask: (policy, request) => core.evaluateRequest(at(asked, request), at(attached, policy)),
      isAllowed,
    },
  ];
}

/**
 * @param {Peers} peers
 * @param {Workload} workload
 * @returns {Promise<readonly Engine[]>}
 */
export async function listPeerEngines({ iam, cedar, casbin }, workload) {
  return [
    ...iamEngines(iam, workload),
    ...cedarEngines(cedar, workload),
    ...(await casbinEngines(casbin, workload)),
  ];
}

/**
 * @param {any} iam
 * @param {Workload} workload
 * @returns {readonly Engine[]}
 */
function iamEngines(iam, { policies, requests }) {
  const account = '123456789012';
  const simulations = policies.map((policy) => {
    const identityPolicies = [{ name: 'policy', policy: toIamPolicy(policy) }];
    return requests.map(({ action, name }) => ({
      request: {
        principal: `arn:aws:iam::${account}:user/somebody`,
        action: toIamAction(action),
        resource: { resource: toArn(name, 'us-east-1', account), accountId: account },
        contextVariables: {},
      },
      identityPolicies,
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    }));
  });
  return [
    {
      name: 'iam-simulate',
      detail: 'outcome',
      ask: (policy, request) => iam.runUnsafeSimulation(at(at(simulations, policy), request), {}),
      isAllowed: (answer) => answer === 'Allowed',
    },
    {
      name: 'iam-simulate, with checks and explanation',
      detail: 'trace',
      ask: (policy, request) => iam.runSimulation(at(at(simulations, policy), request), {}),
      isAsync: true,
      isAllowed: ({ overallResult }) => overallResult === 'Allowed',
    },
  ];
}

/**
 * @param {any} cedar
 * @param {Workload} workload
 * @returns {readonly Engine[]}
 */
function cedarEngines(cedar, { name: workloadName, policies, requests }) {
  const calls = policies.map((policy, index) => {
    const id = `${workloadName} ${index}`;
    const { type, errors } = cedar.preparsePolicySet(id, { staticPolicies: toCedarPolicy(policy) });
    if (type !== 'success') throw new Error(`Cedar refuses the policy: ${JSON.stringify(errors)}`);
    return requests.map(({ action, name }) => ({
      principal: { type: 'User', id: 'somebody' },
      action: { type: 'Action', id: 'call' },
      resource: { type: 'Thing', id: 'thing' },
      context: { action, resource: name },
      preparsedPolicySetId: id,
      entities: [],
    }));
  });
  /** @type {Pick<Engine, 'ask' | 'isAllowed'>} */
  const engine = {
    ask: (policy, request) => cedar.statefulIsAuthorized(at(at(calls, policy), request)),
    isAllowed: ({ response }) => response.decision === 'allow',
  };
  // Every answer names the policies that decided.
  return [
    { name: 'cedar-wasm, policies read before', detail: 'outcome', ...engine },
    { name: 'cedar-wasm, policies read before, with reasons', detail: 'reasons', ...engine },
  ];
}

/**
 * @param {any} casbin
 * @param {Workload} workload
 * @returns {Promise<readonly Engine[]>}
 */
async function casbinEngines(casbin, { policies, requests }) {
  const enforcers = await Promise.all(
    policies.map((policy) =>
      casbin.newEnforcer(
        casbin.newModelFromString(casbinModel),
        new casbin.StringAdapter(toCasbinPolicy(policy)),
      ),
    ),
  );
  return [
    {
      name: 'casbin',
      detail: 'outcome',
      ask: (policy, request) => {
        const { action, name } = at(requests, request);
        return at(enforcers, policy).enforceSync(action, name);
      },
      isAllowed: (answer) => answer === true,
    },
    {
      name: 'casbin, with the deciding row',
      detail: 'reasons',
      ask: (policy, request) => {
        const { action, name } = at(requests, request);
        return at(enforcers, policy).enforceExSync(action, name);
      },
      isAllowed: ([isAllowed]) => isAllowed,
    },
  ];
}

/**
 * @template Item
 * @param {readonly Item[]} list
 * @param {number} index
 */
function at(list, index) {
  return /** @type {Item} */ (list[index]);
}
