import { COMMENT_TABLE_FORMATS, exportComments, importComments } from '@reeve/contract';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import { plainJson, plainLine } from '../output/plain-text.ts';
import { carriedFile, formatOf, keepFile, named } from './carried.ts';

/** `reeve comments import` */
export const importCommentsCommand: Command = {
  about:
    'Import comments on an edition: a table of the eight columns (DOCX, XLSX, CSV), a resolution log (Markdown, CSV), or a Word\n' +
    'file with comments and tracked changes. Existing comments are recognised; none is duplicated or dropped.',
  example: 'reeve comments import back.docx --edition ED-7K3QM',
  options: {
    edition: { value: 'REF', about: 'the edition they are about, by reference or id', required: true },
    member: { value: 'ID', about: 'the member they are imported for, by the review lead' },
    ...CONNECTION_OPTIONS,
    json: JSON_OPTION,
  },
  positionals: ['file'],
  network: true,
  run: async (options, terminal, [path]) => {
    const file = await carriedFile(path);
    const memberId = textOf(options, 'member');
    return onServer(options, terminal, async (client) => {
      const id = await named(client, options, 'edition', 'edition');
      const input = { file, ...(memberId === undefined ? {} : { memberId }) };
      const done = await client.call(importComments, { params: { id }, input });
      const counts = `${done.created} new, ${done.already} here already, ${done.answered} answered.`;
      terminal.out(options.has('json') ? plainJson(done) : [counts, ...done.notes.map(plainLine)].join('\n'));
      return 0;
    });
  },
};

/** `reeve comments export` */
export const exportCommentsCommand: Command = {
  about: 'The comments on an edition as the table of eight columns that standards bodies use. Logged as an export.',
  example: 'reeve comments export --edition ED-7K3QM --format xlsx --out comments.xlsx',
  options: {
    edition: { value: 'REF', about: 'the edition, by reference or id', required: true },
    format: { value: 'FORMAT', about: `${COMMENT_TABLE_FORMATS.join(', ')}; default: the first` },
    out: { value: 'FILE', about: 'the file to write', required: true },
    ...CONNECTION_OPTIONS,
  },
  network: true,
  run: (options, terminal) => {
    const format = formatOf(options, COMMENT_TABLE_FORMATS);
    return onServer(options, terminal, async (client) => {
      const id = await named(client, options, 'edition', 'edition');
      const { body } = await client.fetch(exportComments, { params: { id }, query: { format } });
      await keepFile(textOf(options, 'out') ?? '', body);
      return 0;
    });
  },
};
