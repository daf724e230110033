import type { SourceLink } from '../../../workspace';
import type { HelpCard, HelpFact } from '../help/help-card';

/** An explanation as nodes of the editor, for its tooltips. */
export function renderCard(card: HelpCard, sources: readonly SourceLink[], sourcesWord: string): HTMLElement {
  const frame = element('div', 'cm-helpCard');
  const head = element('div', 'cm-helpHead');
  head.append(element('span', 'cm-helpKind', card.kind));
  if (card.title !== '') head.append(element('code', 'cm-helpTitle', card.title));
  frame.append(head);
  for (const sentence of card.sentences) frame.append(element('p', 'cm-helpText', sentence));
  if (card.facts.length > 0) {
    const list = element('dl', 'cm-helpFacts');
    for (const fact of card.facts) list.append(element('dt', '', fact.label), renderFact(fact));
    frame.append(list);
  }
  if (sources.length > 0) frame.append(renderSources(sources, sourcesWord));
  return frame;
}

function renderFact({ text, mark, isCode }: HelpFact): HTMLElement {
  const cell = element('dd', isCode ? 'cm-helpCode' : '', text);
  if (mark) cell.append(' ', element('span', mark.isFirm ? 'cm-helpFirm' : 'cm-helpOpen', mark.word));
  return cell;
}

function renderSources(sources: readonly SourceLink[], word: string): HTMLElement {
  const frame = element('div', 'cm-helpSources');
  frame.append(element('span', '', word));
  for (const { title, href } of sources) {
    const source = element(href === null ? 'span' : 'a', '', title);
    source.lang = 'en';
    if (source instanceof HTMLAnchorElement && href !== null) {
      source.href = href;
      source.target = '_blank';
      source.rel = 'noreferrer';
    }
    frame.append(source);
  }
  return frame;
}

function element(name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
