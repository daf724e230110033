import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyFix, readText, toPolicyText } from '../../testing/check-lint';
import { readPolicy } from '../parse';
import { concernsUse } from './concerns-use';
import { generateRulesHtml } from './generate-rules-html';
import { generateRulesPage, type RulePageSource } from './generate-rules-page';
import { lintPolicy } from './lint-policy';
import { lintRules } from './registry';
import { type LintRule, type RuleDocs, toRuleAnchor } from './rule';

const rules: readonly LintRule[] = lintRules;
const families = [
  'missing',
  'invalid',
  'redundant',
  'unknown',
  'mistyped',
  'overbroad',
  'ineffective',
  'conflicting',
  'deprecated',
];

describe.each(rules)('$code', (rule) => {
  const { code, docs } = rule;

  it('fires on what it says to avoid', () => {
    expect(codesIn(docs.avoid, docs)).toContain(code);
  });

  it('is silent on what it prefers, and so are the others', () => {
    expect(codesIn(docs.prefer, docs)).toEqual([]);
  });

  it('has examples that read without findings', () => {
    for (const example of [docs.avoid, docs.prefer]) {
      const { diagnostics } = readPolicy(toPolicyText(example));
      expect(diagnostics.filter((one) => concernsUse(one, docs.given?.use ?? 'identity'))).toEqual([]);
    }
  });

  it('gives its findings the params that it declares', () => {
    for (const { params } of findingsIn(docs.avoid, docs).filter((finding) => finding.code === code)) {
      const required = rule.params.filter((name) => !name.endsWith('?'));
      const known = rule.params.map((name) => name.replace(/\?$/, ''));
      expect(Object.keys(params)).toEqual(expect.arrayContaining(required));
      expect(Object.keys(params).filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  it('offers only fixes that can be applied and that resolve the finding', () => {
    const text = toPolicyText(docs.avoid);
    const before = lintPolicy(readText(text).policy, docs.given);
    for (const finding of before.filter((one) => one.code === code && one.fix)) {
      const after = lintPolicy(applyFix(text, finding), docs.given);
      expect(count(after, code)).toBeLessThan(count(before, code));
      const brought = after.filter((one) => one.severity !== 'info' && count(before, one.code) === 0);
      expect(brought).toEqual([]);
    }
  });

  it('lives in a file of its name, with a test beside it', () => {
    const name = code.replace('lint/', '');
    expect(existsSync(new URL(`./rules/${name}.ts`, import.meta.url))).toBe(true);
    expect(existsSync(new URL(`./rules/${name}.test.ts`, import.meta.url))).toBe(true);
  });

  it('cites sources that the catalogue knows, or an address', () => {
    expect(docs.sources.length).toBeGreaterThan(0);
    expect(docs.sources.filter((id) => !id.startsWith('https://') && !findSource(id))).toEqual([]);
  });
});

describe('the registry', () => {
  it('lists every rule file once, by family and then by name', () => {
    const files = readdirSync(new URL('./rules/', import.meta.url))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => `lint/${file.replace(/\.ts$/, '')}`);
    expect(rules.map(({ code }) => code)).toEqual(files.sort(byFamily));
  });

  it('names every rule by one of the families of the guide', () => {
    const others = rules.filter(({ code }) => familyOf(code) === families.length);
    expect(others.map(({ code }) => code)).toEqual([]);
  });

  it('agrees with RULES.md; UPDATE=1 writes the page anew', () => {
    const file = new URL('./RULES.md', import.meta.url);
    const page = generateRulesPage(findSource);
    if (process.env.UPDATE === '1') writeFileSync(file, page);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(page);
  });

  it('agrees with the page that findings link to; UPDATE=1 writes it anew', () => {
    const file = new URL('../../../public/rules/index.html', import.meta.url);
    const page = generateRulesHtml(findSource);
    if (process.env.UPDATE === '1') writeFileSync(file, page);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(page);
    for (const { code } of rules) expect(page).toContain(`<section id="${toRuleAnchor(code)}">`);
  });
});

function findingsIn(example: string, { given }: RuleDocs) {
  return lintPolicy(readText(toPolicyText(example)).policy, given);
}

function codesIn(example: string, docs: RuleDocs): readonly string[] {
  return findingsIn(example, docs).map(({ code }) => code);
}

function count(findings: ReturnType<typeof lintPolicy>, code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}

function byFamily(one: string, other: string): number {
  return familyOf(one) - familyOf(other) || (one < other ? -1 : 1);
}

/** A code of no listed family comes last. */
function familyOf(code: string): number {
  const place = families.indexOf(code.replace('lint/', '').split('-')[0] ?? '');
  return place < 0 ? families.length : place;
}

interface SourceRow {
  readonly description: string;
  readonly url?: string;
  readonly repo?: string;
  readonly path?: string;
  readonly commit?: string;
}

function findSource(id: string): RulePageSource | undefined {
  const row = Object.hasOwn(sourceRows, id) ? sourceRows[id] : undefined;
  if (row === undefined) return undefined;
  const { description, url, repo, path, commit = 'HEAD' } = row;
  const inRepo = repo === undefined ? null : `https://github.com/${repo}/blob/${commit}/${path ?? ''}`;
  return { description, href: url ?? inRepo };
}

// The catalogue's evidence has a door of its own, which only detail views load; the page needs its file.
const sourceFile = new URL('../catalogue/data/evidence/sources.json', import.meta.url);
const sourceRows: Readonly<Record<string, SourceRow>> = JSON.parse(readFileSync(sourceFile, 'utf8')).sources;
