import type { RequestPrincipal } from '../../model';

/** What every question over all requests can be told. */
export interface QuestionOptions {
  /** Who asks; where policies name variables (`${uin}`) that it does not fill, stand-ins are taken. */
  readonly principal?: RequestPrincipal;
  /** Account ID of the root account that the policies belong to. */
  readonly ownerUin?: string;
  /** Elementary steps for telling actions and resources apart, and as many for circumstances; a tenth of a second's worth unless told. */
  readonly stepLimit?: number;
  /** Whether each witness is decided by `evaluateRequest` too; a mismatch throws, being our own bug. */
  readonly replay?: boolean;
}

/**
 * Why an answer may be `undecided`.
 *
 * - `budget`: the work grew beyond the limit.
 * - `variables`: policies name variables that nobody filled; stand-ins were tried, which proves no absence.
 * - `conditions`: conditions of different kinds speak of one key, or letter case of foreign scripts counts.
 * - `actions`: action patterns leave open whether an action outside the catalogue fits them.
 * - `legacy-tags`: old `ccr` resources that name one tag were asked with samples only.
 */
export type OpenPoint = 'budget' | 'variables' | 'conditions' | 'actions' | 'legacy-tags';
