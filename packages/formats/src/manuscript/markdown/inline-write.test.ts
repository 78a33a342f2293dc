import { parseInline } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeInline, type Segment } from './inline-write.ts';

const plain = (text: string): Segment => ({ text, strong: false, emphasis: false, code: false });
const wordsOf = (text: string): string =>
  parseInline(text)
    .map((run) => run.text)
    .join('');

const segment: fc.Arbitrary<Segment> = fc.record(
  {
    text: fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'B', ' ', '*', '`', '[', ']', '(', ')', '\\', 'я', '\n') }),
      fc.string(),
    ),
    strong: fc.boolean(),
    emphasis: fc.boolean(),
    code: fc.boolean(),
    link: fc.constantFrom(
      undefined,
      { kind: 'block' as const, target: 'b-7Q2M0000' },
      { kind: 'web' as const, target: 'https://example.org/a*b' },
    ),
  },
  { requiredKeys: ['text', 'strong', 'emphasis', 'code'] },
);

describe('inline markup', () => {
  test.each([
    ['strong words', [plain('a '), { ...plain('b c'), strong: true }, plain(' d')], 'a **b c** d'],
    ['both', [{ ...plain('b'), strong: true, emphasis: true }], '***b***'],
    ['white space at the edge of a style', [{ ...plain(' b '), emphasis: true }], ' *b* '],
    ['signs that mean something', [plain('2*3 [x] `y` \\')], '2\\*3 \\[x\\] \\`y\\` \\\\'],
    [
      'a link among strong words',
      [
        { ...plain('see '), strong: true },
        { ...plain('7.1'), strong: true, link: { kind: 'block' as const, target: 'b-7Q2M0000' } },
      ],
      '**see [7.1](#b-7Q2M0000)**',
    ],
    ['a footnote', [plain('a'), { ...plain('1'), link: { kind: 'footnote' as const, target: '1' } }], 'a[^1]'],
  ])('%s', (_, segments, expected) => {
    expect(writeInline(segments).text).toBe(expected);
  });

  test('two styles without a space between them: the later is dropped, no word is', () => {
    const written = writeInline([
      { ...plain('one'), strong: true },
      { ...plain('two'), emphasis: true },
    ]);
    expect(written).toMatchObject({ text: '**one**two', styleLost: true });
  });

  test('a strong page is cut at its spaces, as a mark whose partner is out of reach is text', () => {
    const text = 'word '.repeat(600).trim();
    const written = writeInline([{ ...plain(text), strong: true }]);
    expect(written.styleLost).toBe(false);
    expect(parseInline(written.text).every((run) => run.strong || run.text.trim() === '')).toBe(true);
  });

  test('no word is lost or added, whatever the styles', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), (segments) => {
        const written = writeInline(segments);
        expect(wordsOf(written.text)).toBe(segments.map((one) => one.text).join(''));
        for (const { segment: one, innerFrom, from, to } of written.parts) {
          expect(to - from).toBe(one.text.length);
          if (!/[*`[\]\\]/.test(one.text)) expect(written.text.slice(innerFrom, innerFrom + to - from)).toBe(one.text);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
