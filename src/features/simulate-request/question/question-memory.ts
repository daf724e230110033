import { type CircumstanceFields, noCircumstances } from './circumstances';
import { firstQuestion, type Question } from './question';

export interface Memory {
  readonly question: Question;
  readonly fields: CircumstanceFields;
  /** The number of the last question of another window that was taken over. */
  readonly takenSerial: number;
}

/**
 * What was asked last, kept while the page lives: the panel is mounted anew when the window becomes narrow
 * or wide, and nothing typed may be lost by that. It is read once, when the panel is mounted.
 */
export function recall(): Memory {
  return memory;
}

export function remember(next: Memory): void {
  memory = next;
}

let memory: Memory = { question: firstQuestion, fields: noCircumstances, takenSerial: 0 };
