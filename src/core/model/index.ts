export type { ConditionBlock, ConditionValue, Effect, PolicyDocument, Statement } from './policy-document';
export type { Request, RequestContext, RequestPrincipal } from './request';
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
