import { XML_HEAD, xmlText } from './ooxml.ts';

const SPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
] as const;

/** A part of a Word file: its root element with everything in it. */
export function wordPart(root: string, inner: string): string {
  const spaces = SPACES.map(([prefix, space]) => ` xmlns:${prefix}="${space}"`).join('');
  return `${XML_HEAD}<${root}${spaces} mc:Ignorable="w14 w15">${inner}</${root}>`;
}

/** Measures of a page in twentieths of a point: A4, room for line numbers at the left and for clause numbers before the text. */
export const SHEET = { width: 11_906, height: 16_838, left: 1_701, right: 567, number: 850, text: 9_638 } as const;

/** Nine points of a monospaced font: a line of the frozen draft fits on one line of the page. */
const FONT = 'Courier New';
const SIZE = 18;

const paragraphStyle = (id: string, name: string, properties: string, run = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
  `<w:pPr>${properties}</w:pPr>${run && `<w:rPr>${run}</w:rPr>`}</w:style>`;
const characterStyle = (id: string, name: string, run: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`;

const hung = `<w:tabs><w:tab w:val="left" w:pos="${SHEET.number}"/></w:tabs><w:spacing w:before="0" w:after="120"/><w:ind w:left="${SHEET.number}" w:hanging="${SHEET.number}"/>`;

/** The styles of a draft; built-in ones have the names Word recognises in any language. */
export function stylesXml(language: string): string {
  const headings = [1, 2, 3, 4, 5, 6].map((level) =>
    paragraphStyle(
      `Heading${level}`,
      `heading ${level}`,
      `<w:keepNext/>${hung.replace('w:before="0"', `w:before="${level === 1 ? 360 : 240}"`)}<w:outlineLvl w:val="${level - 1}"/>`,
      '<w:b/>',
    ),
  );
  return wordPart(
    'w:styles',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:sz w:val="${SIZE}"/><w:szCs w:val="${SIZE}"/><w:lang w:val="${xmlText(language)}"/></w:rPr></w:rPrDefault></w:docDefaults>` +
      `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>${hung}</w:pPr></w:style>` +
      paragraphStyle(
        'Title',
        'Title',
        '<w:suppressLineNumbers/><w:spacing w:after="120"/><w:ind w:left="0" w:firstLine="0"/>',
        '<w:b/><w:sz w:val="28"/>',
      ) +
      headings.join('') +
      paragraphStyle('Caption', 'caption', `<w:keepLines/>${hung}`, '<w:b/>') +
      paragraphStyle(
        'Aside',
        'Draft Aside',
        '<w:suppressLineNumbers/><w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:firstLine="0"/>',
      ) +
      paragraphStyle(
        'ManuscriptCell',
        'Draft Cell',
        '<w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:firstLine="0"/>',
      ) +
      paragraphStyle(
        'ManuscriptNote',
        'Draft Note',
        `<w:pBdr><w:left w:val="single" w:sz="12" w:space="6" w:color="808080"/></w:pBdr><w:ind w:left="${SHEET.number}" w:firstLine="0"/>`,
      ) +
      paragraphStyle('ManuscriptFigure', 'Draft Figure', hung) +
      paragraphStyle('ManuscriptFootnote', 'Draft Footnote', hung) +
      paragraphStyle(
        'FootnoteText',
        'footnote text',
        '<w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:firstLine="0"/>',
        '<w:sz w:val="16"/>',
      ) +
      paragraphStyle('CommentText', 'annotation text', '<w:ind w:left="0" w:firstLine="0"/>') +
      characterStyle('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>') +
      characterStyle('CommentReference', 'annotation reference', '<w:sz w:val="16"/>') +
      characterStyle('Hyperlink', 'Hyperlink', '<w:color w:val="0B57A4"/><w:u w:val="single"/>') +
      characterStyle('ManuscriptCode', 'Draft Code', '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>'),
  );
}

/** Changes are tracked from the first letter that is typed. */
export const SETTINGS_XML = wordPart(
  'w:settings',
  '<w:trackRevisions/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
);

/** Head of every page: the marking. */
export function headerXml(marking: string): string {
  return wordPart(
    'w:hdr',
    `<w:p><w:pPr><w:pStyle w:val="Aside"/></w:pPr><w:r><w:t xml:space="preserve">${xmlText(marking)}</w:t></w:r></w:p>`,
  );
}

/** Foot of every page: the marking again, the edition and the page. */
export function footerXml(marking: string, edition: string): string {
  const field = (code: string): string => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const words = (text: string): string => `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
  return wordPart(
    'w:ftr',
    `<w:p><w:pPr><w:pStyle w:val="Aside"/></w:pPr>${words(`${marking}   ${edition}   `)}${field('PAGE')}${words(' / ')}${field('NUMPAGES')}</w:p>`,
  );
}

/** Properties that file managers show. */
export function coreXml(title: string): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>Reeve</dc:creator></cp:coreProperties>`
  );
}

/** A custom property that Word keeps. */
export function customXml(name: string, value: string): string {
  return (
    `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property></Properties>`
  );
}
