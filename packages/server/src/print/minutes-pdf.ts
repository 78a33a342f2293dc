import { minutesSheet, type PrintWords, type MinutesPrint } from '@reeve/formats';
import { breakable } from './breakable.ts';
import { MINUTES_TEMPLATE } from './minutes-template.ts';
import { STAGE_SHAPES } from './stage-shape.ts';
import { setPdf } from './typst.ts';

/**
 * The minutes of a meeting as PDF, marked top and bottom of each page.
 *
 * @param words fixed words in the reader's language
 * @returns the bytes of a tagged PDF
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export async function minutesPdf(minutes: MinutesPrint, words: PrintWords): Promise<Uint8Array> {
  const sheet = minutesSheet(minutes, words);
  const input = JSON.stringify(breakable(sheet), (_, value: unknown) => value ?? null); // the template asks for `none`
  return setPdf(MINUTES_TEMPLATE, { sheet: input, shapes: STAGE_SHAPES }, sheet.page.at);
}
