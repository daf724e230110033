import type { Carrier, ReadingCode } from '../core/parse';

/** A text as people paste it, with the policy that it holds. */
export interface Paste {
  readonly says: string;
  readonly carrier: Carrier;
  readonly text: string;
  /** Written by hand from what the text says; `pull` where it is the usual one. */
  readonly policy: unknown;
  readonly name?: string;
  /** The names of the other policies in the text. */
  readonly others?: readonly (string | undefined)[];
  /** What has to be reported, each at the place that `«…»` marks in the text. */
  readonly codes?: readonly ReadingCode[];
}

export const resource = 'qcs::tcr:::repo/team-01/*';
export const statement = { effect: 'allow', action: ['tcr:PullRepositoryPersonal'], resource: [resource] };
/** The policy that most of the texts hold. */
export const pull = { version: '2.0', statement: [statement] };

const compact = JSON.stringify(pull);
const pretty = JSON.stringify(pull, null, 2);
const escaped = JSON.stringify(compact).slice(1, -1);
const encoded = encodeURIComponent(compact);
const indent = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);

const jsonStrings: readonly Paste[] = [
  { says: 'a JSON string', carrier: 'json-string', text: JSON.stringify(compact), policy: pull },
  {
    says: 'a JSON string, spread over lines inside',
    carrier: 'json-string',
    text: JSON.stringify(pretty),
    policy: pull,
  },
  {
    says: 'a JSON string in a JSON string',
    carrier: 'json-string',
    text: JSON.stringify(JSON.stringify(compact)),
    policy: pull,
  },
  {
    says: 'escaped slashes, as the service answers',
    carrier: 'json-string',
    text: JSON.stringify(compact).replaceAll('/', '\\/'),
    policy: pull,
  },
  {
    says: 'escaped slashes in plain JSON',
    carrier: 'json',
    text: compact.replaceAll('/', '\\/'),
    policy: pull,
  },
  {
    says: 'escaped quotes without the string around them',
    carrier: 'json-string',
    text: escaped,
    policy: pull,
  },
  {
    says: 'twice escaped, without the string around it',
    carrier: 'json-string',
    text: JSON.stringify(escaped).slice(1, -1),
    policy: pull,
  },
  {
    says: 'escaped line breaks without the string around them',
    carrier: 'json-string',
    text: JSON.stringify(pretty).slice(1, -1),
    policy: pull,
  },
];

const answers: readonly Paste[] = [
  {
    says: 'the answer of GetPolicy',
    carrier: 'api-response',
    text: JSON.stringify({
      Response: {
        PolicyName: 'pull-only',
        Description: '',
        Type: 1,
        PolicyDocument: compact,
        RequestId: 'a',
      },
    }),
    policy: pull,
    name: 'pull-only',
  },
  {
    says: 'the answer of GetPolicyVersion',
    carrier: 'api-response',
    text: `{"Response":{"PolicyVersion":{"VersionId":3,"IsDefaultVersion":1,"Document":"${escaped.replaceAll('/', '\\/')}"},"RequestId":"b"}}`,
    policy: pull,
    name: '3',
  },
  {
    says: 'a printed answer of the command line',
    carrier: 'api-response',
    text: JSON.stringify({ PolicyName: 'ci', PolicyDocument: compact, RequestId: 'c' }, null, 4),
    policy: pull,
    name: 'ci',
  },
  {
    says: 'an answer with several policies',
    carrier: 'api-response',
    text: JSON.stringify({
      List: [
        { PolicyName: 'one', PolicyDocument: compact },
        { PolicyName: 'two', PolicyDocument: compact },
      ],
    }),
    policy: pull,
    name: 'one',
    others: ['two'],
  },
  {
    says: 'a policy as an object under its name',
    carrier: 'api-response',
    text: JSON.stringify({ 'prod-pull': pull, 'dev-pull': pull }),
    policy: pull,
    name: 'prod-pull',
    others: ['dev-pull'],
  },
  {
    says: 'a request of the API',
    carrier: 'api-response',
    text: JSON.stringify({
      Action: 'CreatePolicy',
      Version: '2019-01-16',
      PolicyName: 'p',
      PolicyDocument: compact,
    }),
    policy: pull,
    name: 'p',
  },
  {
    says: 'a role with a URL-encoded policy',
    carrier: 'api-response',
    text: JSON.stringify({ RoleName: 'r', PolicyDocument: encoded }),
    policy: pull,
    name: 'r',
  },
  {
    says: 'a list of policies',
    carrier: 'api-response',
    text: JSON.stringify([pull, pull]),
    policy: pull,
    others: [undefined],
  },
];

