import { useFormatter, useTranslations } from '../../i18n';
import type { Verdict } from './answer/verdict';

/** More statements or facts than these would make a title that nobody reads. */
const mostStatements = 3;
const mostFacts = 2;

/** Puts verdicts, statement numbers and facts into words. */
export function useVerdictTitle() {
  const t = useTranslations('simulate');
  const format = useFormatter();

  /** `statements 1 and 3` */
  function nameStatements(statements: readonly number[]): string {
    const numbers = statements.map((statement) => format.number(statement + 1));
    const list = format.list(
      numbers.length > mostStatements ? [...numbers.slice(0, mostStatements), '…'] : numbers,
    );
    return t('statements', { count: statements.length, list });
  }

  /** A condition key or a policy variable in words; keys without a word of their own stand as they are. */
  function nameFact(name: string): string {
    switch (name) {
      case 'qcs:ip':
      case 'qcs:current_time':
        return t(`fact.${name}`);
      case '${uin}':
        return t('fact.uin');
      case '${owner_uin}':
        return t('fact.owner_uin');
      case '${app_id}':
        return t('fact.app_id');
      default:
        return name;
    }
  }

  function nameFacts(names: readonly string[]): string {
    const shown = names.slice(0, mostFacts).map(nameFact);
    const hidden = names.length - shown.length;
    return format.list(hidden > 0 ? [...shown, t('fact.more', { count: hidden })] : shown);
  }

  function titleOf(verdict: Verdict): string {
    const [first] = verdict.reasons;
    switch (verdict.kind) {
      case 'explicitly-denied':
        return t('title.explicitly-denied', { statements: nameStatements(verdict.statements) });
      case 'conditional':
        return t('title.conditional', { facts: nameFacts(verdict.missing) });
      case 'nothing-required':
        if (first?.kind === 'nothing' && first.what === 'login') return t('title.nothing-login');
        return t(
          first?.kind === 'nothing' && first.what !== 'public-pull'
            ? 'title.nothing-parts'
            : 'title.nothing-required',
        );
      default:
        return t(`title.${verdict.kind}`);
    }
  }

  return { titleOf, nameFact, nameStatements };
}
