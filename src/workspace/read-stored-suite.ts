import { type ExpectationSuite, readSuite } from '../core';

/** Tests and guards from the browser's storage, which is not ours alone: what is none is passed over. */
export function readStoredSuite(stored: unknown): ExpectationSuite {
  return readSuite(stored).suite;
}
