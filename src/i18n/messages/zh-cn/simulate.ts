import type { Translation } from '../../translation';
import type { simulate as original } from '../en/simulate';

export const simulate: Translation<typeof original> = {};
