import { describe, expect, it } from 'vitest';
import { parseDockerCommand } from './index';

const image = 'ccr.ccs.tencentyun.com/team-01/repo-demo';

/** Operation and image (or registry) of each step, as one line. */
function summarise(text: string): readonly string[] {
  const result = parseDockerCommand(text);
  if (!result.ok) return [`error ${result.error.kind}`];
  if (result.value.kind === 'reference') {
    const { namespace, repository } = result.value.reference;
    return [`reference ${namespace}/${repository}`];
  }
  return result.value.steps.map(({ operation, reference, host }) =>
    reference ? `${operation} ${reference.namespace}/${reference.repository}` : `${operation} ${host}`,
  );
}

describe('commands that talk to a registry', () => {
  it.each([
    ['docker pull', `docker pull ${image}:v1`, ['pull team-01/repo-demo']],
    ['docker push', `docker push ${image}`, ['push team-01/repo-demo']],
    ['a flag', `docker pull -q ${image}`, ['pull team-01/repo-demo']],
    ['an option with a value', `docker pull --platform linux/amd64 ${image}`, ['pull team-01/repo-demo']],
    [
      'an option with = and a value',
      `docker pull --platform=linux/amd64 ${image}`,
      ['pull team-01/repo-demo'],
    ],
    ['all tags', `docker push --all-tags ${image}`, ['push team-01/repo-demo']],
    ['an option after the image', `docker pull ${image} -q`, ['pull team-01/repo-demo']],
    ['the end of options', `docker pull -- ${image}`, ['pull team-01/repo-demo']],
    ['an option of the tool itself', `docker --context prod pull ${image}`, ['pull team-01/repo-demo']],
    [
      'an option that is not known, with a value',
      `docker pull --new-thing x ${image}`,
      ['pull team-01/repo-demo'],
    ],
    ['docker image pull', `docker image pull ${image}`, ['pull team-01/repo-demo']],
    ['docker image push', `docker image push ${image}`, ['push team-01/repo-demo']],
    ['docker manifest inspect', `docker manifest inspect -v ${image}:v1`, ['pull team-01/repo-demo']],
    ['docker manifest push', `docker manifest push ${image}:v1`, ['push team-01/repo-demo']],
    [
      'docker buildx imagetools inspect',
      `docker buildx imagetools inspect ${image}`,
      ['pull team-01/repo-demo'],
    ],
    [
      'docker buildx imagetools create',
      `docker buildx imagetools create -t ${image}:v2 ccr.ccs.tencentyun.com/a/b:v1`,
      ['pull a/b', 'push team-01/repo-demo'],
    ],
    ['a build that pushes', `docker buildx build --push --tag=${image}:v1 .`, ['push team-01/repo-demo']],
    [
      'a build that pushes through its output',
      `docker build -o type=registry -t ${image}:v1 .`,
      ['push team-01/repo-demo'],
    ],
    [
      'docker run, which pulls an absent image',
      `docker run --rm -p 80:80 ${image} sh -c "ls /"`,
      ['pull team-01/repo-demo'],
    ],
    ['docker run with a terminal', `docker run -i -t ${image} sh`, ['pull team-01/repo-demo']],
    [
      'docker run with folders',
      `docker run -v ./a.d:/b -v data:/c -w /srv ${image}`,
      ['pull team-01/repo-demo'],
    ],
    ['docker login', 'docker login ccr.ccs.tencentyun.com --username=100', ['login ccr.ccs.tencentyun.com']],
    [
      'docker login with its password',
      'docker login -u 100 -p x hkccr.ccs.tencentyun.com',
      ['login hkccr.ccs.tencentyun.com'],
    ],
    [
      'docker login by address',
      'docker login https://ccr.ccs.tencentyun.com/v2/',
      ['login ccr.ccs.tencentyun.com'],
    ],
    ['sudo', `sudo docker pull ${image}`, ['pull team-01/repo-demo']],
    ['sudo with options', `sudo -E -u ci docker pull ${image}`, ['pull team-01/repo-demo']],
    ['a setting in front', `DOCKER_CONFIG=/tmp/x docker pull ${image}`, ['pull team-01/repo-demo']],
    ['a path to the tool', `/usr/bin/docker pull ${image}`, ['pull team-01/repo-demo']],
    ['the tool on Windows', `docker.exe pull ${image}`, ['pull team-01/repo-demo']],
    ['a prompt', `$ docker pull ${image}`, ['pull team-01/repo-demo']],
    ['the prompt of root', `# docker pull ${image}`, ['pull team-01/repo-demo']],
    ['a prompt with host and folder', `root@vm-1:~# docker pull ${image}`, ['pull team-01/repo-demo']],
    ['double quotes', `docker pull "${image}:v1"`, ['pull team-01/repo-demo']],
    ['single quotes', `docker pull '${image}'`, ['pull team-01/repo-demo']],
    ['a continued line', `docker pull \\\n  --quiet \\\n  ${image}`, ['pull team-01/repo-demo']],
    ['a line continued as in PowerShell', `docker pull \`\r\n  ${image}`, ['pull team-01/repo-demo']],
    ['a comment behind', `docker pull ${image} # the demo`, ['pull team-01/repo-demo']],
    ['output sent away', `docker pull ${image} >/dev/null 2>&1`, ['pull team-01/repo-demo']],
    [
      'a password from a pipe',
      'echo "$PW" | docker login --password-stdin ccr.ccs.tencentyun.com',
      ['login ccr.ccs.tencentyun.com'],
    ],
    ['a local command first', `docker tag demo ${image} && docker push ${image}`, ['push team-01/repo-demo']],
    ['a comment line first', `# get it\ndocker pull ${image}`, ['pull team-01/repo-demo']],
    ['podman', `podman pull --tls-verify=false docker://${image}`, ['pull team-01/repo-demo']],
    ['podman push of a local image', `podman push demo ${image}`, ['push team-01/repo-demo']],
    ['nerdctl', `nerdctl -n k8s.io pull ${image}`, ['pull team-01/repo-demo']],
    ['crictl', `crictl pull --creds 100:x ${image}`, ['pull team-01/repo-demo']],
    ['ctr image pull', `ctr -n k8s.io image pull ${image}:v1`, ['pull team-01/repo-demo']],
    ['ctr images push', `ctr images push --user 100:x ${image}:v1`, ['push team-01/repo-demo']],
    [
      'skopeo copy',
      `skopeo copy docker://ccr.ccs.tencentyun.com/a/b docker://${image}`,
      ['pull a/b', 'push team-01/repo-demo'],
    ],
    [
      'skopeo copy from elsewhere',
      `skopeo copy --all docker://docker.io/library/nginx docker://${image}`,
      ['push team-01/repo-demo'],
    ],
    ['skopeo copy to a folder', `skopeo copy docker://${image} dir:/tmp/x`, ['pull team-01/repo-demo']],
    ['skopeo inspect', `skopeo inspect docker://${image}`, ['pull team-01/repo-demo']],
    ['skopeo list-tags', `skopeo list-tags docker://${image}`, ['list-tags-registry team-01/repo-demo']],
    ['crane push', `crane push image.tar ${image}`, ['push team-01/repo-demo']],
    ['crane copy', `crane cp ccr.ccs.tencentyun.com/a/b ${image}`, ['pull a/b', 'push team-01/repo-demo']],
    ['crane ls', `crane ls ${image}`, ['list-tags-registry team-01/repo-demo']],
    [
      'crane auth login',
      'crane auth login ccr.ccs.tencentyun.com -u 100 -p x',
      ['login ccr.ccs.tencentyun.com'],
    ],
    ['Enterprise', 'docker pull demo.tencentcloudcr.com/a/b/c', ['enterprise-pull a/b/c']],
    [
      'Enterprise login',
      'docker login demo.tencentcloudcr.com',
      ['enterprise-login demo.tencentcloudcr.com'],
    ],
    [
      'no host, which the caller takes for the default one',
      'docker pull team-01/repo-demo',
      ['pull team-01/repo-demo'],
    ],
    ['a bare reference', image, ['reference team-01/repo-demo']],
    ['a bare reference in quotes', ` "${image}" `, ['reference team-01/repo-demo']],
  ])('%s', (_, text, expected) => {
    expect(summarise(text)).toEqual(expected);
  });

  it('names the tool, and the host as the parser of references reads it', () => {
    const result = parseDockerCommand('podman push HKCCR.ccs.tencentyun.com/a/b');
    expect(result).toMatchObject({
      ok: true,
      value: { kind: 'command', tool: 'podman', steps: [{ host: 'hkccr.ccs.tencentyun.com' }] },
    });
  });
});

