import { readFileSync } from 'node:fs';
import { POLICY_REFUSALS, whyNot } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../i18n.ts';
import { ASKED } from './why-not.tsx';

/** Texts of one area, as far as this test asks. */
interface Texts {
  readonly refusal: Readonly<Record<string, string>>;
  readonly whyNot: { readonly ask: Readonly<Record<string, string>> };
}

describe.each(LANGUAGES)('why access is missing, in %s', (language) => {
  const read = (area: string): Texts =>
    JSON.parse(
      readFileSync(new URL(`../../../words/locales/${language}/screen/${area}.json`, import.meta.url), 'utf8'),
    ) as Texts; // our own file
  const { refusal } = read('codes');
  const { ask } = read('common').whyNot;

  test('has a sentence for every answer, for the author of the marking and for those who know only that it exists', () => {
    for (const because of POLICY_REFUSALS)
      for (const known of ['chosen', 'existence'] as const)
        expect(refusal[whyNot(because, known) ?? '']).toMatch(/^\p{Lu}.+\.$/u);
  });

  test('has a different sentence for each reason', () => {
    const told = [...POLICY_REFUSALS, 'withheld'].map((because) => refusal[because]);
    expect(new Set(told).size).toBe(told.length);
  });

  test('is followed by whom to ask, and never by what it is or who has it', () => {
    expect(Object.keys(ask).toSorted()).toEqual([...ASKED, 'marking'].toSorted());
    for (const sentence of [...Object.values(ask), refusal['withheld']]) {
      expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
      expect(sentence).not.toContain('{{');
    }
  });
});
