import { expect, test } from 'vitest';
import { crimeTypeFromFileName } from './crime-type-from-name.ts';

test.each([
  ['lancashire_asb.tab.gz', 'Anti-social behaviour'],
  ['data/chicago_aggravated_assaults.csv.gz', 'Aggravated assault'],
  ['C:\\data\\Nottingham-Robbery.CSV', 'Robbery'],
  ['nottingham_burglary', 'Burglary'],
  ['bicycles stolen, 2022.csv', 'bicycles stolen 2022'],
  ['basbleu.csv', 'basbleu'],
  ['.csv', 'Not stated'],
  ['', 'Not stated'],
])('%s contains %s', (name, type) => {
  expect(crimeTypeFromFileName(name)).toBe(type);
});
