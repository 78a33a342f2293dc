import { ReeveError } from '@reeve/domain';
import type { Command, Terminal } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { administrationOf } from './administration.ts';

/** Asks at the terminal for a secret, without showing what is typed. */
async function askHidden(terminal: Terminal, question: string): Promise<string> {
  if (!terminal.ask) throw new ReeveError('invalid_input', 'There is no terminal to ask at.');
  return terminal.ask(question, { hidden: true });
}

/** `reeve-admin keys check` */
export const checkKeys: Command = {
  about:
    'Show where the keyring is, whether it is this database’s, and whether it has a passphrase. Shows no key. Exit code 0\n' +
    'if raw text can be read, else 1.',
  example: 'reeve-admin keys check',
  installation: true,
  options: { json: { about: 'print one JSON object: file, there, hasPassphrase, fits' } },
  run: async (options, terminal) => {
    const state = await (await administrationOf(terminal)).keyring.state();
    const ok = state.there && state.fits !== false;
    if (options.has('json')) terminal.out(plainJson({ ...state, fits: state.fits ?? null }));
    else {
      terminal.out(state.there ? `The keyring is ${state.file}.` : `There is no keyring in ${state.file}.`);
      if (state.there) terminal.out(state.hasPassphrase ? 'It has a passphrase.' : 'It has no passphrase.');
      terminal.out(
        state.fits === undefined
          ? 'Nothing has been sealed in this database yet; the first start binds the two.'
          : state.fits
            ? 'The words of this database were sealed with it.'
            : 'The words of this database were sealed with another keyring: bring that one back.',
      );
    }
    return ok ? 0 : 1;
  },
};

/** `reeve-admin keys rotate` */
export const rotateKeys: Command = {
  about:
    'Give every compartment a new key. New content is sealed with the new ones, also on a running server; the\n' +
    'old ones stay on the keyring and open what they sealed. Afterwards, copy the keyring to its safe place again.',
  example: 'reeve-admin keys rotate',
  installation: true,
  options: {},
  run: async (_options, terminal) => {
    const { keyring } = await administrationOf(terminal);
    const passphrase = keyring.hasPassphrase() ? await askHidden(terminal, 'Passphrase of the keyring: ') : undefined;
    terminal.out(`New keys: ${keyring.rotate(passphrase)}. Copy the keyring to its safe place again.`);
    return 0;
  },
};

/** `reeve-admin keys passphrase` */
export const changeKeysPassphrase: Command = {
  about:
    'Close the keyring with a passphrase, which is asked for twice and never an option. From then on, the server asks for it at\n' +
    'start: the administrator of the machine and the holder of the passphrase are then two people.',
  example: 'reeve-admin keys passphrase',
  installation: true,
  options: { none: { about: 'remove the passphrase' } },
  run: async (options, terminal) => {
    const { keyring } = await administrationOf(terminal);
    const present = keyring.hasPassphrase() ? await askHidden(terminal, 'Present passphrase: ') : undefined;
    const next = options.has('none') ? undefined : await askHidden(terminal, 'New passphrase: ');
    if (next !== undefined && next !== (await askHidden(terminal, 'The same again: ')))
      throw new ReeveError('invalid_input', 'The two are not the same. Nothing was changed.');
    keyring.changePassphrase(present, next);
    terminal.out(next === undefined ? 'The keyring has no passphrase now.' : 'The keyring has a new passphrase.');
    return 0;
  },
};
