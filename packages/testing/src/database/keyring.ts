import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeyring, openKeyring, type Keyring } from '@reeve/store';

/** A separate keyring for one test, in its own folder. */
export interface TestKeyring {
  readonly file: string;
  readonly keyring: Keyring;
  remove(): void;
}

export function makeTestKeyring(passphrase?: string): TestKeyring {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-test-keys-'));
  const file = join(folder, 'raw.keyring');
  makeKeyring(file, passphrase);
  return {
    file,
    keyring: openKeyring(file, passphrase, () => new Date()),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
