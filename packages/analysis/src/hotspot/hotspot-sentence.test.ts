import { LANGUAGES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { hotspotSentence } from './hotspot-sentence.ts';
import { HOTSPOT_WORDS } from './hotspot-words.ts';

test.each(LANGUAGES)('the sentences in %s name the same numbers as the English ones', (language) => {
  const places = (text: string) => text.match(/\{\w+\}/g)?.toSorted();
  for (const [name, text] of Object.entries(HOTSPOT_WORDS[language])) {
    const english = Object.entries(HOTSPOT_WORDS.en).find(([other]) => other === name)?.[1] ?? '';
    expect([name, places(text)]).toEqual([name, places(english)]);
    if (language !== 'en') expect(text).not.toBe(english);
  }
});

test('a z within chance is reported as chance, whatever its sign', () => {
  expect(hotspotSentence({ kind: 'nearest', n: 40, ratio: 0.9, z: -1.9 })).toContain('no closer');
  expect(hotspotSentence({ kind: 'nearest', n: 40, ratio: 1.4, z: 3 }, 'de')).toContain('weiter auseinander');
});
