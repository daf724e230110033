import { handPastes } from './by-hand';
import { encodedPastes } from './encoded';
import { toolPastes } from './from-tools';
import type { Paste } from './usual-policy';

/** The fuzz test draws from them by number, so their order is part of its seed. */
export const pastes: readonly Paste[] = [...encodedPastes, ...toolPastes, ...handPastes];
