import { DOCUMENT_STAGES } from '@reeve/domain';
import { z } from 'zod';
import { blockId, CARRIED_BYTES, carriedFile, draftBlock, editionBlock, shownBlockId } from './document.ts';
import { operation } from '../operation.ts';
import { choice, id, idParams, instant, line, marking, newId, prose } from '../parts.ts';

export const freezeEdition = operation({
  name: 'freezeEdition',
  method: 'POST',
  path: '/api/documents/:id/editions',
  summary: 'Freeze the working draft into an edition that nobody can alter, with line numbers and a digest.',
  params: idParams,
  input: z.strictObject({ name: z.string().trim().min(1).max(40).optional(), summary: prose }),
  reply: z.object({ id, name: z.string(), digest: z.string() }),
});

export const readEdition = operation({
  name: 'readEdition',
  method: 'GET',
  path: '/api/editions/:id',
  summary: 'An edition: what it is and its table of contents. Its text is read in parts.',
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
      .describe('blocks of the edition before, and what they are now'),
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
  summary: 'So many blocks of an edition from the nth, or from a block or the one that took its place since.',
  params: idParams,
  query: z.strictObject({
    from: z.coerce.number().int().min(0).default(0),
    block: blockId.optional().describe('begin with this block; nothing is told where neither it nor its successor is'),
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
            base: z.string().nullable().describe('digest of the block its writer was looking at; null for a new one'),
            after: blockId
              .nullable()
              .optional()
              .describe('for a new or moved one: the block it stands behind; null: first'),
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
  summary: 'Texts of two people in one block that nobody has settled yet.',
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
  summary: 'Say that two texts of one block have been looked at and are settled.',
  params: idParams,
  reply: newId,
});

/** A side of a comparison, with what its references print. */
const comparedEdition = z
  .object({
    id,
    name: z.string(),
    title: z.string(),
    references: z
      .array(z.object({ to: z.string(), number: z.string() }))
      .describe(
        'blocks that the told texts refer to, by their ids, and footnotes, by ^ and their labels; their numbers',
      ),
  })
  .meta({ id: 'ComparedEdition' });

export const compareEditions = operation({
  name: 'compareEditions',
  method: 'GET',
  path: '/api/editions/:id/compare',
  summary: 'What an edition changed against another one, block by block, with both texts where they differ.',
  params: idParams,
  query: z.strictObject({ with: id }),
  reply: z.object({
    earlier: comparedEdition,
    later: comparedEdition,
    same: z.int(),
    redirects: z
      .array(z.object({ from: z.string(), fromNumber: z.string(), to: z.string(), toNumber: z.string() }))
      .describe('blocks whose ids are gone, and the blocks that took their place'),
    items: z
      .array(
        z.object({
          change: z.enum(['changed', 'added', 'removed', 'same']),
          moved: z.boolean(),
          earlier: editionBlock.nullable(),
          later: editionBlock.nullable(),
        }),
      )
      .describe('what changed or moved; what is the same is only counted'),
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
  summary: 'Keep a picture (PNG or JPEG, at most 5 MB) for a figure of the working draft.',
  params: idParams,
  mostBytes: CARRIED_BYTES,
  input: z.strictObject({ file: carriedFile, alt: line }),
  reply: z.object({ digest: z.string(), mediaType: z.enum(['image/png', 'image/jpeg']) }),
});
