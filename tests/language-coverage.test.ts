import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { removeTemporaryFolder, temporaryFolder } from '../packages/postgres/src/folder/temporary-folder.ts';
import { languageCoverage, languageCoverageFile } from '../scripts/language-coverage.ts';

const LOCALES = 'packages/words/locales';

test('the committed coverage of languages is current; `npm run docs` writes it', () => {
  expect(readFileSync('packages/web/src/language-coverage.json', 'utf8')).toBe(languageCoverageFile(LOCALES));
});

test('a language has the share of the English texts that it translates, rounded down', async () => {
  const locales = await temporaryFolder();
  onTestFinished(() => removeTemporaryFolder(locales));
  const write = (language: string, area: string, texts: object): void => {
    mkdirSync(join(locales, language, 'screen'), { recursive: true });
    writeFileSync(join(locales, language, 'screen', `${area}.json`), JSON.stringify(texts));
  };
  write('en', 'home', { title: 'Home', person_one: 'one person', person_other: '{{count}} people', by: { me: 'me' } });
  write('en', 'log', { days: { one: 'a day', other: '{n} days' }, title: 'Log', empty: 'No events' });
  // Esperanto lacks a file, and Japanese has one form of a count.
  write('eo', 'home', {
    title: 'Hejmo',
    person_one: 'unu persono',
    person_other: '{{count}} personoj',
    by: { me: '' },
  });
  write('ja', 'home', { title: 'ホーム', person_other: '{{count}}人', by: { me: '私' }, more: '他' });
  write('ja', 'log', { days: { other: '{n}日' }, title: 'ログ', empty: 'なし' });
  expect(languageCoverage(locales)).toEqual({ en: 100, eo: 33, ja: 100 });
});
