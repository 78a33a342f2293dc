import { setTimeout as wait } from 'node:timers/promises';
import { isReeveError, printNoteKey, ReeveError } from '@reeve/domain';
import { LOG_CRYPTO } from '@reeve/store';
import { interruptible } from '../api/interrupt.ts';
import { textOf } from '../api/connection.ts';
import { keysOf } from '../log/log-keys.ts';
import type { Command, Terminal } from '../command.ts';
import { openOwnFolder, type OwnFolder } from './own-folder.ts';
import { witnessRound, type LogRound } from './round.ts';

const DONE = 0;
const REFUSED = 1;
const NOT_SIGNED = 2;
const MOST_MINUTES = 1440;

/** Why a checkpoint was not signed. Those of a changed log are REFUSED; the others can be corrected. */
const WHY = {
  not_understood: 'it is no checkpoint with its proof.',
  other_log: 'it is of another log than its folder is named after.',
  not_signed: 'no key of this log that you have given has signed it. If the log has a new key, give it with --key.',
  no_key: 'the key of this log is not known. Get it from the agency (reeve audit key) and give it with --key.',
  out_of_turn: 'its proof is not from the checkpoint this witness signed last. Copy the missing files of the folder.',
  cut_off: 'this witness has signed a longer log. The end was cut off.',
  history_changed:
    'it does not continue the log this witness has signed. The log was rewritten, or restored from a backup; or the proof is damaged.',
} as const;

/** `reeve witness` */
export const witness: Command = {
  about:
    'Co-sign the checkpoints that logs publish in a folder (REEVE_WITNESS), on a machine out of reach of those who run Reeve. A\n' +
    'checkpoint is signed only if it is proved to continue the last signed one. Exit code 0 if all were signed, 1 if a\n' +
    'log was refused because its history was changed or cut, 2 if one could not be signed yet.',
  example: 'reeve witness /media/reeve --own ~/reeve-witness --key log.key',
  installation: true,
  options: {
    own: {
      value: 'FOLDER',
      about:
        'folder of this witness: its key, made at the first run, and all it has signed; no one else may write there',
      required: true,
    },
    key: { value: 'KEY|FILE', about: 'the public key of a log, several with commas; saved on the first run' },
    name: { value: 'NAME', about: 'name of the key, when it is created' },
    every: { value: 'MINUTES', about: 'repeat after this many minutes, until stopped; default: once' },
  },
  positionals: ['folder'],
  run: async (options, terminal, [folder = '']) => {
    const every = minutesOf(textOf(options, 'every'));
    const logKeys = (await keysOf(textOf(options, 'key'))).map((key) => printNoteKey(LOG_CRYPTO, key));
    const own = await openOwnFolder(textOf(options, 'own') ?? '', { name: textOf(options, 'name'), logKeys });
    try {
      if (own.isNew) terminal.out(`The key of this witness, for those who check with it: ${own.signer.line}`);
      return await interruptible((signal) => watch(folder, own, every, terminal, signal));
    } finally {
      await own.close();
    }
  },
};

/** Repeats rounds until a history was changed or, without an interval, runs once. */
async function watch(
  folder: string,
  own: OwnFolder,
  every: number | undefined,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  for (;;) {
    signal.throwIfAborted();
    const rounds = await witnessRound(folder, own, Math.floor(Date.now() / 1000)).catch((error: unknown) => {
      // An unavailable share is checked again.
      if (every === undefined || !isReeveError(error, 'invalid_input')) throw error;
      terminal.err(error.message);
      return [];
    });
    for (const round of rounds) report(round, terminal, every === undefined);
    const codes = rounds.map(codeOf);
    if (codes.includes(REFUSED)) return REFUSED;
    if (every === undefined) return codes.includes(NOT_SIGNED) ? NOT_SIGNED : DONE;
    await wait(every * 60_000, undefined, { signal }).catch(() => undefined);
  }
}

function codeOf({ refused }: LogRound): number {
  if (!refused) return DONE;
  return refused.fault === 'cut_off' || refused.fault === 'history_changed' ? REFUSED : NOT_SIGNED;
}

function report(round: LogRound, terminal: Terminal, isOnce: boolean): void {
  const { agencyId, signed, refused, isCopied } = round;
  if (signed.length > 0)
    terminal.out(`${agencyId}: co-signed ${signed.length}, the last over ${signed.at(-1)} events.`);
  if (!isCopied) terminal.err(`${agencyId}: the folder cannot be written; what was signed is in --own alone.`);
  if (refused)
    terminal.err(
      `${codeOf(round) === REFUSED ? 'REFUSED' : 'Not signed'}. ${agencyId}, checkpoint over ${refused.size} events: ${WHY[refused.fault]}`,
    );
  else if (signed.length === 0 && isOnce) terminal.out(`${agencyId}: nothing new.`);
}

function minutesOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const minutes = Number(text);
  if (!/^\d+$/.test(text) || minutes < 1 || minutes > MOST_MINUTES)
    throw new ReeveError('invalid_input', `--every is a whole number of minutes from 1 to ${MOST_MINUTES}.`);
  return minutes;
}
