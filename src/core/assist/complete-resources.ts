import { listRegions } from '../catalogue';
import type { Draft, DraftItem } from './draft';
import { describeSegment, segmentAt, splitSegments, type WrittenSegment } from './resource-segments';
import type { WrittenNames } from './written-names';

/**
 * Resource names, whole ones first and then segment by segment.
 *
 * @param content what stands between the quotes; `typed` is the part of it before the cursor.
 */
export function completeResources(
  content: string,
  typed: string,
  present: readonly string[],
  names: WrittenNames,
): Draft {
  if (!typed.startsWith('qcs:')) return { items: completeNames(present, names) };
  const segment = segmentAt(content, typed.length);
  const items = completeSegment(segment, content, names).filter((item) => !present.includes(item.text ?? ''));
  return { items, partStart: segment.start };
}

const repositoriesOfAll = 'qcs::tcr:::repo/*';

function completeNames(present: readonly string[], { resources }: WrittenNames): readonly DraftItem[] {
  const start = 'qcs::tcr:::repo/';
  const items: DraftItem[] = [
    { label: start, kind: 'resource', detail: 'first', next: start.length },
    { label: repositoriesOfAll, kind: 'resource', detail: 'every-repository' },
    { label: '*', kind: 'resource', detail: 'every-resource', topic: { kind: 'every-resource' } },
  ];
  for (const name of resources) {
    if (name !== repositoriesOfAll) items.push({ label: name, kind: 'resource', detail: 'in-use' });
  }
  return items.filter(({ label }) => !present.includes(label));
}

function completeSegment(
  segment: WrittenSegment,
  content: string,
  names: WrittenNames,
): readonly DraftItem[] {
  const writeSegment = (text: string, detail: DraftItem['detail']): DraftItem =>
    toSegmentItem(segment, content, text, detail);
  switch (segment.name) {
    case 'scheme':
      return [writeSegment('qcs', null)];
    case 'project':
      return [writeSegment('', null)];
    case 'service':
      return [writeSegment('tcr', null)];
    case 'region':
      return [
        writeSegment('', 'all-regions'),
        ...[...listRegions()]
          .sort((one, other) => Number(other.holdsIndividualData) - Number(one.holdsIndividualData))
          .map(({ code, name }) => writeSegment(code, name)),
      ];
    case 'account':
      return [
        writeSegment('', 'own-account'),
        ...names.accounts.map((account) => writeSegment(account, 'account-in-use')),
        toAccountStart(segment, content),
      ];
    case 'resource':
      return completeLast(segment, content, names);
  }
}

/** The segment with the colon behind it, so that the next one can be typed at once. */
function toSegmentItem(
  segment: WrittenSegment,
  content: string,
  text: string,
  detail: DraftItem['detail'],
): DraftItem {
  const head = `${content.slice(0, segment.start)}${text}:`;
  const rest = content.slice(segment.end + 1);
  const topic = describeSegment(`${head}${rest}`, { ...segment, text, end: segment.start + text.length });
  return {
    label: text === '' ? ':' : text,
    kind: 'resource',
    detail,
    text: head + rest,
    next: head.length,
    topic,
  };
}

/** Only its digits are missing, so nothing more can be offered behind it. */
function toAccountStart(segment: WrittenSegment, content: string): DraftItem {
  const head = `${content.slice(0, segment.start)}uin/`;
  const rest = content.slice(segment.end);
  return {
    label: 'uin/',
    kind: 'resource',
    detail: 'root-account',
    text: head + (rest === '' ? ':' : rest),
    next: head.length,
  };
}

function completeLast(
  segment: WrittenSegment,
  content: string,
  { repositories }: WrittenNames,
): readonly DraftItem[] {
  const head = content.slice(0, segment.start);
  const items: DraftItem[] = [];
  const add = (last: string, detail: DraftItem['detail'], isOpen = false) => {
    const text = head + last;
    const topic = describeSegment(text, splitSegments(text).at(-1) ?? segment);
    items.push({
      label: last,
      kind: 'resource',
      detail,
      text,
      topic,
      ...(isOpen ? { next: text.length } : {}),
    });
  };
  add('repo/', 'first', true);
  add('repo/*', 'every-repository');
  for (const name of repositories) {
    add(`repo/${name}`, 'in-use');
    add(`repo/${name}/*`, 'below');
  }
  // What is typed already may go on: the namespace as such, and everything below it.
  const typedName = segment.text.endsWith('/') ? segment.text.slice(0, -1) : segment.text;
  const [type, namespace, repository] = typedName.split('/');
  const isNew =
    type === 'repo' && namespace && !typedName.includes('*') && !repositories.includes(typedName.slice(5));
  if (isNew && (repository !== undefined || segment.text.endsWith('/'))) add(`${typedName}/*`, 'below');
  add('*', 'every-resource');
  return items;
}
