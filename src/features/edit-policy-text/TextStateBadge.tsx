import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { ToneBadge } from '../../ui/ToneBadge';
import type { Tone } from '../../ui/theme';
import type { ToneIconName } from '../../ui/tone-icon';
import { useRested, useSettledDocument } from '../../workspace';
import type { TextState } from './text-state';

const looks: Readonly<Record<TextState['kind'], { readonly tone: Tone; readonly icon: ToneIconName }>> = {
  valid: { tone: 'neutral', icon: 'check' },
  problems: { tone: 'denied', icon: 'warning' },
  noPolicy: { tone: 'caution', icon: 'warning' },
  empty: { tone: 'neutral', icon: 'dash' },
  tooLarge: { tone: 'denied', icon: 'warning' },
};

/** A change of the state is told this long after the typing that caused it has stopped. */
const announcePauseMs = 800;

/** Says in words whether the text is JSON. */
export function TextStateBadge({ state }: { readonly state: TextState }) {
  const t = useTranslations('editor.state');
  const { tone, icon } = looks[state.kind];
  const words =
    state.kind === 'problems'
      ? t('problems', { count: state.count, more: state.isMore ? 'yes' : 'no' })
      : t(state.kind);
  useStateAnnouncement(state.kind, words);
  return (
    <ToneBadge tone={tone} icon={icon}>
      {words}
    </ToneBadge>
  );
}

/** Tells a person who cannot see the badge that their typing has broken or mended the text. */
function useStateAnnouncement(kind: TextState['kind'], words: string): void {
  const announce = useAnnounce();
  const { text, lastChange } = useSettledDocument();
  const told = useRef(kind);
  const tell = useEffectEvent(() => {
    if (told.current === kind) return;
    told.current = kind;
    if (lastChange?.origin === 'editor') announce(words);
  });
  const isPausing = useRested(text, announcePauseMs) === text;
  useEffect(() => {
    if (isPausing) tell();
  }, [isPausing]);
}
