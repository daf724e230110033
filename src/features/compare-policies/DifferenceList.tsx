import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type AccessDifference, sortDifferences } from '../../core';
import { useDifferenceWords, useFormatter, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { InlineLink } from '../../ui/InlineLink';
import { usePartOfList } from '../../ui/use-part-of-list';
import { useStatementLight } from '../../workspace';

const differencesAtOnce = { first: 5, step: 20 };

interface DifferenceListProps {
  readonly title: string;
  readonly sign: '+' | '−';
  readonly differences: readonly AccessDifference[];
  /** How many there are in all; the list may be shorter. */
  readonly count: number;
  /** Whether there are no others than those that were found. */
  readonly isComplete: boolean;
  /** Whether the deciding statements are those of the policy on screen. */
  readonly isOnScreen: boolean;
}

/** What only one of the two policies allows, each with a request that shows it. */
export function DifferenceList(props: DifferenceListProps) {
  const { title, sign, differences, count, isComplete, isOnScreen } = props;
  const t = useTranslations('compare');
  const { individual, beyond } = sortDifferences(differences);
  const notListed = count - differences.length;
  return (
    <Box component="section" aria-label={title}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '0.8125rem', fontWeight: 650 }}>
        {title}
      </Box>
      {count === 0 ? (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t(isComplete ? 'none' : 'noneFound')}
        </Box>
      ) : null}
      <Items items={individual} sign={sign} isOnScreen={isOnScreen} />
      {beyond.length > 0 ? (
        <Box component="details" sx={{ mt: 0.75, fontSize: '0.8125rem' }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary', minHeight: 24 }}>
            {t('beyond', { count: beyond.length })}
          </Box>
          <Items items={beyond} sign={sign} isOnScreen={isOnScreen} />
        </Box>
      ) : null}
      {notListed > 0 ? (
        <Box sx={{ mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('notListed', { count: notListed })}
        </Box>
      ) : null}
    </Box>
  );
}

interface ItemsProps {
  readonly items: readonly AccessDifference[];
  readonly sign: '+' | '−';
  readonly isOnScreen: boolean;
}

function Items({ items, sign, isOnScreen }: ItemsProps) {
  const t = useTranslations('compare');
  const { shown, hidden, next, showMore } = usePartOfList(items, differencesAtOnce);
  if (items.length === 0) return null;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {shown.map(({ item, index }) => (
          <Item key={index} difference={item} sign={sign} isOnScreen={isOnScreen} />
        ))}
      </Box>
      {hidden > 0 ? <Button onClick={showMore}>{t('more', { next, hidden })}</Button> : null}
    </>
  );
}

function Item({
  difference,
  sign,
  isOnScreen,
}: {
  readonly difference: AccessDifference;
  readonly sign: '+' | '−';
  readonly isOnScreen: boolean;
}) {
  const t = useTranslations('compare');
  const format = useFormatter();
  const words = useDifferenceWords();
  const { action, resource } = difference.witness;
  const context = words.context(difference);
  const parts = {
    action: () => <Code>{action}</Code>,
    resource: () => <Code>{resource}</Code>,
    context: () => <Code>{context}</Code>,
  };
  const { actions } = difference.actions;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
        px: 1.25,
        py: 0.875,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        overflowWrap: 'anywhere',
      }}
    >
      <Box component="span" aria-hidden sx={{ fontWeight: 700, width: 10, flex: 'none' }}>
        {sign}
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <div>
          {words.sentence(difference, {
            code: (chunks) => <Code>{chunks}</Code>,
            strong: (text) => <b>{text}</b>,
          })}
          {difference.isConditional ? t('aside', { text: t('onSome') }) : null}
        </div>
        <Box sx={{ color: 'text.secondary' }}>
          {context === '' ? t.rich('example', parts) : t.rich('exampleWith', parts)}
          {isOnScreen && difference.allowedBy.length > 0 ? (
            <>
              {' · '}
              {t.rich('allowedBy', {
                statements: () => (
                  <>
                    {format.list(
                      difference.allowedBy.map(({ statement }) => (
                        <StatementLink key={statement} statement={statement} />
                      )),
                    )}
                  </>
                ),
              })}
            </>
          ) : null}
        </Box>
        {actions.length > 1 ? <ActionNames actions={actions} /> : null}
      </Box>
    </Box>
  );
}

function ActionNames({ actions }: { readonly actions: readonly string[] }) {
  const t = useTranslations('compare');
  return (
    <details>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary', minHeight: 24 }}>
        {t('actions', { count: actions.length })}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2, columnWidth: 260 }}>
        {actions.map((action) => (
          <li key={action}>
            <Code>{action}</Code>
          </li>
        ))}
      </Box>
    </details>
  );
}

function StatementLink({ statement }: { readonly statement: number }) {
  const t = useTranslations('compare');
  const { isLit, handlers } = useStatementLight(statement);
  return (
    <InlineLink {...handlers} isLit={isLit}>
      {t('statement', { number: statement + 1 })}
    </InlineLink>
  );
}
