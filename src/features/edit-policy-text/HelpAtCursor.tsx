import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useMemo, useRef } from 'react';
import { findHelpTopic } from '../../core';
import { useAssistText, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { ToneBadge } from '../../ui/ToneBadge';
import { monospace } from '../../ui/theme';
import { useFirstFocus } from '../../ui/use-first-focus';
import { useDocument, useSources } from '../../workspace';
import { type HelpCard, type HelpFact, writeHelpCard } from './help/help-card';

/** Explains what stands at an offset of the text. */
export function HelpAtCursor({ offset }: { readonly offset: number }) {
  const t = useTranslations('editor.beside');
  const { text } = useDocument();
  const write = useAssistText();
  const topic = useMemo(() => findHelpTopic(text, offset)?.topic ?? null, [text, offset]);
  const frame = useRef<HTMLDivElement>(null);
  // The person asked for it, so reading goes on here.
  useFirstFocus(frame);
  return (
    <Box ref={frame} tabIndex={-1} sx={{ outline: 'none' }}>
      {topic && write ? (
        <Card card={writeHelpCard(topic, write)} sourcesWord={write('sources')} />
      ) : (
        t('nothing')
      )}
    </Box>
  );
}

function Card({ card, sourcesWord }: { readonly card: HelpCard; readonly sourcesWord: string }) {
  const sources = useSources(card.sourceIds);
  return (
    <>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{card.kind}</Box>
      {card.title === '' ? null : <Code sx={{ fontWeight: 650 }}>{card.title}</Code>}
      {card.sentences.map((sentence) => (
        <Box key={sentence} component="p" sx={{ m: 0, mt: 0.5 }}>
          {sentence}
        </Box>
      ))}
      {card.facts.length > 0 ? (
        <Box
          component="dl"
          sx={{
            m: 0,
            mt: 1,
            display: 'grid',
            gridTemplateColumns: 'max-content 1fr',
            columnGap: 1.5,
            rowGap: 0.5,
          }}
        >
          {card.facts.map((fact) => (
            <Fact key={fact.label} fact={fact} />
          ))}
        </Box>
      ) : null}
      {sources.length > 0 ? (
        <Box sx={{ mt: 1, fontSize: '0.75rem', color: 'text.secondary' }}>
          {sourcesWord}
          <Box component="ul" sx={{ m: 0, pl: 2 }}>
            {sources.map(({ id, title, href }) => (
              <li key={id} lang="en">
                {href === null ? (
                  title
                ) : (
                  <Link
                    href={href}
                    target="_blank"
                    rel="noreferrer"
                    sx={{ display: 'inline-block', py: 0.5 }}
                  >
                    {title}
                  </Link>
                )}
              </li>
            ))}
          </Box>
        </Box>
      ) : null}
    </>
  );
}

function Fact({ fact: { label, text, mark, isCode } }: { readonly fact: HelpFact }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      <Box
        component="dd"
        sx={{
          m: 0,
          overflowWrap: 'anywhere',
          ...(isCode ? { fontFamily: monospace, fontSize: '0.75rem', whiteSpace: 'pre-line' } : {}),
        }}
      >
        {text}{' '}
        {mark ? (
          <ToneBadge tone={mark.isFirm ? 'neutral' : 'uncertain'} icon={mark.isFirm ? 'check' : 'question'}>
            {mark.word}
          </ToneBadge>
        ) : null}
      </Box>
    </>
  );
}
