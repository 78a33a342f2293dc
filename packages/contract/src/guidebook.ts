import { BLOCK_KINDS } from '@reeve/domain';
import { z } from 'zod';
import { choice } from './parts.ts';
import { operation } from './operation.ts';

/** A block of the guidebook for readers, with its number in this edition. */
export const guidebookBlock = z
  .object({
    id: z.string(),
    kind: choice('BlockKind', BLOCK_KINDS),
    level: z.int(),
    ordered: z.boolean(),
    label: z.string(),
    text: z.string().describe('inline markup; a table: rows separated by lines, cells by tabs'),
    number: z.string().describe('as printed in the margin; empty if none'),
  })
  .meta({ id: 'GuidebookBlock' });
export type GuidebookBlock = z.output<typeof guidebookBlock>;

export const readGuidebook = operation({
  name: 'readGuidebook',
  method: 'GET',
  path: '/api/guidebook',
  summary: 'The guidebook of Reeve, block by block. Its text is always English.',
  access: 'session',
  reply: z.object({ title: z.string(), blocks: z.array(guidebookBlock) }),
});
