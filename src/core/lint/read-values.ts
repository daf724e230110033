import { readInstant, readIpNetwork } from '../matching';
import { rememberByText } from './remember-by-text';

/** As `readIpNetwork`; half a dozen rules ask for the same few values. */
export const readNetworkOnce = rememberByText(readIpNetwork);

/** As `readInstant`, likewise. */
export const readInstantOnce = rememberByText(readInstant);
