import { conflictingConditionValues } from './rules/conflicting-condition-values';
import { conflictingDateWindow } from './rules/conflicting-date-window';
import { conflictingNegatedValues } from './rules/conflicting-negated-values';
import { conflictingShadowedAction } from './rules/conflicting-shadowed-action';
import { conflictingShadowedStatement } from './rules/conflicting-shadowed-statement';
import { conflictingShadowedTogether } from './rules/conflicting-shadowed-together';
import { deprecatedAccountStar } from './rules/deprecated-account-star';
import { deprecatedBinaryOperator } from './rules/deprecated-binary-operator';
import { deprecatedCcr } from './rules/deprecated-ccr';
import { deprecatedPermissionSet } from './rules/deprecated-permission-set';
import { deprecatedRegionCode } from './rules/deprecated-region-code';
import { deprecatedSessionVersion } from './rules/deprecated-session-version';
import { deprecatedTagKey } from './rules/deprecated-tag-key';
import { ineffectiveCreationDeny } from './rules/ineffective-creation-deny';
import { ineffectiveDeletionDeny } from './rules/ineffective-deletion-deny';
import { ineffectiveDenyOnLists } from './rules/ineffective-deny-on-lists';
import { ineffectiveForeignAccount } from './rules/ineffective-foreign-account';
import { ineffectiveIpCondition } from './rules/ineffective-ip-condition';
import { ineffectiveListCondition } from './rules/ineffective-list-condition';
import { ineffectiveNegatedDeny } from './rules/ineffective-negated-deny';
import { ineffectivePastDate } from './rules/ineffective-past-date';
import { ineffectivePattern } from './rules/ineffective-pattern';
import { ineffectivePrivateIp } from './rules/ineffective-private-ip';
import { ineffectiveQuestionMark } from './rules/ineffective-question-mark';
import { ineffectiveRegion } from './rules/ineffective-region';
import { ineffectiveSpecificDeny } from './rules/ineffective-specific-deny';
import { ineffectiveSpecificResource } from './rules/ineffective-specific-resource';
import { ineffectiveTagKey } from './rules/ineffective-tag-key';
import { ineffectiveUnreachable } from './rules/ineffective-unreachable';
import { ineffectiveVisibilityDeny } from './rules/ineffective-visibility-deny';
import { ineffectiveWildcardValue } from './rules/ineffective-wildcard-value';
import { invalidAccount } from './rules/invalid-account';
import { invalidActionName } from './rules/invalid-action-name';
import { invalidBooleanValue } from './rules/invalid-boolean-value';
import { invalidDate } from './rules/invalid-date';
import { invalidDocumentLength } from './rules/invalid-document-length';
import { invalidIpRange } from './rules/invalid-ip-range';
import { invalidNullSuffix } from './rules/invalid-null-suffix';
import { invalidNumberValue } from './rules/invalid-number-value';
import { invalidPrincipal } from './rules/invalid-principal';
import { invalidPrincipalName } from './rules/invalid-principal-name';
import { invalidProjectSegment } from './rules/invalid-project-segment';
import { invalidRepositoryName } from './rules/invalid-repository-name';
import { invalidResourceName } from './rules/invalid-resource-name';
import { invalidResourcePath } from './rules/invalid-resource-path';
import { invalidTagValue } from './rules/invalid-tag-value';
import { invalidTerraformResource } from './rules/invalid-terraform-resource';
import { invalidVariablePlace } from './rules/invalid-variable-place';
import { missingAllow } from './rules/missing-allow';
import { missingBareResource } from './rules/missing-bare-resource';
import { missingBatchForm } from './rules/missing-batch-form';
import { missingCertificateResource } from './rules/missing-certificate-resource';
import { missingListAccess } from './rules/missing-list-access';
import { missingNewerReads } from './rules/missing-newer-reads';
import { missingPasswordSetup } from './rules/missing-password-setup';
import { missingPrincipal } from './rules/missing-principal';
import { missingPull } from './rules/missing-pull';
import { missingResourceService } from './rules/missing-resource-service';
import { missingSetQualifier } from './rules/missing-set-qualifier';
import { mistypedAccountAppid } from './rules/mistyped-account-appid';
import { mistypedActionEdition } from './rules/mistyped-action-edition';
import { mistypedBooleanValue } from './rules/mistyped-boolean-value';
import { mistypedConditionKey } from './rules/mistyped-condition-key';
import { mistypedConditionOperator } from './rules/mistyped-condition-operator';
import { mistypedDate } from './rules/mistyped-date';
import { mistypedEditionSuffix } from './rules/mistyped-edition-suffix';
import { mistypedLookAlike } from './rules/mistyped-look-alike';
import { mistypedOperatorKind } from './rules/mistyped-operator-kind';
import { mistypedRegionStar } from './rules/mistyped-region-star';
import { mistypedRegistryHost } from './rules/mistyped-registry-host';
import { mistypedResourceService } from './rules/mistyped-resource-service';
import { mistypedTagColon } from './rules/mistyped-tag-colon';
import { mistypedTagQualifier } from './rules/mistyped-tag-qualifier';
import { overbroadAdministrator } from './rules/overbroad-administrator';
import { overbroadCamAccess } from './rules/overbroad-cam-access';
import { overbroadIfExist } from './rules/overbroad-if-exist';
import { overbroadIpRange } from './rules/overbroad-ip-range';
import { overbroadLoginToken } from './rules/overbroad-login-token';
import { overbroadMachineAccess } from './rules/overbroad-machine-access';
import { overbroadPrefix } from './rules/overbroad-prefix';
import { overbroadPrincipal } from './rules/overbroad-principal';
import { overbroadServicePattern } from './rules/overbroad-service-pattern';
import { redundantConditionValue } from './rules/redundant-condition-value';
import { redundantCoveredEntry } from './rules/redundant-covered-entry';
import { redundantCoveredStatement } from './rules/redundant-covered-statement';
import { redundantEntry } from './rules/redundant-entry';
import { redundantHostBits } from './rules/redundant-host-bits';
import { redundantIpRange } from './rules/redundant-ip-range';
import { redundantLike } from './rules/redundant-like';
import { redundantSeparateStatement } from './rules/redundant-separate-statement';
import { redundantStatement } from './rules/redundant-statement';
import { redundantTogether } from './rules/redundant-together';
import { unknownAction } from './rules/unknown-action';
import { unknownConditionKey } from './rules/unknown-condition-key';
import { unknownConditionOperator } from './rules/unknown-condition-operator';
import { unknownPolicyVariable } from './rules/unknown-policy-variable';
import { unknownPrincipalService } from './rules/unknown-principal-service';
import { unknownRegion } from './rules/unknown-region';
import { unknownResourceType } from './rules/unknown-resource-type';
import { unknownService } from './rules/unknown-service';

