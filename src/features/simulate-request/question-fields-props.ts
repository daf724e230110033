import type { QuestionField } from './answer/answer-question';
import type { Problem } from './question/problem';
import type { FilledQuestion, Question } from './question/question';

/** What the fields of each way to ask are given. */
export interface QuestionFieldsProps {
  readonly question: FilledQuestion;
  readonly onChange: (patch: Partial<Question>) => void;
  /** What is wrong with which field, once the person has paused. */
  readonly trouble: { readonly field: QuestionField; readonly problem: Problem } | null;
}
