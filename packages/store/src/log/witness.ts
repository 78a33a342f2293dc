import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { printLogExtension, ReeveError, type LogExtension } from '@reeve/domain';
import { systemReason, systemCode } from '@reeve/postgres';

/** Keeps checkpoints outside the installation, so that a rewritten log is detected. */
export interface Witness {
  readonly name: string;
  /** Up to which size it has checkpoints of an agency's log; 0 where it has none. */
  sizeOf(agencyId: string): Promise<number>;
  /** @param extension the checkpoint of this size, with the proof from the one that the witness had before */
  keep(agencyId: string, size: number, extension: LogExtension): Promise<void>;
}

const DIGITS = 15;
const NAME = /^(\d{15})\.note$/;

/** The name of a file about the checkpoint of a size, in the order of sizes. */
export function nameOfSize(size: number, ending: string): string {
  return `${String(size).padStart(DIGITS, '0')}.${ending}`;
}

/**
 * A folder as a witness: on a stick, on another machine's share, at a partner. Two files a checkpoint, never written over:
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
        // The note last: by it the size is known to be there.
        await writeNoteFile(place, nameOfSize(size, 'add-checkpoint'), printLogExtension(extension));
        await writeNoteFile(place, nameOfSize(size, 'note'), extension.checkpoint);
      } catch (error) {
        throw refuse(error);
      }
    },
  };
}

/**
 * Write a file that is there as a whole or not at all.
 *
 * @param options once: fail where there is one of this name
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
