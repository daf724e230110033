import { zodResolver } from '@hookform/resolvers/zod';
import { useLayoutEffect, useRef } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { type GrantForm, grantSchema } from './grant-form';

/**
 * The form of one grant, filled from the policy and filled anew whenever the policy says something else.
 *
 * The form library's own `values` option fills it after the paint. On a busy machine a key pressed in between
 * changed the field first and was then overwritten, so the filling happens before the paint here.
 *
 * @param values what the policy says; compared by content
 */
export function useSeededForm(values: GrantForm): UseFormReturn<GrantForm> {
  const form = useForm<GrantForm>({
    defaultValues: values,
    resolver: zodResolver(grantSchema),
    mode: 'onChange',
  });
  const { reset, getValues } = form;
  const seed = JSON.stringify(values);
  const seeded = useRef(seed);
  useLayoutEffect(() => {
    if (seeded.current === seed) return;
    seeded.current = seed;
    // The person's own change comes back through the policy; what they have touched stays touched.
    if (JSON.stringify(getValues()) !== seed) reset(JSON.parse(seed) as GrantForm);
  }, [seed, reset, getValues]);
  return form;
}
