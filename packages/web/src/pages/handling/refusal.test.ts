import { readFileSync } from 'node:fs';
import { OUTWARD_REFUSALS } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../i18n.ts';
import { missingPermission, NEXT_STEP, refusalKey, refusalNamed } from './refusal.ts';

/** The text of a key `area:part.part` in one language; undefined where there is none. */
function textOf(language: Language, key: string): unknown {
  const [area = '', path = ''] = key.split(':');
  const file = new URL(`../../../../words/locales/${language}/screen/${area}.json`, import.meta.url);
  let found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const part of path.split('.'))
    found =
      typeof found === 'object' && found !== null ? Object.entries(found).find(([name]) => name === part)?.[1] : 0;
  return found;
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(OUTWARD_REFUSALS)('the refusal %s says why, and what to do', (because) => {
    for (const key of [refusalKey(because), `handling:next.${NEXT_STEP[because]}`])
      expect([key, textOf(language, key)]).toEqual([key, expect.stringMatching(/\p{L}{3}.*[.!?]$/u)]);
  });
});

test('no word for a refusal or for what to do is left over', () => {
  const own: unknown = textOf('en', 'handling:refusal');
  const wanted = OUTWARD_REFUSALS.map(refusalKey).filter((key) => key.startsWith('handling:'));
  expect(Object.keys(own as object).map((name) => `handling:refusal.${name}`)).toEqual(wanted); // an object of texts
  const next: unknown = textOf('en', 'handling:next');
  expect(Object.keys(next as object).toSorted()).toEqual([...new Set(Object.values(NEXT_STEP))].toSorted()); // likewise
});

test('a missing permission of the provider is what can be recorded on the spot', () => {
  const missing = OUTWARD_REFUSALS.filter((because) => missingPermission(because) !== undefined);
  expect(missing).toEqual(['judicial_consent', 'originator_consent']);
  expect(OUTWARD_REFUSALS.filter((because) => NEXT_STEP[because] === 'consent')).toEqual(missing);
  expect(missing.map(missingPermission)).toEqual(['judicial', 'pass_on']);
});

test('a code the log names is a refusal only if it is one', () => {
  expect(refusalNamed('originator_consent')).toBe('originator_consent');
  expect(refusalNamed('not_found')).toBeUndefined();
});
