import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
  type IRunOptions,
} from 'docx';
import { INK, MONO, QUIET, RULE } from './docx-text.ts';
import type { MarkingChip, PageSheet } from '../page-sheet.ts';

/** A4 with margins of 20 mm, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1134, text: 9638 } as const;

const ON_BLACK = { type: ShadingType.CLEAR, color: 'auto', fill: '000000' };

/** One marking in its own box. */
function chipRuns({ label, value, colour }: MarkingChip): readonly TextRun[] {
  const box: IRunOptions = {
    font: MONO,
    size: 16,
    border: { style: BorderStyle.SINGLE, size: 4, space: 1, color: colour === undefined ? QUIET : '000000' },
    ...(colour !== undefined && { shading: ON_BLACK }),
  };
  return [
    ...(label === '' ? [] : [new TextRun({ ...box, text: `${label} `, color: QUIET })]),
    new TextRun({ ...box, text: value, bold: true, color: colour ?? INK }),
  ];
}

function markingLine(chips: readonly MarkingChip[], rule: 'top' | 'bottom'): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 4, color: RULE };
  return new Paragraph({
    spacing: { before: 60, after: 60 },
    border: rule === 'top' ? { top: line } : { bottom: line },
    children: chips.flatMap((chip, index) => [
      ...(index === 0 ? [] : [new TextRun({ text: '   ', size: 16 })]),
      ...chipRuns(chip),
    ]),
  });
}

/** `Page 1 of 3` with the program that opens the file counting. */
function pageOf(pattern: string): readonly TextRun[] {
  return pattern
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return new TextRun({ children: [PageNumber.CURRENT] });
      return part === '{pages}' ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun({ text: part });
    });
}

/** Head of every page: whether it is an exercise and not approved, in words, and the marking. */
export function pageHeader(page: PageSheet): Header {
  const status: TextRun[] = [];
  if (page.exercise !== '')
    status.push(new TextRun({ text: ` ${page.exercise} `, bold: true, color: 'FFFFFF', shading: ON_BLACK }));
  if (page.exercise !== '' && page.status !== '') status.push(new TextRun({ text: '   ' }));
  if (page.status !== '') status.push(new TextRun({ text: page.status, bold: true }));
  const line = status.length === 0 ? [] : [new Paragraph({ alignment: AlignmentType.RIGHT, children: status })];
  return new Header({ children: [...line, markingLine(page.marking, 'bottom')] });
}

/** Foot of every page: the marking again, page number and count, and for whom this copy was made. */
export function pageFooter(page: PageSheet): Footer {
  return new Footer({
    children: [
      markingLine(page.marking, 'top'),
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: PAGE.text }],
        children: [new TextRun({ text: `${page.copy}\t` }), ...pageOf(page.pageOf)],
        style: 'Foot',
      }),
      new Paragraph({ children: [new TextRun({ text: page.printedFor })], style: 'Foot' }),
    ],
  });
}
