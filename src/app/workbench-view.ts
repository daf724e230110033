export type TaskTab = 'build' | 'paste';
export type EffectTab = 'simulate' | 'access' | 'tests' | 'compare';
export type Column = 'task' | 'policy' | 'effect';

/** Which tabs are in front. */
export interface WorkbenchView {
  /** The column that is shown where there is room for one only. */
  readonly column: Column;
  readonly taskTab: TaskTab;
  readonly effectTab: EffectTab;
}

export const firstView: WorkbenchView = { column: 'task', taskTab: 'build', effectTab: 'simulate' };
