import { expect, describe, test } from 'vitest';
import type { Language } from '../../language.ts';
import { suggestStatements } from '../suggestion.ts';

/** The relations a text suggests, as "subject property object". */
function statedBy(language: Language, text: string): readonly string[] {
  const { things, suggestions } = suggestStatements(text, { language, places: ['Ropewalk'] });
  const nameOf = (key: string): string => things.find((one) => one.key === key)?.name ?? key;
  return suggestions.flatMap(({ subject, property, object }) =>
    object === undefined ? [] : [`${nameOf(subject)} ${property} ${nameOf(object)}`],
  );
}

test.each([
  ['en', 'Milo Karas was ill. He gave +999 55 0388 as his number.', 'Milo Karas uses +999 55 0388'],
  ['fr', 'Paul Renaud est malade. Il a donné le +999 55 0388 comme numéro.', 'Paul Renaud uses +999 55 0388'],
  ['de', 'Uwe Klein war krank. Als Rufnummer gab er +999 55 0388 an.', 'Uwe Klein uses +999 55 0388'],
  ['it', 'Marco Bianchi ha indicato il numero +999 55 0388.', 'Marco Bianchi uses +999 55 0388'],
  ['es', 'Pablo Serrano facilitó el número +999 55 0388.', 'Pablo Serrano uses +999 55 0388'],
  ['ru', 'Иван Петров указал номер +999 55 0388.', 'Иван Петров uses +999 55 0388'],
] as const)('%s: a number given is that of who gives it: %s', (language, text, relation) => {
  expect(statedBy(language, text)).toEqual([relation]);
});

test.each([
  ['en', 'Milo Karas was ill. He gave Ropewalk 14 as his address.', 'Milo Karas lives_at Ropewalk 14'],
  ['fr', 'Paul Renaud a donné Ropewalk 14 comme adresse.', 'Paul Renaud lives_at Ropewalk 14'],
  ['de', 'Uwe Klein gab Ropewalk 14 als Anschrift an.', 'Uwe Klein lives_at Ropewalk 14'],
  ['it', 'Marco Bianchi ha dichiarato come residenza Ropewalk 14.', 'Marco Bianchi lives_at Ropewalk 14'],
  ['es', 'Pablo Serrano indicó Ropewalk 14 como dirección.', 'Pablo Serrano lives_at Ropewalk 14'],
  ['ru', 'Иван Петров указал адрес улица Лесная, 14.', 'Иван Петров lives_at улица Лесная, 14'],
] as const)('%s: an address given is that of who gives it: %s', (language, text, relation) => {
  expect(statedBy(language, text)).toContain(relation);
});

test.each([
  ['en', 'Milo Karas can be reached on +999 55 0388.', 'Milo Karas uses +999 55 0388'],
  ['fr', 'Paul Renaud est prévenu au +999 55 0388.', 'Paul Renaud uses +999 55 0388'],
  ['de', 'Uwe Klein wurde unter +999 55 0388 verständigt.', 'Uwe Klein uses +999 55 0388'],
  ['it', 'Marco Bianchi è rintracciabile al +999 55 0388.', 'Marco Bianchi uses +999 55 0388'],
  ['es', 'Pablo Serrano está disponible en el +999 55 0388.', 'Pablo Serrano uses +999 55 0388'],
] as const)('%s: who is reached at a number uses it: %s', (language, text, relation) => {
  expect(statedBy(language, text)).toContain(relation);
});

describe('no detail of the person', () => {
  test.each([
    ['en', 'Milo Karas did not give +999 55 0388 as his number.'],
    ['en', 'Milo Karas and Ilya Dragan gave +999 55 0388 as a number.'],
    ['en', 'Milo Karas gave keys to a neighbour at Ropewalk 14.'],
    ['fr', "Paul Renaud n'a pas donné le numéro +999 55 0388."],
    ['de', 'Uwe Klein und Petra Vogel gaben an, dass +999 55 0388 als Rufnummer hinterlegt war.'],
    ['it', 'Marco Bianchi era malato. Hanno lasciato un numero: +999 55 0388.'],
    ['es', 'Pablo Serrano no facilitó el número +999 55 0388.'],
    ['ru', 'Иван Петров не указал номер +999 55 0388.'],
  ] as const)('%s: %s', (language, text) => {
    expect(statedBy(language, text)).toEqual([]);
  });
});
