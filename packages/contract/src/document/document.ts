import {
  BLOCK_KINDS,
  CAPACITIES,
  DISPOSITIONS,
  DOCUMENT_STAGES,
  GENDERS,
  isBlockId,
  MEMBER_ROLES,
  MOST_BLOCK_LETTERS,
  REMIND_BEFORE,
  ROUND_KINDS,
  ROUND_STATES,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  choice,
  classification,
  created,
  id,
  idParams,
  instant,
  language,
  line,
  localDate,
  marking,
  newId,
  newVersion,
  page,
  pageQuery,
  prose,
  reason,
  stateChange,
  tlp,
  versioned,
} from '../parts.ts';
import { citation } from '../record/record.ts';

/** The longest content of an operation with a file of 30 MB: base64 needs four characters for three bytes. */
export const CARRIED_BYTES = 40_100_000;
/** A file inside JSON content: base64, at most 30 MB. */
export const carriedFile = z.strictObject({
  name: z.string().min(1).max(200),
  content: z.base64().max(40_000_000),
});

export const blockId = z.string().refine(isBlockId, 'the id of a block, b- and eight signs');
/** The id of a block as shown to readers. */
export const shownBlockId = z.string().describe('the id of a block, b- and eight characters');
export const draftBlock = z
  .strictObject({
    id: blockId,
    kind: choice('BlockKind', BLOCK_KINDS),
    level: z.int().min(0).max(6),
    ordered: z.boolean(),
    label: z.string().max(40),
    text: z.string().max(MOST_BLOCK_LETTERS),
    image: z
      .strictObject({
        digest: z.string().regex(/^[0-9a-f]{64}$/),
        mediaType: z.enum(['image/png', 'image/jpeg']),
        alt: z.string().max(2000),
      })
      .optional(),
  })
  .meta({ id: 'DraftBlock' });
/** A block of an edition. */
export const editionBlock = draftBlock
  .extend({
    id: shownBlockId,
    image: z.object({ digest: z.string(), mediaType: z.enum(['image/png', 'image/jpeg']), alt: z.string() }).optional(),
    digest: z.string(),
    number: z.string().describe('as printed in the margin; empty if none'),
    clause: z.string(),
    fromLine: z.int().describe('0 in the working edition: lines are counted when it is frozen'),
    toLine: z.int(),
  })
  .meta({ id: 'EditionBlock' });
export type EditionBlock = z.output<typeof editionBlock>;

const stage = choice('DocumentStage', DOCUMENT_STAGES);
const body = z
  .strictObject({
    purpose: prose.describe('what the text is for, and for whom'),
    language: language,
    call: z
      .strictObject({ text: prose, to: z.array(line).max(100), closesOn: localDate })
      .nullable()
      .describe('the call for nominations'),
    translationOf: id.nullable(),
    guidebook: z.boolean().default(false).describe('its text started as the guidebook that comes with Reeve'),
    keyFinding: prose.default('').describe('the key finding that called for this text, verbatim'),
  })
  .meta({ id: 'DocumentBody' });
const cleared = z.object({ by: z.string(), at: instant, note: z.string() }).nullable();

const documentRow = z
  .object({
    id,
    reference: z.string(),
    version: z.int(),
    title: z.string(),
    stage,
    marking,
    purpose: z.string(),
    language: language,
    guidebook: z.boolean(),
    createdBy: z.string(),
    createdAt: instant,
    translation: z
      .object({
        of: z.object({ id, reference: z.string(), title: z.string(), language: language }),
        behind: z
          .int()
          .nullable()
          .describe('number of blocks that differ from the current source; null: nothing to compare yet'),
      })
      .nullable()
      .describe('the source of a translation, for readers who may see it'),
    /** What this reader has to do in it. */
    mine: z.object({
      role: choice('MemberRole', MEMBER_ROLES).nullable(),
      closesAt: instant.nullable().describe('deadline of the open round'),
      drafts: z.int().describe('own comments not submitted yet'),
      toAnswer: z.int().describe('comments without an answer, for the review lead'),
      toRespond: z.int().describe('answers to own comments without a response'),
    }),
  })
  .meta({ id: 'DocumentRow' });

