import { describe, expect, test } from 'vitest';
import { SUBJECT_CATEGORIES } from '../access/involvement.ts';
import { hidesAtMs, noticeFault, noticeSight } from './notice.ts';

const NOW = Date.parse('2026-09-27T15:02:00Z');
const at = (time: string) => Date.parse(time);
const terms = { asOfMs: at('2026-09-27T14:30:00Z'), endsAtMs: at('2026-09-28T14:30:00Z') };

describe('the terms of a notice', () => {
  test('let only suspects and convicted persons be wanted or looked out for', () => {
    const allowed = (['wanted', 'look_out'] as const).map((kind) =>
      SUBJECT_CATEGORIES.filter(
        (category) => noticeFault({ kind, about: 'person', category, ...terms }, NOW) === undefined,
      ),
    );
    const lawful = ['a_suspect_committed', 'a_suspect_about_to', 'b_convicted'];
    expect(allowed).toEqual([lawful, lawful]);
  });

  test('let a person be sought for a day and a thing for a week, to the minute', () => {
    const until = (about: 'person' | 'thing', endsAt: string) =>
      noticeFault({ kind: about === 'person' ? 'missing' : 'hot_product', about, category: null, asOfMs: terms.asOfMs, endsAtMs: at(endsAt) }, NOW); // prettier-ignore
    expect(until('person', '2026-09-28T15:02:00Z')).toBeUndefined();
    expect(until('person', '2026-09-28T15:03:00Z')).toBe('too_long');
    expect(until('thing', '2026-10-04T15:02:00Z')).toBeUndefined();
    expect(until('thing', '2026-10-04T15:03:00Z')).toBe('too_long');
    expect(until('thing', 'never')).toBe('ended');
  });
});

describe('on a phone', () => {
  const person = { about: 'person', endsAtMs: at('2026-09-28T14:30:00Z') } as const;
  const thing = { about: 'thing', endsAtMs: at('2026-10-03T00:00:00Z') } as const;

  test('a notice on a person hides twelve hours after the last contact, one on a thing does not', () => {
    expect(new Date(hidesAtMs(NOW)).toISOString()).toBe('2026-09-28T03:02:00.000Z');
    expect(noticeSight(person, NOW, at('2026-09-28T03:01:59Z'))).toBe('shown');
    expect(noticeSight(person, NOW, at('2026-09-28T03:02:00Z'))).toBe('hidden');
    expect(noticeSight(thing, NOW, at('2026-09-28T03:02:00Z'))).toBe('shown');
  });

  test('every notice is gone at its end, whatever the contact', () => {
    expect(noticeSight(person, at('2026-09-28T14:29:00Z'), at('2026-09-28T14:30:00Z'))).toBe('ended');
    expect(noticeSight(thing, at('2026-10-03T00:00:00Z'), at('2026-10-03T00:00:00Z'))).toBe('ended');
  });

  test('a clock set back hides persons', () => {
    expect(noticeSight(person, NOW, NOW - 1)).toBe('hidden');
  });
});
