import type { Diagnostic } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { useWorkspaceActions } from '../../workspace';

/** Applies the fix of a finding and says what came of it. */
export function useFixAction() {
  const t = useTranslations('findings.panel.fix');
  const announce = useAnnounce();
  const { applyEdits } = useWorkspaceActions();
  return {
    applyFix({ fix }: Diagnostic): void {
      const isApplied = fix !== undefined && applyEdits(fix.edits, 'fix');
      announce(t(isApplied ? 'applied' : 'failed'));
    },
    explainNoFix: () => announce(t('noneHere')),
  };
}
