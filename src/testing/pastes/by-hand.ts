import { compact, hclObject, type Paste, pretty, pull, resource, statement } from './usual-policy';

const slips: readonly Paste[] = [
  { says: 'curly quotes', carrier: 'json', text: compact.replaceAll('"', '”'), policy: pull },
  {
    says: 'single quotes and words of Python',
    carrier: 'json',
    text: `{'version': '2.0', 'statement': [{'effect': 'allow', 'action': ['tcr:PullRepositoryPersonal'], 'resource': ['${resource}'], 'condition': «None»}]}`,
    policy: { version: '2.0', statement: [{ ...statement, condition: null }] },
    codes: ['syntax/foreign-word'],
  },
  {
    says: 'names without quotes and comments',
    carrier: 'json',
    text: `{ /* pull */ version: "2.0", // always\n statement: [{ effect: "allow", action: ["tcr:PullRepositoryPersonal"], resource: ["${resource}"], }] }`,
    policy: pull,
  },
  {
    says: 'full-width commas and colons',
    carrier: 'json',
    text: compact.replaceAll('",', '"，').replaceAll('":', '"：'),
    policy: pull,
  },
  {
    says: 'a byte order mark and no-break spaces',
    carrier: 'json',
    text: `\ufeff${pretty.replaceAll('  ', '\u00a0 ')}`,
    policy: pull,
  },
  { says: 'zero-width spaces', carrier: 'json', text: compact.replaceAll(',', ',\u200b'), policy: pull },
  {
    says: 'doubled and missing commas',
    carrier: 'json',
    text: compact.replace('"2.0",', '"2.0",,').replace('"allow",', '"allow"'),
    policy: pull,
  },
];

const surroundings: readonly Paste[] = [
  {
    says: 'a sentence before',
    carrier: 'prose',
    text: `«Please attach this policy to the CI user:»\n${pretty}`,
    policy: pull,
    codes: ['syntax/unexpected-text'],
  },
  {
    says: 'sentences before and after',
    carrier: 'prose',
    text: `«以下策略仅允许拉取镜像：»\n${pretty}\n«It doesn’t allow pushing.»`,
    policy: pull,
    codes: ['syntax/unexpected-text', 'syntax/unexpected-text'],
  },
  {
    says: 'a fenced block',
    carrier: 'markdown',
    text: `«Use this:»\n\n\`\`\`json\n${pretty}\n\`\`\`\n`,
    policy: pull,
    codes: ['carrier/text-around'],
  },
  {
    says: 'a fenced block of Terraform',
    carrier: 'terraform',
    text: `\`\`\`hcl\ndocument = jsonencode(${hclObject})\n\`\`\``,
    policy: pull,
  },
  {
    says: 'two fenced blocks',
    carrier: 'markdown',
    text: `a\n~~~\n${compact}\n~~~\nb\n~~~\n${compact}\n~~~`,
    policy: pull,
    others: [undefined],
  },
  {
    says: 'two policies one after the other',
    carrier: 'prose',
    text: `${compact}\n${compact}`,
    policy: pull,
    others: [undefined],
  },
  { says: 'braces in the sentence', carrier: 'prose', text: `Replace {team} in: ${compact}`, policy: pull },
];

const { effect, action } = statement;
const fragments: readonly Paste[] = [
  { says: 'a statement', carrier: 'fragment', text: JSON.stringify(statement, null, 2), policy: pull },
  {
    says: 'a list of statements',
    carrier: 'fragment',
    text: JSON.stringify([statement, statement]),
    policy: { version: '2.0', statement: [statement, statement] },
  },
  {
    says: 'statements one after the other',
    carrier: 'fragment',
    text: `${JSON.stringify(statement)},\n${JSON.stringify(statement)}`,
    policy: { version: '2.0', statement: [statement, statement] },
  },
  { says: 'a policy without its braces', carrier: 'fragment', text: compact.slice(1, -1), policy: pull },
  {
    says: 'a statement without its braces',
    carrier: 'fragment',
    text: `"effect": "allow",\n"action": ${JSON.stringify(action)},\n"resource": ["${resource}"],`,
    policy: pull,
  },
  {
    says: 'the list with its name',
    carrier: 'fragment',
    text: `"statement": ${JSON.stringify([statement])}`,
    policy: { statement: [statement] },
  },
  {
    says: 'a policy without its braces and quotes',
    carrier: 'fragment',
    text: `version: "2.0", statement: [{effect: ${effect}, action: ${JSON.stringify(action)}, resource: ["${resource}"]}]`,
    policy: pull,
  },
];

const proposal = (actionName: string, name: string) => ({
  version: '2.0',
  statement: [{ action: [actionName], resource: [name], effect: 'allow' }],
});
const refusals: readonly Paste[] = [
  {
    says: 'the refusal of a pull',
    carrier: 'error-message',
    text: '[request id:0b6d]you are not authorized to perform operation (tcr:PullRepositoryPersonal)\nresource (qcs::tcr:ap-guangzhou:uin/100000000001:repo/team-01/app) has no permission',
    policy: proposal('tcr:PullRepositoryPersonal', 'qcs::tcr:ap-guangzhou:uin/100000000001:repo/team-01/app'),
  },
  {
    says: 'the refusal of an operation-level call',
    carrier: 'error-message',
    text: 'code:UnauthorizedOperation message: you are not authorized to perform operation (tcr:CreateUserPersonal)\nresource (*) has no permission',
    policy: proposal('tcr:CreateUserPersonal', '*'),
  },
  {
    says: 'a refusal with a project',
    carrier: 'error-message',
    text: 'you are not authorized to perform operation (cvm:DescribeInstances) resource («qcs:id/0:cvm:ap-beijing::instance/*») has no permission',
    policy: proposal('cvm:DescribeInstances', 'qcs::cvm:ap-beijing::instance/*'),
  },
  {
    says: 'a refusal as the API answers',
    carrier: 'api-response',
    text: JSON.stringify({
      Response: {
        Error: {
          Code: 'AuthFailure.UnauthorizedOperation',
          Message:
            '[request id:x]you are not authorized to perform operation (tcr:DescribeImagePersonal)\nresource (qcs::tcr:::repo/a/b) has no permission',
        },
        RequestId: 'x',
      },
    }),
    policy: proposal('tcr:DescribeImagePersonal', 'qcs::tcr:::repo/a/b'),
  },
  {
    says: 'a refusal with a condition',
    carrier: 'error-message',
    text: 'you are not authorized to perform operation (cvm:RunInstances)\nresource (*) has no permission, condition:[{"key":"qcs:request_tag","ope":"for_all_value:string_equal","value":["team&a"]}]',
    policy: {
      version: '2.0',
      statement: [
        {
          action: ['cvm:RunInstances'],
          resource: ['*'],
          effect: 'allow',
          condition: { 'for_all_value:string_equal': { 'qcs:request_tag': ['team&a'] } },
        },
      ],
    },
  },
];

/** What people write, cut out or copy from prose. */
export const handPastes: readonly Paste[] = [...slips, ...surroundings, ...fragments, ...refusals];
