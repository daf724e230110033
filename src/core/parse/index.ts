export { type Carrier, type PolicyReading, readPolicy, sizeLimit } from './read-policy';
export { type ReadingCode, readingCodes } from './reading-codes';
