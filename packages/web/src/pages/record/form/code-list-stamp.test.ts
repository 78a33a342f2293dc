import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../i18n.ts';
import { LIST_NAMES, readStamp } from './code-list-stamp.ts';

test('reads a stamp list by list; leaves parts without a known word unchanged', () => {
  expect(readStamp('grading_scheme@1 purposes@12')).toEqual([
    { name: 'grading_scheme', version: '1' },
    { name: 'purposes', version: '12' },
  ]);
  expect(readStamp('colours@2 groups')).toEqual([
    { name: 'colours@2', version: undefined },
    { name: 'groups', version: undefined },
  ]);
  expect(readStamp('')).toEqual([]);
});

test.each(LANGUAGES)('each list has its words in %s', (language) => {
  const file = new URL(`../../../../../words/locales/${language}/screen/codes.json`, import.meta.url);
  const { codeList } = JSON.parse(readFileSync(file, 'utf8')) as { codeList: Record<string, string> }; // our own file
  expect(Object.keys(codeList).toSorted()).toEqual(LIST_NAMES.toSorted());
});
