/**
 * Keys as words: `j`, `?`, `Enter`, `Ctrl+K`, `Shift+F10`, `Alt+Enter`. Pure, so that the map can be tested.
 *
 * A printed character is its own word, whatever Shift it took (`?`); on other layouts a letter is taken from the physical key, so that `j`
 * works on a Russian keyboard.
 */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The word of a key press; empty for a bare modifier. Command on a Mac counts as Ctrl. */
export function keyWord(press: KeyPress): string {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(press.key)) return '';
  const ctrl = press.ctrlKey || press.metaKey;
  const isLetter = /^\p{L}$/u.test(press.key);
  const isLatin = /^[a-z]$/i.test(press.key);
  const physical = /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase();
  const base = isLetter && !isLatin && physical !== undefined ? physical : press.key;
  const printed = base.length === 1;
  // AltGr arrives as Ctrl+Alt and prints a character: it is typing, not a command.
  if (printed && ctrl && press.altKey && !isLetter) return base;
  const parts: string[] = [];
  if (ctrl) parts.push('Ctrl');
  if (press.altKey) parts.push('Alt');
  if (press.shiftKey && (!printed || ctrl || press.altKey || isLetter)) parts.push('Shift');
  parts.push(printed ? (ctrl || press.altKey ? base.toUpperCase() : base.toLowerCase()) : base);
  return parts.join('+');
}

/** True if a key word is a single character, which must never fire while the user is typing and can be switched off. */
export function isSingleCharacter(word: string): boolean {
  return /^(Shift\+)?.$/u.test(word);
}

const TYPING = ['INPUT', 'TEXTAREA', 'SELECT'];
const NOT_TYPING = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color'];

/** Whether the focus is where characters go into a text. */
export function isTyping(target: { tagName: string; type?: string; isContentEditable?: boolean } | null): boolean {
  if (!target) return false;
  if (target.isContentEditable) return true;
  return TYPING.includes(target.tagName) && !NOT_TYPING.includes(target.type ?? '');
}

/** `g` then a letter: the first key waits this long for the second. */
export const CHORD_MS = 1500;

/** What has been pressed so far of a two-key word, and when (ms of one steady clock). */
export interface Chord {
  readonly first: string;
  readonly at: number;
}

/**
 * Take one key word into account. Returns the word to look up (`g h` when it completes a pair) and what to remember.
 *
 * @param leaders keys that begin a pair, usually only `g`
 */
export function readChord(
  before: Chord | undefined,
  word: string,
  at: number,
  leaders: readonly string[],
): { readonly word: string; readonly chord: Chord | undefined } {
  if (before && at - before.at <= CHORD_MS) return { word: `${before.first} ${word}`, chord: undefined };
  if (leaders.includes(word)) return { word: '', chord: { first: word, at } };
  return { word, chord: undefined };
}
