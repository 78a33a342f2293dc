import { productSheet, type PrintWords, type ProductPrint } from '@reeve/formats';
import { breakable } from './breakable.ts';
import { figureSvg } from './figure-svg.ts';
import { PRODUCT_TEMPLATE } from './product-template.ts';
import { STAGE_SHAPES } from './stage-shape.ts';
import { setPdf } from './typst.ts';

/**
 * A product as PDF, marked top and bottom of each page, with the same words in the same order as its DOCX.
 *
 * @param words fixed words in the reader's language
 * @returns the bytes of a tagged PDF
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page, a judgement outside the scheme
 */
export async function productPdf(product: ProductPrint, words: PrintWords): Promise<Uint8Array> {
  const sheet = productSheet(product, words);
  // Charts are drawn from the numbers themselves: an invisible break opportunity has no meaning in a drawing.
  const drawings = sheet.sections.map(({ blocks }) =>
    blocks.map(({ figures }) => figures.map(({ chart }) => (chart ? figureSvg(chart) : ''))),
  );
  // JSON omits undefined values; the template asks for `none`.
  const input = JSON.stringify(breakable(sheet), (_, value: unknown) => value ?? null);
  return setPdf(
    PRODUCT_TEMPLATE,
    { sheet: input, shapes: STAGE_SHAPES, drawings: JSON.stringify(drawings) },
    sheet.page.at,
  );
}
