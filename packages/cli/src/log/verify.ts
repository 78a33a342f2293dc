import {
  checkLog,
  checkLogProof,
  looksLikeLogProof,
  ReeveError,
  toBase64,
  type LogFaults,
  type NoteKey,
} from '@reeve/domain';
import { LOG_CRYPTO } from '@reeve/store';
import { textOf } from '../api/connection.ts';
import type { Command, GivenOptions, Terminal } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { cosignatures } from './cosignature.ts';
import { heldNotes, textIn } from './held-notes.ts';
import { keysOf } from './log-keys.ts';
import { problemSentence, proofSentence, wholeSentences } from './log-sentence.ts';
import { linesOf } from './read-lines.ts';

const GOOD = 0;
const TAMPERED = 1;

/** `reeve audit verify` */
export const verify: Command = {
  about:
    'Verify a log exported as a file, without a server: every event, every text, every signed checkpoint. Exit\n' +
    'code 0 if the log is intact, 1 if it was tampered with (naming the first bad event), 2 if it cannot be read.\n' +
    'Only --witness or --checkpoint can show that the end was not cut off and that the log was not rewritten.',
  example:
    'reeve audit verify docs/operations/log-example/log.reeve-log --key docs/operations/log-example/log.key --witness docs/operations/log-example/witness',
  options: {
    checkpoint: { value: 'FILE', about: 'a signed checkpoint that you kept' },
    witness: {
      value: 'FILE|FOLDER',
      about: 'checkpoints of a witness: one, or a folder of them; other logs are ignored',
    },
    key: { value: 'KEY|FILE', about: 'the public key of the log, several with commas, or a file that contains it' },
    'witness-key': {
      value: 'KEY|FILE',
      about:
        'the public key of a witness that co-signs (its witness.key); without it, co-signatures are listed but not verified',
    },
    leaf: { value: 'FILE', about: 'the event, if FILE is a proof from reeve audit prove' },
    'without-texts': { about: 'the file was exported without the texts about persons' },
    json: { about: 'print one JSON object: ok, size, root, problem with fault, seq and until' },
  },
  positionals: ['file'],
  run: async (options, terminal, [file = '']) => {
    const keys = await keysOf(textOf(options, 'key'));
    const start = await firstLine(file);
    if (start !== undefined && looksLikeLogProof(`${start}\n`)) return verifyProof(file, keys, options, terminal);
    const [kept, seen] = [
      await heldNotes(textOf(options, 'checkpoint'), start),
      await heldNotes(textOf(options, 'witness'), start),
    ];
    const held = [...kept.own, ...seen.own];
    const cosigned = cosignatures(held, await keysOf(textOf(options, 'witness-key')));
    const found = await verifyFile(file, { keys, held, textsMayBeLeftOut: options.has('without-texts') });
    const root = toBase64(found.root);
    if (options.has('json')) {
      const { problem, ...rest } = found;
      terminal.out(plainJson({ ok: problem === undefined, ...rest, root, cosigned, problem: problem ?? null }));
    } else if (found.problem) terminal.err(problemSentence(found.problem));
    else
      for (const sentence of wholeSentences(found, root, { held: held.length, others: seen.others, cosigned }))
        terminal.out(sentence);
    return found.problem ? TAMPERED : GOOD;
  },
};

/**
 * Check a log file, line by line.
 *
 * @throws ReeveError invalid_input — it cannot be read, or is not a log file
 */
export async function verifyFile(
  file: string,
  options: { readonly keys: readonly NoteKey[]; readonly held: readonly string[]; readonly textsMayBeLeftOut: boolean },
): Promise<LogFaults> {
  const check = checkLog({ crypto: LOG_CRYPTO, ...options });
  for await (const lines of linesOf(file)) if (!lines.every((line) => check.line(line))) break;
  return check.end();
}

async function firstLine(file: string): Promise<string | undefined> {
  for await (const [line] of linesOf(file)) return line?.toString('utf8');
  return undefined;
}

async function verifyProof(
  file: string,
  keys: readonly NoteKey[],
  options: GivenOptions,
  terminal: Terminal,
): Promise<number> {
  const leafFile = textOf(options, 'leaf');
  if (leafFile === undefined)
    throw new ReeveError('invalid_input', 'A proof is of one event: give it with --leaf FILE.');
  if (keys.length === 0)
    throw new ReeveError('invalid_input', 'A proof holds no key: give the key of the log with --key.');
  const leaf = (await textIn(leafFile)).replace(/\n$/, '');
  const fault = checkLogProof(LOG_CRYPTO, await textIn(file), leaf, keys);
  if (options.has('json')) terminal.out(plainJson({ ok: fault === undefined, fault: fault ?? null }));
  else if (fault) terminal.err(proofSentence(fault));
  else terminal.out('Proved: this event is in the log of the signed checkpoint.');
  return fault ? TAMPERED : GOOD;
}
