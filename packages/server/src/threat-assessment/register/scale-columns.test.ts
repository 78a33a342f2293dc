import { expect, test } from 'vitest';
import { guessScaleColumns } from './scale-columns.ts';

test.each([
  [['code', 'name', 'days'], ['arson', 'Arson', '90'], { offence: 1, days: 3 }],
  [['Bezeichnung', 'Schlüssel', 'Strafe in Tagen'], ['Brandstiftung', 'arson', '90'], { offence: 2, days: 3 }],
  [['Срок, дней', 'Название', 'Код'], ['90', 'Поджог', 'arson'], { offence: 3, days: 1 }],
  [['a', 'b'], ['arson', '90'], { offence: 1, days: 2 }],
  [['a', 'b'], ['90', 'arson'], { offence: 2, days: 1 }],
])('guesses the columns of %j', (headings, row, columns) => {
  expect(guessScaleColumns(headings, [row])).toEqual(columns);
});
