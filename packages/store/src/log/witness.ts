import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { printLogExtension, ReeveError, type LogExtension } from '@reeve/domain';
import { systemReason, systemCode } from '@reeve/postgres';

/** Keeps checkpoints outside the installation, so that a rewritten log is detected. */
export interface Witness {
  readonly name: string;
  /** The size up to which it has checkpoints of an agency's log; 0 if it has none. */
  sizeOf(agencyId: string): Promise<number>;
  /** @param extension the checkpoint of this size, with the proof from the witness's previous one */
  keep(agencyId: string, size: number, extension: LogExtension): Promise<void>;
}

const DIGITS = 15;
const NAME = /^(\d{15})\.note$/;

/** The file name for the checkpoint of a size; names sort by size. */
export function nameOfSize(size: number, ending: string): string {
  return `${String(size).padStart(DIGITS, '0')}.${ending}`;
}

/**
 * A folder as a witness: on a stick, on another machine's share, at a partner. Two files per checkpoint, never overwritten:
 * `<agency>/<size>.note`, and `<agency>/<size>.add-checkpoint` with the proof, which `reeve witness` checks before it signs.
 */
export function openWitnessFolder(folder: string): Witness {
  const refuse = (error: unknown): ReeveError =>
    new ReeveError('unavailable', `The witness ${folder} cannot be written: ${systemReason(error)}.`);
  return {
    name: folder,
    async sizeOf(agencyId) {
      try {
        const names = await readdir(join(folder, agencyId));
        return Math.max(0, ...names.map((name) => Number(NAME.exec(name)?.[1] ?? 0)));
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return 0;
        throw refuse(error);
      }
    },
    async keep(agencyId, size, extension) {
      const place = join(folder, agencyId);
      try {
        // The note is written last: it shows that the size is complete.
        await writeNoteFile(place, nameOfSize(size, 'add-checkpoint'), printLogExtension(extension));
        await writeNoteFile(place, nameOfSize(size, 'note'), extension.checkpoint);
      } catch (error) {
        throw refuse(error);
      }
    },
  };
}

/**
 * Writes a file atomically.
 *
 * @param options once: fail if the file exists
 */
export async function writeNoteFile(
  folder: string,
  name: string,
  text: string,
  { once = false, mode = 0o644 }: { readonly once?: boolean; readonly mode?: number } = {},
): Promise<void> {
  const draft = join(folder, `.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(draft, 'wx', mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (once) await link(draft, join(folder, name));
    else await rename(draft, join(folder, name));
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}
