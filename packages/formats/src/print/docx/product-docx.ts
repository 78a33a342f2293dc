import type { ProductPrint } from '../model.ts';
import { productSheet } from '../product-sheet.ts';
import type { PrintWords } from '../words/words.ts';

/**
 * A product as DOCX, marked top and bottom of each page, with the same words in the same order as its PDF.
 *
 * The same product and words give the same bytes: no clock and no randomness. The DOCX library is loaded with the first
 * document, so that a program that makes none stays small. Cost: linear in the text.
 *
 * @param words fixed words in the reader's language
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page, a judgement outside the scheme
 */
export async function productDocx(product: ProductPrint, words: PrintWords): Promise<Uint8Array> {
  const sheet = productSheet(product, words);
  const { setProduct } = await import('./docx-product.ts');
  return setProduct(sheet);
}
