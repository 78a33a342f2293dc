import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalPassword, LONGEST_PASSWORD, mayBePassword, PASSWORD_FAULTS, SHORTEST_PASSWORD } from './password.ts';

const OF = { login: 'anna.k', name: 'Anna Kessler', present: 'k3m9x-0000a-bbbbb-ccccc-ddddd' };
const verdict = (chosen: string) => mayBePassword(chosen, OF);

describe('a password that is chosen', () => {
  test.each([
    'correct horse battery staple',
    'зелёный трамвай у моста',
    '橋の下の青い電車はいつも遅れて来る',
    'mY7#pQ2!vX9&bN4',
  ])('accepts %s', (chosen) => expect(verdict(chosen)).toEqual({ allowed: true }));

  test.each([
    ['too_short', 'fourteen chars'],
    ['too_short', ''],
    // Seven pairs of code units, seven characters.
    ['too_short', '🚓🚓🚓🚓🚓🚓🚓'],
    ['too_long', 'long enough '.repeat(17)],
    ['unchanged', OF.present],
    ['names_you', 'the office of Anna Kessler'],
    ['names_you', 'who is ANNA.K then'],
    ['pattern', 'aaaaaaaaaaaaaaaa'],
    ['pattern', 'abcabcabcabcabcabc'],
    ['pattern', 'passwordpassword'],
    ['pattern', 'Letmein!Letmein!Letmein!'],
    ['pattern', '1234567890123456'],
    ['pattern', 'qwertyuiopasdfgh'],
    ['pattern', 'ZYXWVUTSRQPONMLKJ'],
    ['pattern', 'йцукенгшщзхъфыва'],
  ])('is refused as %s: %s', (because, chosen) => expect(verdict(chosen)).toEqual({ allowed: false, because }));

  test("counts characters as people do, whatever the keyboard's encoding", () => {
    const composed = 'é'.normalize('NFC');
    const decomposed = 'é'.normalize('NFD');
    expect(canonicalPassword(`${decomposed} ﬁve`)).toBe(`${composed} five`);
    // Fifteen code units with separate accents, eleven characters.
    expect(verdict(`${decomposed.repeat(4)}-x7Kp2m`).allowed).toBe(false);
  });

  test('is too short or too long by its count of characters alone, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 260, unit: 'grapheme' }), (chosen) => {
        const count = Array.from(canonicalPassword(chosen)).length;
        const found = verdict(chosen);
        const because = found.allowed ? undefined : found.because;
        expect(because === 'too_short').toBe(count < SHORTEST_PASSWORD);
        expect(because === 'too_long').toBe(count > LONGEST_PASSWORD);
        if (because !== undefined) expect(PASSWORD_FAULTS).toContain(because);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  test("ignores empty words of its owner's name", () => {
    expect(mayBePassword('correct horse battery staple', { login: '', name: '', present: '' })).toEqual({
      allowed: true,
    });
  });
});
