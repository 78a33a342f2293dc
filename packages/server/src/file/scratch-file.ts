import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ReeveError } from '@reeve/domain';
import type { Scratch } from '@reeve/formats';

/**
 * Runs work with a temporary file in a folder. The file has no name, so that it ends with its thread even if that is
 * ended in the middle.
 *
 * @param folder of the upload that is read
 */
export async function* withScratchFile<Part, Answer>(
  folder: string,
  work: (scratch: Scratch) => AsyncGenerator<Part, Answer, undefined>,
): AsyncGenerator<Part, Answer, undefined> {
  const path = join(folder, `scratch-${process.pid}-${performance.now()}`);
  const file = openSync(path, 'wx+', 0o600);
  try {
    unlinkSync(path);
    return yield* work(scratchOf(file));
  } finally {
    closeSync(file);
  }
}

function scratchOf(file: number): Scratch {
  let end = 0;
  return {
    store(bytes) {
      const [begin, { length }] = [end, bytes];
      end += length;
      for (let at = 0; at < length;) at += writeSync(file, bytes, at, length - at, begin + at);
      return () => {
        const back = new Uint8Array(length);
        for (let at = 0; at < length;) {
          const read = readSync(file, back, at, length - at, begin + at);
          if (read === 0) throw new ReeveError('internal', 'A temporary file became shorter while it was used.');
          at += read;
        }
        return back;
      };
    },
  };
}
