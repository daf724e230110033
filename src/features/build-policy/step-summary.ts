import { findRegion, isAccountGrant, type PolicyIntent, registryPasswordActions } from '../../core';
import { useLocale, useTranslations } from '../../i18n';
import type { GrantForm } from './grant-form';
import { actionsOfAccountGrant } from './use-policy-intent';

/** The choice of a closed step in a few words. */
export function useStepSummary() {
  const t = useTranslations('build');
  const locale = useLocale();
  return (
    step: 'scope' | 'access' | 'guardRails' | 'review',
    form: GrantForm,
    intent: PolicyIntent,
  ): string => {
    switch (step) {
      case 'scope':
        return [scopeText(), form.region === '' ? '' : (findRegion(form.region)?.name[locale] ?? form.region)]
          .filter(Boolean)
          .join(' · ');
      case 'access':
        return form.level === 'custom'
          ? t('grantSummary.level.custom', { count: form.actions.length })
          : t(`grantSummary.level.${form.level}`);
      case 'guardRails':
        return guardRailsText() || t('guardRails.none');
      case 'review':
        return '';
    }

    function scopeText(): string {
      switch (form.scopeKind) {
        case 'all':
          return t('scope.all');
        case 'namespaces':
          return form.namespaces.length === 0
            ? t('problem.namespaces-empty')
            : t('grantSummary.scope.namespaces', namesOf(form.namespaces));
        case 'repositories':
          return form.repositories.length === 0
            ? t('problem.repositories-empty')
            : t('grantSummary.scope.repositories', namesOf(form.repositories));
      }
    }

    function guardRailsText(): string {
      const accountGrants = intent.grants.filter(isAccountGrant);
      const accountActions = accountGrants.flatMap(actionsOfAccountGrant);
      const parts = [
        intent.denyDeletion ? t('guardRails.summaryDeny') : '',
        accountGrants.some((grant) => grant.console) ? t('guardRails.summaryConsole') : '',
        registryPasswordActions.every((action) => accountActions.includes(action))
          ? t('guardRails.summaryPassword')
          : '',
        form.sourceIps.length > 0 ? t('guardRails.summaryAddresses', { count: form.sourceIps.length }) : '',
        form.expiresAt === '' ? '' : t('guardRails.summaryUntil', { date: form.expiresAt.slice(0, 10) }),
      ];
      return parts.filter(Boolean).join(' · ');
    }
  };
}

function namesOf(names: readonly string[]): { readonly first: string; readonly count: number } {
  return { first: names[0] ?? '', count: names.length };
}
