import type { ReactNode } from 'react';
import type { FieldErrors } from 'react-hook-form';
import { useTranslations } from '../../i18n';
import type { GrantFieldName, GrantForm, GrantProblem } from './grant-form';

export type FieldProblems = Readonly<Partial<Record<GrantFieldName, ReactNode>>>;

const problemCodes: readonly GrantProblem[] = [
  'namespaces-empty',
  'repositories-empty',
  'name-not-valid',
  'region-not-known',
  'account-not-digits',
  'actions-empty',
  'address-not-valid',
  'instant-not-valid',
];

/** Turns the codes of the form's schema into sentences. */
export function useFieldProblems(): (errors: FieldErrors<GrantForm>) => FieldProblems {
  const t = useTranslations('build.problem');
  return (errors) => {
    const problems: Partial<Record<GrantFieldName, ReactNode>> = {};
    for (const [field, error] of Object.entries(errors)) {
      const code = findCode(error);
      if (code) problems[field as GrantFieldName] = t(code);
    }
    return problems;
  };
}

/** A list carries the problem of its first entry in error, else its own. */
function findCode(error: unknown): GrantProblem | null {
  if (Array.isArray(error)) {
    for (const entry of error) {
      const code = findCode(entry);
      if (code) return code;
    }
    return null;
  }
  if (typeof error !== 'object' || error === null) return null;
  const message = 'message' in error ? error.message : undefined;
  return problemCodes.find((code) => code === message) ?? null;
}
