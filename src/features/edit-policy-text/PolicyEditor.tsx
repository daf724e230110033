import Box from '@mui/material/Box';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useSettledDocument, useWorkspaceActions } from '../../workspace';
import { CursorWindow, type CursorWindowContent } from './CursorWindow';
import { EditorHeader } from './EditorHeader';
import { EditorNotices } from './EditorNotices';
import { ShortcutsDialog } from './ShortcutsDialog';
import { describeText } from './text-state';
import { useCodeView } from './use-code-view';
import { useFixAction } from './use-fix-action';
import { type FormatRefusal, useFormat } from './use-format';

/** The policy as text, editable, in step with every other window. */
export default function PolicyEditor() {
  const { text, reading } = useSettledDocument();
  const { readDocument } = useWorkspaceActions();
  const state = useMemo(() => describeText(reading), [reading]);
  const [refusal, setRefusal] = useState<{ readonly text: string; readonly reason: FormatRefusal } | null>(
    null,
  );
  const [beside, setBeside] = useState<CursorWindowContent | null>(null);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const { format, isBlocked } = useFormat((reason) => setRefusal({ text: readDocument().text, reason }));
  const { applyFix, explainNoFix } = useFixAction();
  const host = useRef<HTMLDivElement>(null);
  const editor = useCodeView(host, {
    onFix(concerned, anchor) {
      const [only, ...others] = concerned;
      if (!only) explainNoFix();
      // What changes no decision needs no second look when the person has pointed at it.
      else if (others.length === 0 && only.fix?.safety === 'safe') applyFix(only);
      else setBeside({ kind: 'fixes', findings: concerned, anchor });
    },
    onHelp: (offset, anchor) => setBeside({ kind: 'help', offset, anchor }),
    onFormat: format,
    onShortcuts: () => setShowsShortcuts(true),
  });

  // Only once the window is gone: while it is there, it holds the focus.
  const isBeside = beside !== null;
  const backToText = useEffectEvent(() => editor.focus());
  useEffect(() => {
    if (isBeside) return () => backToText();
  }, [isBeside]);

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, minHeight: 0 }}>
      <EditorHeader
        text={text}
        state={state}
        isFormatBlocked={isBlocked}
        onFormat={format}
        onShortcuts={() => setShowsShortcuts(true)}
      />
      <EditorNotices state={state} formatRefusal={refusal?.text === text ? refusal.reason : null} />
      <Box ref={host} sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }} />
      {beside ? <CursorWindow content={beside} onApply={applyFix} onClose={() => setBeside(null)} /> : null}
      {showsShortcuts ? <ShortcutsDialog onClose={() => setShowsShortcuts(false)} /> : null}
    </Box>
  );
}
