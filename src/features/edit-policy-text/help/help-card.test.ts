import { describe, expect, it } from 'vitest';
import {
  findHelpTopic,
  type HelpTopic,
  listActions,
  listCompletions,
  listConditionKeys,
  listConditionOperators,
} from '../../../core';
import { loadAssistText } from '../../../i18n';
import { writeHelpCard } from './help-card';

/** `‸` is the place that is asked about. */
async function cardAt(marked: string, language: 'en' | 'zh-CN' = 'en') {
  const topic = findHelpTopic(marked.replace('‸', ''), marked.indexOf('‸'))?.topic;
  return topic && writeHelpCard(topic, await loadAssistText(language));
}

const languages = ['en', 'zh-CN'] as const;

describe('an explanation', () => {
  it('of an action tells its level of access, its granularity with its evidence, its edition and sources', async () => {
    // A page of the vendor states that pulling is checked on the repository.
    expect(await cardAt('{"action": "tcr:PullRepositoryPersonal‸"}')).toMatchObject({
      kind: 'Action',
      title: 'tcr:PullRepositoryPersonal',
      sentences: ['Pull images (docker pull)'],
      facts: expect.arrayContaining([
        { label: 'Access level', text: 'Pull' },
        { label: 'Edition', text: 'Individual' },
        expect.objectContaining({ label: 'Authorised at', mark: { isFirm: true, word: 'documented' } }),
      ]),
      sourceIds: expect.arrayContaining(['tcr-39861']),
    });
  });

  it('of an inferred granularity says so', async () => {
    const inferred = listActions('individual').find(({ confidence }) => confidence === 'inferred');
    const card = await cardAt(`{"action": "${inferred?.action}‸"}`, 'zh-CN');
    expect(card?.facts).toContainEqual(expect.objectContaining({ mark: { isFirm: false, word: '推断' } }));
  });

  it('of a segment tells which of the six it is', async () => {
    expect(await cardAt('{"resource": "qcs::tcr:ap-‸shanghai::repo/a"}')).toMatchObject({
      kind: 'Segment 4 of 6: region',
      sentences: ['Shanghai (ap-shanghai).', expect.stringContaining('Guangzhou')],
    });
    expect(await cardAt('{"resource": "qcs::tcr:::repo/team-01‸"}', 'zh-CN')).toMatchObject({
      kind: '六段式第 6 段：资源',
    });
  });

  it('of a value tells what it stands for', async () => {
    const card = await cardAt('{"condition": {"ip_equal": {"qcs:ip": "10.217.182.3/24‸"}}}');
    expect(card?.sentences).toEqual(['A network with a prefix of 24 bits: 256 addresses.']);
  });

  it.each(languages)('has words for everything in the catalogue, in %s', async (language) => {
    const t = await loadAssistText(language);
    const topics: HelpTopic[] = [
      ...listActions().map(({ action }) => ({ kind: 'action', action, written: action }) as const),
      ...listConditionKeys().map(({ key }) => ({ kind: 'condition-key', key }) as const),
      ...listConditionOperators().map(
        ({ name }) =>
          ({ kind: 'operator', operator: name, base: name, qualifier: 'any', ifExists: true }) as const,
      ),
    ];
    for (const topic of topics) {
      const card = writeHelpCard(topic, t);
      const texts = [card.kind, ...card.sentences, ...card.facts.flatMap(({ label, text }) => [label, text])];
      expect(
        texts.every((text) => text !== '' && !text.startsWith('assist.')),
        card.title,
      ).toBe(true);
    }
    const notes = [...listConditionKeys(), ...listConditionOperators()].flatMap((entry) => entry.notes);
    expect(notes.filter((note) => !t.has(`note.${note}`))).toEqual([]);
  });

  it.each(languages)('of what completion offers has words too, in %s', async (language) => {
    const t = await loadAssistText(language);
    const places = [
      '{‸}',
      '{"version": ‸}',
      '{"statement": [‸]}',
      '{"effect": ‸}',
      '{"action": [‸]}',
      '{"resource": ["qcs::tcr::uin/1:repo/a/b", ‸]}',
      '{"resource": ["qcs::tcr::uin/1:repo/a/b", "qcs::tcr:‸"]}',
      '{"resource": ["qcs::tcr::uin/1:repo/a/b", "qcs::tcr::‸"]}',
      '{"resource": ["qcs::tcr::uin/1:repo/a/b", "qcs::tcr:::‸"]}',
      '{"condition": {‸}}',
      '{"condition": {"ip_equal": {‸}}}',
      '{"condition": {"ip_equal": {"qcs:ip": [‸]}}}',
      '{"condition": {"date_equal": {"qcs:current_time": [‸]}}}',
      '{"condition": {"string_equal": {"qcs:resource_tag": [‸]}}}',
    ];
    for (const marked of places) {
      const found = listCompletions(marked.replace('‸', ''), marked.indexOf('‸'), { nowMs: 0 });
      expect(found?.items.length, marked).toBeGreaterThan(0);
      for (const { detail, topic } of found?.items ?? []) {
        if (typeof detail === 'string') expect(t.has(`completion.${detail}`), detail).toBe(true);
        if (!topic) continue;
        const { kind, sentences } = writeHelpCard(topic, t);
        expect([kind, ...sentences].every((text) => text !== '' && !text.startsWith('assist.'))).toBe(true);
      }
    }
  });
});
