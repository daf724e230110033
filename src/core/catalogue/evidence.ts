import type { BilingualText } from './actions';
import hostData from './data/evidence/hosts.json';
import limitData from './data/evidence/limits.json';
import nameData from './data/evidence/names.json';
import operationData from './data/evidence/operations.json';
import policyData from './data/evidence/preset-policies.json';
import regionData from './data/evidence/regions.json';
import sourceData from './data/evidence/sources.json';
import actionData from './data/evidence/tcr-actions.json';

/** Where a fact comes from. */
export interface SourceDescription {
  readonly id: string;
  readonly description: string;
  /** A page to open; `null` where the source has no stable address. */
  readonly href: string | null;
  /** For a source in a package: its name and registry, as text. */
  readonly package: string | null;
}

/** What the sources say of an action beyond what the product decides with. */
export interface ActionEvidence {
  /** For Enterprise actions, whose titles the first door lacks. */
  readonly title?: BilingualText;
  readonly note?: string;
  /** Resources as the sources print them. */
  readonly rawResource?: readonly string[];
  /** Request parameters that name what is checked. */
  readonly checkedParams?: readonly string[];
  /** Name of the call in the API 2.0. */
  readonly legacyApi?: string;
  /** Section of the CAM table in which the action stands. */
  readonly camSection?: string;
}

/** Remarks on an operation, and what people see when it fails. All texts are English. */
export interface OperationEvidence {
  readonly note?: string;
  readonly failures?: readonly {
    readonly symptom: string;
    readonly meaning: string;
    readonly sources: readonly string[];
  }[];
  /** Actions that one might expect among the checks and that are not asked for. */
  readonly notChecked?: readonly string[];
  /** In the order of the operation's checks: the resources for `operationExample`. */
  readonly checks: readonly {
    readonly action: string;
    readonly exampleResources: readonly string[];
    readonly note?: string;
  }[];
}

/** A name that sources mention and that is no action to be offered. */
export interface ExcludedName {
  readonly name: string;
  readonly reason: string;
  readonly sources: readonly string[];
}

/** Looks up a source by the ids that the catalogue cites. */
export function findSource(id: string): SourceDescription | undefined {
  const row = ownEntry<SourceRow>(sourceData.sources, id);
  return row && { id, description: row.description, href: toHref(row), package: row.package ?? null };
}

/** Looks up the evidence of an action by its bare name, such as `PullRepositoryPersonal`. */
export function findActionEvidence(name: string): ActionEvidence | undefined {
  return ownEntry<ActionEvidence>(actionData.actions, name);
}

/** Looks up the evidence of an operation by its id in the catalogue. */
export function findOperationEvidence(id: string): OperationEvidence | undefined {
  return ownEntry<OperationEvidence>(operationData.operations, id);
}

/** A remark on an Individual host, where there is one. */
export function findHostNote(host: string): string | undefined {
  return ownEntry<string>(hostData.hosts, host);
}

export function listExcludedNames(): readonly ExcludedName[] {
  return actionData.excludedNames;
}

/** The target for which `OperationEvidence.checks` gives the resources. */
export const operationExample = operationData.example;

/** What is published, claimed and advised about names; about quotas and error codes; about regions; about
 * preset policies. English, in the words of the facts. */
export const nameEvidence = nameData;
export const limitEvidence = limitData;
export const regionEvidence = regionData;
export const presetPolicyEvidence = policyData;

/** How a source stands in the data file. */
interface SourceRow {
  readonly description: string;
  readonly url?: string;
  readonly repo?: string;
  readonly path?: string;
  readonly commit?: string;
  readonly package?: string;
}

/** The schema test proves the shape of every entry, so the cast stands here for all evidence files. */
function ownEntry<Entry>(entries: object, key: string): Entry | undefined {
  return Object.hasOwn(entries, key) ? (entries as Readonly<Record<string, Entry>>)[key] : undefined;
}

function toHref({ url, repo, path, commit }: SourceRow): string | null {
  if (url !== undefined) return url;
  if (repo === undefined || path === undefined || commit === undefined) return null;
  return `https://github.com/${repo}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
