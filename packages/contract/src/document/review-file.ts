import { z } from 'zod';
import { CARRIED_BYTES, carriedFile } from './document.ts';
import { operation } from '../operation.ts';
import { id, idParams } from '../parts.ts';

export const importText = operation({
  name: 'importText',
  method: 'POST',
  path: '/api/documents/:id/text',
  summary: 'Import the text of a file (DOCX, Markdown) into the working draft; unchanged blocks keep their ids.',
  params: idParams,
  mostBytes: CARRIED_BYTES,
  input: z.strictObject({ file: carriedFile }),
  reply: z.object({
    blocks: z.int(),
    kept: z.int().describe('blocks that match one in the working draft'),
    notes: z.array(z.string()).describe('what was not imported, in the reader’s language'),
  }),
});

export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'md'] as const;
export const exportEdition = operation({
  name: 'exportEdition',
  method: 'GET',
  path: '/api/editions/:id/export',
  summary:
    'An edition as a file, with its line numbers, in Word with the comments the reader may see; or its list of changes.',
  params: idParams,
  query: z.strictObject({
    format: z.enum(EXPORT_FORMATS),
    comments: z.enum(['yes', 'no']).default('no'),
    changesSince: id.optional().describe('an earlier edition: the list of changes since, instead of the text'),
  }),
  reply: z.unknown(),
  file: 'application/octet-stream',
});

export const COMMENT_TABLE_FORMATS = ['csv', 'xlsx', 'docx'] as const;
export const exportComments = operation({
  name: 'exportComments',
  method: 'GET',
  path: '/api/editions/:id/comment-table',
  summary: 'Comments as the table of eight columns that standards bodies use.',
  params: idParams,
  query: z.strictObject({ format: z.enum(COMMENT_TABLE_FORMATS) }),
  reply: z.unknown(),
  file: 'application/octet-stream',
});

export const importComments = operation({
  name: 'importComments',
  method: 'POST',
  path: '/api/editions/:id/comment-table',
  summary:
    'Import comments from a table of eight columns, a resolution log, or a Word file with comments and tracked changes.',
  params: idParams,
  mostBytes: CARRIED_BYTES,
  input: z.strictObject({
    file: carriedFile,
    memberId: id.optional().describe('the author, if another person imports them on their behalf'),
  }),
  reply: z.object({
    created: z.int(),
    answered: z.int().describe('existing comments for which the table has an answer'),
    already: z.int().describe('comments already imported'),
    unplaced: z.int().describe('comments next to the text, because no position fits'),
    notes: z.array(z.string()).describe('what was not imported, in the reader’s language'),
  }),
});