export const listDocuments = operation({
  name: 'listDocuments',
  method: 'GET',
  path: '/api/documents',
  summary: 'Documents under review that the reader may see, newest first, with what they have to do in each.',
  query: z.strictObject({ ...pageQuery, stage: stage.optional() }),
  reply: page(documentRow),
});

export const createDocument = operation({
  name: 'createDocument',
  method: 'POST',
  path: '/api/documents',
  summary: 'Create a document. Its creator leads the review; others see it once they are added.',
  input: z.strictObject({
    title: line.trim().min(3),
    body,
    marking: z.strictObject({ classification: classification, tlp: tlp }),
    cites: z
      .array(citation)
      .max(20)
      .default([])
      .describe('the mandate: sources whose key findings called for this text'),
  }),
  reply: created,
});

const round = z
  .object({
    id,
    editionId: id,
    edition: z.string(),
    kind: choice('RoundKind', ROUND_KINDS),
    state: z.enum(ROUND_STATES),
    note: z.string(),
    opensAt: instant,
    closesAt: instant,
    brokenAt: instant.nullable(),
    extensions: z.array(z.object({ closedAt: instant, by: z.string(), at: instant, reason: z.string() })),
    remindBefore: z
      .array(z.int())
      .describe('days before the deadline on which people with outstanding work are reminded'),
    reminders: z.array(z.object({ by: z.string(), at: instant, text: z.string() })).describe('written by hand'),
    outstanding: z
      .array(z.string())
      .nullable()
      .describe(
        'while it is open, for the review lead: those asked who have not responded, in person or through their delegation',
      ),
    version: z.int(),
  })
  .meta({ id: 'Round' });
const edition = z
  .object({
    id,
    reference: z.string(),
    name: z.string(),
    stage,
    frozen: z.boolean(),
    frozenAt: instant.nullable(),
    digest: z.string().nullable(),
    blocks: z.int(),
    lines: z.int(),
    summary: z.string(),
    marking,
  })
  .meta({ id: 'Edition' });
const member = z
  .object({
    id,
    accountId: id.nullable(),
    name: z.string(),
    role: choice('MemberRole', MEMBER_ROLES),
    capacity: choice('Capacity', CAPACITIES),
    delegation: z.string(),
    from: z.string(),
    until: z.string().nullable(),
    endedBecause: z.string().nullable().describe('why the membership ended, for the member and the review lead'),
    acknowledged: z.boolean().describe('consents to be named in the acknowledgements'),
  })
  .meta({ id: 'Member' });
const tally = z.object({ name: z.string(), people: z.int() });

export const readDocument = operation({
  name: 'readDocument',
  method: 'GET',
  path: '/api/documents/:id',
  summary: 'A document under review: its editions, rounds, people, mandate and the progress of answering its comments.',
  params: idParams,
  reply: z.object({
    ...documentRow.shape,
    body,
    translations: z
      .array(
        z.object({
          id,
          reference: z.string(),
          title: z.string(),
          language: language,
          behind: z.int().nullable().describe('as for a translation'),
        }),
      )
      .describe('translations of this text that the reader may see'),
    cleared,
    mandate: z.array(
      z.object({ kind: z.string(), id, reference: z.string(), title: z.string(), state: z.string().nullable() }),
    ),
    me: z
      .object({
        role: choice('MemberRole', MEMBER_ROLES),
        capacity: choice('Capacity', CAPACITIES),
        delegation: z.string(),
        steers: z.boolean(),
      })
      .nullable(),
    writes: z.boolean().describe('whether the reader belongs to the core that works on the text'),
    editions: z.array(edition),
    rounds: z.array(round),
    members: z.array(member),
    balance: z.object({
      people: z.int(),
      byDelegation: z.array(tally),
      byCapacity: z.array(tally),
      byGender: z
        .object({
          female: z.int().nullable(),
          male: z.int().nullable(),
          other: z.int().nullable(),
          not_told: z.int().nullable(),
        })
        .nullable()
        .describe(
          'only if five or more have stated it; null: a number under five, or one that would disclose such a number',
        ),
    }),
    comments: z.object({
      submitted: z.int(),
      unanswered: z.int(),
      unresolvedMajor: z.int(),
      maintained: z.int().describe('maintained objections: sustained opposition'),
      byDisposition: z.array(z.object({ disposition: choice('Disposition', DISPOSITIONS), comments: z.int() })),
    }),
    actions: z.array(z.object({ to: stage, allowed: z.boolean(), because: z.string().nullable() })),
    nextEdition: z.string().describe('the number a draft frozen now would have'),
    history: z.array(stateChange),
  }),
});

