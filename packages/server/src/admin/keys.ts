import { changePassphrase, installationKeyring, lookAtKeyring, rotateKeyring, type Store } from '@reeve/store';
import type { Config } from '../boot/config.ts';
import { REAL_FACTORIES } from '../boot/start.ts';

/** An installation's keyring, as far as its state is known without opening it. */
export interface KeyringState {
  readonly file: string;
  readonly there: boolean;
  readonly hasPassphrase: boolean;
  /** True if this database's words were sealed with it; undefined if nothing has been sealed yet. */
  readonly fits: boolean | undefined;
}

/** The keyring of the installation, for its administrator. None of these functions shows a key. */
export interface KeyringAdministration {
  readonly hasPassphrase: () => boolean;
  state(): Promise<KeyringState>;
  /** @returns number of compartments with a new key */
  rotate(passphrase: string | undefined): number;
  /** Undefined means no passphrase. */
  changePassphrase(present: string | undefined, next: string | undefined): void;
}

type OnDatabase = <T>(work: (store: Store) => Promise<T>) => Promise<T>;

export function keyringAdministration(config: Config, onDatabase: OnDatabase): KeyringAdministration {
  const { keyringFile: file, keyringPassphrase: given } = config;
  return {
    hasPassphrase: () => given === undefined && (lookAtKeyring(file)?.hasPassphrase ?? false),
    async state() {
      const found = lookAtKeyring(file);
      const known = await onDatabase(installationKeyring);
      return {
        file,
        there: found !== undefined,
        hasPassphrase: found?.hasPassphrase ?? false,
        fits: known === undefined ? undefined : found?.id === known,
      };
    },
    rotate: (passphrase) => rotateKeyring(file, given ?? passphrase, REAL_FACTORIES.now()),
    changePassphrase: (present, next) => changePassphrase(file, given ?? present, next),
  };
}
