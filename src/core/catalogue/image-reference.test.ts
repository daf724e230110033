import { describe, expect, it } from 'vitest';
import { parseImageReference } from './index';

const sha256 = `sha256:${'0123456789abcdef'.repeat(4)}`;

const plain = {
  host: 'ccr.ccs.tencentyun.com',
  port: null,
  namespace: 'team-01',
  repository: 'repo-demo',
  tag: null,
  digest: null,
  edition: 'individual',
  region: 'ap-guangzhou',
  instanceName: null,
};

describe('image references that can be read', () => {
  it.each([
    ['host, namespace and repository', 'ccr.ccs.tencentyun.com/team-01/repo-demo', {}],
    ['a tag', 'ccr.ccs.tencentyun.com/team-01/repo-demo:v1', { tag: 'v1' }],
    ['a digest', `ccr.ccs.tencentyun.com/team-01/repo-demo@${sha256}`, { digest: sha256 }],
    [
      'a tag and a digest',
      `ccr.ccs.tencentyun.com/team-01/repo-demo:v1@${sha256}`,
      { tag: 'v1', digest: sha256 },
    ],
    ['a scheme', 'https://ccr.ccs.tencentyun.com/team-01/repo-demo', {}],
    ['the scheme of copying tools', 'docker://ccr.ccs.tencentyun.com/team-01/repo-demo', {}],
    [
      'a port, and a tag behind it',
      'ccr.ccs.tencentyun.com:443/team-01/repo-demo:1',
      { port: 443, tag: '1' },
    ],
    ['a host in upper case', 'CCR.CCS.TencentYun.com/team-01/repo-demo', {}],
    ['white space around it', ' \tccr.ccs.tencentyun.com/team-01/repo-demo\n', {}],
    [
      'another region',
      'hkccr.ccs.tencentyun.com/team-01/repo-demo',
      { host: 'hkccr.ccs.tencentyun.com', region: 'ap-hongkong' },
    ],
    ['no host', 'team-01/repo-demo', { host: null, region: null }],
    ['no host but a tag', 'team-01/repo-demo:v1', { host: null, region: null, tag: 'v1' }],
    [
      'a digest of another algorithm',
      'team-01/repo-demo@sha512:ab01',
      { host: null, region: null, digest: 'sha512:ab01' },
    ],
    [
      'an Enterprise instance, whose region its host does not tell',
      'demo.tencentcloudcr.com/team-01/repo-demo',
      { host: 'demo.tencentcloudcr.com', edition: 'enterprise', region: null, instanceName: 'demo' },
    ],
    [
      'several repository levels, which only Enterprise has',
      'demo.tencentcloudcr.com/team-01/web/front:v1',
      {
        host: 'demo.tencentcloudcr.com',
        edition: 'enterprise',
        region: null,
        instanceName: 'demo',
        repository: 'web/front',
        tag: 'v1',
      },
    ],
  ])('%s', (_, text, differences) => {
    expect(parseImageReference(text)).toEqual({ ok: true, value: { ...plain, ...differences } });
  });
});

