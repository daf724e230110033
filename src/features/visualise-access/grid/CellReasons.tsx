import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from '../../../i18n';
import { Code } from '../../../ui/Code';
import { type CellReason, shortenResource } from './explain-cell';
import { StatementLinks } from './StatementLinks';

/** One reason as a sentence. */
export function CellReasonText({ reason }: { readonly reason: CellReason }) {
  const t = useTranslations('access.detail');
  const format = useFormatter();
  const code = (chunks: ReactNode) => <Code>{chunks}</Code>;
  const links = (statements: readonly number[]) => () => <StatementLinks statements={statements} />;
  switch (reason.kind) {
    case 'allowed':
    case 'explicitly-denied':
      return t.rich(reason.kind, { statements: links(reason.statements), count: reason.statements.length });
    case 'implicitly-denied':
      return t.rich('implicitly-denied', {
        action: reason.action,
        resource: shortenResource(reason.resource),
        code,
      });
    case 'implicitly-denied-several':
      return t.rich('implicitly-denied-several', {
        denied: reason.actions.length,
        total: reason.total,
        actions: () => format.list(reason.actions.map((action) => <Code key={action}>{action}</Code>)),
      });
    case 'illusion':
      return (
        <>
          {t.rich('illusion', {
            statements: links(reason.statements),
            count: reason.statements.length,
            action: reason.action,
            resource: shortenResource(reason.resource),
            code,
          })}{' '}
          {reason.more > 0 ? t('illusionsMore', { count: reason.more }) : null}
        </>
      );
    case 'conditional':
      return t.rich('conditional', {
        statements: links(reason.statements),
        count: reason.statements.length,
        keys: () => format.list(reason.keys.map((key) => <KeyName key={key} name={key} />)),
      });
    case 'doubt':
      return (
        <>
          {t.rich(`doubt.${reason.reason}`, {
            action: reason.action,
            resource: shortenResource(reason.resource),
            outcome: t(`outcome.${reason.outcome}`),
            otherOutcome: t(`outcome.${reason.otherOutcome}`),
            other: () =>
              reason.otherResource === null
                ? t('onWholeAccount')
                : t.rich('onResource', { resource: shortenResource(reason.otherResource), code }),
            code,
          })}{' '}
          {reason.more > 0 ? t('doubtsMore', { count: reason.more }) : null}{' '}
          {reason.statements.length > 0 ? t.rich('about', { statements: links(reason.statements) }) : null}
        </>
      );
  }
}

function KeyName({ name }: { readonly name: string }) {
  const t = useTranslations('access.detail.key');
  if (name === 'qcs:ip' || name === 'qcs:current_time') return t(name);
  return t.rich('other', { key: name, code: (chunks) => <Code>{chunks}</Code> });
}
