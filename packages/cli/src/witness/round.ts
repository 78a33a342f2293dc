import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  extensionFault,
  originOfLog,
  printNote,
  readCheckpoint,
  readLogExtension,
  readNote,
  ReeveError,
  signNote,
  type Checkpoint,
  type ExtensionFault,
} from '@reeve/domain';
import { LOG_CRYPTO, nameOfSize, writeNoteFile } from '@reeve/store';
import { textIn } from '../log/held-notes.ts';
import type { OwnFolder } from './own-folder.ts';

/** The outcome of a round for one log. */
export interface LogRound {
  readonly agencyId: string;
  /** Sizes that were co-signed now. */
  readonly signed: readonly number[];
  /** True if each was also stored next to the note of the log. */
  readonly isCopied: boolean;
  /** Why the next one was not. */
  readonly refused: { readonly size: number; readonly fault: ExtensionFault | 'no_key' } | undefined;
}

const REQUEST = /^(\d{15})\.add-checkpoint$/;
const AGENCY = /^[0-9a-f-]{36}$/;

/**
 * Checks what each log has published since the last round, and co-signs what continues the history this witness has seen.
 *
 * @param folder the folder written by REEVE_WITNESS
 * @param nowS   the second since 1970
 * @throws ReeveError invalid_input — the folder is unreadable or contains no log
 */
export async function witnessRound(folder: string, own: OwnFolder, nowS: number): Promise<readonly LogRound[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new ReeveError('invalid_input', `${folder} cannot be read.`, {}, { cause });
  });
  // Also check a log that this witness has signed and that is no longer in the folder.
  const agencies = new Set([...names, ...(await own.names())].filter((name) => AGENCY.test(name)));
  const rounds: LogRound[] = [];
  for (const agencyId of [...agencies].toSorted()) {
    const sizes = await sizesIn(join(folder, agencyId));
    const seen = await own.lastSigned(agencyId);
    if (sizes.length > 0 || seen) rounds.push(await roundOf(folder, agencyId, sizes, seen, own, nowS));
  }
  if (rounds.length === 0)
    throw new ReeveError(
      'invalid_input',
      `${folder} has no checkpoint that a witness could sign. Is it the folder that REEVE_WITNESS names?`,
    );
  return rounds;
}

async function sizesIn(place: string): Promise<readonly number[]> {
  const names = await readdir(place).catch(() => []);
  const sizes = names.flatMap((name) => REQUEST.exec(name)?.[1] ?? []).map(Number);
  return sizes.toSorted((a, b) => a - b);
}

async function roundOf(
  folder: string,
  agencyId: string,
  sizes: readonly number[],
  before: Checkpoint | undefined,
  own: OwnFolder,
  nowS: number,
): Promise<LogRound> {
  const origin = originOfLog(agencyId);
  const keys = own.logKeys.filter((key) => key.name === origin);
  const newest = sizes.at(-1) ?? 0;
  const signed: number[] = [];
  let isCopied = true;
  const refuse = (size: number, fault: ExtensionFault | 'no_key'): LogRound => ({
    agencyId,
    signed,
    isCopied,
    refused: { size, fault },
  });
  if (keys.length === 0) return refuse(newest, 'no_key');
  if (before && newest < before.size) return refuse(newest, 'cut_off');
  // A new witness signs the newest; later ones are checked against it. The last signed one is checked again.
  const due = before ? sizes.filter((size) => size >= before.size) : sizes.slice(-1);
  let seen = before;
  for (const size of due) {
    const text = await textIn(join(folder, agencyId, nameOfSize(size, 'add-checkpoint')));
    const extension = readLogExtension(text);
    const note = extension && readNote(extension.checkpoint);
    const checkpoint = note && readCheckpoint(note.text);
    if (!extension || !note || checkpoint?.size !== size) return refuse(size, 'not_understood');
    const fault = extensionFault(LOG_CRYPTO, extension, { origin, keys, seen });
    if (fault) {
      if (fault === 'history_changed') await own.keepRefused(agencyId, size, text);
      return refuse(size, fault);
    }
    if (seen?.size === size) continue;
    const cosignature = signNote(LOG_CRYPTO, note.text, own.signer.key, own.signer.sign, nowS);
    const cosigned = printNote({ text: note.text, signatures: [...note.signatures, cosignature] });
    // Its own copy first: it must not have signed what it has not saved.
    await own.keep(agencyId, size, cosigned);
    await writeNoteFile(join(folder, agencyId), nameOfSize(size, `${cosignature.keyId}.note`), cosigned).catch(
      () => (isCopied = false),
    );
    signed.push(size);
    seen = checkpoint;
  }
  return { agencyId, signed, isCopied, refused: undefined };
}
