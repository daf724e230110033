export type { Carrier, FoundPolicy, Wrapping } from './carriers/layer';
export { type DataReading, readData } from './read-data';
export { type PolicyReading, readPlainPolicy, sizeLimit } from './read-plain-policy';
export { readPolicy } from './read-policy';
export { type ReadingCode, readingCodes } from './reading-codes';
export { listRepairs, type ReadingRepairs } from './repairs';
export { suggestName } from './suggest-name';
