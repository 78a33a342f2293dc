import { ReeveError } from '@reeve/domain';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fileURLToPath } from 'node:url';

/**
 * Where the compiler would look for files: a folder that does not exist. Templates read none, and text cannot ask for one,
 * because it reaches the compiler as data.
 */
const NO_FILES = fileURLToPath(new URL('./no-files', import.meta.url));

/** Documents after which a remembered piece of layout that none of them used again is forgotten. */
const REMEMBERED = 2;

let compiler: Promise<NodeCompiler> | undefined;

/** The compiler, loaded with the first document: it is a native module of 51 MB that an idle server does not need. */
function loadCompiler(): Promise<NodeCompiler> {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then((module) =>
    module.NodeCompiler.create({ workspace: NO_FILES }),
  );
  return compiler;
}

/**
 * Set one document as PDF. Everything that varies goes in as data (`sys.inputs`), so no text of a person is ever read as
 * markup or code; the template is a constant of this program and imports nothing, so nothing is fetched.
 *
 * The same template, inputs and fonts give the same bytes. Runs in this thread and blocks it while it sets the pages.
 *
 * @param at wall time the file is dated with, `YYYY-MM-DDTHH:MM`
 * @throws ReeveError internal — the template does not fit its data; what the compiler says could quote the text and is not passed on
 */
export async function setPdf(
  template: string,
  inputs: Readonly<Record<string, string>>,
  at: string,
): Promise<Uint8Array> {
  const typst = await loadCompiler();
  const outcome = typst.compile({ mainFileContent: template, inputs: { ...inputs } });
  const document = outcome.result;
  if (!document || outcome.hasError())
    throw new ReeveError('internal', 'The document could not be made.', { step: 'typeset' });
  const bytes = typst.pdf(document, { creationTimestamp: Date.parse(`${at}:00Z`) / 1000 });
  typst.evictCache(REMEMBERED);
  return bytes;
}
