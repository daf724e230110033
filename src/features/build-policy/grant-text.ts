import { type Grant, isAccountGrant } from '../../core';
import { useTranslations } from '../../i18n';

/** One line that tells grants apart: level and scope. */
export function useGrantText(): (grant: Grant) => string {
  const t = useTranslations('build.grantSummary');
  return (grant) => {
    if (isAccountGrant(grant)) {
      const count = grant.actions.length;
      const calls = grant.console ? t('accountConsole', { count }) : t('accountActions', { count });
      return `${t('account')} · ${calls}`;
    }
    const level =
      grant.level === 'custom'
        ? t('level.custom', { count: grant.actions.length })
        : t(`level.${grant.level}`);
    return `${level} · ${scopeText(grant)}`;

    function scopeText({ scope }: Exclude<Grant, { scope: { kind: 'account' } }>): string {
      switch (scope.kind) {
        case 'all':
          return t('scope.all');
        case 'namespaces':
          return t('scope.namespaces', namesOf(scope.namespaces));
        case 'repositories':
          return t('scope.repositories', namesOf(scope.repositories));
      }
    }
  };
}

function namesOf(names: readonly string[]): { readonly first: string; readonly count: number } {
  return { first: names[0] ?? '', count: names.length };
}
