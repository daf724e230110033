import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslations } from '../../i18n';
import { type Focus, useDocumentListener, useWorkspaceActions } from '../../workspace';
import { createCodeView } from './code-view/code-view';
import type { CodeView, CodeViewEvents, CodeViewTexts } from './code-view/contract';
import { useAssist } from './use-assist';
import { useShownFindings } from './use-shown-findings';
import { useStatementFocus } from './use-statement-focus';

/** What a person asks of the editor that is shown outside it. */
export type CodeViewWishes = Pick<CodeViewEvents, 'onFix' | 'onHelp' | 'onFormat' | 'onShortcuts'>;

/** Keeps the code editor in `host` in step with the workspace, both ways. */
export function useCodeView(
  host: RefObject<HTMLElement | null>,
  wishes: CodeViewWishes,
): { readonly focus: () => void } {
  const { readDocument, replaceText, undo, redo } = useWorkspaceActions();
  const texts = useCodeViewTexts();
  const found = useShownFindings();
  const assist = useAssist();
  const { text, focus, ranges, pointAt } = useStatementFocus();
  const view = useRef<CodeView | null>(null);
  const revealed = useRef<Focus>(focus);

  const onEdit = useEffectEvent((edited: string, isPaste: boolean) =>
    // Pasting is an undo step of its own, typing is joined to what was typed just before.
    replaceText(edited, isPaste ? 'paste' : 'editor'),
  );
  const onUndo = useEffectEvent(undo);
  const onRedo = useEffectEvent(redo);
  const onPlace = useEffectEvent(pointAt);
  const onFix = useEffectEvent(wishes.onFix);
  const onHelp = useEffectEvent(wishes.onHelp);
  const onFormat = useEffectEvent(wishes.onFormat);
  const onShortcuts = useEffectEvent(wishes.onShortcuts);
  const open = useEffectEvent((element: HTMLElement) =>
    createCodeView(
      element,
      { text: readDocument().text, texts },
      {
        onEdit: (edited, isPaste) => onEdit(edited, isPaste),
        onUndo: () => onUndo(),
        onRedo: () => onRedo(),
        onPlace: (offset) => onPlace(offset),
        onFix: (chosen, anchor) => onFix(chosen, anchor),
        onHelp: (offset, anchor) => onHelp(offset, anchor),
        onFormat: () => onFormat(),
        onShortcuts: () => onShortcuts(),
      },
    ),
  );

  useLayoutEffect(() => {
    if (!host.current) return;
    const opened = open(host.current);
    view.current = opened;
    return () => {
      view.current = null;
      opened.destroy();
    };
  }, [host]);
  // At once, so that nobody types into a text that has been replaced.
  useDocumentListener((document) => view.current?.showText(document.text));
  useEffect(() => view.current?.setTexts(texts), [texts]);
  useEffect(() => {
    if (assist) view.current?.setAssist(assist);
  }, [assist]);
  // Before the list of them is painted, so that the browser paints once for both.
  useLayoutEffect(() => view.current?.showFindings(found.text, found.findings), [found.text, found.findings]);
  useEffect(() => {
    const isNews = focus.reveal && revealed.current !== focus && ranges.length > 0;
    const isShown = view.current?.showFocus(text, ranges, isNews) ?? false;
    // What was asked for while a newer text waits to be drawn is shown with that text.
    if (isNews && isShown) revealed.current = focus;
  }, [text, focus, ranges]);
  return { focus: () => view.current?.focus() };
}

function useCodeViewTexts(): CodeViewTexts {
  const t = useTranslations('editor');
  return useMemo(
    () => ({
      label: t('label'),
      hint: t('hint'),
      phrases: {
        Find: t('search.find'),
        Replace: t('search.replaceWith'),
        next: t('search.next'),
        previous: t('search.previous'),
        'match case': t('search.matchCase'),
        replace: t('search.replace'),
        'replace all': t('search.replaceAll'),
        close: t('search.close'),
        'current match': t('search.currentMatch'),
        'on line': t('search.onLine'),
        'replaced match on line $': t('search.replacedOnLine'),
        'replaced $ matches': t('search.replacedMatches'),
        'Control character': t('controlCharacter'),
        'Selection deleted': t('selectionDeleted'),
        Completions: t('completions'),
      },
    }),
    [t],
  );
}
