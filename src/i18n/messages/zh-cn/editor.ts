import type { Translation } from '../../translation';
import type { editor as original } from '../en/editor';

export const editor: Translation<typeof original> = {};
