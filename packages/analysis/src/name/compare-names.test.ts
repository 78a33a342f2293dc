import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, compareRead, type NameKind, readName } from './compare-names.ts';
import { NAME_REASONS, type NameReason } from './name-reason.ts';
import { mixedScripts } from './clean-name.ts';
import { nameKeys } from './name-keys.ts';

const person = (one: string, other: string) => compareNames(one, other, 'person');
const runs = { seed: 9, numRuns: 300 };

describe('a person’s name', () => {
  test.each<[string, string, string, readonly NameReason[]]>([
    ['Иван Петрович Сидоров', 'Ivan Sidorov', 'same', ['other_script', 'patronymic_omitted']],
    ['Ivan Petrovich Sidorov', 'Ivan Petrovič Sidorov', 'same', []],
    ['Sidorov, Ivan Petrovich', 'Ivan Petrovich Sidorov', 'same', ['same_letters']],
    ['Sidorov Ivan', 'Ivan Sidorov', 'same', ['order']],
    ['I. P. Sidorov', 'Ivan Petrovich Sidorov', 'near', ['initial_fits']],
    ['Ю. Сагарин', 'Yuri Sagarin', 'near', ['other_script', 'initial_fits']],
    ['Jan van der Berg', 'Berg, Jan', 'same', ['same_letters']],
    ['Саша Петров', 'Alexander Petrov', 'same', ['nickname', 'other_script']],
    ['Bill Carter', 'William Carter', 'same', ['nickname']],
    ['Pepe Garzón', 'José Garzón', 'same', ['nickname']],
    ['John Carter', 'Juan Carter', 'same', ['name_form']],
    ['Anna Kowalska', 'Anna Kowalski', 'near', ['surname_gender']],
    ['Анна Иванова', 'Anna Ivanov', 'near', ['surname_gender', 'other_script']],
    ['Carter, John Jr', 'John Carter Jr', 'same', ['same_letters']],
    ['Jana Nováková', 'Jana Novák', 'near', ['surname_gender']],
    ['Fjodor Pokrojewskij', 'Fyodor Pokroyevsky', 'same', ['other_spelling']],
    ['Alsabah, Ali', 'Ali Al-Sabah', 'same', ['other_spelling']],
    ['JanDaniel Botha', 'Jan Daniel Botha', 'same', ['joined']],
    ['Ilham Heydar oglu Mammadov', 'Ilham Mammadov', 'same', ['patronymic_omitted']],
    ["'Abd al-Aziz Karimi", 'Abdulaziz Karimi', 'same', []],
    ['Kim Yongsu', 'Kim Yong-su', 'same', ['joined']],
    ['Ig0r Sech1nov', 'Igor Sechinov', 'same', ['digits_as_letters']],
    ['Dr. Rami Khalaf', 'Rami Khalaf', 'same', ['title_ignored']],
    ['John Carter Jr', 'John Carter', 'same', ['generation_omitted']],
    ['Pedro Alvarez', 'Pedro Alvares', 'same', []],
    ['Müller Hans', 'Mueller Hans', 'same', []],
  ])('%s, %s: %s', (one, other, level, reasons) => {
    const found = person(one, other);
    expect(found.level).toBe(level);
    expect(found.because).toEqual(expect.arrayContaining([...reasons]));
  });

  test.each<[string, string, readonly NameReason[]]>([
    ['Ivan Petrovich Sidorov', 'Ivan Ivanovich Sidorov', ['contradicts_patronymic']],
    ['Иван Петрович Сидоров', 'Sidorov Ivan Ivanovich', ['contradicts_patronymic']],
    ['William W. Carter', 'William G. Carter', ['contradicts_initial']],
    ['A. Nazarov', 'Nursultan Nazarov', ['contradicts_initial']],
    ['John Carter Jr', 'John Carter Sr', ['contradicts_generation']],
    ['Salman bin Muhammad Rawi', 'Muhammad bin Salman Rawi', ['contradicts_order']],
    ['Rawi, Salman bin Muhammad', 'Muhammad bin Salman Rawi', ['contradicts_order']],
    ['Nazir Hamidullah', 'Nazir Waliullah', ['contradicts_name']],
    ['Abdul Hamid Turk', 'Abdul Ghani Turk', ['contradicts_name']],
    ['Ivan Ivanov', 'Petr Petrov', ['contradicts_name']],
    ['Daniel Tusker', 'Donald Tusker', ['contradicts_name']],
    ['Karimov', 'Rashid Karimov', ['single_word']],
    ['N. N.', 'Nursultan Nazarov', []],
    ['弗拉基米尔', 'Vladimir', ['not_readable']],
  ])('%s, %s: not near', (one, other, reasons) => {
    const found = person(one, other);
    expect(['far', 'different']).toContain(found.level);
    expect(found.because).toEqual(expect.arrayContaining([...reasons]));
  });

  test('an omitted patronymic costs less than another one', () => {
    const omitted = person('Ivan Petrovich Sidorov', 'Ivan Sidorov').score;
    expect(omitted - person('Ivan Petrovich Sidorov', 'Ivan Ivanovich Sidorov').score).toBeGreaterThan(0.5);
  });
});

