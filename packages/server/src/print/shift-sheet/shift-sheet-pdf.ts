import type { Language } from '@reeve/domain';
import { PRINT_WORDS, printable, shiftSheet, type PrintWords, type ShiftSheetPrint } from '@reeve/formats';
import { breakable } from '../breakable.ts';
import { SHIFT_SHEET_TEMPLATE } from './shift-sheet-template.ts';
import { shiftMapSvg } from './shift-map-svg.ts';
import { STAGE_SHAPES } from '../stage-shape.ts';
import { setPdf } from '../typst.ts';

/**
 * A shift sheet as PDF.
 *
 * @param words fixed words in the reader's language
 * @returns the bytes of a tagged PDF
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export async function shiftSheetPdf(document: ShiftSheetPrint, words: PrintWords): Promise<Uint8Array> {
  const sheet = shiftSheet(document, words);
  const input = JSON.stringify(breakable(sheet), (_, value: unknown) => value ?? null); // the template asks for `none`
  const number = new Intl.NumberFormat(words.language, { maximumFractionDigits: 1 });
  const map = document.map === null ? '' : shiftMapSvg(printable(document.map), (hours) => number.format(hours));
  return setPdf(SHIFT_SHEET_TEMPLATE, { sheet: input, shapes: STAGE_SHAPES, map: JSON.stringify(map) }, sheet.page.at);
}

/**
 * Returns how many pages a shift sheet has on paper, counted in the print itself.
 *
 * Cost: sets the page, some 20 ms.
 */
export async function pagesOfSheet(document: ShiftSheetPrint, language: Language): Promise<number> {
  const pdf = await shiftSheetPdf(document, PRINT_WORDS[language]);
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  );
}
