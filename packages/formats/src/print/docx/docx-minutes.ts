import { TextRun, type FileChild } from 'docx';
import { docxBytes } from './docx-bytes.ts';
import { docxHead } from './docx-head.ts';
import { factTable, plainTable } from './docx-table.ts';
import { heading, label, mono, paragraph, prose, QUIET, runs, sidebar } from './docx-text.ts';
import type { DecisionSheet, ItemSheet, MinutesSheet } from '../minutes-sheet.ts';
import { STAGE_HUE } from '../stage-hue.ts';

/** Options with hours, for and against; the chosen one says so. */
function options({ optionHeads, options: rows }: ItemSheet): FileChild[] {
  if (rows.length === 0) return [];
  return [
    plainTable(
      [14, 28, 14, 22, 22],
      [
        optionHeads.map((word) => [new TextRun({ text: word, size: 16, color: QUIET })]),
        ...rows.map((row) => [
          runs([row.code, row.chosen].filter((part) => part !== '').join('\n'), { size: 19, bold: row.chosen !== '' }),
          ...[row.title, row.hours, row.for, row.against].map((text) => runs(text, { size: 19 })),
        ]),
      ],
    ),
  ];
}

function decision(sheet: DecisionSheet): FileChild[] {
  const bar = { ...sidebar(STAGE_HUE.decide), keepLines: true };
  return [
    paragraph(
      [label(`${sheet.label}  `), new TextRun({ text: sheet.outcome, bold: true }), mono(`  ${sheet.reference}`)],
      { ...bar, keepNext: true, spacing: { before: 120, after: 60 } },
    ),
    ...sheet.fields.flatMap((field) => [
      paragraph([label(field.label)], { ...bar, keepNext: true, spacing: { after: 20 } }),
      ...prose(field.paragraphs, bar, { size: 19 }),
    ]),
    ...(sheet.plan
      ? [paragraph([label(sheet.plan.label)], { keepNext: true, spacing: { before: 80 } }), factTable(sheet.plan.lines)]
      : []),
  ];
}

function item(sheet: ItemSheet): FileChild[] {
  const { raisedBy } = sheet;
  return [
    heading(`${sheet.number}  ${sheet.title}`, 2),
    paragraph(
      [
        mono(sheet.reference, { color: QUIET }),
        ...(raisedBy
          ? [label(`  ${raisedBy.label} `), mono(raisedBy.line.reference), label(`  ${raisedBy.line.title}`)]
          : []),
      ],
      { keepNext: true },
    ),
    ...prose(sheet.lead, {}, { size: 23 }),
    ...options(sheet),
    ...(sheet.decision ? decision(sheet.decision) : []),
    ...(sheet.open === '' ? [] : [paragraph([new TextRun({ text: sheet.open, italics: true })])]),
  ];
}

/** Sets minutes whose words are all in place. */
export function setMinutes(sheet: MinutesSheet): Promise<Uint8Array> {
  return docxBytes(sheet.page, [
    ...docxHead(sheet),
    ...(sheet.empty === '' ? [] : [paragraph([new TextRun({ text: sheet.empty, italics: true })])]),
    ...sheet.items.flatMap(item),
    ...(sheet.notes ? [heading(sheet.notes.label, 2), ...prose(sheet.notes.paragraphs)] : []),
  ]);
}
