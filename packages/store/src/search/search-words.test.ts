import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchWords } from './search-words.ts';

describe('indexed and searched words', () => {
  test.each([
    ['lower case, once each, in their order', 'Watch, WATCH and quay', ['watch', 'and', 'quay']],
    ['numbers and references', 'RP-7K3QM at 21:10', ['rp', '7k3qm', 'at', '21', '10']],
    ['no word at all', ` ':*&|!() \\ -- `, []],
  ])('%s', (_, text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  test.each([
    ['French', 'Élodie Lefèvre', 'elodie lefevre'],
    ['German', 'Jürgen Groß, Königstraße', 'jurgen gross konigstrasse'],
    ['Spanish', 'Peñarroya Muñoz', 'penarroya munoz'],
    ['Czech', 'Dvořáčková', 'dvorackova'],
    ['Polish', 'Wałęsa', 'walesa'],
    ['Danish', 'Sørensen', 'sorensen'],
    ['Turkish', 'İSTANBUL Işık', 'istanbul isik'],
    ['Croatian', 'Đorđe Šimić', 'dorde simic'],
    ['full-width letters', 'Ｋａｒａｓ', 'karas'],
    ['a joined letter', 'ﬁat', 'fiat'],
  ])('accents and strokes mean nothing: %s', (_, written, typed) => {
    expect(searchWords(written)).toEqual(searchWords(typed));
    expect(searchWords(written).join(' ')).toBe(typed);
  });

  test.each([
    ['Карас', 'Karas'],
    ['Шевченко', 'Shevchenko'],
    ['Зеленський', 'Zelenskii'],
    ['Щербаков', 'Shcherbakov'],
    ['Цветков', 'Tsvetkov'],
    ['Љиљана Ђоковић', 'Ljiljana Dokovic'],
    ['Объезд', 'Obezd'],
    ['Семён', 'Semen'],
  ])('a name in Cyrillic is the name in Latin letters: %s', (cyrillic, latin) => {
    expect(searchWords(cyrillic)).toEqual(searchWords(latin));
  });

  test('a text typed with combining accents has the same words as one without', () => {
    const written = 'Renée à Genève, Йосип Ёлкин';
    expect(searchWords(written.normalize('NFD'))).toEqual(searchWords(written.normalize('NFC')));
    expect(searchWords(written.normalize('NFD'))).toEqual(['renee', 'a', 'geneve', 'iosip', 'elkin']);
  });

  test('a word is cut after sixty letters, never within one', () => {
    expect(searchWords('x'.repeat(70))).toEqual(['x'.repeat(60)]);
    expect(searchWords('\u{20000}'.repeat(70))).toEqual(['\u{20000}'.repeat(60)]);
  });

  test('a character that folds to nothing is not a word: it would match every word', () => {
    expect(searchWords('ъ ь ъь watch')).toEqual(['watch']);
  });

  test('for any text, words are bare, never empty, and stable when processed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const words = searchWords(text);
        for (const word of words) expect(word).toMatch(/^\S+$/u);
        for (const word of words) expect(word).not.toMatch(/['":*&|!()\\<>\0]/);
        expect(searchWords(words.join(' '))).toEqual(words);
        expect(searchWords(text.normalize('NFC'))).toEqual(searchWords(text.normalize('NFD')));
      }),
    );
  });
});
