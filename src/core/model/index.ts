export type { ConditionBlock, ConditionValue, Effect, PolicyDocument, Statement } from './policy-document';
export { isAccountId, type Request, type RequestContext, type RequestPrincipal } from './request';
export {
  formatResourceName,
  parseResourceName,
  type ResourceName,
  type ResourceNameError,
} from './resource-name';
export {
  type ConditionEntry,
  listStatements,
  type StatementView,
  type TextEntry,
  viewStatement,
} from './statement-view';
