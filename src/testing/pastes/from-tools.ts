import {
  compact,
  encoded,
  escaped,
  hclObject,
  indent,
  type Paste,
  pretty,
  pull,
  resource,
  statement,
} from './usual-policy';

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

/** What stands in the files and commands of other tools. */
export const toolPastes: readonly Paste[] = [...terraform, ...programs, ...commands, ...yamls];
