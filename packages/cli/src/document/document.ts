import { EXPORT_FORMATS, exportEdition, importText } from '@reeve/contract';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import { plainJson, plainLine } from '../output/plain-text.ts';
import { carriedFile, formatOf, keepFile, named } from './carried.ts';

/** `reeve document import` */
export const importDocument: Command = {
  about:
    'Import the text of a file (DOCX, Markdown) into the working draft of a document, replacing its text. Unchanged blocks keep\n' +
    'their ids; content that a draft cannot represent is reported.',
  example: 'reeve document import guide.docx --document DC-7K3QM',
  options: {
    document: { value: 'REF', about: 'the document, by reference or id', required: true },
    ...CONNECTION_OPTIONS,
    json: JSON_OPTION,
  },
  positionals: ['file'],
  network: true,
  run: async (options, terminal, [path]) => {
    const file = await carriedFile(path);
    return onServer(options, terminal, async (client) => {
      const id = await named(client, options, 'document', 'document');
      const done = await client.call(importText, { params: { id }, input: { file } });
      const sentences = [`${done.blocks} blocks, ${done.kept} of them known.`, ...done.notes.map(plainLine)];
      terminal.out(options.has('json') ? plainJson(done) : sentences.join('\n'));
      return 0;
    });
  },
};

/** `reeve document export` */
export const exportDocument: Command = {
  about:
    'An edition as a file with its line numbers and its marking; with --since, the list of changes. Logged as an export.',
  example: 'reeve document export --edition ED-7K3QM --format docx --comments --out guide.docx',
  options: {
    edition: { value: 'REF', about: 'the edition, by reference or id', required: true },
    format: { value: 'FORMAT', about: `${EXPORT_FORMATS.join(', ')}; default: the first` },
    comments: { about: 'in Word: with the comments you may see' },
    since: { value: 'REF', about: 'an earlier edition: what changed since, instead of the text' },
    out: { value: 'FILE', about: 'the file to write', required: true },
    ...CONNECTION_OPTIONS,
  },
  network: true,
  run: (options, terminal) => {
    const format = formatOf(options, EXPORT_FORMATS);
    return onServer(options, terminal, async (client) => {
      const id = await named(client, options, 'edition', 'edition');
      const since = options.has('since') ? await named(client, options, 'since', 'edition') : undefined;
      const comments = options.has('comments') ? ('yes' as const) : ('no' as const);
      const query = { format, comments, ...(since === undefined ? {} : { changesSince: since }) };
      const { body } = await client.fetch(exportEdition, { params: { id }, query });
      await keepFile(textOf(options, 'out') ?? '', body);
      return 0;
    });
  },
};
