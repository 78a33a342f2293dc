import { numberBlocks, tableText, type DocumentBlock } from '@reeve/domain';
import type { StoredBlock } from '@reeve/store';
import { expect, test } from 'vitest';
import { leafletOf } from './leaflet.ts';

const block = (
  id: string,
  kind: DocumentBlock['kind'],
  text: string,
  of: Partial<DocumentBlock> = {},
): DocumentBlock => ({
  id,
  kind,
  level: kind === 'heading' ? 1 : 0,
  ordered: false,
  label: '',
  text,
  ...of,
});
const stored = (blocks: readonly DocumentBlock[]): readonly StoredBlock[] => {
  const numbers = numberBlocks(blocks);
  return blocks.map((one, at) => ({
    ...one,
    place: `${at}`,
    digest: JSON.stringify(one),
    number: numbers[at]?.number ?? '',
    clause: numbers[at]?.clause ?? '',
    fromLine: 0,
    toLine: 0,
  }));
};
const HEAD = block('b-0000000H', 'heading', 'Grading');
const leaflet = (before: readonly DocumentBlock[], after: readonly DocumentBlock[], language: 'en' | 'fr' = 'en') =>
  leafletOf({ name: '1.0', blocks: stored(before) }, { name: '1.1', blocks: stored(after) }, language)
    .slice(1)
    .map(({ text }) => text);

test('marks no words from the first text beyond the limit of comparisons, and states it once', () => {
  const one = (id: string, text: string) => block(`b-0000000${id}`, 'paragraph', text);
  const table = (word: string) => block('b-0000000T', 'table', tableText([['Term'], [word]]));
  const before = [HEAD, one('1', 'one two three'), one('2', 'a b c d'), one('3', '**same**'), table('old')];
  const after = [HEAD, one('1', 'one 2 three'), one('2', 'x b y d'), one('3', 'same'), table('new')];
  const said = leafletOf({ name: '1.0', blocks: stored(before) }, { name: '1.1', blocks: stored(after) }, 'en', 8);
  expect(said.slice(1).map(({ text }) => text)).toEqual([
    '1.1 changed',
    'Before: one *two* three',
    'Now: one **2** three',
    '1.2 changed',
    'From here on, changed words are not marked: the texts are too long to compare word by word.',
    'Before: a b c d',
    'Now: x b y d',
    '1.3 changed; no longer bold: “same”',
    'Table 1 changed',
    'Before:',
    'Term\nold',
    'Now:',
    'Term\nnew',
  ]);
});

test('shows the head of a table and the rows that differ, cell by cell', () => {
  const table = (...rows: readonly string[][]) => block('b-0000000T', 'table', tableText(rows));
  const said = leaflet(
    [HEAD, table(['Term', 'Meaning'], ['source', 'a person'], ['grade', 'two signs'])],
    [HEAD, table(['Term', 'Meaning'], ['source', 'a person or a thing'], ['grade', 'two signs'])],
    'fr',
  );
  expect(said).toEqual([
    'Tableau 1 modifié',
    'Avant :',
    'Term\tMeaning\nsource\ta person',
    'Maintenant :',
    'Term\tMeaning\nsource\ta person **or a thing**',
  ]);
});

test('shows the numbers of a changed reference and of a footnote', () => {
  const [one, two] = [block('b-00000001', 'paragraph', 'First.'), block('b-00000002', 'paragraph', 'Second.')];
  const note = block('b-0000000N', 'footnote', 'A note.', { label: 'n1' });
  const says = (text: string) => block('b-0000000S', 'paragraph', text);
  const said = leaflet(
    [HEAD, one, two, says('See [](#b-00000001).'), note],
    [HEAD, one, two, says('See [](#b-00000002).[^n1]'), note],
  );
  expect(said).toContain('Before: See *1.1.*');
  expect(said).toContain('Now: See **1.2.¹**');
});

test('states what else changed where the words are the same, and no text twice', () => {
  const before = [HEAD, block('b-00000001', 'paragraph', 'Graded apart.')];
  const after = [{ ...HEAD, level: 2 }, block('b-00000001', 'paragraph', 'Graded **apart**.')];
  expect(leaflet(before, after)).toEqual(['1 changed; level 1 › 2', '1.1 changed; bold: “apart”']);
});
