/** What a finding says, and why it matters and what to do. */
export interface RuleText {
  readonly message: string;
  readonly help: string;
}
