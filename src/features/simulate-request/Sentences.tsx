import { Fragment, type ReactNode } from 'react';
import { type Caveat, type DecisionOutcome, findAction } from '../../core';
import { useFormatter, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import type { Ground } from './answer/grounds';
import type { Miss } from './answer/misses';
import { toShortResource } from './answer/misses';
import type { OtherReading } from './answer/remarks';
import type { VerdictReason } from './answer/verdict';
import { StatementButton } from './StatementButton';

const code = (chunks: ReactNode) => <Code>{chunks}</Code>;

/** Why one statement does not allow a call. */
export function MissSentence({ miss }: { readonly miss: Miss }) {
  const t = useTranslations('simulate');
  return t.rich(`miss.${miss.code}`, {
    ...miss.params,
    number: String(miss.statement + 1),
    code,
    statement: (chunks) => (
      <StatementButton statement={miss.statement} paths={miss.paths}>
        {chunks}
      </StatementButton>
    ),
  });
}

/** Which entries of a statement decide, and under which conditions. */
export function GroundSentence({
  ground,
  isOverruled,
}: {
  readonly ground: Ground;
  readonly isOverruled?: boolean;
}) {
  const t = useTranslations('simulate');
  const { statement, effect, action, resource, conditions, paths } = ground;
  const key = isOverruled ? 'ground.overruled' : (`ground.${effect}` as const);
  return (
    <>
      {t.rich(key, {
        number: String(statement + 1),
        action,
        resource,
        code,
        statement: (chunks) => (
          <StatementButton statement={statement} paths={paths}>
            {chunks}
          </StatementButton>
        ),
      })}
      {conditions.map(({ operator, key: conditionKey, values, isOpen }) => (
        <Fragment key={`${operator} ${conditionKey}`}>
          <br />
          {t.rich(isOpen ? 'ground.conditionOpen' : 'ground.conditionMet', {
            operator,
            key: conditionKey,
            values,
            code,
          })}
        </Fragment>
      ))}
    </>
  );
}

/** What the decision would be under another reading of a fact that no source settles. */
export function CaveatSentence({
  caveat,
  outcome,
}: {
  readonly caveat: Caveat;
  readonly outcome: DecisionOutcome;
}) {
  const t = useTranslations('simulate');
  const { alternative = outcome, basis, witness } = caveat;
  const values = {
    action: caveat.params.action ?? '',
    outcome: t(`outcome.${outcome}`),
    alternative: t(`outcome.${alternative}`),
    witness: witness === undefined ? '' : toShortResource(witness),
    code,
  };
  if (caveat.code !== 'granularity-unproven') return t.rich(`caveat.${caveat.code}`, values);
  if (witness === undefined) return t.rich('caveat.granularity-unproven', values);
  return t.rich(
    basis === 'conflicting-templates' ? 'caveat.granularity-conflict' : 'caveat.granularity-witness',
    values,
  );
}

export function ReadingSentence({ reading }: { readonly reading: OtherReading }) {
  const t = useTranslations('simulate');
  const key =
    reading.reason === 'conflicting-templates' ? 'reason.readingConflict' : 'reason.readingInferred';
  return t.rich(key, {
    action: reading.action,
    asked: toShortResource(reading.asked),
    other: toShortResource(reading.other),
    outcome: t(`outcome.${reading.outcome}`),
    alternative: t(`outcome.${reading.alternative}`),
    code,
  });
}

/** One sentence of the plain reason below a verdict. */
export function ReasonSentence({ reason }: { readonly reason: VerdictReason }) {
  const t = useTranslations('simulate');
  switch (reason.kind) {
    case 'allowed':
    case 'overruled':
    case 'hangs':
    case 'hangs-deny':
      return t.rich(`reason.${reason.kind}`, {
        count: reason.statements.length,
        statements: () => <StatementList statements={reason.statements} />,
      });
    case 'denied':
      return t.rich('reason.denied', {
        count: reason.statements.length,
        action: reason.action,
        code,
        statements: () => <StatementList statements={reason.statements} />,
      });
    case 'no-statements':
      return t('reason.no-statements');
    case 'not-listed':
      return t.rich('reason.not-listed', { action: reason.action, code });
    case 'miss':
      return <MissSentence miss={reason.miss} />;
    case 'count':
      return t('reason.count', { denied: String(reason.denied), total: String(reason.total) });
    case 'illusion':
      return t.rich(`reason.${illusionKey(reason.action, reason.resource)}`, {
        count: reason.statements.length,
        action: reason.action,
        resource: toShortResource(reason.resource),
        code,
        statements: () => <StatementList statements={reason.statements} />,
      });
    case 'doubt':
      return <DoubtSentence {...reason} />;
    case 'nothing':
      return t(`reason.nothing.${reason.what}`);
  }
}

function illusionKey(action: string, resource: string) {
  if (resource !== '*') return 'illusionList';
  return findAction(action)?.confidence === 'documented' ? 'illusionStar' : 'illusionStarInferred';
}

/** What would turn the answer round. */
function DoubtSentence({ doubt, asked, outcome }: Extract<VerdictReason, { kind: 'doubt' }>) {
  const t = useTranslations('simulate');
  const { reason, action, resource, outcome: alternative } = doubt;
  if (reason === 'expected-check-denied') return t.rich('reason.expected-denied', { action, code });
  if (resource !== undefined && (reason === 'granularity-unproven' || reason === 'conflicting-templates')) {
    return <ReadingSentence reading={{ reason, action, asked, outcome, other: resource, alternative }} />;
  }
  const caveatCode = reason === 'conflicting-templates' ? 'granularity-unproven' : reason;
  return <CaveatSentence caveat={{ code: caveatCode, alternative, params: { action } }} outcome={outcome} />;
}

/** A sentence names so many statements; below it, the checks list all of them. */
const namedAtMost = 5;

function StatementList({ statements }: { readonly statements: readonly number[] }) {
  const t = useTranslations('simulate');
  const format = useFormatter();
  const named = statements.slice(0, namedAtMost);
  const unnamed = statements.length - named.length;
  return format.list([
    ...named.map((statement) => (
      <StatementButton key={statement} statement={statement}>
        {t('statement', { number: String(statement + 1) })}
      </StatementButton>
    )),
    ...(unnamed > 0 ? [t('moreStatements', { count: unnamed })] : []),
  ]);
}
