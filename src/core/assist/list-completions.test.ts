import { describe, expect, it } from 'vitest';
import { findAction } from '../catalogue';
import { listCompletions } from './list-completions';

const nowMs = Date.UTC(2026, 10, 24, 6, 30);

/** `‸` is the cursor. */
function list(marked: string) {
  const offset = marked.indexOf('‸');
  return listCompletions(marked.replace('‸', ''), offset, { nowMs });
}

function labels(marked: string): readonly string[] {
  return list(marked)?.items.map(({ label }) => label) ?? [];
}

/** The text after choosing an item, with the cursor in it. */
function choose(marked: string, label: string): string {
  const text = marked.replace('‸', '');
  const found = list(marked);
  const item = found?.items.find((candidate) => candidate.label === label);
  if (!found || !item) return `no ${label} among ${labels(marked).join(', ')}`;
  const { start, end } = found.replace;
  const inserted = `${item.insert.slice(0, item.cursor)}‸${item.insert.slice(item.cursor)}`;
  return text.slice(0, start) + inserted + text.slice(end);
}

const inStatement = (inner: string) => `{"version": "2.0", "statement": [{${inner}}]}`;

describe('element names', () => {
  it('are those of the level that are not there yet, in any letter case', () => {
    expect(labels('{‸}')).toEqual(['version', 'statement', 'principal']);
    expect(labels(inStatement('"Effect": "allow", "‸"'))).toEqual([
      'action',
      'resource',
      'condition',
      'principal',
    ]);
  });

  it('bring the colon and an empty value', () => {
    expect(choose(inStatement('"ac‸"'), 'action')).toBe(inStatement('"action": ["‸"]'));
    expect(choose('{‸}', 'version')).toBe('{"version": "2.0"‸}');
    expect(choose('{"sta‸', 'statement')).toBe('{"statement": [{‸}]');
  });

  it('leave a colon and a value that are there alone', () => {
    expect(choose(inStatement('"ac‸": "*"'), 'action')).toBe(inStatement('"action"‸: "*"'));
  });

  it('bring the comma where the next property lacks it', () => {
    expect(choose('{‸ "statement": []}', 'version')).toBe('{"version": "2.0"‸, "statement": []}');
  });
});

describe('plain words', () => {
  it('are the two effects and the two versions', () => {
    expect(labels(inStatement('"effect": "‸"'))).toEqual(['allow', 'deny']);
    expect(labels('{"version": ‸}')).toEqual(['2.0', '3.0']);
    expect(choose(inStatement('"effect": ‸'), 'deny')).toBe(inStatement('"effect": "deny"‸'));
  });

  it('offer a whole statement in the list of statements', () => {
    expect(choose('{"statement": [‸]}', '{ … }')).toBe(
      '{"statement": [{ "effect": "allow", "action": ["‸"], "resource": [] }]}',
    );
  });
});

describe('actions', () => {
  const offered = list(inStatement('"action": ["‸"]'))?.items ?? [];

  it('of the Individual edition come first, with their titles in both languages', () => {
    const editions = offered.slice(0, 20).map(({ label }) => findAction(label)?.edition);
    expect(new Set(editions)).toEqual(new Set(['individual']));
    const pull = offered.find(({ label }) => label === 'tcr:PullRepositoryPersonal');
    expect(pull?.detail).toEqual({ en: 'Pull images (docker pull)', 'zh-CN': '拉取镜像' });
  });

  it('of the Enterprise edition come after all others', () => {
    const isEnterprise = offered.map(({ label }) => findAction(label)?.edition === 'enterprise');
    expect(isEnterprise.lastIndexOf(false)).toBeLessThan(isEnterprise.indexOf(true));
  });

  it('that the list holds already are not offered again, the one under the cursor is', () => {
    const marked = inStatement('"action": ["tcr:*", "tcr:Describe*‸"]');
    expect(labels(marked)).not.toContain('tcr:*');
    expect(labels(marked)).toContain('tcr:Describe*');
  });

  it('replace what is typed, with or without quotes', () => {
    const wanted = inStatement('"action": ["tcr:PullRepositoryPersonal"‸]');
    expect(choose(inStatement('"action": ["tcr:Pu‸"]'), 'tcr:PullRepositoryPersonal')).toBe(wanted);
    expect(choose(inStatement('"action": [tcr:Pu‸]'), 'tcr:PullRepositoryPersonal')).toBe(wanted);
    expect(choose(inStatement('"action": [‸]'), 'tcr:PullRepositoryPersonal')).toBe(wanted);
  });
});

