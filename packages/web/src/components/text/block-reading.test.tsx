import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BlockReading, BlockTargets, type NumberedBlock } from './block-reading.tsx';

const block = (id: string, kind: NumberedBlock['kind'], of: Partial<NumberedBlock> = {}): NumberedBlock => ({
  id,
  kind,
  level: 0,
  ordered: false,
  label: '',
  text: id,
  number: '',
  ...of,
});

const BLOCKS: readonly NumberedBlock[] = [
  block('b-00000001', 'heading', { level: 1, number: '1' }),
  block('b-00000002', 'heading', { level: 2, number: '1.1' }),
  block('b-00000003', 'paragraph', { number: '1.1.1', text: 'See [](#b-00000002).[^x]' }),
  block('b-00000004', 'item', { level: 1, ordered: true, number: 'a' }),
  block('b-00000005', 'item', { level: 1, ordered: true, number: 'b' }),
  block('b-00000006', 'item', { level: 1 }),
  block('b-00000007', 'note', { text: '<script>alert(1)</script>' }),
  block('b-00000008', 'footnote', { label: 'x', number: '1' }),
];
const html = renderToStaticMarkup(
  <BlockTargets blocks={BLOCKS}>
    <BlockReading blocks={BLOCKS} lit="b-00000005" />
  </BlockTargets>,
);

test('shows every block once, under its id, in its order', () => {
  expect([...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])).toEqual(BLOCKS.map(({ id }) => id));
});

test('headings below the title of the page; items of one kind in one list', () => {
  expect([...html.matchAll(/<(h\d|ol|ul)\b/g)].map((found) => found[1])).toEqual(['h2', 'h3', 'ol', 'ul']);
  expect(html.match(/<ol>.*<\/ol>/s)?.[0].match(/<li /g)).toHaveLength(2);
});

test('a number leads to its block; references and footnotes find theirs', () => {
  expect(html).toContain('<a class="gut" href="#b-00000003">1.1.1</a>');
  expect(html).toContain('<a href="#b-00000002">1.1</a>');
  expect(html).toContain('<a role="doc-noteref" href="#b-00000008">1</a>');
});

test('the block that was asked for is shown, and no other', () => {
  expect([...html.matchAll(/id="([^"]+)" tabindex="-1" class="[^"]*\blit\b/gi)].map((found) => found[1])).toEqual([
    'b-00000005',
  ]);
});

test('what looks like an element is text', () => {
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
});
