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
import type { FigureSheet } from '../figure-sheet.ts';
import type { FactLine } from '../product-sheet.ts';
import { STAGE_HUE } from '../stage-hue.ts';
import type { ThreadMark, ThreadSheet } from '../thread-sheet.ts';
import type { YardstickSheet } from '../yardstick-sheet.ts';

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

interface TableLook {
  readonly alignment?: (typeof AlignmentType)['LEFT' | 'CENTER'];
  /** Space at the left and right of a cell, in twentieths of a point. */
  readonly inset?: number;
  /** Kept on one page: for small tables. */
  readonly together?: boolean;
}

/** A table of full width with hairlines between its rows. @param shares widths in percent */
export function plainTable(
  shares: readonly number[],
  rows: readonly (readonly (readonly ParagraphChild[])[])[],
  { alignment = AlignmentType.LEFT, inset = 60, together = false }: TableLook = {},
): Table {
  const widths = shares.map((share) => Math.floor((PAGE.text * share) / 100));
  return new Table({
    width: { size: PAGE.text, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: { top: 40, bottom: 40, left: inset, right: inset },
                children: [
                  new Paragraph({ alignment, keepNext: together && row < rows.length - 1, children: [...children] }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** The numbers of a finding: the head in subdued letters, one row each, kept on one page only if they are few. */
export function figureTable({ head, rows }: Pick<FigureSheet, 'head' | 'rows'>): Table {
  const few = 16;
  return plainTable(
    head.map(() => 100 / head.length),
    [
      head.map((word) => [new TextRun({ text: word, size: 16, color: QUIET })]),
      ...rows.map((row) => row.map((cell) => runs(cell, { size: 17 }))),
    ],
    { together: rows.length < few },
  );
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

/** Terms and ranges of one scheme. */
export function yardstickTable(yardstick: YardstickSheet): Table {
  return plainTable(
    [60, 40],
    yardstick.rows.map((row) => [runs(row.word, { size: 19 }), runs(row.range, { font: MONO, size: 17 })]),
    { together: true },
  );
}

const SIGN: Readonly<Record<ThreadMark['state'], string>> = { lit: '◉', done: '●', gap: '◌', ahead: '○' };

function threadCell(mark: ThreadMark): readonly TextRun[] {
  const color = mark.state === 'ahead' ? QUIET : STAGE_HUE[mark.stage];
  return [
    new TextRun({ text: SIGN[mark.state], color }),
    new TextRun({ text: mark.word, break: 1, size: 12, bold: mark.state === 'lit', color }),
    ...(mark.count === '' ? [] : [new TextRun({ text: mark.count, break: 1, size: 13, bold: true })]),
    ...(mark.reference === ''
      ? []
      : [new TextRun({ text: mark.reference, break: 1, size: 11, font: MONO, color: QUIET })]),
  ];
}

/** The golden thread: eleven kinds side by side, this one lit, counts, gaps in words. */
export function threadTable({ marks }: ThreadSheet): Table {
  const shares = marks.map(() => 100 / marks.length);
  return plainTable(shares, [marks.map(threadCell)], { alignment: AlignmentType.CENTER, inset: 0 });
}
