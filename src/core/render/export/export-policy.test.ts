import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryJson } from '../../../testing/policy-text';
import type { PolicyDocument } from '../../model';
import { exportPolicy, exportTargets } from './export-policy';
import { quoteForShell } from './shell-quote';
import { writeHclText } from './write-hcl';

const policy: PolicyDocument = {
  version: '2.0',
  statement: [
    {
      action: 'tcr:PullRepositoryPersonal',
      resource: ['qcs::tcr:::repo/team-01/${uin}'],
      effect: 'allow',
      condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } },
    },
  ],
} as unknown as PolicyDocument;

describe('a policy for other tools', () => {
  it('becomes a Terraform resource with lists everywhere and policy variables kept from Terraform', () => {
    // The provider refuses a text as `resource`; `$${` is how HCL writes `${`.
    expect(exportPolicy(policy, 'terraform', { name: 'team-01.pull' })).toEqual({
      target: 'terraform',
      fileName: 'team-01.pull.tf',
      hasNewLists: true,
      text: [
        'resource "tencentcloud_cam_policy" "team_01_pull" {',
        '  name     = "team-01.pull"',
        '  document = jsonencode({',
        '    version = "2.0",',
        '    statement = [',
        '      {',
        '        action = [',
        '          "tcr:PullRepositoryPersonal"',
        '        ],',
        '        resource = [',
        '          "qcs::tcr:::repo/team-01/$${uin}"',
        '        ],',
        '        effect = "allow",',
        '        condition = {',
        '          ip_equal = {',
        '            "qcs:ip" = [',
        '              "10.0.0.0/8"',
        '            ]',
        '          }',
        '        }',
        '      }',
        '    ]',
        '  })',
        '}',
        '',
      ].join('\n'),
    });
  });

  it('becomes one shell command, whatever quotes it holds', () => {
    const quoted = { version: '2.0', statement: [], "it's": '$(x) `y`' } as unknown as PolicyDocument;
    expect(exportPolicy(quoted, 'tccli', { name: 'a b' }).text).toBe(
      `tccli cam CreatePolicy --PolicyName a-b --PolicyDocument '{"version":"2.0","statement":[],"it'\\''s":"$(x) \`y\`"}'`,
    );
    // 'it'\''s' is how POSIX shells spell it's inside single quotes.
    expect(quoteForShell("it's")).toBe(`'it'\\''s'`);
  });

  it('becomes TypeScript for Pulumi, with a constant named after the policy', () => {
    const { text, fileName } = exportPolicy({ version: '2.0', statement: [] }, 'pulumi', { name: '1-pull' });
    expect(fileName).toBe('1-pull.ts');
    expect(text).toBe(
      [
        'import * as tencentcloud from "@pulumi/tencentcloud";',
        '',
        'const policy1Pull = new tencentcloud.CamPolicy("1-pull", {',
        '  name: "1-pull",',
        '  document: JSON.stringify({',
        '    "version": "2.0",',
        '    "statement": []',
        '  }),',
        '});',
        '',
      ].join('\n'),
    );
  });

  it('can be undone for the forms that carry the JSON text', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        const anything = value as unknown as PolicyDocument;
        const text = (target: 'json' | 'compact-json' | 'json-string' | 'url-encoded') =>
          exportPolicy(anything, target).text;
        const plain: unknown = JSON.parse(text('json'));
        expect(JSON.parse(text('compact-json'))).toEqual(plain);
        expect(JSON.parse(JSON.parse(text('json-string')) as string)).toEqual(plain);
        expect(JSON.parse(decodeURIComponent(text('url-encoded')))).toEqual(plain);
      }),
    );
  });

  it('never throws, whatever comes in the place of a policy or a name', () => {
    for (const value of [null, undefined, 1, 'text', [], { statement: {} }, { statement: [null, 1] }]) {
      for (const target of exportTargets) {
        const made = exportPolicy(value as unknown as PolicyDocument, target, {
          name: 7 as unknown as string,
        });
        expect(made.fileName).toMatch(/^tcr-policy\./);
      }
    }
  });
});

describe('texts in HCL', () => {
  it.each([
    ['plain', '"plain"'],
    ['a "b" \\ c', '"a \\"b\\" \\\\ c"'],
    ['${uin}', '"$${uin}"'],
    ['%{if}', '"%%{if}"'],
    // Two signs in a row: the second is written by its number, since `$$${` could be read in two ways.
    ['$${a}', '"$\\u0024{a}"'],
    ['$', '"$"'],
    // HCL has no \b and no \f.
    ['\b\f\n', '"\\u0008\\u000C\\n"'],
  ])('%j is written as %s', (text, written) => {
    expect(writeHclText(text)).toBe(written);
  });

  it('are written within a moment, however many signs they hold that begin nothing', () => {
    const signs = '%'.repeat(250_000);
    expect(writeHclText(signs)).toBe(`"${signs}"`);
    expect(writeHclText(`${signs} \${`)).toBe(`"${signs} $\${"`);
  });
});
