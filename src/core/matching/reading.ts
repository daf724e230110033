/**
 * How the points are read that the vendor's sources leave open. A decision uses `settledReading`; a caveat
 * asks what the decision would be under a reading that changes one point.
 */
export interface Reading {
  /**
   * `catalogue`: a documented granularity is applied, an undocumented one takes the request as it is given.
   * `operation`: only the literal `*` authorises the call. `resource`: resource names are compared.
   */
  readonly granularity: 'catalogue' | 'operation' | 'resource';
  /**
   * What a `ccr:` action or a `qcs::ccr:` resource is worth: `honoured` as the vendor says of the transition;
   * `refused` as one field report says; `tags-too` when `repo/ns/name:tag` also reaches the check on `repo/ns/name`.
   */
  readonly legacySpelling: 'honoured' | 'refused' | 'tags-too';
  /** Keys that the call is taken to lack, whatever the request says. */
  readonly absentKeys: readonly string[];
  /** Whether a negated operator with several values asks to differ from all of them, or from any one. */
  readonly negatedValues: 'differs-from-all' | 'differs-from-any';
  /** Whether `for_all_value:` holds on an empty or absent set. */
  readonly emptySetHolds: boolean;
  readonly binaryEqual: 'exact' | 'ignore-case' | 'numeric';
  /** Whether the call is a list query of the documented kind on which denies and inexact conditions have no effect. */
  readonly listExceptions: boolean;
  /** Whether a statement that names a principal can be used. */
  readonly principal: 'ignored' | 'refused';
}

export const settledReading: Reading = {
  granularity: 'catalogue',
  legacySpelling: 'honoured',
  absentKeys: [],
  negatedValues: 'differs-from-all',
  emptySetHolds: false,
  binaryEqual: 'exact',
  listExceptions: false,
  principal: 'ignored',
};
