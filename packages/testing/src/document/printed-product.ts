import { productDocx, productPdf } from '@reeve/contract';
import { pagesOf, squeeze } from '../../../server/src/print/pdf-text.ts';
import { urlOf, type Client, type World } from '../world.ts';
import { partOfDocx } from './docx-files.ts';

/** The words of a product in both files, as printed for a reader, without white space. */
export async function printedProduct(
  world: World,
  reader: Client,
  id: string,
): Promise<{ readonly pdf: string; readonly docx: string }> {
  const fileOf = async (operation: typeof productPdf): Promise<Buffer> => {
    const url = urlOf(operation, { params: { id } });
    const headers = { authorization: `Bearer ${reader.token}` };
    return (await world.app.inject({ method: 'GET', url, headers })).rawPayload;
  };
  const bodies = pagesOf(await fileOf(productPdf)).map(({ body }) => body);
  const document = partOfDocx(await fileOf(productDocx), 'word/document.xml');
  return { pdf: squeeze(bodies.join('')), docx: squeeze(document.replaceAll(/<[^>]+>/g, '')) };
}
