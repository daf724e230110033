import { writeJson } from '../write-json';

/**
 * Writes a value as an HCL expression: names without quotes where HCL allows it, `=` behind them, and nothing in a
 * text that Terraform would take for a template of its own.
 *
 * @param indent of the line on which the value begins
 */
export function writeHcl(value: unknown, indent: string): string {
  return writeJson(value, {
    spread: 'lines',
    unit: '  ',
    indent,
    lineBreak: '\n',
    colon: ' = ',
    comma: ', ',
    writeText: writeHclText,
    writeName: (name) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : writeHclText(name)),
  });
}

const shortEscapes: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000C' };

/**
 * A text between double quotes. HCL knows fewer escapes than JSON, and `${` and `%{` begin a template, which a
 * doubled sign prevents. Behind another such sign doubling is ambiguous, so there the sign is written by its number.
 */
export function writeHclText(text: string): string {
  return (
    JSON.stringify(text)
      .replace(/\\[\s\S]/g, (pair) => shortEscapes[pair] ?? pair)
      // Runs are taken whole, with a brace behind them or without: to look for the brace from each sign would take ages.
      .replace(/\$+\{?|%+\{?/g, (run) => {
        if (!run.endsWith('{')) return run;
        const sign = run.charAt(0);
        if (run.length === 2) return sign + run;
        return `${run.slice(1, -1)}${sign === '$' ? '\\u0024' : '\\u0025'}{`;
      })
  );
}
