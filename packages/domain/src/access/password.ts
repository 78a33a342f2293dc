import { ALLOWED, refused, type Verdict } from './verdict.ts';

/** The shortest password accepted as the only factor (NIST SP 800-63B-4, 3.1.1.2), in characters. */
export const SHORTEST_PASSWORD = 15;
/** Longer ones would only cost time to check. */
export const LONGEST_PASSWORD = 200;
/** With fewer different characters than this a password is a pattern. */
const FEWEST_DIFFERENT = 6;
/** Keyboard rows. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'йцукенгшщзхъфывапролджэячсмитьбю',
];

/** Why a password is rejected. */
export const PASSWORD_FAULTS = ['too_short', 'too_long', 'unchanged', 'names_you', 'pattern'] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

/**
 * Returns the form in which a password is compared and counted: the same letters typed on two keyboards are the same
 * password.
 */
export function canonicalPassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Returns whether a user can choose this password. Only its length counts; character classes are not prescribed, and it does
 * not expire (NIST SP 800-63B-4, 3.1.1.2).
 *
 * @param chosen as typed
 * @param of     its owner, and the current password: a password that names its owner or is unchanged is rejected
 */
export function mayBePassword(
  chosen: string,
  of: { readonly login: string; readonly name: string; readonly present: string },
): Verdict<PasswordFault> {
  const password = canonicalPassword(chosen);
  const characters = Array.from(password); // code points, as the standard counts them
  if (characters.length < SHORTEST_PASSWORD) return refused('too_short');
  if (characters.length > LONGEST_PASSWORD) return refused('too_long');
  if (password === canonicalPassword(of.present)) return refused('unchanged');
  const folded = password.toLowerCase();
  if ([of.login, of.name].some((word) => word !== '' && folded.includes(canonicalPassword(word).toLowerCase())))
    return refused('names_you');
  return isPattern(folded) ? refused('pattern') : ALLOWED;
}

/** A few characters, one text again and again, or a walk along the keyboard or the alphabet. */
function isPattern(folded: string): boolean {
  const characters = Array.from(folded);
  if (new Set(characters).size < FEWEST_DIFFERENT) return true;
  // A text is a repetition if it occurs within itself doubled, before its end.
  if (`${folded}${folded}`.indexOf(folded, 1) < folded.length) return true;
  return ROWS.some((row) => {
    const walk = `${row}${row}`;
    return walk.includes(folded) || walk.includes(characters.toReversed().join(''));
  });
}
