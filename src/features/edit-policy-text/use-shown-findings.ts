import { useMemo } from 'react';
import { useTranslations } from '../../i18n';
import { useDiagnosticText } from '../../i18n/diagnostic-text';
import { useDocument, useFindings } from '../../workspace';
import type { ShownFinding } from './code-view/code-view';
import { listFindingMarks } from './finding-marks';

/** What was found in the text, at its place and in the words of the page's language. */
export function useShownFindings(): readonly ShownFinding[] {
  const t = useTranslations('editor.severity');
  const write = useDiagnosticText();
  const { text, reading } = useDocument();
  const findings = useFindings();
  return useMemo(
    () =>
      listFindingMarks(findings, reading.sourceMap, text).map(({ diagnostic, range }) => ({
        range,
        severity: diagnostic.severity,
        severityWord: t(diagnostic.severity),
        message: write(diagnostic),
      })),
    [findings, reading, text, t, write],
  );
}
