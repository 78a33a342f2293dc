import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ReeveError } from '@reeve/domain';
import { explain, systemCode } from '../cluster/explain.ts';
import type { KeptCheckpoint } from './checkpoint.ts';

/** Somebody else who keeps checkpoints, so that a log that was written anew can be told from the one it replaces. */
export interface Witness {
  readonly name: string;
  /** Up to which size it has checkpoints of an agency's log; 0 where it has none. */
  sizeOf(agencyId: string): Promise<number>;
  keep(agencyId: string, checkpoint: KeptCheckpoint): Promise<void>;
}

const DIGITS = 15;
const NAME = /^(\d{15})\.note$/;

/**
 * A folder as a witness: on a stick, on another machine's share, at a partner. A file a checkpoint, `<agency>/<size>.note`,
 * never written over.
 */
export function openWitnessFolder(folder: string): Witness {
  const refuse = (error: unknown): ReeveError =>
    new ReeveError('unavailable', `The witness ${folder} cannot be written: ${explain(error)}.`);
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
    async keep(agencyId, { size, note }) {
      const place = join(folder, agencyId);
      const draft = join(place, `.${randomUUID()}`);
      try {
        await mkdir(place, { recursive: true });
        const file = await open(draft, 'wx', 0o644);
        try {
          await file.writeFile(note);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, join(place, `${String(size).padStart(DIGITS, '0')}.note`));
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw refuse(error);
      }
    },
  };
}
