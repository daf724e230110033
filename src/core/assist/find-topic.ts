import type { TextRange } from '../foundation';
import { describeAction, describeOperator, describeValue } from './describe-topic';
import { findPolicyPlace, type PlaceRole, type PolicyPlace } from './find-place';
import { type HelpTopic, isElementName } from './help-topic';
import { describeSegment, segmentAt } from './resource-segments';
import type { TextToken } from './scan-tokens';

export interface TopicPlace {
  readonly topic: HelpTopic;
  /** The characters that the topic is about. */
  readonly range: TextRange;
}

/**
 * Finds what there is to explain at a place of a policy's text, which may be half typed.
 *
 * @param offset UTF-16 units; between two segments of a resource name the one before it is meant.
 * @returns `null` where nothing of the policy language stands.
 */
export function findHelpTopic(text: string, offset: number): TopicPlace | null {
  const place = findAround(text, offset);
  const token = place?.cursor.token;
  if (!place || !token) return null;
  const written = text.slice(token.content.start, token.content.end);
  if (place.role.kind === 'resource') return findResourceTopic(written, token, offset);
  const topic = toTopic(place.role, written);
  return topic && { topic, range: { start: token.start, end: token.end } };
}

/** With a block cursor the opening quote is part of the text, and so is the place right behind it. */
function findAround(text: string, offset: number): PolicyPlace | null {
  const inside = findPolicyPlace(text, offset);
  if (inside?.cursor.token) return inside;
  const next = findPolicyPlace(text, offset + 1);
  if (next?.cursor.token && next.cursor.token.start === offset) return next;
  const before = offset > 0 ? findPolicyPlace(text, offset - 1) : null;
  return before?.cursor.token?.end === offset ? before : null;
}

function toTopic(role: PlaceRole, written: string): HelpTopic | null {
  switch (role.kind) {
    case 'document-element':
    case 'statement-element': {
      const element = written.toLowerCase();
      const level = role.kind === 'document-element' ? 'document' : 'statement';
      return isElementName(element, level) ? { kind: 'element', element } : null;
    }
    case 'version':
      return { kind: 'version', version: written };
    case 'effect': {
      const effect = written.toLowerCase();
      return effect === 'allow' || effect === 'deny' ? { kind: 'effect', effect } : null;
    }
    case 'action':
      return describeAction(written);
    case 'operator':
      return describeOperator(written);
    case 'condition-key':
      return { kind: 'condition-key', key: written };
    case 'condition-value':
      return describeValue(written, role.operator, role.key);
    case 'resource':
    case 'statement':
      return null;
  }
}

function findResourceTopic(written: string, token: TextToken, offset: number): TopicPlace | null {
  const { start, end } = token.content;
  const segment = segmentAt(written, Math.min(Math.max(offset - start, 0), end - start));
  const topic = describeSegment(written, segment);
  if (!topic) return null;
  return { topic, range: { start: start + segment.start, end: start + segment.end } };
}
