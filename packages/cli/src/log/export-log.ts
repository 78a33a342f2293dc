import { createWriteStream } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { exportLog, logCheckpointPdf, proveLogEvent, readLogStatus } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { requestOf } from '../api/client.ts';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import type { Command } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';

async function refuseExisting(file: string): Promise<void> {
  if (await stat(file).catch(() => undefined))
    throw new ReeveError('conflict', `There is a file ${file} already. Nothing was written.`);
}

async function write(file: string, content: string | Buffer): Promise<void> {
  await writeFile(file, content, { mode: 0o600 }).catch((cause: unknown) => {
    throw new ReeveError('misconfigured', `${file} cannot be written.`, {}, { cause });
  });
}

/** `reeve audit export` */
export const exportLogCommand: Command = {
  about:
    'Export the agency’s log up to now as one file, for reeve audit verify; compressed if the name ends in .gz. For the\n' +
    'data-protection officer and the auditors; the export is logged. At the server: reeve-admin audit export.',
  example: 'reeve audit export log.reeve-log.gz',
  options: {
    'without-texts': {
      about: 'omit the texts about persons: justifications, case references, searches, subjects',
    },
    ...CONNECTION_OPTIONS,
  },
  positionals: ['file'],
  network: true,
  run: async (options, terminal, [file = '']) => {
    await refuseExisting(file);
    const partial = `${file}.partial`;
    const texts = options.has('without-texts') ? ('no' as const) : ('yes' as const);
    try {
      await onServer(options, terminal, async (client) => {
        const lines = new PassThrough();
        const sink = createWriteStream(partial, { mode: 0o600 });
        const written = file.endsWith('.gz') ? pipeline(lines, createGzip(), sink) : pipeline(lines, sink);
        // A refusal is never written to the sink.
        const sent = client
          .send(exportLog, { ...requestOf(exportLog, { query: { texts } }), sink: lines })
          .catch((error: unknown) => {
            lines.destroy();
            throw error;
          });
        await Promise.all([sent, written.catch((error: unknown) => sent.then(() => Promise.reject(error)))]);
      });
      await rename(partial, file);
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined);
      throw error;
    }
    terminal.out(`${file}: check it with: reeve audit verify ${file}`);
    return 0;
  },
};

/** `reeve audit key` */
export const showLogKey: Command = {
  about: 'The public key of the agency’s log. Keep it apart from the log: a verifier must get it from elsewhere.',
  example: 'reeve audit key',
  options: { ...CONNECTION_OPTIONS },
  network: true,
  run: async (options, terminal) => {
    const { checkpoint } = await onServer(options, terminal, (client) => client.call(readLogStatus));
    if (!checkpoint) throw new ReeveError('state_forbids', 'This log has not been signed yet; that takes a minute.');
    terminal.out(checkpoint.key);
    return 0;
  },
};

/** `reeve audit checkpoint` */
export const showCheckpoint: Command = {
  about: 'The last signed checkpoint of the agency’s log, to be kept out of reach of those who run the system.',
  example: 'reeve audit checkpoint',
  options: {
    out: { value: 'FILE', about: 'write the signed note to a file' },
    print: { value: 'FILE', about: 'create a page to print (PDF), with a code that contains the note' },
    ...CONNECTION_OPTIONS,
    json: { about: 'print one JSON object: size, at, root, note, key, and the witnesses' },
  },
  network: true,
  run: async (options, terminal) => {
    const [out, print] = [textOf(options, 'out'), textOf(options, 'print')];
    await onServer(options, terminal, async (client) => {
      if (print !== undefined) {
        await write(print, (await client.fetch(logCheckpointPdf)).body);
        terminal.err(`${print} is written.`);
        if (out === undefined && !options.has('json')) return;
      }
      const { checkpoint, witnesses, size } = await client.call(readLogStatus);
      if (!checkpoint) throw new ReeveError('state_forbids', 'This log has not been signed yet; that takes a minute.');
      if (out !== undefined) await write(out, checkpoint.note);
      if (options.has('json')) terminal.out(plainJson({ ...checkpoint, events: size, witnesses }));
      else if (out === undefined) terminal.out(checkpoint.note.trimEnd());
    });
    return 0;
  },
};

/** `reeve audit prove` */
export const proveEventCommand: Command = {
  about:
    'Prove that an event is in the log, to someone who has only its key: a proof of about twenty hashes and\n' +
    'the event itself, in which texts about persons are commitments. Check both with: reeve audit verify PROOF --leaf FILE --key KEY',
  example: 'reeve audit prove 17 --out 17.tlog-proof --leaf 17.json',
  options: {
    out: { value: 'FILE', about: 'write the proof to a file; default: print it' },
    leaf: { value: 'FILE', about: 'write the event to a file' },
    ...CONNECTION_OPTIONS,
  },
  positionals: ['number'],
  network: true,
  run: async (options, terminal, [number = '']) => {
    const seq = Number(number);
    if (!/^[1-9]\d{0,14}$/.test(number)) throw new ReeveError('invalid_input', 'An event has a number from 1 on.');
    const { proof, leaf } = await onServer(options, terminal, (client) =>
      client.call(proveLogEvent, { params: { seq } }),
    );
    const [out, leafFile] = [textOf(options, 'out'), textOf(options, 'leaf')];
    if (leafFile !== undefined) await write(leafFile, leaf);
    if (out === undefined) terminal.out(proof.trimEnd());
    else await write(out, proof);
    return 0;
  },
};
