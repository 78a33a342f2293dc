import { cpuMs } from '@reeve/testing/run/cpu-time.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeInline, footnotesIn, parseInline, plainBetween, plainText, writtenOffset } from './inline.ts';

const styled = (source: string): readonly string[] =>
  parseInline(source).map(
    (run) =>
      `${run.strong ? 'S' : ''}${run.emphasis ? 'E' : ''}${run.code ? 'C' : ''}${run.link?.kind ?? ''}:${run.text}`,
  );

test.each([
  ['plain', [':plain']],
  ['a **b** c', [':a ', 'S:b', ': c']],
  ['*a* and `b*c*`', ['E:a', ': and ', 'C:b*c*']],
  ['**a *b* c**', ['S:a ', 'SE:b', 'S: c']],
  ['***a***', ['SE:a']],
  ['2 * 3 * 4', [':2 * 3 * 4']],
  ['a ** b', [':a ** b']],
  ['see [clause](#b-7Q2M0000)', [':see ', 'block:clause']],
  ['[](#b-7Q2M0000)', ['block:']],
  ['[law](https://example.org/a?b=1)', ['web:law']],
  ['a[^3]', [':a', 'footnote:3']],
  ['[harm](concept:CO-7Q2M0)', ['concept:harm']],
  ['[x](javascript:alert(1))', [':[x](javascript:alert(1))']],
  ['[x](data:text/html,1)', [':[x](data:text/html,1)']],
  ['\\*not\\*', [':*not', ':*']],
  ['<b>bold</b>', [':<b>bold</b>']],
])('parses %s as intended', (source, expected) => {
  expect(styled(source)).toEqual(expected);
});

test('every run is at its stated position in the source text, letter for letter', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('*', '**', '`', '[', ']', '(', ')', '\\', 'a', 'b ', ' c', '^', '#b-00000000', 'https://x'),
      ),
      (parts) => {
        const source = parts.join('');
        let last = 0;
        for (const run of parseInline(source)) {
          if (run.text !== '') expect(source.slice(run.from, run.to)).toBe(run.text);
          expect(run.from).toBeGreaterThanOrEqual(last);
          last = run.to;
        }
      },
    ),
    { numRuns: 3000, seed: 7 },
  );
});

test('an escaped text is read literally', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => plainText(escapeInline(text)) === text),
    { numRuns: 1000, seed: 7 },
  );
});

test('the footnotes of a text are listed in order', () => {
  expect(footnotesIn('a[^b] c[^a] d[^b]')).toEqual(['b', 'a', 'b']);
});

test('reading a text of unpaired signs is linear in its length', () => {
  const timeOf = (signs: number): number =>
    cpuMs(() => {
      parseInline('*a '.repeat(signs / 3));
      parseInline('['.repeat(signs));
    });
  const quickest = (signs: number): number => Math.min(...Array.from({ length: 5 }, () => timeOf(signs)));
  const short = quickest(10_000);
  expect(quickest(40_000)).toBeLessThan(20 * Math.max(1, short));
});

test('a part of a text is read without the marks that it cuts through', () => {
  const text = 'a **log** of every *consultation*[^1].';
  expect(plainBetween(text, 0, text.length)).toBe(plainText(text));
  expect(plainBetween(text, text.indexOf('log'), text.indexOf('ation'))).toBe('log of every consult');
  expect(plainBetween(text, 2, 4)).toBe('');
});

test('letters selected in the displayed text are found in the source text', () => {
  const text = 'a **log** of every *consultation*.';
  const written = (words: string): string => {
    const at = plainText(text).indexOf(words);
    return text.slice(writtenOffset(text, at, 'begin'), writtenOffset(text, at + words.length, 'end'));
  };
  expect(written('log')).toBe('log');
  expect(written('log of every consultation')).toBe('log** of every *consultation');
  expect(written('a log of every consultation.')).toBe(text);
  expect(written('consultation.')).toBe('consultation*.');
});
