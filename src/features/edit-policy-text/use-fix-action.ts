import type { Diagnostic } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { useWorkspaceActions } from '../../workspace';

/** Applies the fix of a finding and says what came of it. */
export function useFixAction() {
  const t = useTranslations('findings.panel.fix');
  const announce = useAnnounce();
  const { applyFix } = useWorkspaceActions();
  return {
    applyFix: (finding: Diagnostic) => announce(t(applyFix(finding) ? 'applied' : 'failed')),
    explainNoFix: () => announce(t('noneHere')),
  };
}
