import { strFromU8, unzipSync } from 'fflate';
import { zipped } from '../file/table-files.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"`;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts of a hand-written Word file; each is the inside of its root element. */
export interface DocxTexts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly footnotes?: string;
  /** More relations of the main part. */
  readonly relations?: string;
  readonly media?: Readonly<Record<string, Uint8Array>>;
}

const PARTS = [
  ['styles', 'styles', 'relationships/styles'],
  ['numbering', 'numbering', 'relationships/numbering'],
  ['comments', 'comments', 'relationships/comments'],
  ['footnotes', 'footnotes', 'relationships/footnotes'],
] as const;

/** The parts by path, so that a test can spoil one before it is zipped. */
export function docxParts(texts: DocxTexts): Record<string, string | Uint8Array> {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', `${R}/officeDocument`, 'word/document.xml')),
    'word/document.xml': `${XML}<w:document ${SPACES}><w:body>${texts.body}</w:body></w:document>`,
  };
  let main = texts.relations ?? '';
  for (const [key, root] of PARTS) {
    const inner = texts[key];
    if (inner === undefined) continue;
    parts[`word/${key}.xml`] = `${XML}<w:${root} ${SPACES}>${inner}</w:${root}>`;
    main += relation(`rIdP${key}`, `${R}/${key}`, `${key}.xml`);
  }
  if (texts.commentsExtended !== undefined) {
    parts['word/commentsExtended.xml'] = `${XML}<w15:commentsEx ${SPACES}>${texts.commentsExtended}</w15:commentsEx>`;
    main += relation(
      'rIdX',
      'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
      'commentsExtended.xml',
    );
  }
  parts['word/_rels/document.xml.rels'] = relations(main);
  return { ...parts, ...texts.media };
}

/** A hand-written Word file. */
export const docxFile = (texts: DocxTexts): Uint8Array => zipped(docxParts(texts));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A run as Word writes it. */
export const run = (text: string, properties = ''): string =>
  `<w:r w:rsidR="00A1B2C3">${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of these runs. */
export const para = (inner: string, properties = ''): string =>
  `<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00A1B2C3">${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

const by = (author: string): string => `w:id="901" w:author="${author}" w:date="2026-03-01T10:00:00Z"`;

/** Text inserted, and deleted, by an author. */
export const ins = (author: string, text: string): string => `<w:ins ${by(author)}>${run(text)}</w:ins>`;
export const del = (author: string, text: string): string =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;
/** The break of a paragraph, inserted or deleted. */
export const markOf = (kind: 'ins' | 'del', author: string): string => `<w:rPr><w:${kind} ${by(author)}/></w:rPr>`;

/** A table of these rows; a row can have its own properties. */
export const table = (rows: readonly { readonly cells: readonly string[]; readonly properties?: string }[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>${rows
    .map(
      ({ cells, properties = '' }) =>
        `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** One part of a Word file as text; empty if it has no such part. */
export const partOfDocx = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
