import { forgetProgram } from './keep-program.ts';

/** The database of the browser that has the sealed copy of a shift and its key. */
export const SHIFT_DATABASE = 'reeve-shift';

/** Removes the copy, its key and the program that opens it: at sign-out, and when the server no longer knows the session. It never fails. */
export async function forgetShift(): Promise<void> {
  await Promise.all([removeCopy(), forgetProgram()]);
}

function removeCopy(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => resolve();
    try {
      const removal = indexedDB.deleteDatabase(SHIFT_DATABASE);
      for (const event of ['success', 'error', 'blocked']) removal.addEventListener(event, done);
    } catch {
      done();
    }
  });
}