export const saveDocument = operation({
  name: 'saveDocument',
  method: 'PUT',
  path: '/api/documents/:id',
  summary: 'Change the purpose, title or call for nominations of a document; add to its mandate.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    title: line.trim().min(3),
    body,
    cites: z
      .array(citation)
      .max(20)
      .default([])
      .describe('further sources that called for this text; existing ones stay'),
  }),
  reply: newVersion,
});

export const moveDocument = operation({
  name: 'moveDocument',
  method: 'POST',
  path: '/api/documents/:id/move',
  summary:
    'Move a document to another stage. Not while a round is open, and not to publication while a comment has no answer.',
  params: idParams,
  input: z.strictObject({ ...versioned, to: stage, reason }),
  reply: z.object({ stage, version: z.int() }),
});

export const clearDocument = operation({
  name: 'clearDocument',
  method: 'POST',
  path: '/api/documents/:id/clear',
  summary: 'Confirm that law, human rights and gender were checked and the text may become final.',
  params: idParams,
  input: z.strictObject({ ...versioned, note: reason }),
  reply: newVersion,
});

export const admitMember = operation({
  name: 'admitMember',
  method: 'POST',
  path: '/api/documents/:id/members',
  summary: 'Add a member to a review, with a role and a delegation. This gives access to this document only.',
  params: idParams,
  input: z.strictObject({
    accountId: id.optional().describe('without one: a member who works offline and whose files are imported for them'),
    name: line.trim().min(2),
    role: choice('MemberRole', MEMBER_ROLES),
    capacity: choice('Capacity', CAPACITIES),
    delegation: z.string().max(12).default(''),
    acknowledged: z.boolean().default(false),
    gender: choice('Gender', GENDERS).optional().describe('voluntary; shown only as a sum of five or more'),
    until: localDate.optional(),
  }),
  reply: newId,
});

export const endMember = operation({
  name: 'endMember',
  method: 'POST',
  path: '/api/review-members/:id/end',
  summary: 'End a membership. From the next request on, the person has no access to the document.',
  params: idParams,
  input: z.strictObject({ reason }),
  reply: newId,
});

export const openRound = operation({
  name: 'openRound',
  method: 'POST',
  path: '/api/documents/:id/rounds',
  summary: 'Open a round for comments on a frozen draft, or for a silence procedure.',
  params: idParams,
  input: z.strictObject({
    editionId: id,
    kind: choice('RoundKind', ROUND_KINDS),
    opensAt: z.iso.datetime({ offset: true }),
    closesAt: z.iso.datetime({ offset: true }),
    note: prose,
    remindBefore: z
      .array(z.int().min(1).max(90))
      .max(5)
      .default([...REMIND_BEFORE])
      .describe('days before the deadline'),
  }),
  reply: newId,
});

export const remindRound = operation({
  name: 'remindRound',
  method: 'POST',
  path: '/api/review-rounds/:id/remind',
  summary: 'Remind people with outstanding work in an open round: it is on their home page until they have done it.',
  params: idParams,
  input: z.strictObject({ ...versioned, text: reason }),
  reply: newVersion,
});

export const extendRound = operation({
  name: 'extendRound',
  method: 'POST',
  path: '/api/review-rounds/:id/extend',
  summary: 'Move the deadline of a round; the earlier one stays on record with the reason.',
  params: idParams,
  input: z.strictObject({ ...versioned, closesAt: z.iso.datetime({ offset: true }), reason }),
  reply: newVersion,
});

export const breakSilence = operation({
  name: 'breakSilence',
  method: 'POST',
  path: '/api/review-rounds/:id/break',
  summary: 'Break a silence procedure, so that the text is not agreed. For a delegation, with a reason.',
  params: idParams,
  input: z.strictObject({ ...versioned, reason }),
  reply: newVersion,
});
