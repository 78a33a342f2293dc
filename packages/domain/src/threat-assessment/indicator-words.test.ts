import { indicatorTexts } from '@reeve/words';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../language.ts';
import { ASSESSED_UNITS } from './assessed-unit.ts';
import { ASSESSMENT_TEMPLATES } from './assessment-template.ts';
import { sayIndicator, sayIndicatorValue } from './indicator-words.ts';

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
