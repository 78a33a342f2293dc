import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidy } from './tidy.ts';

const slow = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const piece = fc.constantFrom(
  ' ',
  '  ',
  '\t',
  '\r\n',
  'a',
  'B7',
  '~',
  '!',
  '\u0000',
  '\u007f',
  '\u00a0',
  'é',
  'e\u0301',
  '\uFFFD',
  '🚲',
);

test('a tidied text has single spaces and composed letters, whatever the quick check returns', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(tidy(text)).toBe(slow(text));
    }),
    { numRuns: 2000 },
  );
});
