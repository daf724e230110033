import type { DiagnosticFix, JsonValue } from '../foundation';
import { type BuiltDocument, isBroken } from './build-document';
import { checkStatement } from './check-statement';
import { documentElements, isElement } from './element-names';
import {
  atPath,
  isJsonRecord,
  type JsonRecord,
  jsonTypeOf,
  reportStructure,
  type StructureReport,
} from './structure-report';
import { describeValue, reportUnknownElement } from './unknown-element';

/** Reports what keeps a document from having the shape of an identity policy. Never throws. */
export function checkDocument(policy: JsonRecord, built: BuiltDocument, report: StructureReport): void {
  checkSpelling(policy, built, report);
  checkVersion(policy, built, report);
  checkStatements(policy, built, report);
  for (const element of Object.keys(policy)) {
    if (report.isFull) return;
    if (element === 'principal') {
      const location = atPath([element], 'key');
      reportStructure(report, { code: 'structure/principal-not-allowed', severity: 'error', location });
    } else if (!isElement(element, 'document')) {
      reportUnknownElement(report, policy, [], element, documentElements);
    }
  }
}

function checkSpelling(policy: JsonRecord, built: BuiltDocument, report: StructureReport): void {
  const { cases, deviations } = built.spelling;
  const [first, ...others] = deviations;
  if (first) {
    // The console takes all names capitalised or none; any mixture is refused.
    const isMixed = cases.size > 1 || cases.has('other');
    const elements = [...new Set(deviations.map(({ written }) => written))];
    reportStructure(report, {
      code: 'structure/element-name-case',
      severity: isMixed ? 'error' : 'warning',
      location: first.location,
      params: { elements, mixed: isMixed },
      related: others.map(({ location }) => ({ location })),
      // `JsonRecord` says less than it is: every value of a document comes from JSON.
      fix: {
        safety: 'safe',
        edits: [{ kind: 'set', path: [], value: policy as { [name: string]: JsonValue } }],
      },
    });
  }
  for (const { path, written } of built.respelledEffects) {
    reportStructure(report, {
      code: 'structure/effect-case',
      severity: 'warning',
      location: atPath(path),
      params: { found: written },
      fix: { safety: 'safe', edits: [{ kind: 'set', path, value: written.toLowerCase() }] },
    });
  }
}

function checkVersion(policy: JsonRecord, built: BuiltDocument, report: StructureReport): void {
  const path = ['version'];
  if (!Object.hasOwn(policy, 'version')) {
    if (isBroken(built, [])) return;
    const fix = setVersion('2.0');
    reportStructure(report, {
      code: 'structure/missing-version',
      severity: 'error',
      location: atPath([]),
      fix,
    });
    return;
  }
  const { version } = policy;
  if (version === '2.0' || version === '3.0') return;
  reportStructure(report, {
    code: 'structure/invalid-version',
    severity: 'error',
    location: atPath(path),
    params: { found: describeValue(version) },
    fix: setVersion(version === 3 || version === '3' ? '3.0' : '2.0'),
  });
}

/** No decision depends on the version, so writing it is safe. */
function setVersion(version: string): DiagnosticFix {
  return { safety: 'safe', edits: [{ kind: 'set', path: ['version'], value: version }] };
}

function checkStatements(policy: JsonRecord, built: BuiltDocument, report: StructureReport): void {
  const location = atPath(['statement']);
  if (!Object.hasOwn(policy, 'statement')) {
    if (isBroken(built, [])) return;
    reportStructure(report, {
      code: 'structure/missing-statement',
      severity: 'error',
      location: atPath([]),
    });
    return;
  }
  const { statement } = policy;
  if (!Array.isArray(statement)) {
    const params = { found: jsonTypeOf(statement) };
    reportStructure(report, { code: 'structure/statement-not-array', severity: 'error', location, params });
    return;
  }
  reportBareStatement(statement, built, report);
  if (statement.length === 0 && !isBroken(built, ['statement'])) {
    reportStructure(report, { code: 'structure/empty-statement', severity: 'error', location });
  }
  for (const [index, entry] of statement.entries()) {
    if (report.isFull) return;
    const path = ['statement', index];
    if (isJsonRecord(entry)) checkStatement(entry, path, built, report);
    else {
      reportStructure(report, {
        code: 'structure/invalid-statement',
        severity: 'error',
        location: atPath(path),
        params: { found: jsonTypeOf(entry) },
      });
    }
  }
}

/** A single object in the text was made an array of one when the document was built. */
function reportBareStatement(
  statement: readonly JsonValue[],
  built: BuiltDocument,
  report: StructureReport,
): void {
  if (!isBareStatement(built)) return;
  reportStructure(report, {
    code: 'structure/statement-not-array',
    severity: 'error',
    location: atPath(['statement']),
    params: { found: 'object' },
    fix: { safety: 'safe', edits: [{ kind: 'set', path: ['statement'], value: statement }] },
  });
}

function isBareStatement({ places }: BuiltDocument): boolean {
  const whole = places['/statement']?.value;
  const first = places['/statement/0']?.value;
  return whole !== undefined && first !== undefined && whole.start === first.start;
}
