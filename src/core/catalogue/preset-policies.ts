import type { PolicyDocument } from '../model';
import data from './data/preset-policies.json';

/** A policy that the vendor offers ready-made. */
export interface PresetPolicy {
  readonly name: string;
  /** `null` where it is not published. */
  readonly policyId: number | null;
  /** `published and dumped`, or why there is no `document`. */
  readonly documentStatus: string;
  readonly document?: PolicyDocument;
  readonly sources: readonly string[];
}

export function listPresetPolicies(): readonly PresetPolicy[] {
  return presetPolicies;
}

/** Looks up a preset policy by its exact name, such as `QcloudTCRReadOnlyAccess`. */
export function findPresetPolicy(name: string): PresetPolicy | undefined {
  return presetPolicies.find((policy) => policy.name === name);
}

// The schema test proves the shape of the file, so one cast stands here for it.
const presetPolicies = data.presetPolicies as readonly PresetPolicy[];
