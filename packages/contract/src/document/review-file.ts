import { z } from 'zod';
import { CARRIED_BYTES, carriedFile } from './document.ts';
import { operation } from '../operation.ts';
import { id, idParams } from '../parts.ts';

export const importText = operation({
  name: 'importText',
  method: 'POST',
  path: '/api/documents/:id/text',
  summary:
    'Bring the text of a file (DOCX, Markdown) into the working draft; blocks keep their ids where they are the same.',
  params: idParams,
  mostBytes: CARRIED_BYTES,
  input: z.strictObject({ file: carriedFile }),
  reply: z.object({
    blocks: z.int(),
    kept: z.int().describe('blocks that are one of the working draft’s'),
    notes: z.array(z.string()).describe('what was not taken over, in the language of the reader'),
  }),
});

export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'md'] as const;
export const exportEdition = operation({
  name: 'exportEdition',
  method: 'GET',
  path: '/api/editions/:id/export',
  summary:
    'An edition as a file, with its line numbers, in Word with the comments the reader may see; or what changed in it.',
  params: idParams,
  query: z.strictObject({
    format: z.enum(EXPORT_FORMATS),
    comments: z.enum(['yes', 'no']).default('no'),
    changesSince: id
      .optional()
      .describe('an earlier edition: the leaflet of what changed since, instead of the text itself'),
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
    'Bring in comments from a table of eight columns, a resolution log, or a Word file with comments and tracked changes.',
  params: idParams,
  mostBytes: CARRIED_BYTES,
  input: z.strictObject({
    file: carriedFile,
    memberId: id.optional().describe('whose they are, where somebody brings them in for him'),
  }),
  reply: z.object({
    created: z.int(),
    answered: z.int().describe('comments already here that the table brought an answer for'),
    already: z.int().describe('comments already here'),
    unplaced: z.int().describe('comments that stand beside the text, because no place fits'),
    notes: z.array(z.string()).describe('what was not taken over, in the language of the reader'),
  }),
});
