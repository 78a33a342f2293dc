import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainJson, plainLine, plainText } from './plain-text.ts';

describe('what others wrote, on a terminal', () => {
  test.each([
    ['colour', '\u001b[31mred'],
    ['the window’s title', '\u001b]0;owned\u0007'],
    ['the one-byte form of ESC [', '\u009b2J'],
    ['a bare carriage return', 'safe\rSAFE'],
    ['a right-to-left override', 'user\u202Egnp.exe'],
  ])('%s cannot be steered', (_, text) => {
    expect(plainText(text)).toContain('\uFFFD');
    // oxlint-disable-next-line no-control-regex -- these are the characters it is about
    expect(plainText(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/u);
  });

  test('keeps letters of any script, line breaks and tabs', () => {
    expect(plainText('Ștefan\tРадмила\r\n한국어')).toBe('Ștefan\tРадмила\n한국어');
    expect(plainLine('  two\n\tlines ')).toBe('two lines');
  });

  test('JSON keeps its value and contains no control character', () => {
    const units = fc.constantFrom('a', '\u001b', '\u009b', '\u202e', '\u2028', '"', '\\', 'é', '🚓');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: units })), (value) => {
        const text = plainJson(value);
        expect(JSON.parse(text)).toEqual(value);
        // oxlint-disable-next-line no-control-regex -- as above
        expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/u);
      }),
    );
  });
});
