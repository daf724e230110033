import type { Carrier, ReadingCode } from '../../core/parse';

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

export const compact = JSON.stringify(pull);
export const pretty = JSON.stringify(pull, null, 2);
export const escaped = JSON.stringify(compact).slice(1, -1);
export const encoded = encodeURIComponent(compact);
export const indent = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);
/** As Terraform writes an object. */
export const hclObject = `{
    version = "2.0"
    statement = [
      {
        effect   = "allow" # nothing else
        action   = ["tcr:PullRepositoryPersonal"]
        resource = ["${resource}"]
      }
    ]
  }`;
