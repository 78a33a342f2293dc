import { indicatorTexts } from '@reeve/words';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../language.ts';
import { ASSESSED_UNITS } from './assessed-unit.ts';
import { ASSESSMENT_TEMPLATES } from './assessment-template.ts';
import { nameIndicator, sayIndicator, sayIndicatorValue } from './indicator-words.ts';

test.each(LANGUAGES)('every supplied indicator has a name of its own in %s, and no name is unused', (language) => {
  for (const unit of ASSESSED_UNITS) {
    const ids = ASSESSMENT_TEMPLATES[unit].indicators.map(({ id }) => id);
    expect(Object.keys(indicatorTexts[language][unit]).toSorted()).toEqual(ids.toSorted());
    const names = ids.map((id) => sayIndicator(language, unit, id));
    expect(new Set(names).size).toBe(ids.length);
    if (language === 'ru') for (const name of names) expect(name).toMatch(/^[^A-Za-z]+$/);
  }
});

test('an indicator of an own template is shown by its id, even one that objects have by nature', () => {
  expect(sayIndicator('de', 'network', 'violence')).toBe('Gewalt nach innen und außen');
  expect(sayIndicator('de', 'network', 'own_indicator')).toBe('own_indicator');
  expect(sayIndicator('de', 'network', 'toString')).toBe('toString');
  expect(sayIndicatorValue('es', 'unknown')).toBe('desconocido');
});

test('an indicator that the agency added has the name the agency gave it; a supplied one is translated', () => {
  const template = {
    unit: 'network' as const,
    indicators: [
      { id: 'violence', weight: 3 },
      { id: 'own-1f3a9c2e', weight: 1, name: 'Reach into the port' },
    ],
  };
  expect(nameIndicator('de', template, 'violence')).toBe('Gewalt nach innen und außen');
  expect(nameIndicator('de', template, 'own-1f3a9c2e')).toBe('Reach into the port');
});