const encodings: readonly Paste[] = [
  { says: 'URL-encoded', carrier: 'url-encoded', text: encoded, policy: pull },
  {
    says: 'URL-encoded in lower case',
    carrier: 'url-encoded',
    text: encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    policy: pull,
  },
  { says: 'URL-encoded twice', carrier: 'url-encoded', text: encodeURIComponent(encoded), policy: pull },
  {
    says: 'the parameter of a request',
    carrier: 'url-encoded',
    text: `Action=GetFederationToken&Name=ci&Policy=${encoded}&DurationSeconds=1800`,
    policy: pull,
  },
  {
    says: 'a form, with plus signs for spaces',
    carrier: 'url-encoded',
    text: encodeURIComponent(pretty).replaceAll('%20', '+'),
    policy: pull,
  },
  {
    says: 'a link',
    carrier: 'url-encoded',
    text: `https://console.example/cam/policy?doc=${encoded}#edit`,
    policy: pull,
  },
  {
    says: 'an encoding that breaks off in the middle of a character',
    carrier: 'url-encoded',
    text: `${encodeURIComponent('{"version":"2.0","statement":[{"effect":"allow","action":["tcr:PullRepositoryPersonal"],"resource":["qcs::tcr:::repo/team-01/')}«%zz»${encodeURIComponent('*"]}]}')}`,
    policy: { version: '2.0', statement: [{ ...statement, resource: ['qcs::tcr:::repo/team-01/%zz*'] }] },
    codes: ['carrier/invalid-percent'],
  },
  {
    says: 'an encoded slash that belongs to a plain policy',
    carrier: 'json',
    text: compact.replace('team-01', 'team%2F01'),
    policy: { version: '2.0', statement: [{ ...statement, resource: ['qcs::tcr:::repo/team%2F01/*'] }] },
  },
  {
    says: 'an encoded slash inside an encoded policy',
    carrier: 'url-encoded',
    text: encodeURIComponent(compact.replace('team-01', 'team%2F01')),
    policy: { version: '2.0', statement: [{ ...statement, resource: ['qcs::tcr:::repo/team%2F01/*'] }] },
  },
];

const hclObject = `{
    version = "2.0"
    statement = [
      {
        effect   = "allow" # nothing else
        action   = ["tcr:PullRepositoryPersonal"]
        resource = ["${resource}"]
      }
    ]
  }`;
