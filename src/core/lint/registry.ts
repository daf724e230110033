import { deprecatedCcr } from './rules/deprecated-ccr';
import { exposedLoginToken } from './rules/exposed-login-token';
import { incompleteDeletionDeny } from './rules/incomplete-deletion-deny';
import { ineffectiveDenyOnLists } from './rules/ineffective-deny-on-lists';
import { ineffectivePattern } from './rules/ineffective-pattern';
import { ineffectiveRegion } from './rules/ineffective-region';
import { ineffectiveSpecificResource } from './rules/ineffective-specific-resource';
import { invalidAccount } from './rules/invalid-account';
import { invalidActionName } from './rules/invalid-action-name';
import { invalidResourceName } from './rules/invalid-resource-name';
import { missingBareResource } from './rules/missing-bare-resource';
import { missingListAccess } from './rules/missing-list-access';
import { missingPull } from './rules/missing-pull';
import { mistypedActionEdition } from './rules/mistyped-action-edition';
import { overbroadPrefix } from './rules/overbroad-prefix';
import { overlongDocument } from './rules/overlong-document';
import { redundantEntry } from './rules/redundant-entry';
import { unknownAction } from './rules/unknown-action';
import { unknownRegion } from './rules/unknown-region';
import { unknownService } from './rules/unknown-service';

/** Every rule, in the order of `RULES.md`: by family, then by name. A test compares it with the files. */
export const lintRules = [
  missingBareResource,
  missingListAccess,
  missingPull,
  invalidAccount,
  invalidActionName,
  invalidResourceName,
  redundantEntry,
  unknownAction,
  unknownRegion,
  unknownService,
  mistypedActionEdition,
  overbroadPrefix,
  ineffectiveDenyOnLists,
  ineffectivePattern,
  ineffectiveRegion,
  ineffectiveSpecificResource,
  deprecatedCcr,
  exposedLoginToken,
  incompleteDeletionDeny,
  overlongDocument,
] as const;

export type LintRuleCode = (typeof lintRules)[number]['code'];
