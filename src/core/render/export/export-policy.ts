import type { PolicyDocument } from '../../model';
import { formatPolicy } from '../format-policy';
import { quoteForShell } from './shell-quote';
import { toListForm } from './to-list-form';
import { writeHcl, writeHclText } from './write-hcl';

/** Where a policy goes. Each form can be pasted into its tool as it is, and is read back by `readPolicy`. */
export type ExportTarget =
  | 'json'
  | 'compact-json'
  | 'json-string'
  | 'url-encoded'
  | 'tccli'
  | 'terraform'
  | 'pulumi';

/** In the order in which people look for them. */
export const exportTargets: readonly ExportTarget[] = [
  'json',
  'terraform',
  'pulumi',
  'tccli',
  'compact-json',
  'json-string',
  'url-encoded',
];

export interface ExportOptions {
  /** Name of the policy where the form has a place for it; `tcr-policy` unless said otherwise. */
  readonly name?: string;
}

export interface PolicyExport {
  readonly target: ExportTarget;
  readonly text: string;
  /** A name for the file, with the ending that the tool expects. */
  readonly fileName: string;
  /** Whether single texts became lists of one, which decides the same; the Terraform provider refuses them. */
  readonly hasNewLists: boolean;
}

/**
 * Writes a policy for the tool that takes it. Takes any value at run time and never throws.
 *
 * - `terraform`: a `tencentcloud_cam_policy` resource; `pulumi`: the same in TypeScript. Both hold lists
 *   everywhere, since the provider refuses a text as `resource` and reports drift on other texts.
 * - `tccli`: a command line for a POSIX shell that creates the policy.
 * - `json-string`: the JSON text as a JSON string, as the bodies of API requests hold it.
 * - `url-encoded`: for the `Policy` parameter of `sts:GetFederationToken` and `sts:AssumeRole`.
 *
 * Sources: keys CLI and TF of the domain's policy language; the Pulumi registry's page on CamPolicy.
 */
export function exportPolicy(
  policy: PolicyDocument,
  target: ExportTarget,
  options: ExportOptions = {},
): PolicyExport {
  const name = toPolicyName(options?.name);
  const compact = () => formatPolicy(policy, { indent: 0 });
  const made = (text: string, ending: string) => ({
    target,
    text,
    fileName: `${name}.${ending}`,
    hasNewLists: false,
  });
  switch (target) {
    case 'json':
      return made(formatPolicy(policy), 'json');
    case 'compact-json':
      return made(compact(), 'json');
    case 'json-string':
      return made(JSON.stringify(compact()), 'txt');
    case 'url-encoded':
      // JSON writes half surrogates as escapes, so that nothing here is beyond encoding.
      return made(encodeURIComponent(compact()), 'txt');
    case 'tccli':
      return made(
        `tccli cam CreatePolicy --PolicyName ${quoteForShell(name)} --PolicyDocument ${quoteForShell(compact())}`,
        'sh',
      );
    case 'terraform': {
      const { policy: lists, hasChanged } = toListForm(policy);
      return { ...made(writeTerraform(name, lists), 'tf'), hasNewLists: hasChanged };
    }
    case 'pulumi': {
      const { policy: lists, hasChanged } = toListForm(policy);
      return { ...made(writePulumi(name, lists), 'ts'), hasNewLists: hasChanged };
    }
  }
}

function writeTerraform(name: string, policy: PolicyDocument): string {
  return [
    `resource "tencentcloud_cam_policy" "${toIdentifier(name)}" {`,
    `  name     = ${writeHclText(name)}`,
    `  document = jsonencode(${writeHcl(policy, '  ')})`,
    '}',
    '',
  ].join('\n');
}

function writePulumi(name: string, policy: PolicyDocument): string {
  const document = formatPolicy(policy).replaceAll('\n', '\n  ');
  return [
    'import * as tencentcloud from "@pulumi/tencentcloud";',
    '',
    `const ${toCamelCase(name)} = new tencentcloud.CamPolicy(${JSON.stringify(name)}, {`,
    `  name: ${JSON.stringify(name)},`,
    `  document: JSON.stringify(${document}),`,
    '});',
    '',
  ].join('\n');
}

/** Longest name of a policy, in characters. */
export const policyNameLimit = 128;

/** The service takes 1 to 128 letters, digits and `+ = , . @ - _` (domain: limits of the policy language). */
function toPolicyName(name: unknown): string {
  const given = typeof name === 'string' ? name : '';
  const kept = given.replace(/[^A-Za-z0-9+=,.@_-]/g, '-').slice(0, policyNameLimit);
  return kept === '' ? 'tcr-policy' : kept;
}

/** Terraform's identifiers: letters, digits, `_` and `-`, and no digit first. */
function toIdentifier(name: string): string {
  const text = name.replace(/[^A-Za-z0-9_]/g, '_');
  return /^[A-Za-z_]/.test(text) ? text : `policy_${text}`;
}

function toCamelCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const [first = 'policy', ...others] = words;
  const text = [first.toLowerCase(), ...others.map((word) => word[0]?.toUpperCase() + word.slice(1))].join(
    '',
  );
  return /^[a-z]/.test(text) ? text : `policy${text}`;
}
