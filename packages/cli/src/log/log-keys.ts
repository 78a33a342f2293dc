import { readNoteKey, ReeveError, type NoteKey } from '@reeve/domain';
import { LOG_CRYPTO } from '@reeve/store';
import { textIn } from './held-notes.ts';

/**
 * Reads keys as given: comma-separated lines, or files with one per line.
 *
 * @throws ReeveError invalid_input — something that is not a key
 */
export async function keysOf(text: string | undefined): Promise<readonly NoteKey[]> {
  const keys: NoteKey[] = [];
  for (const given of (text ?? '').split(',').filter((part) => part !== '')) {
    const isLine = readNoteKey(LOG_CRYPTO, given) !== undefined;
    const lines = isLine ? [given] : (await textIn(given)).split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) {
      const key = readNoteKey(LOG_CRYPTO, line.trim());
      if (!key) throw new ReeveError('invalid_input', `${given} has no public key of a log or a witness.`);
      keys.push(key);
    }
  }
  return keys;
}