/** Every rule, in the order of `RULES.md`: by family, then by name. A test compares it with the files. */
export const lintRules = [
  missingAllow,
  missingBareResource,
  missingBatchForm,
  missingCertificateResource,
  missingListAccess,
  missingNewerReads,
  missingPasswordSetup,
  missingPrincipal,
  missingPull,
  missingResourceService,
  missingSetQualifier,
  invalidAccount,
  invalidActionName,
  invalidBooleanValue,
  invalidDate,
  invalidDocumentLength,
  invalidIpRange,
  invalidNullSuffix,
  invalidNumberValue,
  invalidPrincipal,
  invalidPrincipalName,
  invalidProjectSegment,
  invalidRepositoryName,
  invalidResourceName,
  invalidResourcePath,
  invalidTagValue,
  invalidTerraformResource,
  invalidVariablePlace,
  redundantConditionValue,
  redundantCoveredEntry,
  redundantCoveredStatement,
  redundantEntry,
  redundantHostBits,
  redundantIpRange,
  redundantLike,
  redundantSeparateStatement,
  redundantStatement,
  redundantTogether,
  unknownAction,
  unknownConditionKey,
  unknownConditionOperator,
  unknownPolicyVariable,
  unknownPrincipalService,
  unknownRegion,
  unknownResourceType,
  unknownService,
  mistypedAccountAppid,
  mistypedActionEdition,
  mistypedBooleanValue,
  mistypedConditionKey,
  mistypedConditionOperator,
  mistypedDate,
  mistypedEditionSuffix,
  mistypedLookAlike,
  mistypedOperatorKind,
  mistypedRegionStar,
  mistypedRegistryHost,
  mistypedResourceService,
  mistypedTagColon,
  mistypedTagQualifier,
  overbroadAdministrator,
  overbroadCamAccess,
  overbroadIfExist,
  overbroadIpRange,
  overbroadLoginToken,
  overbroadMachineAccess,
  overbroadPrefix,
  overbroadPrincipal,
  overbroadServicePattern,
  ineffectiveCreationDeny,
  ineffectiveDeletionDeny,
  ineffectiveDenyOnLists,
  ineffectiveForeignAccount,
  ineffectiveIpCondition,
  ineffectiveListCondition,
  ineffectiveNegatedDeny,
  ineffectivePastDate,
  ineffectivePattern,
  ineffectivePrivateIp,
  ineffectiveQuestionMark,
  ineffectiveRegion,
  ineffectiveSpecificDeny,
  ineffectiveSpecificResource,
  ineffectiveTagKey,
  ineffectiveUnreachable,
  ineffectiveVisibilityDeny,
  ineffectiveWildcardValue,
  conflictingConditionValues,
  conflictingDateWindow,
  conflictingNegatedValues,
  conflictingShadowedAction,
  conflictingShadowedStatement,
  conflictingShadowedTogether,
  deprecatedAccountStar,
  deprecatedBinaryOperator,
  deprecatedCcr,
  deprecatedPermissionSet,
  deprecatedRegionCode,
  deprecatedSessionVersion,
  deprecatedTagKey,
] as const;

export type LintRuleCode = (typeof lintRules)[number]['code'];
