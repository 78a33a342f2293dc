import { LANGUAGES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { eventSubject, eventTitle, type EventSubject } from './event-subject.ts';

const SUBJECT: EventSubject = {
  question: 'near_repeat',
  offences: [{ code: 'burglary', title: 'Burglary', titles: { ru: 'Кража со взломом' } }],
  areas: ['Quay', 'Old Town', 'Mill', 'Hill'],
  from: '2026-01-01',
  to: '2026-03-01',
};

describe('the subject of a question', () => {
  test('names the last day that is counted, not the first that is not', () => {
    expect(eventSubject(SUBJECT)).toContain('1 January 2026 to 28 February 2026');
  });

  test('lists only the first of many names, and the number of the others', () => {
    expect(eventTitle(SUBJECT)).toBe(
      'Near repeats: Burglary, Quay; Old Town and 2 more, 1 January 2026 to 28 February 2026',
    );
    expect(eventTitle({ ...SUBJECT, areas: SUBJECT.areas.slice(0, 3) })).toContain('Quay; Old Town; Mill');
  });

  test('does not end with two full stops if a date has its own', () => {
    expect(eventSubject(SUBJECT, 'ru')).toMatch(/[^.]\.$/);
  });

  test('is phrased in every language with the agency’s own words for the offence', () => {
    const titles = LANGUAGES.map((language) => eventTitle(SUBJECT, language));
    expect(new Set(titles).size).toBe(LANGUAGES.length);
    for (const text of titles) expect(text).not.toMatch(/[{}]|undefined/);
    expect(eventTitle(SUBJECT, 'ru')).toContain('Кража со взломом');
  });
});
