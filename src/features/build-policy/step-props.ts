import type { ReactNode } from 'react';
import type { GrantFieldName, GrantForm } from './grant-form';

export interface StepProps {
  readonly form: GrantForm;
  /** What is wrong with each field, in the reader's language; absent where nothing is. */
  readonly problems: Readonly<Partial<Record<GrantFieldName, ReactNode>>>;
  /** Takes a person's change; the policy follows at once if the fields then make a grant. */
  readonly change: (patch: Partial<GrantForm>) => void;
  /** Names that the policy already holds. */
  readonly suggestions: { readonly namespaces: readonly string[]; readonly repositories: readonly string[] };
}
