import { describe, expect, it } from 'vitest';
import { muteFinding } from '../core';
import { changeDocument, type DocumentState, openDocument } from './document-state';
import { listFindings } from './findings';
import { proveFindings } from './proof/prove-findings';

const text = `{
  "version": "1.0",
  "statement": [
    {
      "action": ["tcr:PullRepositoryPersonal"],
      "resource": ["qcs::tcr:::repo/ns/app/*"],
      "effect": "Allow"
    }
  ]
}`;

describe('listFindings', () => {
  it('joins what reader and linter found, in the order of the text', () => {
    expect(codesOf(openDocument(text))).toEqual([
      'structure/invalid-version',
      'lint/missing-bare-resource',
      'structure/effect-case',
    ]);
  });

  it('keeps to the reader while the text is broken', () => {
    const broken = type(openDocument(text), text.replace('],', ']'));
    expect(broken.usable?.isCurrent).toBe(false);
    expect(codesOf(broken)).toContain('syntax/missing-comma');
    expect(codesOf(broken).filter((code) => code.startsWith('lint/'))).toEqual([]);
  });

  it('says a thing once', () => {
    const { shown } = listFindings(openDocument(text));
    const [finding] = shown;
    if (finding === undefined) throw new Error('There are findings');
    const { reading, ...state } = openDocument(text);
    const doubled = {
      ...state,
      reading: { ...reading, diagnostics: [...reading.diagnostics, finding] },
    };
    expect(listFindings(doubled).shown).toEqual(shown);
  });

  it('measures the text and not the policy, since spelled-out characters count', () => {
    const name = '\\u0061'.repeat(1100);
    const long = `{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"qcs::tcr:::repo/${name}"}]}`;
    expect(codesOf(openDocument(long))).toContain('lint/invalid-document-length');
  });

  it('lets a muted finding stand apart, and shows it again once it is no longer muted', () => {
    const state = openDocument(text);
    const [finding] = listFindings(state).shown.filter(({ code }) => code.startsWith('lint/'));
    const entry = finding && muteFinding(finding, state.reading.policy, 'agreed');
    if (!entry) throw new Error('There is a finding to mute');
    const muted = changeDocument(state, { kind: 'mute', entry });
    expect(codesOf(muted)).not.toContain('lint/missing-bare-resource');
    expect(listFindings(muted).muted.map(({ by }) => by.reason)).toEqual(['agreed']);
    expect(codesOf(changeDocument(muted, { kind: 'unmute', entry }))).toEqual(codesOf(state));
  });

  it('says more once it was proved about this very text, and not about the next one', () => {
    const team = (name: string) => `"qcs::tcr:::repo/${name}/*"`;
    const allow = (actions: string, resources: string) =>
      `{"effect":"allow","action":[${actions}],"resource":[${resources}]}`;
    const [pull, push] = ['"tcr:PullRepositoryPersonal"', '"tcr:PushRepositoryPersonal"'];
    const both = `${team('a')},${team('b')}`;
    // The last one is covered by the first two together, by neither alone.
    const statements = [allow(pull, both), allow(push, both), allow(`${pull},${push}`, team('a'))];
    const state = openDocument(`{"version":"2.0","statement":[${statements.join()}]}`);
    const { usable, use } = state;
    if (usable === null) throw new Error('The text is a policy');
    expect(codesOf(state)).not.toContain('lint/redundant-together');
    const { findings } = proveFindings({ serial: 1, policy: usable.policy, use, characters: 400 });
    const proved = { usable, use, findings };
    expect(listFindings(state, proved).shown.map(({ code }) => code)).toContain('lint/redundant-together');
    const next = type(state, state.text.replace('repo/b', 'repo/c'));
    expect(listFindings(next, proved).shown.map(({ code }) => code)).not.toContain('lint/redundant-together');
  });

  it('judges by what the policy is for', () => {
    const trust = `{"version":"2.0","statement":[
      {"effect":"allow","action":["name/sts:AssumeRole"],"principal":{"service":["scf.qcloud.com"]}}]}`;
    const state = openDocument(trust);
    expect(codesOf(state)).toContain('structure/principal-not-allowed');
    const judged = changeDocument(state, { kind: 'judge-as', use: 'role-trust' });
    expect(codesOf(judged)).toEqual([]);
    // The former use counts again for the document that was there before.
    const replaced = changeDocument(judged, {
      kind: 'replace',
      text,
      origin: 'paste',
      atMs: 0,
      isNewDocument: true,
    });
    expect(replaced.use).toBe('identity');
    expect(changeDocument(replaced, { kind: 'undo' }).use).toBe('role-trust');
  });

  it('gives the same list for the same reading', () => {
    const state = openDocument(text);
    expect(listFindings(state)).toBe(listFindings(state));
  });
});

function codesOf(state: DocumentState): readonly string[] {
  return listFindings(state).shown.map(({ code }) => code);
}

function type(state: DocumentState, next: string): DocumentState {
  return changeDocument(state, { kind: 'replace', text: next, origin: 'editor', atMs: 0 });
}
