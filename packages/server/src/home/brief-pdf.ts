import { briefSheet, type BriefPrint, type BriefSheet, type PrintWords } from '@reeve/formats';
import { breakable } from '../print/breakable.ts';
import { PAGE_TEMPLATE } from '../print/page-template.ts';
import { STAGE_SHAPES } from '../print/stage-shape.ts';
import { setPdf } from '../print/typst.ts';

/** Two pages of sections, each a table. */
const BRIEF_TEMPLATE =
  PAGE_TEMPLATE +
  String.raw`
#let section(part) = {
  block(above: 12pt, below: 4pt, width: 100%, sticky: true, stroke: (bottom: .6pt + line-colour), inset: (bottom: 3pt),
    text(size: 10pt, weight: "semibold", part.label) + if part.note != "" { h(6pt) + label(part.note) })
  if part.rows.len() == 0 { label(part.none) } else {
    table(columns: part.shares.map(s => s * 1fr), inset: (x: 0pt, y: 3.5pt), column-gutter: 8pt,
      stroke: (x, y) => (bottom: hairline), ..part.rows.flatten().map(c => text(size: 9pt, lines(c))))
  }
}
#heading(level: 1, sheet.title)
#block(above: 0pt, label(sheet.subtitle))
#line(length: 100%, stroke: 1pt + ink)
#if page-sheet.exerciseNote != "" { block(emph(page-sheet.exerciseNote)) }
#for part in sheet.first { section(part) }
#pagebreak(weak: true)
#for part in sheet.second { section(part) }
`;

/**
 * The home of a commander as PDF of two pages.
 *
 * @param words fixed words in the reader's language
 * @returns the bytes of a tagged PDF
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export const briefPdf = (brief: BriefPrint, words: PrintWords): Promise<Uint8Array> =>
  setSections(briefSheet(brief, words));

/** Sections on two pages as PDF. */
export async function setSections(sheet: BriefSheet): Promise<Uint8Array> {
  const input = JSON.stringify(breakable(sheet), (_, value: unknown) => value ?? null); // the template asks for `none`
  return setPdf(BRIEF_TEMPLATE, { sheet: input, shapes: STAGE_SHAPES }, sheet.page.at);
}
