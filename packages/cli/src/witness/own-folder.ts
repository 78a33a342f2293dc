import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isSignedBy,
  readCheckpoint,
  readNote,
  readNoteKey,
  ReeveError,
  type Checkpoint,
  type NoteKey,
} from '@reeve/domain';
import {
  LOG_CRYPTO,
  makeKeyFile,
  nameOfSize,
  readKeyFile,
  signerOfSecret,
  writeNoteFile,
  type LogSigner,
} from '@reeve/store';

const SECRET = 'witness.pem';
const PUBLIC = 'witness.key';
const LOG_KEYS = 'log.keys';
const LOCK = 'lock';
const NOTE = /^\d{15}\.note$/;

/** The folder of a witness, to which no one else may write: its key, the keys of the logs, and every checkpoint it has signed. */
export interface OwnFolder {
  readonly signer: LogSigner;
  /** The key was made just now. */
  readonly isNew: boolean;
  /** Keys of logs that were given in this or an earlier run. */
  readonly logKeys: readonly NoteKey[];
  /** Names in the folder, among them the agencies whose logs it has signed. */
  names(): Promise<readonly string[]>;
  /** The last checkpoint this witness signed of a log. @throws ReeveError misconfigured — its own copy was changed */
  lastSigned(agencyId: string): Promise<Checkpoint | undefined>;
  /** Saves a co-signed note. It is on disk when this returns, and is never overwritten. */
  keep(agencyId: string, size: number, note: string): Promise<void>;
  /** Saves a refused checkpoint: it has the signature of the log, so it is evidence. */
  keepRefused(agencyId: string, size: number, extension: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the folder of a witness, and creates its key on the first run.
 *
 * @param options name: of the key, when it is created; logKeys: keys of logs to save
 * @throws ReeveError conflict — another witness uses it; misconfigured — its key is readable by others or invalid
 */
export async function openOwnFolder(
  folder: string,
  options: { readonly name: string | undefined; readonly logKeys: readonly string[] },
): Promise<OwnFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, LOCK);
  const held = await open(lock, 'wx').catch((cause: unknown) => {
    throw new ReeveError(
      'conflict',
      `Another witness uses ${folder}. If none is running, delete ${lock} and start again.`,
      {},
      { cause },
    );
  });
  await held.close();
  const close = (): Promise<void> => rm(lock, { force: true });
  try {
    const { signer, isNew } = await openSigner(folder, options.name);
    const logKeys = await rememberKeys(folder, options.logKeys);
    return {
      signer,
      isNew,
      logKeys,
      names: () => readdir(folder),
      lastSigned: (agencyId) => lastSigned(join(folder, agencyId), signer.key),
      keep: (agencyId, size, note) =>
        writeNoteFile(join(folder, agencyId), nameOfSize(size, 'note'), note, { once: true }),
      keepRefused: (agencyId, size, extension) =>
        writeNoteFile(join(folder, agencyId), nameOfSize(size, 'refused'), extension),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openSigner(
  folder: string,
  name: string | undefined,
): Promise<{ readonly signer: LogSigner; readonly isNew: boolean }> {
  const file = join(folder, SECRET);
  const present = await readKeyFile(file);
  if (present) {
    const line = (await textOrNothing(join(folder, PUBLIC))).trim();
    const signer = signerOfSecret(present, { name: readNoteKey(LOG_CRYPTO, line)?.name ?? '', type: 4 });
    if (signer.line !== line)
      throw new ReeveError('misconfigured', `${join(folder, PUBLIC)} is not the public half of ${file}.`);
    return { signer, isNew: false };
  }
  const chosen = name ?? `reeve/witness/${randomBytes(4).toString('hex')}`;
  if (!/^[^\s+]{1,100}$/u.test(chosen))
    throw new ReeveError('invalid_input', 'The name of a witness has no spaces and no plus, and 100 signs at most.');
  await makeKeyFile(file);
  const made = await readKeyFile(file);
  if (!made) throw new ReeveError('internal', 'A key that was just made cannot be found.');
  const signer = signerOfSecret(made, { name: chosen, type: 4 });
  await writeNoteFile(folder, PUBLIC, `${signer.line}\n`);
  return { signer, isNew: true };
}

async function rememberKeys(folder: string, given: readonly string[]): Promise<readonly NoteKey[]> {
  const before = (await textOrNothing(join(folder, LOG_KEYS))).split('\n').filter((line) => line !== '');
  const lines = [...new Set([...before, ...given])];
  if (lines.length > before.length) await writeNoteFile(folder, LOG_KEYS, `${lines.join('\n')}\n`, { mode: 0o600 });
  return lines.flatMap((line) => readNoteKey(LOG_CRYPTO, line) ?? []);
}

async function lastSigned(place: string, key: NoteKey): Promise<Checkpoint | undefined> {
  const names = await readdir(place).catch(() => []);
  const newest = names
    .filter((name) => NOTE.test(name))
    .toSorted()
    .at(-1);
  if (newest === undefined) return undefined;
  const note = readNote(await readFile(join(place, newest), 'utf8'));
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint || nameOfSize(checkpoint.size, 'note') !== newest || !isSignedBy(LOG_CRYPTO, note, key))
    throw new ReeveError(
      'misconfigured',
      `${join(place, newest)} is not what this witness signed. Nothing was signed.`,
    );
  return checkpoint;
}

async function textOrNothing(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
