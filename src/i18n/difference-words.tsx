import { Fragment, type ReactNode, useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import {
  type AccessDifference,
  findAction,
  kindsOf,
  listIndividual,
  nameResources,
  type ResourcePhrase,
} from '../core';

/** Resources named in one sentence; the rest is counted. */
const namedAtMost = 6;

interface NamedResources {
  readonly named: readonly ResourcePhrase[];
  readonly unnamed: number;
}

/** The words for differences, as nodes for the screen and as plain text for a review. */
export function useDifferenceWords() {
  const t = useTranslations('compare');
  const format = useFormatter();
  return useMemo(() => {
    /** What the calls of a difference do, in people's words: "Push, Delete". */
    const doing = (difference: AccessDifference): string => {
      const individual = listIndividual(difference);
      const { actions, unknown } = difference.actions;
      const hasEnterprise = actions.some((action) => findAction(action)?.edition !== 'individual');
      const words = individual.length > 0 ? kindsOf(individual).map((kind) => t(`kind.${kind}`)) : [];
      if (words.length === 0 && actions.length > 0) words.push(t(hasEnterprise ? 'enterprise' : 'unchecked'));
      if (words.length === 0 && unknown) words.push(t(`unknown.${unknown.prefix}`));
      return format.list(words);
    };
    const split = (difference: AccessDifference): NamedResources => {
      const phrases = nameResources(difference.resources);
      return { named: phrases.slice(0, namedAtMost), unnamed: Math.max(0, phrases.length - namedAtMost) };
    };
    const context = (difference: AccessDifference): string =>
      Object.entries(difference.witness.context ?? {})
        .map(([key, value]) => `${key} = ${Array.isArray(value) ? value.join(', ') : String(value)}`)
        .join('; ');
    /** "Push on team-01/web and its tags"; how names and what is done are set is the caller's. */
    const sentence = (
      difference: AccessDifference,
      { code, strong = (text) => text }: SentenceStyle,
    ): ReactNode => {
      const { named, unnamed } = split(difference);
      const nodes = named.map(({ key, name }) => (
        <Fragment key={`${key} ${name}`}>{t.rich(`resource.${key}`, { name, code })}</Fragment>
      ));
      const more =
        unnamed > 0 ? [<Fragment key="more">{t('moreResources', { count: unnamed })}</Fragment>] : [];
      return t.rich('sentence', {
        b: () => strong(doing(difference)),
        resources: () => <>{format.list([...nodes, ...more])}</>,
      });
    };
    return {
      doing,
      split,
      context,
      sentence,
      resourceText: ({ key, name }: ResourcePhrase) =>
        t.markup(`resource.${key}`, { name, code: (chunks) => `\`${chunks}\`` }),
      more: (count: number) => t('moreResources', { count }),
    };
  }, [t, format]);
}

interface SentenceStyle {
  readonly code: (chunks: ReactNode) => ReactNode;
  readonly strong?: (text: string) => ReactNode;
}

export type DifferenceWords = ReturnType<typeof useDifferenceWords>;
