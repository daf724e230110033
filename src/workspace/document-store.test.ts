import { describe, expect, it } from 'vitest';
import { openDocument } from './document-state';
import { createDocumentStore } from './document-store';

const replaceBy = (text: string) => ({ kind: 'replace', text, origin: 'editor', atMs: 0 }) as const;

describe('the document store', () => {
  it('tells listeners once the new text can be read', () => {
    const store = createDocumentStore(openDocument('{}'));
    const heard: string[] = [];
    store.subscribe(() => heard.push(store.read().text));
    store.change(replaceBy('[]'));
    expect(heard).toEqual(['[]']);
  });

  it('says nothing where nothing changed', () => {
    const store = createDocumentStore(openDocument('{}'));
    let calls = 0;
    store.subscribe(() => {
      calls += 1;
    });
    store.change(replaceBy('{}'));
    store.change({ kind: 'undo' });
    expect(calls).toBe(0);
  });

  it('ends one subscription of two by the same listener', () => {
    const store = createDocumentStore(openDocument(''));
    let calls = 0;
    const listener = () => {
      calls += 1;
    };
    const end = store.subscribe(listener);
    store.subscribe(listener);
    end();
    store.change(replaceBy('a'));
    expect(calls).toBe(1);
  });

  it('lets a listener end itself and others while it is called', () => {
    const store = createDocumentStore(openDocument(''));
    const heard: string[] = [];
    const ends: (() => void)[] = [];
    ends.push(
      store.subscribe(() => {
        heard.push('first');
        for (const end of ends) end();
      }),
    );
    ends.push(store.subscribe(() => heard.push('second')));
    store.change(replaceBy('a'));
    // Both were subscribed when the change was made; the next one finds neither.
    expect(heard).toEqual(['first', 'second']);
    store.change(replaceBy('b'));
    expect(heard).toEqual(['first', 'second']);
  });
});
