import { expect, test } from 'vitest';
import { offlineFiles, type Manifest } from '../scripts/offline-files.ts';

const TEXT_AREAS = ['common', 'shell', 'codes', 'help', 'threat', 'record', 'briefing'];
const texts = (language: string, areas = TEXT_AREAS): Manifest =>
  Object.fromEntries(
    areas.map((area) => [
      `../words/locales/${language}/screen/${area}.json`,
      { file: `assets/${area}-${language}.js` },
    ]),
  );
const BUILD: Manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_vendor.js'], css: ['assets/index.css'] },
  '_vendor.js': { file: 'assets/vendor.js', imports: ['_vendor.js'] },
  'src/pages/briefing/my-shift-page.tsx': { file: 'assets/shift.js', imports: ['_vendor.js', '_copy.js'] },
  'src/pages/briefing/offline-shift.tsx': { file: 'assets/offline.js', imports: ['_copy.js'] },
  '_copy.js': { file: 'assets/copy.js', css: ['assets/briefing.css'] },
  'src/kept-shift/kept-shift.ts': { file: 'assets/kept.js' },
  'src/pages/task/task-page.tsx': { file: 'assets/task.js' },
  ...texts('en'),
  ...texts('ru'),
  '../words/locales/en/screen/where.json': { file: 'assets/where-en.js' },
};

test('the shift page without a connection needs its own files, what they import, and the texts of one language', () => {
  expect(offlineFiles(BUILD)).toEqual({
    program: [
      '/assets/briefing.css',
      '/assets/copy.js',
      '/assets/index.css',
      '/assets/index.js',
      '/assets/kept.js',
      '/assets/offline.js',
      '/assets/shift.js',
      '/assets/vendor.js',
    ],
    texts: Object.fromEntries(
      ['en', 'ru'].map((language) => [language, TEXT_AREAS.map((area) => `/assets/${area}-${language}.js`)]),
    ),
  });
});

test.each([
  [
    'a page',
    Object.fromEntries(Object.entries(BUILD).filter(([name]) => !name.includes('offline-shift'))),
    'offline-shift.tsx',
  ],
  ['texts of a language', { ...BUILD, ...texts('fr', ['common']) }, 'in fr'],
])('a build that lacks %s of it is refused', (_, build, name) => {
  expect(() => offlineFiles(build)).toThrow(name);
});
