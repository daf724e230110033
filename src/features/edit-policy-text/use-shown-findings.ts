import { useMemo } from 'react';
import { useDiagnosticText, useFixText, useTranslations } from '../../i18n';
import { describeFix, useFindings, useSettledDocument } from '../../workspace';
import type { ShownFinding } from './code-view/finding-message';
import { listFindingMarks } from './finding-marks';

/** What was found in a text, at its place and in the words of the page's language. */
export function useShownFindings(): { readonly text: string; readonly findings: readonly ShownFinding[] } {
  const t = useTranslations('editor.severity');
  const write = useDiagnosticText();
  const { writeLabel } = useFixText();
  const { text, reading, usable } = useSettledDocument();
  const findings = useFindings();
  const policy = usable?.isCurrent ? usable.policy : null;
  const shown = useMemo(
    () =>
      listFindingMarks(findings, reading.sourceMap, text).map(({ diagnostic, range }) => {
        const fix = policy && describeFix(policy, diagnostic.fix);
        return {
          finding: diagnostic,
          range,
          severityWord: t(diagnostic.severity),
          message: write(diagnostic),
          fixLabel: fix && writeLabel(fix.label),
        };
      }),
    [findings, reading, policy, text, t, write, writeLabel],
  );
  return { text, findings: shown };
}
