import Box from '@mui/material/Box';
import type { AccessDifference } from '../../../core';
import { useDifferenceWords, useTranslations } from '../../../i18n';
import { Code } from '../../../ui/Code';
import { ToneIcon } from '../../../ui/tone-icon';
import type { SideEffects } from './list-side-effects';

/** More would not be read; the comparison tab has all of them. */
const effectsShown = 4;

/** What else a change would open, as sentences; or that it opens nothing else. */
export function SideEffectText({ effects }: { readonly effects: SideEffects }) {
  const t = useTranslations('simulate.whyNot');
  const { real, isInOtherRegions, remote, isProved } = effects;
  const tone = !isProved ? 'uncertain' : real.length > 0 ? 'caution' : 'allowed';
  const icon = !isProved ? 'question' : real.length > 0 ? 'warning' : 'check';
  return (
    <Box sx={{ display: 'flex', gap: 0.5, color: 'text.secondary' }}>
      <Box component="span" sx={(theme) => ({ pt: '2px', color: theme.vars?.palette.decision[tone].main })}>
        <ToneIcon name={icon} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {real.length === 0 ? (
          <div>{t(!isProved ? 'unproved' : isInOtherRegions ? 'opensRegions' : 'opensNothing')}</div>
        ) : null}
        {real.length > 0 ? (
          <>
            <div>{t(isProved ? 'opens' : 'opensAtLeast')}</div>
            <Box component="ul" sx={{ m: 0, pl: 2 }}>
              {real.slice(0, effectsShown).map((difference) => (
                <li key={JSON.stringify(difference.witness)}>
                  <Difference difference={difference} />
                </li>
              ))}
              {isInOtherRegions ? <li>{t('otherRegions')}</li> : null}
              {real.length > effectsShown ? (
                <li>{t('moreEffects', { count: real.length - effectsShown })}</li>
              ) : null}
            </Box>
          </>
        ) : null}
        {remote > 0 ? <div>{t('remote', { count: remote })}</div> : null}
      </Box>
    </Box>
  );
}

function Difference({ difference }: { readonly difference: AccessDifference }) {
  const t = useTranslations('compare');
  const words = useDifferenceWords();
  return (
    <>
      {words.sentence(difference, { code: (chunks) => <Code>{chunks}</Code> })}
      {difference.isConditional ? t('aside', { text: t('onSome') }) : null}
    </>
  );
}
