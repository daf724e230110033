import {
  type CatalogueAction,
  type ConditionKey,
  findAction,
  findConditionKey,
  findConditionOperator,
  findRegion,
  type HelpTopic,
  normaliseRegion,
  segmentNames,
} from '../../../core';
import type { AssistText } from '../../../i18n';

/** An explanation as it is shown, in the tooltip and in the window beside the cursor alike. */
export interface HelpCard {
  /** What sort of thing it is: "Action". */
  readonly kind: string;
  /** The thing as written; shown as code. */
  readonly title: string;
  readonly sentences: readonly string[];
  readonly facts: readonly HelpFact[];
  /** Ids of sources that the catalogue's evidence knows. */
  readonly sourceIds: readonly string[];
}

export interface HelpFact {
  readonly label: string;
  readonly text: string;
  /** How well it is known; shown as a mark. */
  readonly mark?: { readonly isFirm: boolean; readonly word: string };
  readonly isCode?: boolean;
}

const sourceOfSyntax = 'cam-10604';
const sourceOfResources = 'cam-10606';
const sourceOfConditions = 'cam-58419';

/** Writes what there is to say about a topic, in the language of `t`. */
export function writeHelpCard(topic: HelpTopic, t: AssistText): HelpCard {
  const card = (title: string, parts: Partial<HelpCard>): HelpCard => ({
    kind: parts.kind ?? t(`kind.${topic.kind}`),
    title,
    sentences: [],
    facts: [],
    sourceIds: [],
    ...parts,
  });
  switch (topic.kind) {
    case 'element':
      return card(topic.element, { sentences: [t(`element.${topic.element}`)], sourceIds: [sourceOfSyntax] });
    case 'version': {
      const code = { '2.0': 'usual', '3.0': 'three' }[topic.version] ?? 'other';
      return card(topic.version, { sentences: [t(`version.${code}`)], sourceIds: [sourceOfSyntax] });
    }
    case 'effect':
      return card(topic.effect, { sentences: [t(`effect.${topic.effect}`)], sourceIds: [sourceOfSyntax] });
    case 'action': {
      const action = findAction(topic.action);
      return action ? card(action.action, describeAction(action, t)) : card(topic.action, {});
    }
    case 'action-pattern':
      return card(topic.pattern, describePattern(topic, t));
    case 'unknown-action': {
      const isOurs = topic.service === 'tcr' || topic.service === 'ccr';
      const sentence = isOurs
        ? t('action.unknownHere')
        : t('action.unknownService', { service: topic.service });
      return card(topic.action, { sentences: [sentence] });
    }
    case 'every-resource':
      return card('*', { sentences: [t('everyResource')], sourceIds: [sourceOfResources] });
    case 'segment':
      return card(topic.text, describeSegment(topic, t));
    case 'operator':
      return card(topic.operator, describeOperator(topic, t));
    case 'condition-key':
      return card(topic.key, describeKey(topic.key, findConditionKey(topic.key), t));
    case 'condition-value':
      return card(topic.value, { sentences: [describeReading(topic, t)], sourceIds: [sourceOfConditions] });
  }
}

function describeAction(action: CatalogueAction, t: AssistText): Partial<HelpCard> {
  const isFirm = action.confidence === 'documented';
  const facts: HelpFact[] = [
    { label: t('action.access'), text: t(`access.${action.access}`) },
    { label: t('action.edition'), text: t(`edition.${action.edition}`) },
    {
      label: t('action.granularity'),
      text: t(`granularity.${action.granularity}`),
      mark: { isFirm, word: t(`confidence.${action.confidence}`) },
    },
    { label: t('action.checkedOn'), text: action.resourceTemplates.join('\n'), isCode: true },
  ];
  if (action.alternative) {
    facts.push({ label: t('action.otherReading'), text: t(`granularity.${action.alternative.granularity}`) });
  }
  if (action.ipRestriction !== null) {
    facts.push({ label: t('action.condition'), text: t(action.ipRestriction ? 'ip.yes' : 'ip.no') });
  }
  if (action.legacyNames.length > 0) {
    facts.push({ label: t('action.legacy'), text: action.legacyNames.join('\n'), isCode: true });
  }
  const title = action.title[t.language];
  return {
    sentences: [...(title === action.name ? [] : [title]), ...(action.conflict ? [t('conflict')] : [])],
    facts,
    sourceIds: action.sources,
  };
}

function describePattern(
  { individual, others, examples }: Extract<HelpTopic, { kind: 'action-pattern' }>,
  t: AssistText,
): Partial<HelpCard> {
  const isExample = examples.length > 0;
  return {
    sentences: [t('action.pattern', { individual, others }), t('action.patternAny')],
    facts: isExample ? [{ label: t('action.examples'), text: examples.join('\n'), isCode: true }] : [],
    sourceIds: [sourceOfSyntax],
  };
}

