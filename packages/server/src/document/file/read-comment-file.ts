import { isReeveError } from '@reeve/domain';
import { readCommentTable, readDocx, readResolutionLog } from '@reeve/formats';
import type { StoredBlock } from '@reeve/store';
import { isArchive, textOf } from './manuscript-file.ts';
import { incomingOfLog, incomingOfTable } from './incoming-table.ts';
import { incomingOfWord } from './incoming-word.ts';
import type { IncomingFile } from './incoming.ts';

/**
 * Reads comments from a file by its bytes: a Word file that is a copy of a draft or contains comments and tracked changes, a comment table
 * (DOCX, XLSX, CSV), or a resolution log (Markdown, CSV).
 *
 * @throws ReeveError invalid_input — none of these; too_large
 */
export async function readCommentFile(
  bytes: Buffer,
  name: string,
  blocks: readonly StoredBlock[],
): Promise<IncomingFile> {
  const tableOf = async (): Promise<IncomingFile> => ({
    comments: incomingOfTable(await readCommentTable(bytes, name), blocks),
    untracked: 0,
  });
  if (isArchive(bytes)) {
    if (!bytes.includes('word/document.xml')) return tableOf();
    const draft = await readDocx(new Uint8Array(bytes));
    if (draft.edition !== undefined) return incomingOfWord(draft, blocks);
    const isSilent = draft.comments.length + draft.changes.length === 0;
    return isSilent ? tableOf() : orElse(tableOf, async () => incomingOfWord(draft, blocks));
  }
  const text = textOf(bytes);
  return orElse(tableOf, async () => ({
    comments: incomingOfLog(await readResolutionLog(text), blocks),
    untracked: 0,
  }));
}

/** Returns the first reading, or the second if the file does not fit the first; if it fits neither, throws the error of the first. */
async function orElse<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<T> {
  try {
    return await first();
  } catch (error) {
    if (!isReeveError(error, 'invalid_input')) throw error;
    try {
      return await second();
    } catch {
      throw error;
    }
  }
}
