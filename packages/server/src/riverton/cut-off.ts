import { open, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MARK = 'exercise-is-being-loaded.txt';
const SAYS =
  'The fictional province is being loaded. If this file remains, loading was interrupted and starts again.\n';

/**
 * Loads the exercise with a mark in the data folder for the duration: it takes many transactions, and half a province would look complete.
 * The mark is removed from the disk itself before users can work in the province.
 */
export async function loadMarked(dataFolder: string, load: () => Promise<unknown>): Promise<void> {
  await writeFile(join(dataFolder, MARK), SAYS);
  await load();
  await rm(join(dataFolder, MARK));
  const folder = await open(dataFolder, 'r').catch(() => undefined); // Windows cannot open folders
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** True if a loading of the exercise was cut off. */
export async function wasCutOff(dataFolder: string): Promise<boolean> {
  return (await stat(join(dataFolder, MARK)).catch(() => undefined)) !== undefined;
}
