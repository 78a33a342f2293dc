import type { DocumentBlock } from '@reeve/domain';
import { madeManuscript, PIXEL, printedBlocks } from '@reeve/testing/document/made-drafts.ts';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { PrintedManuscript } from './printed-manuscript.ts';
import { writeHtml } from './write-html.ts';

const draftOf = (blocks: readonly DocumentBlock[], more: Partial<PrintedManuscript> = {}): PrintedManuscript => ({
  title: 'T',
  edition: '1.0-R1',
  marking: 'TLP:AMBER',
  language: 'en',
  blocks: printedBlocks(blocks),
  images: new Map(),
  ...more,
});
const paragraph = (text: string, more: Partial<DocumentBlock> = {}): DocumentBlock => ({
  id: 'b-7Q2M0000',
  kind: 'paragraph',
  level: 0,
  ordered: false,
  label: '',
  text,
  ...more,
});

/**
 * Names of the elements, and all attributes, as seen by an XML parser: the page is well-formed except for its void
 * elements.
 */
function elementsOf(html: string): { names: Set<string>; attributes: [string, string][]; text: string } {
  const [names, attributes] = [new Set<string>(), new Array<[string, string]>()];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    names.add(tag.name);
    for (const [key, value] of Object.entries(tag.attributes)) attributes.push([key, value]);
  });
  parser.on('text', (piece) => (text += piece));
  parser.write(html.replace('<!doctype html>\n', '').replaceAll(/<(meta|img|br)([^>]*)>/g, '<$1$2/>')).close();
  return { names, attributes, text };
}

const NAMES = [
  'a',
  'blockquote',
  'body',
  'br',
  'code',
  'div',
  'em',
  'figcaption',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'head',
  'header',
  'html',
  'i',
  'img',
  'main',
  'meta',
  'p',
  'span',
  'strong',
  'style',
  'sup',
  'table',
  'td',
  'th',
  'title',
  'tr',
];

describe('the page', () => {
  test('contains only our elements and addresses, whatever the texts', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onload='x",
      '[x](javascript:alert(1))',
      '[x](https://e.org/"onx=1)',
      '<!--',
      ']]>',
      '&lt;',
      '</style><b>',
      '**<i>**',
    );
    fc.assert(
      fc.property(madeManuscript, fc.array(hostile, { minLength: 1, maxLength: 6 }), (blocks, said) => {
        const spoiled = blocks.map((block, at) => ({ ...block, text: block.text + (said[at % said.length] ?? '') }));
        const { names, attributes } = elementsOf(
          writeHtml(draftOf(spoiled, { title: said[0] ?? '', marking: said.join(' ') })),
        );
        for (const name of names) expect(NAMES).toContain(name);
        for (const [key, value] of attributes) {
          expect(key).not.toMatch(/^on/);
          if (key === 'href') expect(value).toMatch(/^(?:#b-|https?:\/\/|mailto:)/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('numbers every line of the draft', () => {
    fc.assert(
      fc.property(madeManuscript, (made) => {
        const blocks = made.filter(({ kind }) => kind !== 'table');
        const html = writeHtml(draftOf(blocks));
        const numbers = [...html.matchAll(/<i>(\d+)<\/i>/g)].map(([, line]) => Number(line));
        expect(numbers).toEqual(Array.from({ length: printedBlocks(blocks).at(-1)?.toLine ?? 0 }, (_, at) => at + 1));
      }),
      { numRuns: 200 },
    );
  });

  test('shows styles, links, footnotes, tables and pictures', () => {
    const image = { digest: 'ab'.repeat(32), mediaType: 'image/png' as const, alt: 'A "pixel"' };
    const html = writeHtml(
      draftOf(
        [
          paragraph('Scope', { kind: 'heading', level: 1 }),
          paragraph('**a** *b* [](#b-7Q2M0000) [c](https://example.org/?a=1&b=2)[^x]', { id: 'b-7Q2M0001' }),
          paragraph('note', { id: 'b-7Q2M0002', kind: 'footnote', label: 'x' }),
          paragraph('A\tB\none\u2028two\tthree', { id: 'b-7Q2M0003', kind: 'table' }),
          paragraph('Caption', { id: 'b-7Q2M0004', kind: 'figure', image }),
        ],
        { images: new Map([[image.digest, PIXEL]]) },
      ),
    );
    expect(html).toContain('<strong>a</strong> <em>b</em> <a href="#b-7Q2M0000">1</a>');
    expect(html).toContain('href="https://example.org/?a=1&amp;b=2">c</a><sup><a href="#b-7Q2M0002">1</a></sup>');
    expect(html).toContain('<tr><th>A</th><th>B</th></tr><tr><td>one<br>two</td><td>three</td></tr>');
    expect(html).toContain('alt="A &quot;pixel&quot;" src="data:image/png;base64,iVBORw0KGgo');
  });
});