describe('a company’s name', () => {
  test.each<[string, string, string, readonly NameReason[]]>([
    ['ООО "Ромашка"', 'Romashka GmbH', 'same', ['other_script']],
    ['Romashka Sp. z o.o.', 'Romashka S.r.l.', 'same', ['same_letters']],
    ['Gazneft JSC', 'Gazneft', 'same', ['legal_form_omitted']],
    ['Gazneft JSC', 'Gazneft Ltd', 'same', ['legal_form_differs']],
    ['The Kestrel & Sons Company', 'Kestrel and Sons Co.', 'same', ['same_letters']],
    ['Good Will Trading', 'Goodwill Trading', 'same', ['joined']],
    ['Brigade Forty-Four', 'Brigade 44', 'same', ['same_letters']],
    ['1st Harbour Bank', 'First Harbour Bank', 'same', ['same_letters']],
    ['J.P. Kestrel & Co.', 'JP Kestrel & Co.', 'same', ['same_letters']],
    ['Kestren Shipping Ltd', 'Kestrel Shipping Ltd', 'same', ['one_letter']],
    ['Kestrel Fund VIII L.P.', 'Kestrel Fund IX L.P.', 'far', ['contradicts_number']],
    ['Kestrel Solutions II Inc', 'Kestrel Solutions Inc', 'far', ['number_omitted']],
    ['Kestrel Shipping Ltd', 'Falcon Shipping Ltd', 'different', ['contradicts_name']],
    ['ANO Kestrel', 'Kestrel LLC', 'far', ['legal_form_differs']],
  ])('%s, %s: %s', (one, other, level, reasons) => {
    const found = compareNames(one, other, 'company');
    expect(found.level).toBe(level);
    expect(found.because).toEqual(expect.arrayContaining([...reasons]));
  });
});

describe('a vessel’s name', () => {
  test.each<[string, string, string]>([
    ['M/V Black Star', 'BLACK STAR', 'same'],
    ['MT Звезда', 'Zvezda', 'same'],
    ['Black Star 1', 'Black Star 2', 'far'],
    ['Lady Leila', 'Lady Rania', 'different'],
  ])('%s, %s: %s', (one, other, level) => {
    expect(compareNames(one, other, 'vessel').level).toBe(level);
  });
});

