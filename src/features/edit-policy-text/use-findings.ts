import { useMemo } from 'react';
import { lintPolicy } from '../../core';
import { useTranslations } from '../../i18n';
import { useDiagnosticText } from '../../i18n/diagnostic-text';
import { useDocument } from '../../workspace';
import type { ShownFinding } from './code-view/code-view';
import { listFindingMarks } from './finding-marks';

/** What the reader and the linter found, at its place in the text and in the words of the page's language. */
export function useFindings(): readonly ShownFinding[] {
  const t = useTranslations('editor.severity');
  const write = useDiagnosticText();
  const { text, reading, usable } = useDocument();
  // Findings about the meaning belong to the text on screen only; those of an older text would point anywhere.
  const policy = usable?.isCurrent ? usable.policy : null;
  const marks = useMemo(() => {
    const diagnostics = [...reading.diagnostics, ...(policy ? lintPolicy(policy) : [])];
    return listFindingMarks(diagnostics, reading.sourceMap, text);
  }, [text, reading, policy]);
  return useMemo(
    () =>
      marks.map(({ diagnostic, range }) => ({
        range,
        severity: diagnostic.severity,
        severityWord: t(diagnostic.severity),
        message: write(diagnostic),
      })),
    [marks, t, write],
  );
}
