import Button from '@mui/material/Button';
import { useDeferredValue, useMemo } from 'react';
import { useTranslations } from '../../i18n';
import { Notice } from '../../ui/Notice';
import { useDocument, useWorkspaceActions } from '../../workspace';
import { readDraft } from './read-draft';

/** Offers to make plain JSON of a text in the editor that holds a policy in another form. */
export default function WrappedPolicyNotice() {
  const t = useTranslations('access.paste');
  const { text } = useDocument();
  const { replaceText } = useWorkspaceActions();
  // Reading what is being typed may wait for the typing.
  const settledText = useDeferredValue(text);
  const draft = useMemo(() => readDraft(settledText), [settledText]);
  if (draft.kind === 'too-large' || draft.kind === 'nothing') return null;
  const { carrier, candidates } = draft;
  const [first] = candidates;
  if (first.documentText === settledText) return null;
  const isPartial = first.losses.length > 0;
  // While JSON is being typed it breaks off all the time, and its own findings say where.
  if (carrier === 'json' && isPartial) return null;
  return (
    <Notice
      tone="caution"
      title={
        carrier === 'json'
          ? t('convert.repairs', { count: first.repairs.length })
          : t('convert.title', { wrapping: t(`found.wrapping.${carrier}`) })
      }
      actions={
        <Button variant="outlined" onClick={() => replaceText(first.documentText, 'paste')}>
          {t('convert.action')}
        </Button>
      }
    >
      {candidates.length > 1 ? t('convert.several', { count: candidates.length }) : null}
      {isPartial ? t('convert.partly') : null}
    </Notice>
  );
}