const uinResource = 'qcs::cam::uin/${uin}:uin/1';
const terraform: readonly Paste[] = [
  {
    says: 'a heredoc',
    carrier: 'terraform',
    text: `resource "tencentcloud_cam_policy" "pull" {\n  name     = "pull-only"\n  document = <<EOF\n${pretty}\nEOF\n  description = "x"\n}\n`,
    policy: pull,
    name: 'pull',
  },
  {
    says: 'an indented heredoc',
    carrier: 'terraform',
    text: `resource "tencentcloud_cam_policy" "pull" {\n  document = <<-JSON\n    ${indent(pretty, '    ')}\n  JSON\n}`,
    policy: pull,
    name: 'pull',
  },
  {
    says: 'jsonencode',
    carrier: 'terraform',
    text: `resource "tencentcloud_cam_policy" "foo" {\n  name = "foo"\n  document = jsonencode(${hclObject})\n}`,
    policy: pull,
    name: 'foo',
  },
  {
    says: 'jsonencode on its own, with colons and quotes',
    carrier: 'terraform',
    text: `document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["tcr:PullRepositoryPersonal"], "resource" : ["${resource}"], }] })`,
    policy: pull,
  },
  { says: 'an object of Terraform by itself', carrier: 'terraform', text: hclObject, policy: pull },
  {
    says: 'a quoted string',
    carrier: 'terraform',
    text: `resource "tencentcloud_cam_policy" "p" {\n  document = "${escaped}"\n}`,
    policy: pull,
    name: 'p',
  },
  {
    says: 'an interpolation in a heredoc',
    carrier: 'terraform',
    text: `document = <<EOF\n${pretty.replace('team-01', '«${var.team["a"]}»')}\nEOF`,
    policy: {
      version: '2.0',
      statement: [{ ...statement, resource: ['qcs::tcr:::repo/${var.team["a"]}/*'] }],
    },
    codes: ['carrier/interpolation'],
  },
  {
    says: 'an interpolation in a quoted string',
    carrier: 'terraform',
    text: `policy_document = "${escaped.replace('team-01', '«${local.team}»')}"`,
    policy: { version: '2.0', statement: [{ ...statement, resource: ['qcs::tcr:::repo/${local.team}/*'] }] },
    codes: ['carrier/interpolation'],
  },
  {
    says: 'a reference in jsonencode',
    carrier: 'terraform',
    text: `document = jsonencode({\n version = "2.0"\n statement = [{\n effect = "allow"\n action = «concat(["a:B"], var.more)»\n resource = "*" }]\n})`,
    policy: {
      version: '2.0',
      statement: [{ effect: 'allow', action: '${concat(["a:B"], var.more)}', resource: '*' }],
    },
    codes: ['carrier/computed-value'],
  },
  {
    says: 'the escape for a variable of policies',
    carrier: 'terraform',
    text: `document = jsonencode({ version = "2.0", statement = [{ effect = "allow", action = "*", resource = "qcs::cam::uin/$\${uin}:uin/1" }] })`,
    policy: { version: '2.0', statement: [{ effect: 'allow', action: '*', resource: uinResource }] },
  },
  {
    says: 'a variable of policies without its escape',
    carrier: 'terraform',
    text: `document = <<EOF\n{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"qcs::cam::uin/«\${uin}»:uin/1"}]}\nEOF`,
    policy: { version: '2.0', statement: [{ effect: 'allow', action: '*', resource: uinResource }] },
    codes: ['carrier/unescaped-variable'],
  },
  {
    says: 'two resources',
    carrier: 'terraform',
    text: `resource "tencentcloud_cam_policy" "a" {\n  document = jsonencode(${hclObject})\n}\nresource "tencentcloud_cam_policy" "b" {\n  document = <<EOF\n${compact}\nEOF\n}`,
    policy: pull,
    name: 'a',
    others: ['b'],
  },
];

const objectLiteral = `{\n    version: '2.0',\n    statement: [{\n      effect: 'allow', // pull only\n      action: ['tcr:PullRepositoryPersonal'],\n      resource: ['${resource}'],\n    }],\n  }`;
const programs: readonly Paste[] = [
  {
    says: 'Pulumi in TypeScript',
    carrier: 'pulumi',
    text: `import * as tencentcloud from "@pulumi/tencentcloud";\nconst policy = new tencentcloud.CamPolicy("pull", {\n  document: JSON.stringify(${objectLiteral}),\n});`,
    policy: pull,
    name: 'pull',
  },
  {
    says: 'Pulumi with a template string',
    carrier: 'pulumi',
    text: `new tencentcloud.CamPolicy("pull", { document: \`${pretty}\` });`,
    policy: pull,
    name: 'pull',
  },
  {
    says: 'Pulumi in Python',
    carrier: 'pulumi',
    text: `import json\nimport pulumi_tencentcloud as tencentcloud\n\npolicy = tencentcloud.CamPolicy("pull",\n    document=json.dumps(${pretty}))`,
    policy: pull,
    name: 'pull',
  },
  {
    says: 'Pulumi in YAML',
    carrier: 'pulumi',
    text: `name: demo\nruntime: yaml\nresources:\n  pull:\n    type: tencentcloud:CamPolicy\n    properties:\n      document:\n        fn::toJSON:\n          version: "2.0"\n          statement:\n            - effect: allow\n              action: ["tcr:PullRepositoryPersonal"]\n              resource:\n                - ${resource}\n`,
    policy: pull,
  },
  {
    says: 'a Python call with a triple-quoted string',
    carrier: 'code',
    text: `req = models.CreatePolicyRequest()\nreq.PolicyDocument = """${pretty}"""`,
    policy: pull,
  },
  { says: 'a Go raw string', carrier: 'code', text: `package main\n\nvar doc = \`${pretty}\``, policy: pull },
  {
    says: 'a computed value in source code',
    carrier: 'code',
    text: `const doc = JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: "*", resource: «"qcs::tcr:::repo/" + team + "/*"» }] });`,
    policy: {
      version: '2.0',
      statement: [{ effect: 'allow', action: '*', resource: '${"qcs::tcr:::repo/" + team + "/*"}' }],
    },
    codes: ['carrier/computed-value'],
  },
];

