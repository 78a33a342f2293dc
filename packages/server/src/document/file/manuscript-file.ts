import { isBlockId, keepIds, MOST_BLOCK_LETTERS, ReeveError } from '@reeve/domain';
import { readDocx, readMarkdown, type ReadBlock, type ReadManuscript } from '@reeve/formats';

const MEGABYTE = 1_048_576;
const MOST_BYTES = 30 * MEGABYTE;

/** Returns the file of a request. @throws ReeveError too_large — above 30 MB; invalid_input — empty */
export function checkedFile(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MOST_BYTES)
    throw new ReeveError('too_large', 'A file has at most 30 MB. Nothing was saved.', { fields: ['file'] });
  if (bytes.length === 0)
    throw new ReeveError('invalid_input', 'This file is empty. Nothing was saved.', { fields: ['file'] });
  return bytes;
}

/** True if a file is a ZIP archive, as DOCX and XLSX are, whatever its name. */
export function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'));
}

/** First bytes of files that are not text: PDF, old office files, compressed files, pictures. */
const NO_TEXT = ['25504446', 'd0cf11e0', '1f8b', '89504e47', 'ffd8ff'].map((start) => Buffer.from(start, 'hex'));

/** Returns a text file as text: UTF-8, UTF-16 with its mark, else Windows-1252. @throws ReeveError invalid_input — it is none */
export function textOf(bytes: Buffer): string {
  const begins = (start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);
  const wide = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')].findIndex(begins);
  if (NO_TEXT.some(begins) || (wide < 0 && bytes.includes(0)))
    throw new ReeveError(
      'invalid_input',
      'This file is neither a Word file without a password (DOCX) nor text. Nothing was saved.',
      { fields: ['file'] },
    );
  if (wide >= 0) return new TextDecoder(wide === 0 ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // every byte is a letter there
  }
}

/**
 * Returns a text under review from a file: a Word file by its first bytes, any text as Markdown, except a web page, whose tags would become
 * the text.
 *
 * @throws ReeveError invalid_input — neither; too_large — more or longer blocks than a draft accepts
 */
export async function readManuscript(bytes: Buffer): Promise<ReadManuscript> {
  const draft = isArchive(bytes) ? await readDocx(new Uint8Array(bytes)) : readMarkdown(pagelessText(bytes));
  const long = draft.blocks.findIndex((block) => block.text.length > MOST_BLOCK_LETTERS);
  if (long >= 0)
    throw new ReeveError(
      'too_large',
      `Block ${long + 1} of the file has more than ${MOST_BLOCK_LETTERS} letters. Divide it. Nothing was saved.`,
    );
  return draft;
}

function pagelessText(bytes: Buffer): string {
  const text = textOf(bytes);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(text))
    throw new ReeveError(
      'invalid_input',
      'This is a web page. Save it as a Word file (DOCX) first. Nothing was saved.',
      {
        fields: ['file'],
      },
    );
  return text;
}

/**
 * Gives each block of a file the id of the matching block of an edition: the id it still carries, else that of the block with the same
 * words. `makeId` names new ones.
 */
export function identified(
  known: readonly { readonly id: string; readonly text: string }[],
  read: readonly ReadBlock[],
  makeId: () => string,
): readonly (Omit<ReadBlock, 'target'> & { readonly id: string })[] {
  const taken = new Set<string>();
  const carried = read.map((block) => {
    if (block.id === undefined || !isBlockId(block.id) || taken.has(block.id)) return undefined;
    taken.add(block.id);
    return block.id;
  });
  const without = read.filter((_, index) => carried[index] === undefined);
  const free = known.filter((block) => !taken.has(block.id));
  const freshId = (): string => {
    const id = makeId();
    return taken.has(id) ? freshId() : id;
  };
  const found = keepIds(free, without, freshId);
  let next = 0;
  const named = read.map(({ target, ...block }, index) => ({
    target,
    block: { ...block, id: carried[index] ?? found[next++]?.id ?? freshId() },
  }));
  const targets = named.flatMap(({ target, block }) => (target === undefined ? [] : [[target, block.id] as const]));
  return named.map(({ block }) => ({ ...block, text: led(block.text, new Map(targets)) }));
}

/** Makes references of a file point to the present ids of its blocks. */
function led(text: string, ids: ReadonlyMap<string, string>): string {
  if (ids.size === 0) return text;
  return text.replaceAll(/\]\(#(b-[0-9A-Z]{8})\)/g, (link, target: string) => {
    const id = ids.get(target);
    return id === undefined ? link : `](#${id})`;
  });
}