describe('resource names', () => {
  it('begin with whole ones, those of the text included', () => {
    const marked = '[{"resource": ["qcs::tcr:::repo/team-01/*"]}, {"resource": ["‸"]}]';
    expect(labels(marked)).toEqual([
      'qcs::tcr:::repo/',
      'qcs::tcr:::repo/*',
      '*',
      'qcs::tcr:::repo/team-01/*',
    ]);
    expect(choose(marked, 'qcs::tcr:::repo/')).toContain('"qcs::tcr:::repo/‸"');
  });

  it('go on segment by segment, each with its colon', () => {
    const steps = [
      ['"‸"', 'qcs::tcr:::repo/'],
      ['"qcs:‸"', ':', '"qcs::‸"'],
      ['"qcs::‸"', 'tcr', '"qcs::tcr:‸"'],
      ['"qcs::tcr:‸"', ':', '"qcs::tcr::‸"'],
      ['"qcs::tcr:ap-‸"', 'ap-guangzhou', '"qcs::tcr:ap-guangzhou:‸"'],
      ['"qcs::tcr::‸"', 'uin/', '"qcs::tcr::uin/‸:"'],
      ['"qcs::tcr::‸"', ':', '"qcs::tcr:::‸"'],
      ['"qcs::tcr:::re‸"', 'repo/*', '"qcs::tcr:::repo/*"‸'],
    ] as const;
    for (const [typed, label, expected] of steps) {
      if (!expected) continue;
      const chosen = choose(inStatement(`"resource": [${typed}]`), label);
      expect(chosen).toBe(inStatement(`"resource": [${expected}]`));
    }
  });

  it('keep the segments behind the one that is chosen', () => {
    const chosen = choose(inStatement('"resource": ["qcs::tcr:ap‸::repo/team-01"]'), 'ap-guangzhou');
    expect(chosen).toBe(inStatement('"resource": ["qcs::tcr:ap-guangzhou:‸:repo/team-01"]'));
  });

  it('offer regions with data of the Individual edition before the others', () => {
    // The mainland default registry lies in Guangzhou; none of the Individual edition lies in Shanghai.
    const regions = labels(inStatement('"resource": ["qcs::tcr:‸"]'));
    expect(regions.indexOf('ap-guangzhou')).toBeLessThan(regions.indexOf('ap-shanghai'));
  });

  it('offer accounts and repositories that the text uses elsewhere', () => {
    const elsewhere = '{"resource": "qcs::tcr::uin/100000000001:repo/team-01/repo-demo/*"}';
    expect(labels(`[${elsewhere}, {"resource": ["qcs::tcr::‸"]}]`)).toContain('uin/100000000001');
    expect(labels(`[${elsewhere}, {"resource": ["qcs::tcr:::repo/‸"]}]`)).toEqual(
      expect.arrayContaining(['repo/team-01', 'repo/team-01/*', 'repo/team-01/repo-demo']),
    );
  });

  it('offer everything below a name that is being typed', () => {
    expect(labels(inStatement('"resource": ["qcs::tcr:::repo/new-team/‸"]'))).toContain('repo/new-team/*');
  });

  it('are compared from the beginning of the segment', () => {
    const marked = inStatement('"resource": ["qcs::tcr:ap-g‸"]');
    const found = list(marked);
    expect(marked.slice(found?.typed.start, found?.typed.end)).toBe('ap-g');
  });
});

describe('conditions', () => {
  it('offer operators with the suffix, except where it is not allowed', () => {
    const offered = labels(inStatement('"condition": {"‸"}'));
    expect(offered).toContain('ip_equal_if_exist');
    expect(offered).not.toContain('null_equal_if_exist');
    expect(choose(inStatement('"condition": {"ip‸"}'), 'ip_equal')).toBe(
      inStatement('"condition": {"ip_equal": {"‸"}}'),
    );
  });

  it('offer the prefixes, and behind them operators on texts', () => {
    const marked = inStatement('"condition": {"for_‸"}');
    expect(choose(marked, 'for_any_value:')).toBe(inStatement('"condition": {"for_any_value:‸"}'));
    const behind = labels(inStatement('"condition": {"for_any_value:‸"}'));
    expect(behind).toContain('for_any_value:string_equal');
    expect(behind).not.toContain('for_any_value:ip_equal');
  });

  it('offer the keys that fit the operator first, and no outdated spelling', () => {
    const offered = labels(inStatement('"condition": {"date_less_than": {"‸"}}'));
    expect(offered[0]).toBe('qcs:current_time');
    // An older alias of qcs:resource_tag.
    expect(offered).not.toContain('qcs:tag');
  });

  it.each([
    ['addresses', '"ip_equal": {"qcs:ip": ["‸"]}', '203.0.113.0/24'],
    ['dates', '"date_less_than": {"qcs:current_time": "‸"}', '2026-12-31T23:59:59Z'],
    ['the present time', '"date_less_than": {"qcs:current_time": "‸"}', '2026-11-24T06:30:00Z'],
    ['tags', '"for_any_value:string_equal": {"qcs:resource_tag": ["‸"]}', 'key&value'],
    ['truth values', '"bool_equal": {"qcs:mfa": "‸"}', 'true'],
  ])('offer templates for %s', (_, condition, expected) => {
    expect(labels(inStatement(`"condition": {${condition}}`))).toContain(expected);
  });
});

describe('whatever the text', () => {
  it('nothing is offered where nothing can stand', () => {
    expect(list('{}‸')).toBeNull();
    expect(list(inStatement('"Sid": "‸"'))).toBeNull();
  });

  it('a time that is none gives no dates', () => {
    const text = inStatement('"condition": {"date_less_than": {"qcs:current_time": ""}}');
    expect(listCompletions(text, text.indexOf('""') + 1, { nowMs: Number.NaN })).toBeNull();
  });
});
