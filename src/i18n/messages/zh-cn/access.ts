import type { Translation } from '../../translation';
import type { access as original } from '../en/access';

export const access: Translation<typeof original> = {};
