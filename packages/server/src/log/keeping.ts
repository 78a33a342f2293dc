import { randomBytes } from 'node:crypto';
import { keepSecret, readSecrets } from '@reeve/postgres';
import { openLogKeys, openWitnessFolder, type LogKeeping } from '@reeve/store';

/** The signing key of an installation's logs, and the witnesses of its settings. */
export function openLogKeeping(keyFolder: string, witnessFolders: readonly string[]): LogKeeping {
  return {
    keys: openLogKeys(keyFolder),
    witnesses: witnessFolders.map(openWitnessFolder),
  };
}

/** Returns the salt by which the log distinguishes machines, made once and stored next to the data. */
export async function workstationSalt(dataFolder: string): Promise<string> {
  const kept = (await readSecrets(dataFolder))['workstation'];
  if (typeof kept === 'string') return kept;
  const made = randomBytes(32).toString('base64url');
  await keepSecret(dataFolder, 'workstation', made);
  return made;
}
