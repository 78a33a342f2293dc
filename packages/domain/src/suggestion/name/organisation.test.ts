import { describe, expect, test } from 'vitest';
import type { Language } from '../../language.ts';
import { suggestMentions } from '../suggest-mentions.ts';

const bodiesIn = (language: Language, text: string): readonly string[] =>
  suggestMentions(text, { language, places: [] })
    .filter(({ kind }) => kind === 'organisation')
    .map(({ from, to }) => text.slice(from, to));

describe('a body is known by its words', () => {
  test.each([
    // A word of trade, whatever the language of the text.
    ['en', 'Cheques were paid to Adriatic Seafood on Monday.', 'Adriatic Seafood'],
    ['fr', 'Le colis portait le nom de Silver Phone.', 'Silver Phone'],
    ['de', 'Auf dem Karton stand Balkan Motors.', 'Balkan Motors'],
    ['it', 'Il furgone porta la scritta Pizza Tornado.', 'Pizza Tornado'],
    ['es', 'El pago llegó de Levante Congelados.', 'Levante Congelados'],
    ['ru', 'На борту фуры надпись Baltic Cargo.', 'Baltic Cargo'],
    // A kind of body before or after its name.
    ['en', 'They broke into Northgate Opticians by the roof.', 'Northgate Opticians'],
    ['en', 'He banks with the Bank of Cyprus.', 'Bank of Cyprus'],
    ['fr', 'Vol à la poissonnerie Marée Bleue cette nuit.', 'Marée Bleue'],
    ['fr', 'La société lorraine Métalor a porté plainte.', 'Métalor'],
    ['de', 'Einbruch in die Fleischerei Kolm.', 'Fleischerei Kolm'],
    ['de', 'Der Elternabend der Anna-Huber-Schule fiel aus.', 'Anna-Huber-Schule'],
    ['it', 'Furto alla pescheria Mare Nostrum.', 'Mare Nostrum'],
    ['es', 'Robo en la pescadería Mar Azul.', 'Mar Azul'],
    ['es', 'Duerme en la casa rural Roca Negra.', 'Roca Negra'],
    // Quotation marks in Russian.
    ['ru', 'Кассир магазина «Берёзка» опознал его.', 'Берёзка'],
    ['ru', 'Реквизиты «Сибтрейд-М» указаны в счёте.', 'Сибтрейд-М'],
    // Who works for it, and what it is.
    ['en', 'He is a bouncer at Calypso most nights.', 'Calypso'],
    ['en', 'Two men were thrown out of the Pelican.', 'Pelican'],
    ['en', 'Larchfield, a haulage firm, reported the loss.', 'Larchfield'],
    ['fr', 'Elle est caissière chez Bontemps depuis mai.', 'Bontemps'],
    ['de', 'Er arbeitet bei Nordkranz.', 'Nordkranz'],
    ['it', 'Belvista, società inesistente, incassa gli acconti.', 'Belvista'],
    ['es', 'Es vigilante de Navalcor.', 'Navalcor'],
    // Names made for firms.
    ['fr', 'Les palettes viennent de Lorrafret, près du port.', 'Lorrafret'],
    ['it', 'La merce era destinata a Greenplast.', 'Greenplast'],
    // Known in all languages.
    ['de', 'Die Bundespolizei prüfte den Bus.', 'Bundespolizei'],
  ] as const)('%s: %s', (language, text, body) => {
    expect(bodiesIn(language, text).map((found) => found.replace(/^(?:the|die|der) /iu, ''))).toEqual([body]);
  });

  test.each([
    ['fr', 'Juan Phone a appelé deux fois.'],
    ['en', 'The dealer waits at Market Square.'],
    ['en', 'The bar owner and the security guard argued.'],
    ['en', 'She met Karas at the Monday meeting.'],
    ['en', 'They spoke to the Albanian in the yard.'],
    ['en', 'Milo Karas, bar owner, was asked about it.'],
    ['fr', 'Il vit chez Karas. Milo Karas est parti.'],
    ['fr', 'Le transport de la cocaïne passe par le sud.'],
    ['de', 'Der Transport ging über die Grenze, das Taxi wartete.'],
    ['de', 'Das Fenster der Klinik wurde eingeschlagen.'],
    ['de', 'Er ist Mitglied der Gewerkschaft.'],
    ['it', 'Il trasporto della droga avveniva di notte.'],
    ['es', 'Juan Carlos Flores vive aquí.'],
    ['es', 'La empresa indica que no falta nada.'],
    ['ru', 'На стене было написано «Смерть врагам».'],
    ['ru', 'Изъят пистолет «Макарыч» и сигареты «Минск».'],
    ['ru', 'Он вёз мотоцикл «Стрела».'],
  ] as const)('%s, none: %s', (language, text) => {
    expect(bodiesIn(language, text)).toEqual([]);
  });

  test('each later mention is found by the same words, also before what shows the body', () => {
    expect(
      bodiesIn('it', 'Il capo si fa chiamare come gli altri: Falchi Rossi. Perego è membro dei Falchi Rossi.'),
    ).toEqual(['Falchi Rossi', 'Falchi Rossi']);
    expect(bodiesIn('es', 'Es vigilante de Navalcor. La furgoneta era de Navalcor.')).toEqual(['Navalcor', 'Navalcor']);
  });

  test('a town after "di" is no part of the name, one after a bank is', () => {
    expect(bodiesIn('it', 'Lavora alla Trattoria Tre Pini di Cernobbio.')).toEqual(['Trattoria Tre Pini']);
    expect(bodiesIn('fr', 'Interpol Berne signale un passage.')).toEqual(['Interpol Berne']);
  });
});
