export {
  type ConditionSummary,
  type SummaryLine,
  type SummaryPlace,
  type SummaryVerb,
  summariseAccess,
  summariseConditions,
} from './summarise-access';
