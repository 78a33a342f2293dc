import { writeFile } from 'node:fs/promises';
import { conceptsJsonLd, conceptsTurtle } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import type { Command } from '../command.ts';
import { plainText } from '../output/plain-text.ts';

const FORMATS = { turtle: conceptsTurtle, 'json-ld': conceptsJsonLd } as const;
const isFormat = (text: string): text is keyof typeof FORMATS => text in FORMATS;

/** `reeve concepts export` */
export const exportConcepts: Command = {
  about: 'The bank of concepts as SKOS, as far as you may see and export it. Logged as an export.',
  example: 'reeve concepts export --format turtle --out concepts.ttl',
  options: {
    format: { value: 'FORMAT', about: 'turtle (default) or json-ld' },
    out: { value: 'FILE', about: 'write it to a file' },
    ...CONNECTION_OPTIONS,
  },
  network: true,
  run: (options, terminal) => {
    const format = textOf(options, 'format') ?? 'turtle';
    if (!isFormat(format)) throw new ReeveError('invalid_input', '--format must be turtle or json-ld.');
    return onServer(options, terminal, async (client) => {
      const { body } = await client.fetch(FORMATS[format]);
      const file = textOf(options, 'out');
      if (file === undefined) {
        terminal.out(plainText(body.toString('utf8')).replace(/\n$/, ''));
        return 0;
      }
      await writeFile(file, body, { mode: 0o600 }).catch((cause: unknown) => {
        throw new ReeveError('misconfigured', `${file} cannot be written.`, {}, { cause });
      });
      return 0;
    });
  },
};
