import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { PAGE } from './docx-page.ts';
import { MONO, QUIET, RULE, runs } from './docx-text.ts';
import type { FactLine } from './product-sheet.ts';
import { STAGE_HUE } from './stage-hue.ts';
import type { ThreadMark, ThreadSheet } from './thread-sheet.ts';
import type { YardstickSheet } from './yardstick-sheet.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const BORDERS = {
  top: HAIRLINE,
  bottom: HAIRLINE,
  left: NONE,
  right: NONE,
  insideHorizontal: HAIRLINE,
  insideVertical: NONE,
};

/** A table of full width with hairlines between its rows. @param shares widths in percent */
export function plainTable(
  shares: readonly number[],
  rows: readonly (readonly (readonly ParagraphChild[])[])[],
  alignment: (typeof AlignmentType)['LEFT' | 'CENTER'] = AlignmentType.LEFT,
): Table {
  const widths = shares.map((share) => Math.floor((PAGE.text * share) / 100));
  return new Table({
    width: { size: PAGE.text, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                margins: { top: 40, bottom: 40, left: 60, right: 60 },
                children: [new Paragraph({ alignment, children: [...children] })],
              }),
          ),
        }),
    ),
  });
}

/** Facts of the head, a label and a value each. */
export function factTable(facts: readonly FactLine[]): Table {
  return plainTable(
    [28, 72],
    facts.map((fact) => [
      [new TextRun({ text: fact.label, size: 18, color: QUIET })],
      runs(fact.value, fact.mono === true ? { font: MONO, size: 17 } : { size: 19 }),
    ]),
  );
}

export function yardstickTable(yardstick: YardstickSheet): Table {
  return plainTable(
    [60, 40],
    yardstick.rows.map((row) => [runs(row.word, { size: 19 }), runs(row.range, { font: MONO, size: 17 })]),
  );
}

const SIGN: Readonly<Record<ThreadMark['state'], string>> = { lit: '◉', done: '●', gap: '◌', ahead: '○' };

/** The golden thread: eleven kinds side by side, this one lit, counts, gaps in words. */
export function threadTable(thread: ThreadSheet): Table {
  const hue = (mark: ThreadMark): string => (mark.state === 'ahead' ? QUIET : STAGE_HUE[mark.stage]);
  return plainTable(
    thread.marks.map(() => 100 / thread.marks.length),
    [
      thread.marks.map((mark) => [new TextRun({ text: SIGN[mark.state], color: hue(mark) })]),
      thread.marks.map((mark) => [
        new TextRun({ text: mark.word, size: 13, bold: mark.state === 'lit', color: hue(mark) }),
        ...(mark.count === '' ? [] : [new TextRun({ text: ` ${mark.count}`, size: 13, bold: true })]),
      ]),
      thread.marks.map((mark) => [new TextRun({ text: mark.reference, size: 11, font: MONO, color: QUIET })]),
    ],
    AlignmentType.CENTER,
  );
}
