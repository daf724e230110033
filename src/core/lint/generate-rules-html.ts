import type { RulePageSource } from './generate-rules-page';
import { lintRules } from './registry';
import { type LintRule, toRuleAnchor } from './rule';

/**
 * Writes the page about all rules that stands beside the app and that a finding links to: the content of
 * `RULES.md`, with one address a rule (`rules/#mistyped-action`). A function of the registry alone.
 *
 * @param findSource what the catalogue's evidence knows of a source id.
 */
export function generateRulesHtml(findSource: (id: string) => RulePageSource | undefined): string {
  const rules: readonly LintRule[] = lintRules;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
    <title>Lint rules · TCR Policy Studio</title>
    <link rel="icon" href="../favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="./rules.css" />
  </head>
  <body>
    <header>
      <a href="../">TCR Policy Studio</a>
      <h1>Lint rules</h1>
      <p>
        An <b>error</b> cannot be used as it stands, a <b>warning</b> is a likely mistake, a <b>note</b> is worth knowing.
        Each rule fires on the text under <i>Avoid</i> and not on the one under <i>Prefer</i>; a test proves it.
      </p>
    </header>
    <main>
      <table>
        <thead><tr><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col">Finds</th></tr></thead>
        <tbody>
${rules.map(writeRow).join('\n')}
        </tbody>
      </table>
${rules.map((rule) => writeRule(rule, findSource)).join('\n')}
    </main>
  </body>
</html>
`;
}

function writeRow({ code, severity, docs }: LintRule): string {
  const link = `<a href="#${toRuleAnchor(code)}"><code>${escapeHtml(code)}</code></a>`;
  return `          <tr><td>${link}</td><td class="${severity}">${severityWords[severity]}</td><td>${writeProse(docs.summary)}</td></tr>`;
}

const severityWords = { error: 'error', warning: 'warning', info: 'note' } as const;

function writeRule(rule: LintRule, findSource: (id: string) => RulePageSource | undefined): string {
  const { code, severity, uses, docs, serviceError } = rule;
  const facts: readonly (readonly [string, string])[] = [
    ['Severity', `<span class="${severity}">${severityWords[severity]}</span>`],
    ['Looks at', escapeHtml(uses.map((use) => useWords[use]).join(', '))],
    ...(docs.given === undefined
      ? []
      : [['Examples given', `<code>${escapeHtml(JSON.stringify(docs.given))}</code>`] as const]),
    ...(serviceError === null
      ? []
      : [['The service says', `<code>${escapeHtml(serviceError)}</code>`] as const]),
    ...(docs.limits === undefined ? [] : [['Limits', writeProse(docs.limits)] as const]),
    ['Sources', docs.sources.map((id) => writeSource(id, findSource(id))).join('<br />')],
  ];
  return `      <section id="${toRuleAnchor(code)}">
        <h2><a href="#${toRuleAnchor(code)}"><code>${escapeHtml(code)}</code></a></h2>
        <p><b>${writeProse(docs.summary)}</b></p>
        <p>${writeProse(docs.rationale)}</p>
        <h3>Avoid</h3>
        ${writeExample(docs.avoid)}
        <h3>Prefer</h3>
        ${writeExample(docs.prefer)}
        <dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
      </section>`;
}

const useWords = {
  identity: 'policies of users, groups and roles',
  boundary: 'permissions boundaries',
  session: 'session policies of temporary credentials',
  'role-trust': 'trust policies of roles',
} as const;

/** Long examples are about length alone. */
const longestExample = 600;

function writeExample(text: string): string {
  const shown =
    text.length > longestExample
      ? `${text.slice(0, longestExample / 2)}… (${text.length} characters in all)`
      : text;
  return `<pre><code>${escapeHtml(shown)}</code></pre>`;
}

function writeSource(id: string, source: RulePageSource | undefined): string {
  const href = source === undefined ? (id.startsWith('https://') ? id : null) : source.href;
  const title = escapeHtml(source?.description ?? id);
  return href === null ? title : `<a href="${escapeHtml(encodeURI(href))}" rel="noreferrer">${title}</a>`;
}

/** Backquotes stand for code, as in Markdown. */
function writeProse(text: string): string {
  return escapeHtml(text)
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `<code>${part}</code>` : part))
    .join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
