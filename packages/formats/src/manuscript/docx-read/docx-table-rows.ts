import type { DocxPackage } from './docx-package.ts';
import { contentOf } from './docx-run.ts';
import { readWordPart, type WordElement } from './docx-xml.ts';

const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr']);

/** The tables of a Word file as rows of plain texts, tracked changes accepted; a table within a cell is text of the cell. */
export function docxTableRows({ main }: DocxPackage): readonly (readonly (readonly string[])[])[] {
  const tables: string[][][] = [];
  let [depth, lines]: [number, string[]] = [0, []];
  readWordPart(main, {
    whole: new Set(['w:p', 'w:sdtPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:sectPr']),
    open: (name) => {
      if (name === 'w:tbl') depth += 1;
      if (depth !== 1) return;
      if (name === 'w:tbl') tables.push([]);
      else if (name === 'w:tr') tables.at(-1)?.push([]);
      else if (name === 'w:tc') lines = [];
    },
    element: (element) => {
      if (element.name === 'w:p' && depth > 0) lines.push(plainOf(element));
    },
    close: (name) => {
      if (name === 'w:tc' && depth === 1) tables.at(-1)?.at(-1)?.push(lines.join('\n'));
      if (name === 'w:tbl') depth -= 1;
    },
  });
  return tables;
}

function plainOf(element: WordElement): string {
  return contentOf(element)
    .map((one) => {
      if (SKIPPED.has(one.name)) return '';
      switch (one.name) {
        case 'w:t':
          return one.attributes['xml:space'] === 'preserve' ? one.text : one.text.trim();
        case 'w:tab':
          return '\t';
        case 'w:br':
        case 'w:cr':
          return '\n';
        case 'w:noBreakHyphen':
          return '\u2011';
        default:
          return plainOf(one);
      }
    })
    .join('');
}
