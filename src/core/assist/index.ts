export type { Completion, CompletionKind, CompletionList, CompletionNote } from './completion';
export { findHelpTopic, type TopicPlace } from './find-topic';
export type { ElementName, HelpTopic, ResourceForm, SegmentName, ValueReading } from './help-topic';
export { type CompletionOptions, listCompletions } from './list-completions';
