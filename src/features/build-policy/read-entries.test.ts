import { describe, expect, it } from 'vitest';
import { readAddressEntry, readNamespaceEntry, readRepositoryEntry } from './read-entries';

describe('readRepositoryEntry', () => {
  it.each([
    ['a plain name', 'team-01/repo-demo', 'team-01/repo-demo'],
    ['host and tag are dropped', 'ccr.ccs.tencentyun.com/team-01/repo-demo:v1', 'team-01/repo-demo'],
    ['a scheme is dropped', 'https://hkccr.ccs.tencentyun.com/team-01/repo-demo', 'team-01/repo-demo'],
    ['a digest is dropped', `team-01/repo-demo@sha256:${'a'.repeat(64)}`, 'team-01/repo-demo'],
  ])('%s', (_, text, value) => {
    expect(readRepositoryEntry(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['upper case', 'team-01/Repo', 'upper-case'],
    ['a slash too many', 'team-01/repo/more', 'too-many-parts'],
    ['no namespace', 'nginx', 'missing-namespace'],
    ['no repository', 'team-01/', 'missing-repository'],
    ['a Cyrillic а', 'team-01/dаta', 'look-alike'],
    ['a wildcard', 'team-01/*', 'wildcard'],
    ['markup', 'team-01/<b>', 'invalid-character'],
    ['another registry', 'ghcr.io/team/repo', 'other-registry'],
    ['an Enterprise host', 'my-tcr.tencentcloudcr.com/team/repo', 'enterprise'],
    ['300 characters', `team-01/${'a'.repeat(300)}`, 'too-long'],
  ])('refuses %s', (_, text, code) => {
    const reading = readRepositoryEntry(text);
    expect(reading).toMatchObject({ ok: false, problem: { code, text } });
  });

  it('suggests the whole entry, not only the part at fault', () => {
    expect(readRepositoryEntry('Team-01/Repo:v1')).toMatchObject({
      problem: { suggestion: 'team-01/repo:v1' },
    });
  });
});

describe('readNamespaceEntry', () => {
  it.each([
    ['a plain name', 'team-01', 'team-01'],
    ['a trailing slash', 'team-01/', 'team-01'],
    ['an image reference', 'ccr.ccs.tencentyun.com/team-01/repo-demo:v1', 'team-01'],
    ['host and namespace', 'ccr.ccs.tencentyun.com/team-01', 'team-01'],
    ['namespace and repository', 'team-01/repo-demo', 'team-01'],
  ])('%s', (_, text, value) => {
    expect(readNamespaceEntry(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['upper case', 'Team', 'upper-case'],
    ['a wildcard', 'team-*', 'wildcard'],
    ['three levels', 'a/b/c', 'too-many-parts'],
  ])('refuses %s', (_, text, code) => {
    expect(readNamespaceEntry(text)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('readAddressEntry', () => {
  it.each(['10.0.0.0/8', '203.0.113.7', '0.0.0.0/0'])('takes %s', (text) => {
    expect(readAddressEntry(text)).toEqual({ ok: true, value: text });
  });

  it.each(['10.0.0.0/33', '256.0.0.1', '10.0.0', '::1', 'office', '10.0.0.1-10.0.0.9'])(
    'refuses %s',
    (text) => {
      expect(readAddressEntry(text)).toMatchObject({ ok: false, problem: { code: 'not-an-address', text } });
    },
  );
});
