import { expect, test } from 'vitest';
import { needToKnow } from './need-to-know.ts';

test('trays of units and one’s own file are not counted as need-to-know groups', () => {
  const held = ['NORRIN-BURG', 'UNIT:NORRIN-PATROL', 'RAW:NORRIN', 'OWN:1f', 'SPECIAL:HEALTH'].map((code) => ({
    code,
  }));
  expect(needToKnow(held).map(({ code }) => code)).toEqual(['NORRIN-BURG', 'RAW:NORRIN', 'SPECIAL:HEALTH']);
});
