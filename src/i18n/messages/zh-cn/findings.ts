import type { Translation } from '../../translation';
import type { findings as original } from '../en/findings';

export const findings: Translation<typeof original> = {};
