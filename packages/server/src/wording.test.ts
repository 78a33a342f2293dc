import { describe, expect, test } from 'vitest';
import { titleFor } from './wording.ts';

const SAID = {
  form: 'weekly_count',
  offence: { code: 'b', title: 'Burglary', titles: { it: 'Furto in abitazione' } },
  areas: ['Norrin C1'],
  weekOf: '2026-03-02',
  observed: 25,
  mean: 10,
  baselineWeeks: 12,
  z: 3.68,
  p: 0.0001,
  level: 'alert',
};

const AGENCY = { classification: 'internal' } as const;

describe('the title of an object', () => {
  test('that an analysis made is in the reader’s language, written from its numbers', () => {
    expect(titleFor('it', { kind: 'finding', title: 'as stored', said: SAID }, AGENCY)).toMatch(
      /^Furto in abitazione, Norrin C1: 25 nella settimana del 2 marzo 2026,/,
    );
    expect(titleFor('es', { kind: 'analysis_run', title: 'as stored', said: SAID }, AGENCY)).toBe(
      'Burglary, Norrin C1: semana del 2 de marzo de 2026',
    );
  });

  test('of a result is what was done and its sentence, of a statement its subject, property and value', () => {
    const result = { difference: -62, ci95: [-134.4, 10.4], claim: 'none', notClaimedBecause: [] };
    expect(titleFor('de', { kind: 'evaluation', title: 'as stored', said: result }, AGENCY)).toBe(
      '62 Taten weniger als erwartet (134 weniger bis 10 mehr): durch Zufall zu erklären.',
    );
    expect(
      titleFor(
        'en',
        { kind: 'evaluation', title: 'as stored', said: { ...result, of: 'Walk the car parks.' } },
        AGENCY,
      ),
    ).toBe('Walk the car parks. 62 fewer crimes than expected (134 fewer to 10 more): not beyond chance.');
    const statement = { subject: 'EN-6JQK5', property: 'registration', value: 'RV 41 KSD' };
    expect(titleFor('ru', { kind: 'statement', title: 'as stored', said: statement }, AGENCY)).toBe(
      'EN-6JQK5, госномер: RV 41 KSD',
    );
  });

  test.each([
    ['a person wrote', 'decision', null],
    ['a person wrote, whatever else is kept', 'decision', SAID],
    ['keeps nothing to say it from', 'finding', null],
    ['keeps it in a form this program does not know', 'finding', { form: 'near_repeat' }],
  ] as const)('that %s stands as it is stored', (_, kind, said) => {
    expect(titleFor('fr', { kind, title: 'as stored', said }, AGENCY)).toBe('as stored');
  });
});
