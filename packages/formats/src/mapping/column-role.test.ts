import { expect, test } from 'vitest';
import { tidyName } from '../encoding/tidy.ts';
import { roleFit } from './column-role.ts';

test.each([
  ['№ дела', 'id'],
  ['Номер', 'id'],
  ['КУСП', 'id'],
  ['Nº de caso', 'id'],
  ['Numéro', 'id'],
  ['Дата и время', 'time'],
  ['Area name', 'areaName'],
  ['Beat Name', 'areaName'],
  ['Участок', 'areaName'],
  ['Населённый пункт', 'areaName'],
  ['Улица', 'street'],
] as const)('a column headed %s is read as %s', (heading, role) => {
  expect(roleFit(tidyName(heading), role)).toBeGreaterThan(0);
});

test.each([
  ['номерной знак', 'id'],
  ['Notes', 'id'],
  ['участковый', 'areaName'],
] as const)('a column headed %s is not read as %s', (heading, role) => {
  expect(roleFit(tidyName(heading), role)).toBe(0);
});
