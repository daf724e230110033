import { defineLanguage, type Language } from './language';

/** Under which prefix an action stands. */
export type ActionShape = 'tcr' | 'ccr' | 'other-service';

/** `service:Operation`, the service in small letters and digits, the operation in letters and digits. */
export const actionNames: Language<ActionShape> = defineLanguage({
  kinds: {
    small: { preferred: 'xyzwvqabdefghijklmnopsu0123456789', isFinite: true },
    capital: { preferred: 'XYZWVQABCDEFGHIJKLMNOPRSTU', isFinite: true },
    c: { preferred: 'c', isFinite: true },
    r: { preferred: 'r', isFinite: true },
    t: { preferred: 't', isFinite: true },
    colon: { preferred: ':', isFinite: true },
    rest: { preferred: '', isFinite: true },
  },
  kindOf: (code) => {
    const character = String.fromCharCode(code);
    if (character === 'c' || character === 'r' || character === 't') return character;
    if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) return 'small';
    if (character >= 'A' && character <= 'Z') return 'capital';
    return character === ':' ? 'colon' : 'rest';
  },
  states: {
    start: { to: { t: 't', c: 'c', r: 'service', small: 'service' } },
    t: { to: { c: 'tc', ...serviceBut('c'), colon: 'other:' } },
    c: { to: { c: 'cc', ...serviceBut('c'), colon: 'other:' } },
    tc: { to: { r: 'tcr', ...serviceBut('r'), colon: 'other:' } },
    cc: { to: { r: 'ccr', ...serviceBut('r'), colon: 'other:' } },
    tcr: { to: { ...serviceBut(null), colon: 'tcr:' } },
    ccr: { to: { ...serviceBut(null), colon: 'ccr:' } },
    service: { to: { ...serviceBut(null), colon: 'other:' } },
    'tcr:': { to: operation('tcr:X') },
    'tcr:X': { shape: 'tcr', to: operation('tcr:X') },
    'ccr:': { to: operation('ccr:X') },
    'ccr:X': { shape: 'ccr', to: operation('ccr:X') },
    'other:': { to: operation('other:X') },
    'other:X': { shape: 'other-service', to: operation('other:X') },
  },
});

type ServiceLetter = 'c' | 'r' | 't' | 'small';

/** The service goes on with any letter but the one that has a state of its own. */
function serviceBut(own: ServiceLetter | null): Partial<Record<ServiceLetter, 'service'>> {
  const letters: readonly ServiceLetter[] = ['c', 'r', 't', 'small'];
  return Object.fromEntries(letters.filter((letter) => letter !== own).map((letter) => [letter, 'service']));
}

function operation(state: string): Readonly<Record<ServiceLetter | 'capital', string>> {
  return { c: state, r: state, t: state, small: state, capital: state };
}
