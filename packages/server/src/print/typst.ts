import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ReeveError } from '@reeve/domain';

/**
 * Where the compiler looks for files: a folder that does not exist. The pictures of a document are put there in memory while it is set; a
 * text cannot request anything else, because it reaches the compiler as data.
 */
const NO_FILES = fileURLToPath(new URL('./no-files', import.meta.url));

/** The longest document set at once, in characters; beyond it, this thread would block for more than a second. */
const LONGEST_DOCUMENT = 400_000;
/** Cost of a line break or a new paragraph, in characters. */
const LINE_COST = 80;

let compiler: Promise<NodeCompiler> | undefined;

/** The compiler, loaded with the first document: a native module of 51 MB that an idle server does not need. */
function loadCompiler(): Promise<NodeCompiler> {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then((module) =>
    module.NodeCompiler.create({ workspace: NO_FILES }),
  );
  return compiler;
}

function weightOf(json: string): number {
  return json.length + LINE_COST * (json.split(String.raw`\n`).length + json.split('","').length);
}

/**
 * Sets one document as PDF. All variable content is passed as data (`sys.inputs`), so no user text is ever read as markup or code; the
 * template is a constant of this program and imports nothing, so nothing is fetched.
 *
 * The same template, data and fonts give the same bytes. Cost: blocks this thread while it sets the pages, some 20 ms for two pages, a
 * second at the limit.
 *
 * @param inputs JSON texts by the name the template asks for
 * @param at wall time the file is dated with, `YYYY-MM-DDTHH:MM`
 * @param longest characters, a line counting as 80; beyond them nothing is set
 * @param pictures bytes of PNG and JPEG files by name; the template finds them as `/name`
 * @throws ReeveError too_large — longer than that; the default is 400,000
 * @throws ReeveError internal — the template does not fit its data; the compiler's message could quote the text and is not passed on
 */
export async function setPdf(
  template: string,
  inputs: Readonly<Record<string, string>>,
  at: string,
  longest: number = LONGEST_DOCUMENT,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> {
  const weight = Object.values(inputs).reduce((sum, json) => sum + weightOf(json), 0);
  if (weight > longest)
    throw new ReeveError('too_large', 'No PDF was made: the document is too long to be set at once. Split it.');
  const typst = await loadCompiler();
  try {
    for (const [name, bytes] of pictures) typst.mapShadow(join(NO_FILES, name), Buffer.from(bytes));
    const source = { mainFileContent: template, inputs: { ...inputs } };
    return typst.pdf(source, { creationTimestamp: Date.parse(`${at}:00Z`) / 1000 });
  } catch {
    throw new ReeveError('internal', 'The document could not be made.', { step: 'typeset' });
  } finally {
    typst.resetShadow();
    // The compiler's cache of a document would stay in memory; setting it again costs milliseconds.
    typst.evictCache(0);
  }
}
