import { describe, expect, test } from 'vitest';
import type { Language } from '../../language.ts';
import { suggestMentions } from '../suggest-mentions.ts';

const placesIn = (language: Language, text: string, places: readonly string[] = []): readonly string[] =>
  suggestMentions(text, { language, places })
    .filter(({ kind }) => kind === 'place')
    .map(({ from, to }) => text.slice(from, to));

describe('a place is known by the words before it', () => {
  test.each([
    ['en', 'He travelled to Brindlow by train.', 'Brindlow'],
    ['fr', 'Elle est originaire de Montclar.', 'Montclar'],
    ['fr', 'La voiture a brûlé à Pont-sur-Lize.', 'Pont-sur-Lize'],
    ['fr', 'Il est passé par La Brenne.', 'La Brenne'],
    ['de', 'Er flog nach Győrszeg.', 'Győrszeg'],
    ['it', 'Agata Poli di Vercurago ha firmato.', 'Vercurago'],
    ['it', 'È stato fermato allo svincolo di Lomazzo.', 'svincolo di Lomazzo'],
    ['es', 'El detenido es vecino de Alcudín.', 'Alcudín'],
    ['es', 'Viajaron a Los Molares en autobús.', 'Los Molares'],
    ['es', 'Accidente en la salida 52 de la A-5.', 'salida 52 de la A-5'],
    ['ru', 'Он уроженец Карабула.', 'Карабула'],
  ] as const)('%s: %s', (language, text, place) => {
    expect(placesIn(language, text)).toEqual([place]);
  });

  test('what is joined to a place by "and" is one, too', () => {
    expect(placesIn('fr', 'Vu à Montclar et Brenville hier.')).toEqual(['Montclar', 'Brenville']);
  });

  test('a listed place is found in its Russian cases', () => {
    expect(placesIn('ru', 'Убежал к Западному мосту, у Западного моста остановился.', ['Западный мост'])).toEqual([
      'Западному мосту',
      'Западного моста',
    ]);
  });

  test.each([
    ['en', 'The plate belongs to Melk.'],
    ['en', 'The driver is of Chechen descent.'],
    ['en', 'The two Roma brothers sell scrap.'],
    ['en', 'Marta Bolton signed.'],
    ['fr', 'La moto appartient à Melk.'],
    ['it', 'Ha consegnato il denaro a Turi.'],
    ['es', 'El más activo es León.'],
    ['de', 'Er lag in Handschellen, zahlte in Fünfzigern und kam bei Dunkelheit.'],
    ['de', 'Diebstähle aus Spinden, nach Feierabend, in Begleitung.'],
    ['de', 'Das Schwimmbad ist zu, die Siedlung auch.'],
  ] as const)('%s, none: %s', (language, text) => {
    expect(placesIn(language, text)).toEqual([]);
  });
});
