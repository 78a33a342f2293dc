import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import i18next from 'i18next';
import {
  countsInFull,
  interpolation,
  keepTogether,
  loadAreas,
  oneFullStop,
  pickLanguage,
  startTexts,
  textsOf,
} from './i18n.ts';

test('the first of a person’s languages that Reeve speaks is taken, else English', () => {
  expect(pickLanguage(['pt-BR', 'fr-CH', 'de'])).toBe('fr');
  expect(pickLanguage(['RU'])).toBe('ru');
  expect(pickLanguage(['pt'])).toBe('en');
  expect(pickLanguage([])).toBe('en');
});

test('a shortened month at the end of a sentence lends it its full stop; what is quoted stays as it is', async () => {
  const instance = i18next.createInstance();
  await instance.use(oneFullStop).init({
    lng: 'ru',
    fallbackLng: false,
    resources: { ru: { crime: { span: 'Между {{from}} и {{to}}.', quote: 'Из слов: «{{quote}}».' } } },
    defaultNS: 'crime',
    interpolation: { escapeValue: false },
    postProcess: [oneFullStop.name],
  });
  expect(instance.t('span', { from: '1 апр.', to: '1 сент.' })).toBe('Между 1 апр. и 1 сент.');
  expect(instance.t('span', { from: '1 мая', to: '1 мая 2026' })).toBe('Между 1 мая и 1 мая 2026.');
  expect(instance.t('quote', { quote: 'стой.. кто идёт' })).toBe('Из слов: «стой.. кто идёт».');
});

test('a count is written as its language writes numbers, a year is not', async () => {
  const says = async (lng: string): Promise<string> => {
    const instance = i18next.createInstance();
    const texts = { crimes_other: '{{count}} in {{year}}', crimes_one: '', crimes_many: '{{count}} in {{year}}' };
    await instance
      .use(countsInFull)
      .init({ lng, resources: { [lng]: { where: texts } }, defaultNS: 'where', interpolation });
    return instance.t('crimes', { count: 46_580, year: 2026 });
  };
  expect(await says('en')).toBe('46,580 in 2026');
  expect(await says('de')).toBe('46.580 in 2026');
  expect(await says('ru')).toBe('46\u00a0580 in 2026');
});

test('what a text names a number is written as one', async () => {
  const says = async (lng: string): Promise<string> => {
    const instance = i18next.createInstance();
    const texts = { part: '{{n}} of {{of, number}}, × {{factor, number}}' };
    await instance
      .use(countsInFull)
      .init({ lng, resources: { [lng]: { where: texts } }, defaultNS: 'where', interpolation });
    return instance.t('part', { n: 918, of: 4258, factor: 1.25 });
  };
  expect(await says('en')).toBe('918 of 4,258, × 1.25');
  expect(await says('fr')).toBe('918 of 4\u202f258, × 1,25');
});

test('a French line never begins with a mark that has a space before it', () => {
  const kept = keepTogether({ one: 'Pourquoi ? Ainsi : « oui » ; non !', more: { two: 'sans rien, ni 3 h' } });
  expect(kept).toEqual({
    one: 'Pourquoi\u00a0? Ainsi\u00a0: «\u00a0oui\u00a0»\u00a0; non\u00a0!',
    more: { two: 'sans rien, ni 3 h' },
  });
});

test('who waits for texts finds the same promise when they are there; who comes later to loaded texts need not wait', async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await startTexts('en');
  const waited = textsOf('en', 'know');
  await waited;
  expect(i18next.hasLoadedNamespace('know')).toBe(true);
  expect(textsOf('en', 'know')).toBe(waited);
  await loadAreas(['assess']);
  expect(textsOf('en', 'assess')).toMatchObject({ status: 'fulfilled' });
});

describe('plurals', () => {
  const t = async (language: string): Promise<(key: string, count: number) => string> => {
    const file = new URL(`../../words/locales/${language}/screen/shell.json`, import.meta.url);
    const texts = JSON.parse(readFileSync(file, 'utf8')) as object; // a tree of texts
    const instance = i18next.createInstance();
    await instance.init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: { shell: texts } },
      defaultNS: 'shell',
    });
    return (key, count) => instance.t(key, { count });
  };

  test('Russian picks its form by the last digits', async () => {
    const groups = await t('ru');
    expect([1, 2, 5, 11, 21, 22, 111].map((count) => groups('groups', count))).toEqual([
      '1 группа',
      '2 группы',
      '5 групп',
      '11 групп',
      '21 группа',
      '22 группы',
      '111 групп',
    ]);
  });

  test('French counts nothing as one and has a form for millions', async () => {
    const groups = await t('fr');
    expect([0, 1, 2, 1_000_000].map((count) => groups('groups', count))).toEqual([
      '0 groupe',
      '1 groupe',
      '2 groupes',
      '1000000 groupes',
    ]);
  });
});
