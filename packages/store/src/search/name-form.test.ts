import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameForm } from './name-form.ts';
import { searchWords } from './search-words.ts';

const formOf = (name: string): string | undefined => nameForm(searchWords(name)[0] ?? '');

describe('spellings of one name match', () => {
  test.each([
    ['Muller', 'Müller'],
    ['Muller', 'Mueller'],
    ['Мюллер', 'Müller'],
    ['Schmidt', 'Šmit'],
    ['Schmidt', 'Schmitt'],
    ['Шмидт', 'Schmidt'],
    ['Petrov', 'Petroff'],
    ['Петров', 'Petrow'],
    ['Yusuf', 'Jusuf'],
    ['Юсуф', 'Yusuf'],
    ['Yousef', 'Youssef'],
    ['Karl', 'Carl'],
    ['Becker', 'Bekker'],
    ['Novak', 'Nowack'],
    ['Hoffmann', 'Hofmann'],
    ['Meyer', 'Maier'],
    ['Joseph', 'Josef'],
    ['Thomas', 'Tomas'],
    ['Александр', 'Alexandr'],
    ['Жуков', 'Žukov'],
    ['Щербаков', 'Scherbakov'],
    ['Цветков', 'Zwetkow'],
    ['Зеленський', 'Zelenskyy'],
    ['Ельцин', 'Yeltsin'],
    ['Jelena', 'Elena'],
    ['Сергеев', 'Sergejew'],
    ['Szymański', 'Шиманский'],
    ['Kowalczyk', 'Ковальчик'],
    ['Чайковский', 'Tschaikowski'],
    ['Đoković', 'Djokovic'],
    ['Мохаммед', 'Mohammed'],
    ['López', 'Lopes'],
    ['Schulz', 'Šulc'],
    ['Goethe', 'Göthe'],
    ['Sørensen', 'Soerensen'],
    ['Quintana', 'Kintana'],
  ])('%s and %s', (one, other) => {
    expect(formOf(one)).toBeDefined();
    expect(formOf(one)).toBe(formOf(other));
  });
});

describe('other names do not', () => {
  test.each([
    ['Petrov', 'Peters'],
    ['Petrov', 'Petrova'],
    ['Karas', 'Koras'],
    ['Weber', 'Huber'],
    ['Martin', 'Morten'],
    ['Bauer', 'Bayer'],
    ['Meyer', 'Miller'],
    ['Müller', 'Miller'],
    ['Wolf', 'Wall'],
    ['Romano', 'Romanov'],
    ['Lang', 'Long'],
    ['Rossi', 'Russo'],
    ['Garcia', 'Garza'],
    ['Hansen', 'Jansen'],
    ['Novak', 'Nowicki'],
    ['Moreno', 'Marino'],
    ['Smith', 'Schmied'],
    ['Brown', 'Braun'],
  ])('%s and %s', (one, other) => {
    expect(formOf(one)).not.toBe(formOf(other));
  });

  test.each(['RP-7K3QM', 'Wu', 'Aaaa', '7k3qm', 'Ξένος', '王小明'])('%s has no form of a name', (text) => {
    expect(formOf(text)).toBeUndefined();
  });
});

test('any form is of bare letters and not much longer than the word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,60}$/), (word) => {
      const form = nameForm(word);
      if (form === undefined) return;
      expect(form).toMatch(/^[a-z]{2,}$/);
      expect(form.length).toBeLessThanOrEqual(2 * word.length);
      expect(form).not.toMatch(/(.)\1/);
    }),
  );
});
