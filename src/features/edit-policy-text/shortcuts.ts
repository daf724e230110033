/** A key of the editor and the code of what it does. `Mod` is Command on a Mac, Control elsewhere. */
export interface Shortcut {
  readonly keys: readonly (readonly string[])[];
  readonly does:
    | 'complete'
    | 'help'
    | 'fix'
    | 'nextFinding'
    | 'previousFinding'
    | 'format'
    | 'undo'
    | 'redo'
    | 'find'
    | 'indent'
    | 'leave'
    | 'shortcuts';
}

export const shortcuts: readonly Shortcut[] = [
  { keys: [['Ctrl', 'Space']], does: 'complete' },
  { keys: [['F1'], ['Mod', 'I']], does: 'help' },
  { keys: [['Mod', '.']], does: 'fix' },
  { keys: [['F8']], does: 'nextFinding' },
  { keys: [['Shift', 'F8']], does: 'previousFinding' },
  { keys: [['Shift', 'Alt', 'F']], does: 'format' },
  { keys: [['Mod', 'Z']], does: 'undo' },
  {
    keys: [
      ['Mod', 'Y'],
      ['Mod', 'Shift', 'Z'],
    ],
    does: 'redo',
  },
  { keys: [['Mod', 'F']], does: 'find' },
  {
    keys: [
      ['Mod', ']'],
      ['Mod', '['],
    ],
    does: 'indent',
  },
  { keys: [['Tab'], ['Shift', 'Tab']], does: 'leave' },
  { keys: [['Mod', '/']], does: 'shortcuts' },
];

const macKeys: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };

/** The name of a key as it stands on this keyboard. */
export function nameKey(key: string, isMac: boolean): string {
  if (isMac) return macKeys[key] ?? key;
  return key === 'Mod' ? 'Ctrl' : key;
}