function describeSegment(
  topic: Extract<HelpTopic, { kind: 'segment' }>,
  t: AssistText,
): Pick<HelpCard, 'kind' | 'sentences' | 'sourceIds'> {
  const name = t(`segment.name.${topic.segment}`);
  const number = segmentNames.indexOf(topic.segment) + 1;
  return {
    kind: t('kind.segment', { number, name }),
    sentences: writeSegment(topic, t),
    sourceIds: [sourceOfResources],
  };
}

function writeSegment(
  { segment, text, form }: Extract<HelpTopic, { kind: 'segment' }>,
  t: AssistText,
): readonly string[] {
  switch (segment) {
    case 'scheme':
    case 'project':
      return [t(`segment.${segment}`)];
    case 'service':
      if (text === '') return [t('segment.serviceEmpty')];
      return [t(text === 'ccr' ? 'segment.serviceLegacy' : 'segment.service')];
    case 'region': {
      if (text === '') return [t('segment.regionEmpty')];
      const region = findRegion(normaliseRegion(text));
      if (!region) return [t('segment.regionUnknown')];
      const hasData = region.holdsIndividualData ? 'segment.regionWithData' : 'segment.regionWithoutData';
      return [t('segment.region', { name: region.name[t.language], code: region.code }), t(hasData)];
    }
    case 'account':
      if (text === '') return [t('segment.accountEmpty')];
      return [t(text === '*' ? 'segment.accountAny' : 'segment.account')];
    case 'resource':
      return [t(`segment.form.${form ?? 'other'}`)];
  }
}

function describeOperator(
  { base, qualifier, ifExists }: Extract<HelpTopic, { kind: 'operator' }>,
  t: AssistText,
): Partial<HelpCard> {
  const operator = findConditionOperator(base)?.base;
  if (!operator) return {};
  const sentences = [t(`operator.${operator.comparison}`)];
  if (operator.isNegated) sentences.push(t('operator.negated'));
  if (qualifier) sentences.push(t(`operator.${qualifier}`));
  if (ifExists) sentences.push(t('operator.ifExists'));
  else if (operator.supportsIfExist) sentences.push(t('operator.absentKey'));
  return { sentences: [...sentences, ...writeNotes(operator.notes, t)], sourceIds: operator.sources };
}

function describeKey(written: string, key: ConditionKey | undefined, t: AssistText): Partial<HelpCard> {
  if (!key) return { sentences: [t('key.unknown')] };
  const bare = key.key.replace(/^qcs:/, '').replace(/\/$/, '');
  const sentences = [];
  if (t.has(`key.what.${bare}`)) sentences.push(t(`key.what.${bare}`));
  const isOfProduct = key.scope !== 'all-products' && key.scope !== 'built-in-policies';
  if (isOfProduct) sentences.push(t('key.product', { product: key.scope }));
  if (key.replacement !== null) sentences.push(t('key.replacement', { key: key.replacement }));
  const facts: HelpFact[] = [
    {
      label: t('key.type'),
      text: t(`key.types.${key.type}`),
      mark: { isFirm: key.confidence === 'strong', word: t(`support.${key.confidence}`) },
    },
  ];
  if (key.operators.length > 0) {
    facts.push({ label: t('key.operators'), text: key.operators.join('\n'), isCode: true });
  }
  return {
    title: written,
    sentences: [...sentences, ...writeNotes(key.notes, t)],
    facts,
    sourceIds: key.sources,
  };
}

/** Notes are codes of the catalogue; a code without words is newer than the texts and is left out. */
function writeNotes(notes: readonly string[], t: AssistText): readonly string[] {
  return notes.filter((note) => t.has(`note.${note}`)).map((note) => t(`note.${note}`));
}

/** More addresses than this are no number that anybody pictures. */
const mostAddresses = 2 ** 24;

function describeReading(
  { reading }: Extract<HelpTopic, { kind: 'condition-value' }>,
  t: AssistText,
): string {
  switch (reading.kind) {
    case 'network': {
      const { addresses, prefixLength } = reading;
      if (addresses === null || prefixLength === null) return t('value.noNetwork');
      const isMany = addresses > mostAddresses;
      return isMany
        ? t('value.manyAddresses', { prefix: prefixLength })
        : t('value.network', { addresses, prefix: prefixLength });
    }
    case 'instant': {
      if (reading.atMs === null) return t('value.noInstant');
      const format = new Intl.DateTimeFormat(t.language, {
        dateStyle: 'full',
        timeStyle: 'medium',
        timeZone: 'UTC',
      });
      return t('value.instant', { at: format.format(reading.atMs) });
    }
    case 'tag':
      if (reading.tagKey === null || reading.tagValue === null) return t('value.noTag');
      return t('value.tag', { key: reading.tagKey, value: reading.tagValue });
    default:
      return t(`value.${reading.kind}`);
  }
}
