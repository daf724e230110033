import { lintRules } from './registry';
import type { LintRule } from './rule';

export interface RulePageSource {
  readonly description: string;
  /** `null` where the source has no address. */
  readonly href: string | null;
}

/**
 * Writes `RULES.md`, the page about all rules. It is a function of the registry alone, so that a test can
 * tell whether the page in the repository is fresh.
 *
 * @param findSource what the catalogue's evidence knows of a source id.
 */
export function generateRulesPage(findSource: (id: string) => RulePageSource | undefined): string {
  const rules: readonly LintRule[] = lintRules;
  const sections = rules.map((rule) => writeRule(rule, findSource));
  const list = rules.map(
    ({ code, severity, docs }) =>
      `| [\`${code}\`](#${toAnchor(code)}) | ${severity} | ${escapeCell(docs.summary)} |`,
  );
  return `${[intro, ['| rule | severity | finds |', '| --- | --- | --- |', ...list].join('\n'), ...sections].join('\n\n')}\n`;
}

const intro = `# Lint rules

Generated from the rules in \`rules/\`; do not edit. \`UPDATE=1 npx vitest run src/core/lint\` writes it anew.

\`error\` cannot be used as it stands, \`warning\` is a likely mistake, \`info\` is worth knowing. Each rule fires on the text under
*Avoid* and not on the one under *Prefer*; a test proves it. Where the service has an error code of its own for such a policy, it
is named.`;

function writeRule(rule: LintRule, findSource: (id: string) => RulePageSource | undefined): string {
  const { code, severity, uses, docs, serviceError } = rule;
  const facts = [
    `severity: ${severity}`,
    `looks at: ${uses.join(', ')}`,
    ...(docs.given === undefined ? [] : [`the examples are linted with: \`${JSON.stringify(docs.given)}\``]),
    ...(serviceError === null ? [] : [`the service says: \`${serviceError}\``]),
  ];
  return [
    `## \`${code}\``,
    docs.summary,
    docs.rationale,
    facts.map((fact) => `- ${fact}`).join('\n'),
    `Avoid:\n\n${writeExample(docs.avoid)}`,
    `Prefer:\n\n${writeExample(docs.prefer)}`,
    ...(docs.limits === undefined ? [] : [`Limits: ${docs.limits}`]),
    `Sources:\n\n${docs.sources.map((id) => `- ${writeSource(id, findSource(id))}`).join('\n')}`,
  ].join('\n\n');
}

function writeExample(text: string): string {
  const longest = 600;
  const shown =
    text.length > longest ? `${text.slice(0, longest / 2)}… (${text.length} characters in all)` : text;
  return `\`\`\`json\n${shown}\n\`\`\``;
}

function writeSource(id: string, source: RulePageSource | undefined): string {
  if (source === undefined) return id.startsWith('https://') ? `<${id}>` : id;
  return source.href === null ? source.description : `[${source.description}](${encodeURI(source.href)})`;
}

/** The way in which code hosts turn a heading into an anchor. */
function toAnchor(code: string): string {
  return code.replaceAll('/', '');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
