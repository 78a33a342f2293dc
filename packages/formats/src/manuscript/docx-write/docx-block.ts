import {
  breakLines,
  CELL_BREAK,
  LINE_LETTERS,
  plainText,
  tableCells,
  type InlineLink,
  type InlineRun,
} from '@reeve/domain';
import { bookmarkOf, NOTE_ANCHOR, PRINTED_TAG } from './docx-atom.ts';
import { TRUE_BREAK } from './docx-frozen.ts';
import { setRuns, writtenPlaces, type Mark, type RunSetting } from './docx-marks.ts';
import { SHEET } from './docx-static.ts';
import { xmlText, type Relation } from './ooxml.ts';

/** What setting the blocks of a draft needs, and what it collects. */
export interface DocxSetting {
  /** The printed text of a link that has no words of its own. */
  readonly numberOf: (blockId: string) => string;
  /** The number of a footnote in the file at its first reference in the text itself; otherwise undefined. */
  readonly firstReference: (label: string) => number | undefined;
  readonly relations: Relation[];
  bookmarks: number;
}

/** Text printed by the program: it can be deleted, not changed, and is no text on re-import. */
export function printed(text: string): string {
  return (
    `<w:sdt><w:sdtPr><w:tag w:val="${PRINTED_TAG}"/><w:lock w:val="contentLocked"/></w:sdtPr>` +
    `<w:sdtContent>${runXml(text, '')}</w:sdtContent></w:sdt>`
  );
}

/** A break that also clears floating objects: no one types one. */
const LINE_BREAK = '<w:r><w:br w:type="textWrapping" w:clear="all"/></w:r>';

function runXml(text: string, properties: string): string {
  const inner = text
    .split(/(\n|\t)/)
    .map((piece) => {
      if (piece === '\n') return `<w:t>${TRUE_BREAK}</w:t><w:br/>`;
      if (piece === '\t') return '<w:tab/>';
      return piece === '' ? '' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`;
    })
    .join('');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
}

function styledRun(text: string, { strong, emphasis, code }: Pick<InlineRun, 'strong' | 'emphasis' | 'code'>): string {
  return runXml(
    text,
    `${code ? '<w:rStyle w:val="ManuscriptCode"/>' : ''}${strong ? '<w:b/>' : ''}${emphasis ? '<w:i/>' : ''}`,
  );
}

function linkXml(link: InlineLink, inner: string, words: string, setting: DocxSetting): string {
  const anchored = (anchor: string, shown: string): string =>
    `<w:hyperlink w:anchor="${xmlText(anchor)}">${shown}</w:hyperlink>`;
  switch (link.kind) {
    case 'block':
      return anchored(bookmarkOf(link.target), inner === '' ? printed(setting.numberOf(link.target) || '→') : inner);
    case 'footnote': {
      const note = setting.firstReference(link.target);
      return note === undefined
        ? anchored(`${NOTE_ANCHOR}${link.target}`, printed(words))
        : `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;
    }
    case 'concept':
    case 'web': {
      const id = `rIdL${setting.relations.length}`;
      const target = link.kind === 'web' ? link.target : `concept:${link.target}`;
      setting.relations.push({ id, type: 'hyperlink', target, external: true });
      return `<w:hyperlink r:id="${id}">${inner === '' ? printed('→') : inner}</w:hyperlink>`;
    }
  }
}

const settingOf = (setting: DocxSetting): RunSetting => ({
  run: styledRun,
  link: (link, inner, words) => linkXml(link, inner, words, setting),
});

/** Returns the runs of a text, each line of the frozen draft on its own line. @param marks ascending, of comments */
export function linedRuns(
  text: string,
  marks: readonly Mark[],
  setting: DocxSetting,
  letters = LINE_LETTERS,
  base = 0,
): string {
  const plain = plainText(text);
  // If the text itself has a line break the line is already broken.
  const starts = breakLines(plain, letters).filter((start) => start > 0 && plain[start - 1] !== '\n');
  const breaks = writtenPlaces(text, starts).map((at) => ({ at: base + at, xml: LINE_BREAK }));
  const all = [...marks, ...breaks].toSorted((a, b) => a.at - b.at);
  return setRuns(text, base, all, settingOf(setting));
}

/** Wraps the content of a block in the bookmark with its id. */
export function inBookmark(blockId: string, inner: string, setting: DocxSetting): string {
  setting.bookmarks += 1;
  const id = setting.bookmarks;
  return `<w:bookmarkStart w:id="${id}" w:name="${bookmarkOf(blockId)}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`;
}

/** A table block: its first row is the head; the bookmark is in its first cell. */
export function tableXml(text: string, blockId: string, marks: readonly Mark[], setting: DocxSetting): string {
  const rows = tableCells(text);
  const columns = Math.max(...rows.map((row) => row.length));
  const width = Math.floor(SHEET.text / columns);
  let at = 0;
  const rowXml = rows.map((row, line) => {
    const letters = Math.max(8, Math.floor(LINE_LETTERS / row.length));
    const cells = row.map((cell, column) => {
      const [from, to] = [at, at + cell.length];
      at = to + 1;
      const isLast = line === rows.length - 1 && column === row.length - 1;
      // A mark at the edge of a cell belongs to the cell it ends or begins in.
      const own = marks.filter((mark) => mark.at >= from && (mark.at <= to || isLast));
      const lined = linedRuns(cell.replaceAll(CELL_BREAK, '\n'), own, setting, letters, from);
      const inner = line === 0 && column === 0 ? inBookmark(blockId, lined, setting) : lined;
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="ManuscriptCell"/></w:pPr>${inner}</w:p></w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${line === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
  });
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
    .join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>${rowXml.join('')}</w:tbl>`
  );
}

/** A picture at most as wide as the text. @param alt description of the picture */
export function pictureXml(
  relation: string,
  id: number,
  alt: string,
  [width, height]: readonly [number, number],
): string {
  // English metric units: 9,525 to a pixel of 1/96 inch, 635 to a twentieth of a point.
  const most = (SHEET.text - SHEET.number) * 635;
  const scale = Math.min(1, most / (width * 9_525), 12_000_000 / (height * 9_525) / 1.5);
  const [cx, cy] = [Math.max(1, Math.round(width * 9_525 * scale)), Math.max(1, Math.round(height * 9_525 * scale))];
  const words = xmlText(alt);
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="Picture ${id}" descr="${words}"/>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}" descr="${words}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}
