import { COMMENT_STATES, TRANSLATION_STATES } from '@reeve/domain';
import { z } from 'zod';
import { blockId, editionBlock, shownBlockId } from './document.ts';
import { operation } from '../operation.ts';
import { choice, id, idParams, language } from '../parts.ts';

export const readTranslation = operation({
  name: 'readTranslation',
  method: 'GET',
  path: '/api/documents/:id/translation',
  summary:
    'A translation next to its source, a number of blocks from the nth: the state of each block against its source, and comments on the source.',
  params: idParams,
  query: z.strictObject({
    from: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    state: z
      .enum([...TRANSLATION_STATES, 'behind'])
      .optional()
      .describe('behind: everything that needs work'),
  }),
  reply: z.object({
    source: z
      .object({
        id,
        reference: z.string(),
        title: z.string(),
        language: language,
        editionId: id,
        edition: z.string(),
      })
      .describe('its newest frozen edition that the reader may see'),
    own: z
      .object({ editionId: id, edition: z.string(), frozen: z.boolean(), language: language })
      .describe('the working text for its translators, else the newest edition the reader may see'),
    counts: z.object({
      missing: z.int(),
      untranslated: z.int(),
      stale: z.int(),
      in_step: z.int(),
      gone: z.int(),
      own: z.int(),
    }),
    behind: z.int(),
    from: z.int(),
    blocks: z.int().describe('number of blocks in the selection'),
    items: z.array(
      z.object({
        id: shownBlockId,
        state: z.enum(TRANSLATION_STATES),
        source: editionBlock.nullable(),
        own: editionBlock.nullable(),
        was: z
          .string()
          .nullable()
          .describe('stale: the source text at the time of translation, if the reader may see it'),
        comments: z.array(
          z.object({ id, reference: z.string(), text: z.string(), state: choice('CommentState', COMMENT_STATES) }),
        ),
      }),
    ),
  }),
});

export const fillTranslation = operation({
  name: 'fillTranslation',
  method: 'POST',
  path: '/api/documents/:id/translation',
  summary: 'Copy source blocks missing in a translation into its working text, in their positions.',
  params: idParams,
  reply: z.object({ filled: z.int(), behind: z.int() }),
});

export const confirmTranslation = operation({
  name: 'confirmTranslation',
  method: 'POST',
  path: '/api/documents/:id/translation/confirm',
  summary: 'Confirm that blocks of a translation match the source as the translator saw it.',
  params: idParams,
  input: z.strictObject({
    blocks: z
      .array(z.strictObject({ id: blockId, sourceDigest: z.string().regex(/^[0-9a-f]{64}$/) }))
      .min(1)
      .max(500),
  }),
  reply: z.object({ behind: z.int() }),
});
