import { TextRun, type FileChild, type Paragraph } from 'docx';
import type { BlockSheet, CitationLine, JudgementBox, SectionSheet } from '../block-sheet.ts';
import { docxBytes } from './docx-bytes.ts';
import { docxHead } from './docx-head.ts';
import { figureTable, plainTable, threadTable, yardstickTable } from './docx-table.ts';
import { heading, label, mono, paragraph, prose, QUIET, runs, sidebar } from './docx-text.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import type { ProductSheet } from '../product-sheet.ts';
import { STAGE_HUE } from '../stage-hue.ts';

function citation(line: CitationLine): Paragraph {
  return paragraph(
    [
      ...(line.number === '' ? [] : [mono(`${line.number}  `, { color: QUIET })]),
      mono(line.reference),
      ...(line.grade === '' ? [] : [new TextRun({ text: '  ' }), mono(line.grade, { bold: true })]),
      ...(line.flag === '' ? [] : [new TextRun({ text: ` (${line.flag})`, size: 18 })]),
      ...runs(`  ${line.title}`, { size: 18, color: QUIET }),
    ],
    { indent: { left: 240 }, spacing: { after: 40 } },
  );
}

/** All paragraphs but the last keep with the next, so that a judgement stays on one page. */
function judgement(box: JudgementBox): Paragraph[] {
  const bar = { ...sidebar(STAGE_HUE.assess), keepLines: true, keepNext: true };
  const { fields } = box;
  return [
    paragraph([label(`${box.label}  `), mono(box.reference)], bar),
    paragraph([new TextRun({ text: box.term, bold: true }), new TextRun({ text: ` (${box.range})` })], bar),
    ...prose(box.statement, bar, { size: 23 }),
    paragraph(runs(box.confidence, { bold: true }), bar),
    ...fields.flatMap((field, nth) => [
      paragraph([label(field.label)], { ...bar, spacing: { after: 20 } }),
      ...prose(field.paragraphs, { ...bar, keepNext: nth < fields.length - 1 }, { size: 19 }),
    ]),
  ];
}

function figure(sheet: FigureSheet): FileChild[] {
  return [
    paragraph([...runs(`${sheet.title}  `, { size: 19, bold: true }), mono(sheet.reference)], { keepNext: true }),
    paragraph([label(sheet.note)], { keepNext: true, spacing: { after: 40 } }),
    figureTable(sheet),
    remark(sheet.cut),
  ];
}

function block(sheet: BlockSheet): FileChild[] {
  const [first = '', ...rest] = sheet.paragraphs;
  const { finding } = sheet;
  return [
    ...(sheet.number === '' && first === ''
      ? []
      : [
          paragraph([mono(`${sheet.number}  `, { color: QUIET }), ...runs(first)], {
            spacing: { before: 160, after: 120 },
            keepNext: first === '',
          }),
        ]),
    ...prose(rest),
    ...(finding
      ? [
          paragraph([label(`${finding.label}  `), mono(finding.reference)], {
            ...sidebar(STAGE_HUE.analyse),
            keepNext: true,
          }),
          ...prose(finding.sentence, sidebar(STAGE_HUE.analyse), { size: 23 }),
        ]
      : []),
    ...sheet.figures.flatMap(figure),
    ...sheet.judgements.flatMap(judgement),
    ...sheet.citations.map(citation),
  ];
}

function section(sheet: SectionSheet): FileChild[] {
  const title = sheet.number === '' ? sheet.title : `${sheet.number}  ${sheet.title}`;
  return [heading(title, 1), ...sheet.blocks.flatMap(block)];
}

function headOf(sheet: ProductSheet): FileChild[] {
  return [
    ...docxHead(sheet),
    ...(sheet.answers.lines.length === 0
      ? []
      : [heading(sheet.answers.label, 2), ...sheet.answers.lines.map(citation)]),
  ];
}

function remark(text: string): Paragraph {
  return paragraph(runs(text, { size: 18, color: QUIET }), { spacing: { before: 80, after: 120 } });
}

function signaturesOf({ signatures: { label: title, sign, lines } }: ProductSheet): FileChild[] {
  const rows = lines.map(({ role, name, on }) => [
    [label(role)],
    runs([name, on].filter((part) => part !== '').join(', '), { size: 19 }),
    [label(`${sign} ${'_'.repeat(24)}`)],
  ]);
  return [heading(title, 2), plainTable([20, 40, 40], rows, { together: true })];
}

/** Lines to write on, under a question without options. */
const WRITING = ['_'.repeat(78), '_'.repeat(78)];

function feedbackOf({ feedback: { label: title, note, questions } }: ProductSheet): FileChild[] {
  return [
    heading(title, 2),
    remark(note),
    ...questions.flatMap(({ ask, options }) => [
      paragraph(runs(ask, { size: 19 }), { keepNext: true, spacing: { after: 40 } }),
      ...(options.length > 0
        ? [paragraph(runs(options.join('     '), { size: 19 }))]
        : WRITING.map((line) => paragraph([label(line)]))),
    ]),
  ];
}

function closingOf(sheet: ProductSheet): FileChild[] {
  const { yardstick, grades, references } = sheet;
  return [
    ...(references ? [heading(references.label, 2), ...references.lines.map(citation)] : []),
    ...sheet.closing.flatMap((field) => [heading(field.label, 1), ...prose(field.paragraphs)]),
    ...(yardstick
      ? [
          heading(`${yardstick.label}: ${yardstick.scheme}`, 2),
          yardstickTable(yardstick),
          remark(`${yardstick.note} ${yardstick.confidenceNote}`),
        ]
      : []),
    ...(grades
      ? [
          heading(grades.label, 2),
          plainTable(
            [18, 82],
            grades.lines.map((line) => [[mono(line.grade, { bold: true })], runs(line.words, { size: 18 })]),
            { together: true },
          ),
          remark(grades.note),
        ]
      : []),
    ...signaturesOf(sheet),
    ...feedbackOf(sheet),
    heading(sheet.thread.label, 2),
    threadTable(sheet.thread),
  ];
}

/** Sets a product whose words are all in place. */
export function setProduct(sheet: ProductSheet): Promise<Uint8Array> {
  return docxBytes(sheet.page, [...headOf(sheet), ...sheet.sections.flatMap(section), ...closingOf(sheet)]);
}