const commands: readonly Paste[] = [
  {
    says: 'a tccli command',
    carrier: 'shell',
    text: `tccli cam CreatePolicy --PolicyName pull-only --PolicyDocument '${compact}' --Description 'x'`,
    policy: pull,
    name: 'pull-only',
  },
  {
    says: 'a tccli command with line breaks',
    carrier: 'shell',
    text: `$ tccli cam CreatePolicy \\\n    --PolicyName pull-only \\\n    --PolicyDocument '${pretty}'`,
    policy: pull,
    name: 'pull-only',
  },
  {
    says: 'a tccli command as the documentation prints it',
    carrier: 'shell',
    text: `tccli cam CreatePolicy --cli-unfold-argument --PolicyName p --PolicyDocument ${compact}`,
    policy: pull,
    name: 'p',
  },
  {
    says: 'double quotes with escapes',
    carrier: 'shell',
    text: `tccli cam CreatePolicy --PolicyDocument "${escaped}"`,
    policy: pull,
  },
  {
    says: 'single quotes with escapes, as PowerShell needs them',
    carrier: 'shell',
    text: `tccli cam CreatePolicy --PolicyDocument '${escaped}'`,
    policy: pull,
  },
  {
    says: 'a request of curl',
    carrier: 'shell',
    text: `curl -X POST https://cam.tencentcloudapi.com -H 'Content-Type: application/json' -d '${JSON.stringify({ PolicyName: 'n', PolicyDocument: compact })}'`,
    policy: pull,
    name: 'n',
  },
  {
    says: 'a variable of the shell',
    carrier: 'shell',
    text: `POLICY='${compact}'\ntccli cam CreatePolicy --PolicyDocument "$POLICY"`,
    policy: pull,
  },
  {
    says: 'a here-document',
    carrier: 'shell',
    text: `cat > policy.json <<'EOF'\n${pretty}\nEOF`,
    policy: pull,
  },
  {
    says: 'a variable in double quotes',
    carrier: 'shell',
    text: `tccli cam CreatePolicy --PolicyDocument "${escaped.replace('team-01', '«$TEAM»')}"`,
    policy: { version: '2.0', statement: [{ ...statement, resource: ['qcs::tcr:::repo/$TEAM/*'] }] },
    codes: ['carrier/interpolation'],
  },
  {
    says: 'a URL-encoded option',
    carrier: 'shell',
    text: `tccli sts GetFederationToken --Name ci --Policy ${encoded}`,
    policy: pull,
  },
];

const yaml = `version: "2.0"\nstatement:\n  - effect: allow\n    action:\n      - tcr:PullRepositoryPersonal\n    resource:\n      - ${resource}\n`;
const yamls: readonly Paste[] = [
  { says: 'YAML', carrier: 'yaml', text: yaml, policy: pull },
  {
    says: 'YAML with comments, quotes and lists that stand far out',
    carrier: 'yaml',
    text: `# pull only\n---\nversion: '2.0'\nstatement:\n- effect: allow # yes\n  action: ["tcr:PullRepositoryPersonal"]\n  resource:\n  - "${resource}"\n`,
    policy: pull,
  },
  {
    says: 'YAML with JSON in a block',
    carrier: 'yaml',
    text: `role:\n  policy:\n    PolicyName: ci\n    PolicyDocument: |\n      ${indent(pretty, '      ')}\nother: 1\n`,
    policy: pull,
    name: 'ci',
  },
  {
    says: 'YAML with an anchor',
    carrier: 'yaml',
    text: `version: "2.0"\nstatement:\n  - effect: allow\n    action: «&a [x]»\n    resource: "*"\n`,
    policy: { version: '2.0', statement: [{ effect: 'allow', action: null, resource: '*' }] },
    codes: ['carrier/yaml-not-read'],
  },
  { says: 'YAML with Windows line ends', carrier: 'yaml', text: yaml.replaceAll('\n', '\r\n'), policy: pull },
];

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

export const pastes: readonly Paste[] = [
  ...jsonStrings,
  ...answers,
  ...encodings,
  ...terraform,
  ...programs,
  ...commands,
  ...yamls,
  ...slips,
  ...surroundings,
  ...fragments,
  ...refusals,
];
