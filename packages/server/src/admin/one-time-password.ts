import { randomInt } from 'node:crypto';

/** Crockford's letters: unambiguous when read aloud. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUPS = 5;
const GROUP_LETTERS = 5;
/** The longest time it is valid. */
const DAYS = 7;

/** A generated password: 125 random bits as five groups of five, `k3m9x-…`. Shown once, stored only as a hash. */
export function makePassword(): string {
  return Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');
}

/** Returns the time until which its owner can sign in with it to choose another. */
export function oneTimeUntil(now: Date): Date {
  return new Date(now.getTime() + DAYS * 86_400_000);
}
