import type { Diagnostic } from '../foundation';
import type { PolicyDocument } from '../model';
import { type BuiltDocument, buildDocument } from './build-document';
import type { FoundPolicy } from './carriers/layer';
import { checkDocument } from './check-document';
import { toElementName } from './element-names';
import type { JsonNode, JsonObjectNode } from './json-tree';
import {
  atPath,
  createStructureReport,
  isJsonRecord,
  type StructureReport,
  structureFindingLimit,
} from './structure-report';

/** The policy that an object stands for, with everything there is to say about its shape. */
export function policyOfTree(root: JsonObjectNode, canFix: boolean): FoundPolicy {
  const report = createStructureReport(canFix);
  const built = buildDocument(root, report);
  // An object node gives an object.
  if (isJsonRecord(built.value)) checkDocument(built.value, built, report);
  return {
    layers: [],
    policy: toPolicy(built),
    diagnostics: listFindings(report),
    sourceMap: { places: built.places },
  };
}

export function hasElement(node: JsonNode, ...elements: readonly string[]): boolean {
  if (node.kind !== 'object') return false;
  return node.members.some(({ key }) => elements.includes(toElementName(key, 'document')));
}

/** An object with the elements of a statement; none of the elements of a policy is asked for. */
export function isStatement(node: JsonNode): boolean {
  if (node.kind !== 'object') return false;
  const names = new Set(node.members.map(({ key }) => toElementName(key, 'statement')));
  return names.has('effect') || (names.has('action') && names.has('resource'));
}

function toPolicy(built: BuiltDocument): PolicyDocument {
  // The type describes the well-formed case; findings say how a document differs from it, and the
  // functions that take a policy read any value.
  return built.value as unknown as PolicyDocument;
}

function listFindings(report: StructureReport): readonly Diagnostic[] {
  if (!report.isFull) return report.findings;
  const params = { limit: structureFindingLimit };
  const location = atPath([]);
  return [...report.findings, { code: 'structure/too-many-findings', severity: 'info', location, params }];
}
