export type { Completion, CompletionKind, CompletionList, CompletionNote } from './completion';
export { findHelpTopic, type TopicPlace } from './find-topic';
export {
  type ElementName,
  type HelpTopic,
  type ResourceForm,
  type SegmentName,
  segmentNames,
  type ValueReading,
} from './help-topic';
export { type CompletionOptions, listCompletions } from './list-completions';
