import { isBlockId, numberBlocks, parseInline, plainText, tableCells, type DocumentBlock } from '@reeve/domain';
import { expect, test } from 'vitest';
import { readChapter } from './read-chapter.ts';
import { readGuidebookText } from './text.ts';

const blocks = readGuidebookText();
const byId = new Map(blocks.map((block) => [block.id, block]));
const chapters = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
const links = blocks.flatMap((block) =>
  parseInline(block.text).flatMap((run) => (run.link ? [{ from: block, link: run.link, text: run.text }] : [])),
);
const inChapter = (title: string): readonly DocumentBlock[] => {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && block.text === title);
  const end = blocks.findIndex((block, at) => at > start && block.kind === 'heading' && block.level === 1);
  return blocks.slice(start + 1, end < 0 ? undefined : end);
};

test('has at least twelve chapters, each with content', () => {
  expect(chapters.length).toBeGreaterThanOrEqual(12);
  for (const { text } of chapters) expect([text, inChapter(text).length > 8]).toEqual([text, true]);
});

test('has 9,000 to 13,000 words: neither a leaflet nor a manual', () => {
  const words = blocks.flatMap((block) =>
    plainText(block.text)
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)),
  );
  expect(words.length).toBeGreaterThan(9000);
  expect(words.length).toBeLessThan(13_000);
});

test('gives every block an id of its own', () => {
  expect(blocks.filter((block) => !isBlockId(block.id))).toEqual([]);
  expect(byId.size).toBe(blocks.length);
});

test('contains all kinds of text, none empty', () => {
  expect(new Set(blocks.map((block) => block.kind))).toEqual(
    new Set(['heading', 'paragraph', 'item', 'table', 'footnote', 'note']),
  );
  expect(blocks.filter((block) => plainText(block.text).trim() === '')).toEqual([]);
});

test('references lead to existing blocks and footnotes; those without words to blocks that have a number', () => {
  const numbers = new Map(numberBlocks(blocks).map((number, at) => [blocks[at]?.id, number.number]));
  const notes = new Set(blocks.filter((block) => block.kind === 'footnote').map((block) => block.label));
  const broken = links.filter(({ link, text }) =>
    link.kind === 'block'
      ? !byId.has(link.target) || (text === '' && !numbers.get(link.target))
      : link.kind === 'footnote' && !notes.has(link.target),
  );
  expect(broken).toEqual([]);
  expect(links.length).toBeGreaterThan(5);
  // And each footnote is referenced: the others have no number.
  expect(blocks.filter((block) => block.kind === 'footnote' && !numbers.get(block.id))).toEqual([]);
});

test('leaves no markup as text', () => {
  const shown = blocks.map((block) => plainText(block.text));
  expect(shown.filter((text) => /\]\(|\{#|\*\*|(?<!Gi)\*|`/.test(text))).toEqual([]);
});

test('gives the rows of a table as many cells as its head', () => {
  for (const block of blocks.filter((one) => one.kind === 'table')) {
    const rows = tableCells(block.text);
    expect([block.id, [...new Set(rows.map((row) => row.length))]]).toEqual([block.id, [rows[0]?.length]]);
    expect(rows.length).toBeGreaterThan(2);
  }
});

/** Names of provisions: an article, a principle of the Recommendation, a section of the US rule, a point of an annex. */
const PROVISION = /\bArticles? \d+|\bPrinciple \d|§ 23\.\d|\bAnnex III, point \d/;

test('names an article for every claim of the chapter on the law', () => {
  const claims = inChapter('What the law asks').filter((block) => block.kind === 'item' || block.kind === 'paragraph');
  expect(claims.length).toBeGreaterThan(40);
  expect(claims.filter((block) => !PROVISION.test(plainText(block.text)))).toEqual([]);
});

test('states in that chapter that it is no advice and that national law decides', () => {
  const [note] = inChapter('What the law asks');
  expect(note?.kind).toBe('note');
  expect(note?.text).toContain('national law decides');
});

test('contains all fourteen tasks that are never automated, each with its reason', () => {
  const table = inChapter('What is never left to a machine').find((block) => block.kind === 'table');
  const rows = tableCells(table?.text ?? '').slice(1);
  expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 14 }, (_, at) => `N${at + 1}`));
  expect(rows.filter((row) => row.some((cell) => cell.length < 2))).toEqual([]);
});

test('names what differs and calls nothing of its own by the name of an organisation', () => {
  const naming = blocks.filter((block) => /\bOSCE\b/.test(block.text));
  // The table of definitions, and the paragraph that names the tools on subjects outside our criteria.
  expect(naming.map(({ id, kind }) => [id, kind])).toEqual([
    ['b-96PEH0YF', 'table'],
    ['b-N38X5TQ7', 'paragraph'],
  ]);
});

test('refuses a block without an id, or with half of one, with its line', () => {
  for (const source of ['A line.', '# Head {#b-7Q2M0000}\n\nText {#b-7Q2M000}', '| a | b |\n|---|---|\n| 1 | 2 |'])
    expect(() => readChapter(source)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  expect(() => readChapter('| a | {#b-7Q2M0000}\n| 1 |')).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});

test('reads each kind of block', () => {
  const source = [
    '## Two {#b-00000001}',
    '',
    'Text *here*. {#b-00000002}',
    '',
    '1. one {#b-00000003}',
    '- two {#b-00000004}',
    '',
    '| a | b | {#b-00000005}',
    '|---|---|',
    '| 1 | 2 |',
    '',
    '> mind {#b-00000006}',
    '',
    '[^x]: Source. {#b-00000007}',
  ].join('\n');
  expect(
    readChapter(source).map(({ kind, level, ordered, label, text }) => [kind, level, ordered, label, text]),
  ).toEqual([
    ['heading', 2, false, '', 'Two'],
    ['paragraph', 0, false, '', 'Text *here*.'],
    ['item', 1, true, '', 'one'],
    ['item', 1, false, '', 'two'],
    ['table', 0, false, '', 'a\tb\n1\t2'],
    ['note', 0, false, '', 'mind'],
    ['footnote', 0, false, 'x', 'Source.'],
  ]);
});
