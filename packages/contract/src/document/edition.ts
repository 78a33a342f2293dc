import { DOCUMENT_STAGES } from '@reeve/domain';
import { z } from 'zod';
import { blockId, CARRIED_BYTES, carriedFile, draftBlock, editionBlock, shownBlockId } from './document.ts';
import { operation } from '../operation.ts';
import { choice, id, idParams, instant, line, marking, newId, prose } from '../parts.ts';

export const freezeEdition = operation({
  name: 'freezeEdition',
  method: 'POST',
  path: '/api/documents/:id/editions',
  summary: 'Freeze the working draft into an immutable edition, with line numbers and a digest.',
  params: idParams,
  input: z.strictObject({ name: z.string().trim().min(1).max(40).optional(), summary: prose }),
  reply: z.object({ id, name: z.string(), digest: z.string() }),
});

export const readEdition = operation({
  name: 'readEdition',
  method: 'GET',
  path: '/api/editions/:id',
  summary: 'An edition with its metadata and table of contents. Its text is read in parts.',
  params: idParams,
  reply: z.object({
    id,
    documentId: id,
    reference: z.string(),
    name: z.string(),
    stage: choice('DocumentStage', DOCUMENT_STAGES),
    title: z.string(),
    frozen: z.boolean(),
    frozenAt: instant.nullable(),
    frozenBy: z.string().nullable(),
    digest: z.string().nullable(),
    blocks: z.int(),
    lines: z.int(),
    summary: z.string(),
    earlierId: id.nullable(),
    redirects: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .describe('blocks of the previous edition, and what they are now'),
    marking,
    outline: z.array(
      z.object({ id: shownBlockId, index: z.int(), level: z.int(), number: z.string(), text: z.string() }),
    ),
  }),
});

export const readBlocks = operation({
  name: 'readBlocks',
  method: 'GET',
  path: '/api/editions/:id/blocks',
  summary: 'A number of blocks of an edition from the nth, or from a block or its successor.',
  params: idParams,
  query: z.strictObject({
    from: z.coerce.number().int().min(0).default(0),
    block: blockId.optional().describe('begin with this block; empty if neither it nor its successor exists'),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  reply: z.object({ from: z.int(), items: z.array(editionBlock) }),
});

export const saveBlocks = operation({
  name: 'saveBlocks',
  method: 'PUT',
  path: '/api/documents/:id/blocks',
  summary:
    'Change blocks of the working draft. Changes made by others in the meantime stay, and yours are kept next to them.',
  params: idParams,
  input: z.strictObject({
    changes: z
      .array(
        z.discriminatedUnion('op', [
          z.strictObject({
            op: z.literal('put'),
            block: draftBlock,
            base: z.string().nullable().describe('digest of the block as its writer saw it; null for a new one'),
            after: blockId.nullable().optional().describe('for a new or moved one: the block it follows; null: first'),
          }),
          z.strictObject({ op: z.literal('remove'), id: blockId, base: z.string() }),
        ]),
      )
      .min(1)
      .max(500),
  }),
  reply: z.object({
    saved: z.array(z.object({ id: shownBlockId, digest: z.string() })),
    conflicts: z.array(
      z.object({
        id: shownBlockId,
        because: z.enum(['changed', 'removed']),
        theirs: z.string().nullable(),
        mine: z.string(),
      }),
    ),
  }),
});

export const listRivals = operation({
  name: 'listRivals',
  method: 'GET',
  path: '/api/documents/:id/rivals',
  summary: 'Conflicting texts of two people in one block that are not settled yet.',
  params: idParams,
  reply: z.object({
    items: z.array(
      z.object({
        id,
        blockId: shownBlockId,
        text: z.string(),
        by: z.string(),
        at: instant,
        present: z.string().nullable(),
      }),
    ),
  }),
});

export const settleRival = operation({
  name: 'settleRival',
  method: 'POST',
  path: '/api/block-rivals/:id/settle',
  summary: 'Mark a conflict between two texts of one block as settled.',
  params: idParams,
  reply: newId,
});

/** One side of a comparison, with the printed form of its references. */
const comparedEdition = z
  .object({
    id,
    name: z.string(),
    title: z.string(),
    references: z
      .array(z.object({ to: z.string(), number: z.string() }))
      .describe('the numbers of blocks that the texts refer to, by id, and of footnotes, by ^ and label'),
  })
  .meta({ id: 'ComparedEdition' });

export const compareEditions = operation({
  name: 'compareEditions',
  method: 'GET',
  path: '/api/editions/:id/compare',
  summary: 'Changes of an edition compared with another one, block by block, with both texts where they differ.',
  params: idParams,
  query: z.strictObject({ with: id }),
  reply: z.object({
    earlier: comparedEdition,
    later: comparedEdition,
    same: z.int(),
    redirects: z
      .array(z.object({ from: z.string(), fromNumber: z.string(), to: z.string(), toNumber: z.string() }))
      .describe('blocks whose ids are gone, and their successors'),
    items: z
      .array(
        z.object({
          change: z.enum(['changed', 'added', 'removed', 'same']),
          moved: z.boolean(),
          earlier: editionBlock.nullable(),
          later: editionBlock.nullable(),
        }),
      )
      .describe('changed or moved blocks; unchanged ones are only counted'),
  }),
});

export const readPicture = operation({
  name: 'readPicture',
  method: 'GET',
  path: '/api/pictures/:digest',
  summary: 'The picture of a figure.',
  params: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  reply: z.unknown(),
  file: 'application/octet-stream',
});

export const keepPicture = operation({
  name: 'keepPicture',
  method: 'POST',
  path: '/api/documents/:id/pictures',
  summary: 'Upload a picture (PNG or JPEG, at most 5 MB) for a figure of the working draft.',
  params: idParams,
  mostBytes: CARRIED_BYTES,
  input: z.strictObject({ file: carriedFile, alt: line }),
  reply: z.object({ digest: z.string(), mediaType: z.enum(['image/png', 'image/jpeg']) }),
});