describe('for any names', () => {
  const word = fc.constantFrom(
    ...'Иван Ivan Petrovich Сергеевич Sidorov Müller van bin al-Rawi J. Ю. Jr 44 II GmbH ООО Said Ἀθηνᾶ Ġorġ 김정은 محمد , - / 李'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  const kind = fc.constantFrom<NameKind>('person', 'company', 'vessel');

  test('the order of the two does not matter', () => {
    fc.assert(
      fc.property(text, text, kind, (one, other, kind) => {
        expect(compareNames(one, other, kind)).toEqual(compareNames(other, one, kind));
      }),
      runs,
    );
  });

  test('the order of the two does not matter where several words are as alike', () => {
    const words = fc.array(fc.constantFrom(...'Ivan Iwan Ivam J. Jan Janko Ivanov Иван Petrovich'.split(' ')), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, words, kind, (one, other, kind) => {
        const [a, b] = [one.join(' '), other.join(' ')];
        expect(compareNames(a, b, kind)).toEqual(compareNames(b, a, kind));
      }),
      { ...runs, numRuns: 2_000 },
    );
  });

  test('a name is the same as itself, unless nothing in it can be read', () => {
    fc.assert(
      fc.property(text, kind, (name, kind) => {
        const { score, because } = compareNames(name, name, kind);
        expect(because.includes('empty') ? 0 : 1).toBe(score);
        if (because.includes('empty')) expect(name.replaceAll(/[\p{P}\p{S}\p{Z}\p{C}\p{M}]/gu, '')).toBe('');
      }),
      runs,
    );
  });

  test('scores are from 0 to 1, reasons are known, sorted and not repeated, and there is a key', () => {
    fc.assert(
      fc.property(text, text, kind, (one, other, kind) => {
        const { score, because } = compareNames(one, other, kind);
        expect(score >= 0 && score <= 1).toBe(true);
        expect(because).toEqual(NAME_REASONS.filter((reason) => because.includes(reason)));
        expect(nameKeys(readName(one, kind)).length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test('a name with its words in reverse is nearly the same', () => {
    const names = fc.uniqueArray(fc.constantFrom(...'Ivan Olga Sidorov Müller Rawi Papadopoulos Чехов'.split(' ')), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(names, (words) => {
        const found = person(words.join(' '), words.toReversed().join(' '));
        expect([found.score, found.because]).toEqual([0.98, ['order']]);
      }),
      runs,
    );
  });
});

describe('bad input', () => {
  test.each([
    '',
    ' ',
    '...',
    '\u202E',
    '\u0000',
    '12',
    '١٢',
    'a'.repeat(10_000),
    'Иван '.repeat(2_000),
    '\uD800',
    '́'.repeat(500),
  ])('is read and compared without an error (%#)', (name) => {
    for (const kind of ['person', 'company', 'vessel'] as const)
      for (const other of [name, 'Ivan Sidorov', ''])
        expect(compareNames(name, other, kind).score).toBeLessThanOrEqual(1);
  });

  test('a name of 10,000 signs costs no more than one of 2,000', () => {
    const { text, written, parts } = readName('Ivan Sidorov '.repeat(10_000), 'person');
    expect([text.length, written, parts.words.length]).toEqual([300, ['cut'], 10]);
  });

  test('signs that are not seen do not hide a name, and are reported', () => {
    const found = person('Iv\u200Ban\u00AD Sid\u2060or\uFEFFov\u202E', 'Ivan Sidorov');
    expect([found.level, found.score, found.because]).toEqual(['same', 1, ['hidden_signs']]);
  });

  test('tabs and ends of lines part words and are not reported', () => {
    expect(person('Ivan\tSidorov\n', 'Ivan Sidorov')).toEqual({ level: 'same', score: 1, because: ['same_letters'] });
  });

  test('letters of another script that look alike do not hide a name, and are reported', () => {
    const found = person('Ivаn Sidоrоv', 'Ivan Sidorov');
    expect([found.score, found.because]).toEqual([1, ['mixed_scripts']]);
    expect(mixedScripts('Ivаn Sidоrоv').map(({ word }) => word)).toEqual(['Ivаn', 'Sidоrоv']);
  });

  test('a name in two scripts side by side is not mixed', () => {
    expect(mixedScripts('Иван Sidorov')).toEqual([]);
    expect(mixedScripts('東京 Tokyo')).toEqual([]);
    expect(mixedScripts('Iv東an').map(({ scripts }) => scripts)).toEqual([['Latin', 'other']]);
  });

  test('names of two kinds are not compared', () => {
    expect(() => compareRead(readName('Snow', 'person'), readName('Snow', 'vessel'))).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});
