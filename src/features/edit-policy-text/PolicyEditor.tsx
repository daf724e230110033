import Box from '@mui/material/Box';
import { useMemo, useRef, useState } from 'react';
import { useDocument } from '../../workspace';
import { EditorHeader } from './EditorHeader';
import { EditorNotices } from './EditorNotices';
import type { FormatRefusal } from './FormatButton';
import { describeText } from './text-state';
import { useCodeView } from './use-code-view';

/** The policy as text, editable, in step with every other window. */
export default function PolicyEditor() {
  const { text, reading } = useDocument();
  const state = useMemo(() => describeText(reading), [reading]);
  const [refusal, setRefusal] = useState<{ readonly text: string; readonly reason: FormatRefusal } | null>(
    null,
  );
  const host = useRef<HTMLDivElement>(null);
  useCodeView(host);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, minHeight: 0 }}>
      <EditorHeader text={text} state={state} onFormatRefused={(reason) => setRefusal({ text, reason })} />
      <EditorNotices state={state} formatRefusal={refusal?.text === text ? refusal.reason : null} />
      <Box ref={host} sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }} />
    </Box>
  );
}
