import type { ReactNode } from 'react';
import type { StatementReference, TestResult } from '../../core';
import { useFormatter, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { StatementLink } from './StatementLink';

/** Why a test came out as it did, in half a sentence. */
export function WhyText({ result }: { readonly result: TestResult }) {
  const t = useTranslations('expectations');
  const format = useFormatter();
  const { reason, decidedBy, deniedAction, missing, illusions, doubts } = result;
  const code = (chunks: ReactNode) => <Code>{chunks}</Code>;
  const statements = () => <Statements references={decidedBy} />;
  const action = deniedAction ?? illusions[0]?.action ?? '';
  if (missing.length > 0 && result.verdict === 'undetermined') {
    return t.rich('why.missing', { facts: format.list(missing) });
  }
  switch (reason) {
    case 'nothing-required':
    case 'unaskable':
      return t(`why.${reason}`);
    case 'looks-granted':
      return t.rich('why.looks-granted', { action, code });
    case 'explicitly-denied':
      return t.rich('why.explicitly-denied', { statements });
    case 'implicitly-denied':
      return t('why.implicitly-denied');
    case 'allowed':
      return t.rich('why.allowed', { statements });
    default:
      // The catalogue's own reading decided; that others exist is a remark beside it.
      return (
        <>
          {action === ''
            ? t.rich('why.allowed', { statements })
            : decidedBy.length > 0
              ? t.rich('why.explicitly-denied', { statements })
              : t('why.implicitly-denied')}
          {doubts.length > 0 ? ` · ${t('why.doubt')}` : null}
        </>
      );
  }
}

/** More would make half a sentence a long one. */
const namedAtMost = 4;

function Statements({ references }: { readonly references: readonly StatementReference[] }) {
  const format = useFormatter();
  const numbers = [...new Set(references.map(({ statement }) => statement))];
  const links = numbers
    .slice(0, namedAtMost)
    .map((statement) => <StatementLink key={statement} statement={statement} />);
  return <>{format.list(numbers.length > namedAtMost ? [...links, <span key="more">…</span>] : links)}</>;
}