describe('image references that cannot', () => {
  // «…» marks the range of the error; an empty pair marks where something is missing.
  it.each([
    ['nothing', '«»', { kind: 'empty' }],
    ['white space only', '« \n »', { kind: 'empty' }],
    ['a host alone', 'ccr.ccs.tencentyun.com«»', { kind: 'missing-part', part: 'namespace' }],
    [
      'a host and a scheme alone',
      'https://ccr.ccs.tencentyun.com«»',
      { kind: 'missing-part', part: 'namespace' },
    ],
    [
      'a host and its port alone',
      'ccr.ccs.tencentyun.com:443«»',
      { kind: 'missing-part', part: 'namespace' },
    ],
    [
      'a host and one name',
      'ccr.ccs.tencentyun.com/«»repo-demo:v1',
      { kind: 'missing-part', part: 'namespace' },
    ],
    [
      'a host and an empty namespace',
      'ccr.ccs.tencentyun.com/«»/repo-demo',
      { kind: 'missing-part', part: 'namespace' },
    ],
    [
      'a namespace and a slash',
      'ccr.ccs.tencentyun.com/team-01/«»',
      { kind: 'missing-part', part: 'repository' },
    ],
    ['a tag that was not typed yet', 'team-01/repo-demo:«»', { kind: 'missing-part', part: 'tag' }],
    ['a digest that was not typed yet', 'team-01/repo-demo@«»', { kind: 'missing-part', part: 'digest' }],
    [
      'three levels in the Individual edition',
      'ccr.ccs.tencentyun.com/team-01/web/«front»:v1',
      { kind: 'too-many-parts', found: 3 },
    ],
    ['four levels without a host', 'a/b/«c/d»', { kind: 'too-many-parts', found: 4 }],
    ['an image of Docker Hub', '«nginx»', { kind: 'other-registry', registry: 'docker.io' }],
    ['an image of Docker Hub with a tag', '«nginx:1.25»', { kind: 'other-registry', registry: 'docker.io' }],
    ['Docker Hub by name', '«docker.io»/library/nginx', { kind: 'other-registry', registry: 'docker.io' }],
    [
      'a registry on the own machine',
      '«localhost:5000»/a/b',
      { kind: 'other-registry', registry: 'localhost' },
    ],
    [
      'a host with a slip of the pen',
      '«ccr.css.tencentyun.com»/a/b',
      { kind: 'unknown-host', host: 'ccr.css.tencentyun.com', suggestion: 'ccr.ccs.tencentyun.com' },
    ],
    [
      'a host that the catalogue lacks under the right domain',
      '«registry.ccs.tencentyun.com»/a/b',
      { kind: 'unknown-host', host: 'registry.ccs.tencentyun.com' },
    ],
    [
      'a host with a Cyrillic letter in it',
      '«ссr.ccs.tencentyun.com»/a/b',
      { kind: 'invalid-host', host: 'ссr.ccs.tencentyun.com', suggestion: 'ccr.ccs.tencentyun.com' },
    ],
    [
      'a port that is none',
      '«ccr.ccs.tencentyun.com:99999»/a/b',
      { kind: 'invalid-host', suggestion: 'ccr.ccs.tencentyun.com' },
    ],
    ['a login in the address', 'https://«me:pw@ccr.ccs.tencentyun.com»/a/b', { kind: 'invalid-host' }],
    [
      'a namespace in upper case',
      ' ccr.ccs.tencentyun.com/«Team-01»/repo-demo',
      { kind: 'invalid-name', part: 'namespace', suggestion: 'team-01', problem: { code: 'upper-case' } },
    ],
    [
      'a repository with a Cyrillic letter',
      'team-01/«rеpo»:v1',
      { kind: 'invalid-name', part: 'repository', suggestion: 'repo', problem: { code: 'look-alike' } },
    ],
    [
      'a placeholder',
      'ccr.ccs.tencentyun.com/«[namespace]»/[image]',
      { kind: 'invalid-name', part: 'namespace', problem: { code: 'invalid-character' } },
    ],
    [
      'a star for every repository',
      'team-01/«*»',
      { kind: 'invalid-name', part: 'repository', problem: { code: 'wildcard' } },
    ],
    [
      'a tag with a star',
      'team-01/repo:«v*»',
      { kind: 'invalid-name', part: 'tag', problem: { code: 'wildcard' } },
    ],
    [
      'a lower repository level that is wrong, in Enterprise',
      'demo.tencentcloudcr.com/a/b/«C»',
      { kind: 'invalid-name', part: 'repository', problem: { code: 'upper-case' } },
    ],
    ['a shortened digest', 'team-01/repo@«sha256:abc»', { kind: 'invalid-digest' }],
    ['a digest without an algorithm', 'team-01/repo@«abcdef»', { kind: 'invalid-digest' }],
    ['markup', '«<img src=x onerror=alert(1)>»', { kind: 'other-registry' }],
    ['a page of text', `«${'a'.repeat(2049)}»`, { kind: 'too-long', length: 2049, limit: 2048 }],
  ])('%s: %s', (_, marked, error) => {
    const text = marked.replace(/[«»]/g, '');
    const start = marked.indexOf('«');
    const range = { start, end: marked.indexOf('»') - 1 };
    expect(parseImageReference(text)).toMatchObject({ ok: false, error: { ...error, range } });
  });

  it('suggests nothing where nothing can be guessed', () => {
    for (const text of ['team-01/*', 'nginx', 'a/b/c', 'registry.ccs.tencentyun.com/a/b']) {
      const result = parseImageReference(text);
      expect(result.ok ? result : result.error.suggestion).toBeUndefined();
    }
  });
});
