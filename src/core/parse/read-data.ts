import { type Diagnostic, emptySourceMap, type JsonValue, type SourceMap } from '../foundation';
import { buildDocument } from './build-document';
import { readYaml } from './carriers/yaml/read-yaml';
import { readJson } from './read-json';
import { sizeLimit } from './read-plain-policy';
import { createStructureReport } from './structure-report';
import { measureUtf8 } from './utf8-size';

export interface DataReading {
  readonly form: 'json' | 'yaml';
  /** `null` where the text has errors: what was read of it may lack something that was meant to be there. */
  readonly value: JsonValue | null;
  /** Codes of `readingCodes`; places are UTF-16 units of the text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceMap: SourceMap;
}

/**
 * Reads data that is no policy from JSON or from the part of YAML that the reader of policies knows, with the
 * place of every value. Text that begins with a brace or a bracket is JSON. Never throws.
 */
export function readData(text: string): DataReading {
  const form = /^\s*[{[]/.test(text) ? 'json' : 'yaml';
  const bytes = measureUtf8(text);
  if (bytes > sizeLimit) {
    const location = { kind: 'text', range: { start: 0, end: text.length } } as const;
    const params = { bytes, limit: sizeLimit };
    return toReading(form, null, [{ code: 'syntax/too-large', severity: 'error', location, params }]);
  }
  const { root, diagnostics, hasErrors } = form === 'json' ? readJson(text) : readYaml(text);
  if (!root || hasErrors) return toReading(form, null, diagnostics);
  const report = createStructureReport(false);
  const { value, places } = buildDocument(root, report);
  const findings = [...diagnostics, ...report.findings];
  const isWhole = findings.every(({ severity }) => severity !== 'error');
  return { form, value: isWhole ? value : null, diagnostics: findings, sourceMap: { places } };
}

function toReading(form: DataReading['form'], value: null, diagnostics: readonly Diagnostic[]): DataReading {
  return { form, value, diagnostics, sourceMap: emptySourceMap };
}
