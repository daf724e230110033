import type { Diagnostic } from '../foundation';
import { atPath, type LintRule, type RuleFinding } from './rule';

export function toDiagnostic(rule: LintRule, finding: RuleFinding): Diagnostic {
  const { at, part, params, severity = rule.severity, related, fix } = finding;
  return {
    code: rule.code,
    severity,
    location: atPath(at, part),
    params: shorten(params),
    ...(related && related.length > 0
      ? { related: related.map((path) => ({ location: atPath(path) })) }
      : {}),
    ...(fix ? { fix } : {}),
  };
}

/** Texts of a message are for reading; fixes hold the full ones. */
function shorten(params: Diagnostic['params']): Diagnostic['params'] {
  if (!Object.values(params).some(isLong)) return params;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isLong(value) ? excerpt(value) : value]),
  );
}

function isLong(value: Diagnostic['params'][string]): value is string {
  return typeof value === 'string' && value.length > longest;
}

/** In UTF-16 units. */
const longest = 120;

function excerpt(text: string): string {
  const last = text.charCodeAt(longest - 1);
  // A cut between the two halves of a character would show as a replacement mark.
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, longest - (isHighSurrogate ? 1 : 0))}…`;
}
