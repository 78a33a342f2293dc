import { makeBlockId, numberBlocks, numberLines, tableText, type BlockKind, type DocumentBlock } from '@reeve/domain';
import type { PrintedBlock } from '@reeve/formats';
import fc from 'fast-check';

/** Words, signs that mean something to one of the formats, and other alphabets. */
const letters = fc.constantFrom(
  ...Array.from('aB c.d,e-2|#>+_~!:=<&"\''),
  'я',
  'Щ',
  'é',
  '«',
  '—',
  '\u00A0',
  '中',
  '😀',
);
const words = fc.string({ unit: letters, minLength: 1, maxLength: 60 });
const styled = (inner: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `**${inner}**`,
    `*${inner}*`,
    `[${inner}](https://example.org/a?b=1&c=2)`,
    `\`${inner}\``,
    `[${inner}](#b-7Q2M0000)`,
    `[${inner}](concept:CO-7K3QM)`,
  );
const piece = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: fc.constantFrom('word', 'слово', 'two words', 'a.b').chain(styled) },
  { weight: 1, arbitrary: fc.constantFrom('\\*', '\\[', '\\]', '\\`', '\\\\', '[](#b-7Q2M0000)') },
);

/** Written text of one line in its rewritten form: styles apart from each other, signs escaped. */
const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' ').trim());
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const cells = fc.array(fc.array(fc.oneof(line, fc.constant('')), { minLength: 2, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

const kinds: readonly BlockKind[] = ['heading', 'paragraph', 'paragraph', 'item', 'item', 'table', 'figure', 'note'];

/** Drafts in the order in which a file returns them: footnotes after the block that first refers to them. */
export const madeManuscript: fc.Arbitrary<readonly DocumentBlock[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      level: fc.integer({ min: 1, max: 6 }),
      ordered: fc.boolean(),
      text,
      line,
      cells,
      notes: fc.array(line, { maxLength: 2 }),
      label: fc.stringMatching(/^[a-zя0-9_-]{1,12}$/u),
      seed: fc.integer({ min: 1, max: 2 ** 30 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((made) => {
    let [next, notes] = [1, 0];
    const id = (): string => {
      let draws = (next += 1);
      return makeBlockId(() => ((draws = (draws * 48_271) % 2_147_483_647) % 1_000) / 1_000);
    };
    return made.flatMap(({ kind, level, ordered, text: many, line: one, cells: grid, notes: said, label }) => {
      const plain = { id: id(), kind, level: 0, ordered: false, label: '' };
      const labels = said.map(() => `${label}${(notes += 1)}`);
      const references = labels.map((name) => `[^${name}]`).join('');
      const footnotes = said.map((text, at): DocumentBlock => ({
        id: id(),
        kind: 'footnote',
        level: 0,
        ordered: false,
        label: labels[at] ?? '',
        text,
      }));
      const block = (): DocumentBlock => {
        switch (kind) {
          case 'heading':
            return { ...plain, level, text: one + references };
          case 'item':
            return { ...plain, level, ordered, text: many + references };
          case 'table':
            return { ...plain, text: tableText(grid) + references };
          case 'figure':
            return { ...plain, text: one + references };
          case 'paragraph':
          case 'note':
          case 'footnote':
            return { ...plain, text: many + references };
        }
      };
      return [block(), ...footnotes];
    });
  });

/** A draft as printed. */
export function printedBlocks(blocks: readonly DocumentBlock[]): readonly PrintedBlock[] {
  const [numbers, lines] = [numberBlocks(blocks), numberLines(blocks)];
  return blocks.map((block, at) => ({
    ...block,
    number: numbers[at]?.number ?? '',
    fromLine: lines[at]?.fromLine ?? 1,
    toLine: lines[at]?.toLine ?? 1,
  }));
}

/** A picture of one pixel. */
export const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
