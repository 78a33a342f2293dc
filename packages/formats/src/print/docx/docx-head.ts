import { BorderStyle, HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import { factTable } from './docx-table.ts';
import { heading, paragraph, prose, QUIET, RULE, runs } from './docx-text.ts';
import type { PageSheet } from '../page-sheet.ts';
import type { FactLine } from '../product-sheet.ts';

/** The head of a document: what it is, title, facts, and the conditions of its handling in full. */
export function docxHead(sheet: {
  readonly page: PageSheet;
  readonly kind: string;
  readonly title: string;
  readonly facts: readonly FactLine[];
}): FileChild[] {
  const { conditions, exerciseNote } = sheet.page;
  return [
    paragraph([new TextRun({ text: sheet.kind, color: QUIET })], { spacing: { after: 40 } }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 6, color: RULE } },
      children: [...runs(sheet.title)],
    }),
    ...(exerciseNote === '' ? [] : [paragraph([new TextRun({ text: exerciseNote, italics: true })])]),
    factTable(sheet.facts),
    ...(conditions ? [heading(conditions.label, 2), ...prose(conditions.paragraphs)] : []),
  ];
}