describe('the place of an image in its command', () => {
  it.each([
    `docker pull «${image}:v1»`,
    `docker pull "«${image}»"`,
    `docker build --push --tag=«${image}» .`,
    // Escapes and quotes inside the word belong to it.
    `docker pull «ccr.ccs.tencentyun.com/team-01/"repo-demo»"`,
    `docker pull «ccr.ccs.tencentyun.com/team\\-01/repo»`,
    'docker login «https://ccr.ccs.tencentyun.com»',
  ])('%s', (marked) => {
    const text = marked.replace(/[«»]/g, '');
    const range = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
    expect(parseDockerCommand(text)).toMatchObject({ ok: true, value: { steps: [{ range }] } });
  });
});

describe('texts that are no such command', () => {
  it.each([
    ['nothing', '«»', { kind: 'empty' }],
    ['white space', '«  »', { kind: 'empty' }],
    ['a comment', '«# »', { kind: 'empty' }],
    ['a half-typed tool', '«dock»', { kind: 'unknown-command', command: 'dock' }],
    ['a tool alone', '«docker»', { kind: 'unknown-command', command: 'docker' }],
    [
      'a subcommand that is not known',
      '«docker frobnicate» x',
      { kind: 'unknown-command', command: 'docker frobnicate' },
    ],
    ['a group of subcommands alone', '«docker image»', { kind: 'unknown-command', command: 'docker image' }],
    ['another program', '«kubectl» get pods', { kind: 'unknown-command', command: 'kubectl' }],
    ['a member of every object', '«docker constructor»', { kind: 'unknown-command' }],
    ['deleting the local copy', `«docker rmi» ${image}`, { kind: 'local-only', command: 'docker rmi' }],
    ['naming an image', `«docker tag» demo ${image}`, { kind: 'local-only', command: 'docker tag' }],
    ['a build without a push', `«docker build» -t ${image} .`, { kind: 'local-only' }],
    ['deleting the local copy, the long way', `«docker image rm» ${image}`, { kind: 'local-only' }],
    ['a copy between files', '«skopeo copy» dir:/a oci:/b', { kind: 'local-only' }],
    [
      'deleting through the registry protocol, of which no source says what it checks',
      `«skopeo delete» docker://${image}:v1`,
      { kind: 'undocumented-operation', command: 'skopeo delete' },
    ],
    [
      'an image that was not typed yet',
      '«docker push» ',
      { kind: 'missing-reference', command: 'docker push' },
    ],
    ['a copy with one end', `«crane copy» ${image}`, { kind: 'missing-reference', command: 'crane copy' }],
    ['a quote that is never closed', 'docker pull «"»ccr.ccs', { kind: 'unterminated-quote' }],
    ['a variable', 'docker pull «ccr.ccs.tencentyun.com/$NS/repo»', { kind: 'variable' }],
    [
      'a variable in double quotes',
      `docker pull "«ccr.ccs.tencentyun.com/\${NS}/repo»"`,
      { kind: 'variable' },
    ],
    ['a command in back-quotes', 'docker pull «`cat»', { kind: 'variable' }],
    ['a variable alone', '«$IMAGE»', { kind: 'variable' }],
    [
      'an image of another registry',
      'docker pull «nginx»',
      { kind: 'invalid-reference', error: { kind: 'other-registry', registry: 'docker.io' } },
    ],
    [
      'a copy between other registries',
      'skopeo copy docker://«docker.io»/library/nginx docker://quay.io/a/b',
      { kind: 'invalid-reference', error: { kind: 'other-registry', registry: 'docker.io' } },
    ],
    [
      'a name in upper case, inside quotes',
      'docker push "ccr.ccs.tencentyun.com/«Team»/repo"',
      { kind: 'invalid-reference', error: { kind: 'invalid-name', suggestion: 'team' } },
    ],
    [
      'placeholders of the vendor’s pages',
      'docker pull ccr.ccs.tencentyun.com/«<namespace>»/<image>',
      { kind: 'invalid-reference', error: { kind: 'invalid-name', part: 'namespace' } },
    ],
    [
      'a dollar in single quotes, which is no variable',
      "docker pull 'ccr.ccs.tencentyun.com/«$NS»/repo'",
      { kind: 'invalid-reference', error: { kind: 'invalid-name' } },
    ],
    [
      'a login elsewhere',
      'docker login «docker.io»',
      { kind: 'invalid-reference', error: { kind: 'other-registry', registry: 'docker.io' } },
    ],
    [
      'a mistyped login',
      'docker login «ccr.css.tencentyun.com»',
      { kind: 'invalid-reference', error: { kind: 'unknown-host', suggestion: 'ccr.ccs.tencentyun.com' } },
    ],
    [
      'a bare reference of another registry',
      '«docker.io»/library/nginx',
      { kind: 'invalid-reference', error: { kind: 'other-registry' } },
    ],
    ['a page of text', `«${'a '.repeat(8193)}»`, { kind: 'too-long', length: 16_386, limit: 16_384 }],
  ])('%s: %s', (_, marked, error) => {
    const text = marked.replace(/[«»]/g, '');
    const range = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
    expect(parseDockerCommand(text)).toMatchObject({ ok: false, error: { ...error, range } });
  });
});
