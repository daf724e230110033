import { useMemo } from 'react';
import {
  type Expectation,
  type ExpectedRequest,
  findOperation,
  type GuardExpectation,
  isGuardGroup,
  isOperationRequest,
} from '../../core';
import { useLocale, useTranslations } from '../../i18n';

/** A request in words: what is done, and the text that is set as code. */
export interface RequestWords {
  readonly doing: string;
  /** Empty for the whole account. */
  readonly target: string;
  /** All of it as one text, for names of buttons and for the ear. */
  readonly spoken: string;
  /** What is known of the call, one text each. */
  readonly circumstances: readonly string[];
}

/** Puts tests and guards into words. */
export function useRequestWords() {
  const t = useTranslations('expectations');
  const locale = useLocale();
  return useMemo(() => {
    const nameOperation = (id: string): string => {
      const operation = findOperation(id);
      if (operation?.id === 'pull' || operation?.id === 'push') return t(`operation.${operation.id}`);
      return operation?.title[locale] ?? id;
    };
    const nameRequest = (request: ExpectedRequest | Expectation): RequestWords => {
      const isOperation = isOperationRequest(request);
      const doing = isOperation ? nameOperation(request.operation) : request.action;
      const target = isOperation ? request.target : request.resource;
      const { context = {}, account } = request;
      const told = Object.entries(context).map(([key, value]) =>
        value === null
          ? t('request.absent', { key })
          : t('request.given', { key, value: Array.isArray(value) ? value.join(', ') : String(value) }),
      );
      return {
        doing,
        target,
        spoken: t('request.spoken', { operation: doing, target: target || t('request.wholeAccount') }),
        circumstances: account === undefined ? told : [...told, t('request.account', { account })],
      };
    };
    const nameSubject = (what: string): string =>
      isGuardGroup(what) ? t(`guard.what.${what}`) : nameOperation(what);
    const nameScope = (scope: string): string => {
      if (scope === '*') return t('guard.scope.everything');
      return t(`guard.scope.${scope.includes('/') ? 'repository' : 'namespace'}`, { name: scope });
    };
    const nameGuard = ({ claim, what, scope }: GuardExpectation): string =>
      t(`guard.spoken.${claim}`, { what: nameSubject(what), scope: nameScope(scope) });
    return { nameOperation, nameRequest, nameSubject, nameScope, nameGuard };
  }, [t, locale]);
}
