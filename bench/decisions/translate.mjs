/** @typedef {import('../../src/core/index.ts').PolicyDocument} PolicyDocument */

/**
 * The statements of a policy without the list-or-string forms, resources as last segments.
 *
 * @typedef {object} PlainStatement
 * @property {'allow' | 'deny'} effect
 * @property {readonly string[]} actions
 * @property {readonly string[]} names
 */

/**
 * @param {PolicyDocument} policy
 * @returns {readonly PlainStatement[]}
 */
export function listPlainStatements({ statement }) {
  return statement.map(({ effect, action, resource }) => ({
    effect,
    actions: [action].flat(),
    names: [resource ?? []].flat().map(readName),
  }));
}

/**
 * The same policy for AWS and its container registry: the resource names have the same steps, and each pattern
 * of actions takes in those of the requests' actions that it takes in here.
 *
 * @param {PolicyDocument} policy
 */
export function toIamPolicy(policy) {
  return {
    Version: '2012-10-17',
    Statement: listPlainStatements(policy).map(({ effect, actions, names }) => ({
      Effect: effect === 'allow' ? 'Allow' : 'Deny',
      Action: actions.map(toIamAction),
      Resource: names.map((name) => toArn(name, '*', '*')),
    })),
  };
}

/** @param {string} action or a pattern */
export function toIamAction(action) {
  const found = iamActions[action];
  if (found === undefined) throw new Error(`no counterpart of ${action} is written down`);
  return found;
}

/**
 * @param {string} name
 * @param {string} region
 * @param {string} account
 */
export function toArn(name, region, account) {
  return `arn:aws:ecr:${region}:${account}:${name.replace(/^repo\//, 'repository/')}`;
}

/** @type {Readonly<Record<string, string>>} */
const iamActions = {
  'tcr:*': 'ecr:*',
  'tcr:Describe*': 'ecr:Describe*',
  'tcr:PullRepository*': 'ecr:BatchGet*',
  'tcr:PullRepositoryPersonal': 'ecr:BatchGetImage',
  'tcr:PushRepositoryPersonal': 'ecr:PutImage',
  'tcr:DescribeImagePersonal': 'ecr:DescribeImages',
  'tcr:DeleteImagePersonal': 'ecr:BatchDeleteImage',
  'tcr:CreateRepositoryPersonal': 'ecr:CreateRepository',
};

/**
 * The same policy in Cedar. Action and resource stand in the context, which Cedar reads faster than entities
 * with attributes (measured: 2.4 times).
 *
 * @param {PolicyDocument} policy
 */
export function toCedarPolicy(policy) {
  return listPlainStatements(policy)
    .map(({ effect, actions, names }) => {
      const condition = `(${likeAny('action', actions)}) && (${likeAny('resource', names)})`;
      return `${effect === 'allow' ? 'permit' : 'forbid'}(principal, action, resource) when { ${condition} };`;
    })
    .join('\n');
}

/**
 * @param {string} attribute
 * @param {readonly string[]} patterns
 */
function likeAny(attribute, patterns) {
  return patterns.map((pattern) => `context.${attribute} like "${pattern}"`).join(' || ');
}

/** Deny wins and nothing is allowed by default, as in CAM; `keyMatch` knows stars at the end, which is all we use. */
export const casbinModel = `[request_definition]
r = act, obj
[policy_definition]
p = act, obj, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = keyMatch(r.act, p.act) && keyMatch(r.obj, p.obj)`;

/**
 * The same policy as rows for `casbinModel`: a row for each pair of an action and a resource.
 *
 * @param {PolicyDocument} policy
 */
export function toCasbinPolicy(policy) {
  return listPlainStatements(policy)
    .flatMap(({ effect, actions, names }) =>
      actions.flatMap((action) => names.map((name) => `p, ${action}, ${name}, ${effect}`)),
    )
    .join('\n');
}

/** @param {string} resource `qcs::tcr:::repo/team-01/*` */
function readName(resource) {
  const prefix = 'qcs::tcr:::';
  if (!resource.startsWith(prefix)) throw new Error(`${resource} names a place, which has no counterpart`);
  return resource.slice(prefix.length);
}
