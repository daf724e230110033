import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AccessDifference, Expectation, MutantResult } from '../../core';
import { useDifferenceWords, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { useLight } from '../../workspace';
import { useRequestWords } from './use-request-words';

interface ChangeItemProps {
  readonly result: MutantResult;
  readonly onAdd: (test: Expectation) => void;
}

/** One change that would go unnoticed, what it would do, and the test to add. Its place lights up. */
export function ChangeItem({ result, onAdd }: ChangeItemProps) {
  const t = useTranslations('expectations');
  const { nameRequest } = useRequestWords();
  const light = useLight();
  const { mutant, suggestion, difference } = result;
  return (
    <Box
      component="li"
      {...light([mutant.path])}
      sx={{ py: 0.75, '& + &': { borderTop: 1, borderColor: 'divider' }, overflowWrap: 'anywhere' }}
    >
      <div>
        {t.rich(`changes.kind.${mutant.kind}`, {
          statement: t('statement', { number: mutant.statement + 1 }),
          text: mutant.text,
          code: (chunks) => <Code>{chunks}</Code>,
        })}
      </div>
      {difference ? <EffectText side={difference.side} entry={difference.entry} /> : null}
      {suggestion ? (
        <Button
          startIcon={<AddIcon />}
          onClick={() => onAdd(suggestion)}
          sx={{ whiteSpace: 'normal', textAlign: 'left', ml: -1 }}
        >
          {t('changes.add', {
            request: nameRequest(suggestion).spoken,
            expect: t(`expect.${suggestion.expect}`),
          })}
        </Button>
      ) : (
        <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{t('changes.noTest')}</Box>
      )}
    </Box>
  );
}

interface EffectTextProps {
  readonly side: 'gained' | 'lost';
  readonly entry: AccessDifference;
}

/** What the change would newly allow, or no longer; one difference stands for all. */
function EffectText({ side, entry }: EffectTextProps) {
  const t = useTranslations('expectations.changes');
  const words = useDifferenceWords();
  return (
    <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
      {t(`effect.${side}`)}
      {words.sentence(entry, { code: (chunks) => <Code>{chunks}</Code> })}
    </Box>
  );
}
