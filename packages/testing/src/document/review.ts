import {
  admitMember,
  askForFloor,
  createComment,
  createDocument,
  confirmTranslation,
  createNomination,
  fillTranslation,
  freezeEdition,
  moveDocument,
  openRound,
  positionOnWording,
  putWording,
  showOnTable,
  readDocument,
  readTranslation,
  replyToComment,
  saveBlocks,
  workshop,
  workshopSession,
} from '@reeve/contract';
import type { ThreadEnd } from '@reeve/domain';
import type { Client } from '../world.ts';
import { accountId } from '../people.ts';

/** The ids of one review, for its drivers. */
export interface ReviewIds {
  document: string;
  working: string;
  edition: string;
  round: string;
  member: string;
  comment: string;
  /** The expert's, not yet submitted. */
  draft: string;
  block: string;
  nomination: string;
  /** A document that translates this one, frozen once, its first block marked as in step. */
  translation: string;
  workshop: string;
  session: string;
  wording: string;
  speaker: string;
}

/**
 * Blocks of every review of the tests: the same ids in each, because a block's id is unique only inside its document.
 */
export const BLOCKS = ['b-0000000A', 'b-0000000B', 'b-0000000C'] as const;

/** A document written by one person and commented on by another, in an open round; every text contains a word. */
export async function walkReview(
  head: Client,
  expert: Client,
  of: {
    readonly word: string;
    readonly mandate: readonly ThreadEnd[];
    readonly classification?: 'public' | 'internal';
  },
): Promise<ReviewIds> {
  const { word } = of;
  const { id } = await head.call(createDocument, {
    input: {
      title: `Guide ${word}`,
      body: { purpose: `For ${word}`, language: 'en', call: null, translationOf: null },
      marking: { classification: of.classification ?? 'internal', tlp: 'TLP:GREEN' },
      cites: [...of.mandate],
    },
  });
  const texts = [`About ${word}`, `A task near ${word} is evaluated with its comparison.`, `The end of ${word}.`];
  await head.call(saveBlocks, {
    params: { id },
    input: {
      changes: BLOCKS.map((blockId, i) => ({
        op: 'put' as const,
        block: {
          id: blockId,
          kind: i === 0 ? ('heading' as const) : ('paragraph' as const),
          level: i === 0 ? 1 : 0,
          ordered: false,
          label: '',
          text: texts[i] ?? '',
        },
        base: null,
        after: BLOCKS[i - 1] ?? null,
      })),
    },
  });
  const move = async (to: 'working' | 'first_review', version: number): Promise<void> => {
    await head.call(moveDocument, { params: { id }, input: { version, to, reason: `because of ${word}` } });
  };
  await move('working', 1);
  await move('first_review', 2);
  const edition = await head.call(freezeEdition, { params: { id }, input: { summary: `What ${word} changed` } });
  const member = await head.call(admitMember, {
    params: { id },
    input: {
      accountId: accountId(expert.login),
      name: expert.login,
      role: 'expert',
      capacity: 'national',
      delegation: 'K',
    },
  });
  const round = await head.call(openRound, {
    params: { id },
    input: {
      editionId: edition.id,
      kind: 'comment',
      opensAt: '2026-09-01T08:00:00Z',
      closesAt: '2026-10-30T18:00:00Z',
      note: `Read ${word}`,
    },
  });
  const addComment = (state: 'draft' | 'submitted') =>
    expert.call(createComment, {
      params: { id: edition.id },
      input: {
        blockId: BLOCKS[1],
        quote: 'is evaluated',
        from: (texts[1] ?? '').indexOf('is evaluated'),
        type: 'te',
        severity: 'major',
        text: `More of ${word}`,
        proposal: `is evaluated with ${word}`,
        rationale: '',
        language: 'en',
        state,
      },
    });
  const [comment, draft] = [await addComment('submitted'), await addComment('draft')];
  await head.call(replyToComment, { params: { id: comment.id }, input: { text: `Is it ${word}?` } });
  const { editions } = await head.call(readDocument, { params: { id } });
  const working = editions.find((one) => !one.frozen)?.id ?? '';
  const nomination = await head.call(createNomination, {
    params: { id },
    input: {
      accountId: accountId(expert.login),
      name: `Expert ${word}`,
      nominatedBy: `State of ${word}`,
      role: 'expert',
      capacity: 'national',
      expertise: `Knows ${word}`,
    },
  });
  const translation = await translate(head, expert, { word, source: id });
  const met = await holdWorkshop(head, expert, { word, document: id, comment: comment.id });
  return {
    ...met,
    nomination: nomination.id,
    translation,
    document: id,
    working,
    edition: edition.id,
    round: round.id,
    member: member.id,
    comment: comment.id,
    draft: draft.id,
    block: BLOCKS[1],
  };
}

/** A translation of a document that the expert reads too: filled, one block confirmed, frozen. */
async function translate(
  head: Client,
  expert: Client,
  of: { readonly word: string; readonly source: string },
): Promise<string> {
  const { id } = await head.call(createDocument, {
    input: {
      title: `Guía ${of.word}`,
      body: { purpose: `Para ${of.word}`, language: 'es', call: null, translationOf: of.source },
      marking: { classification: 'internal', tlp: 'TLP:GREEN' },
    },
  });
  await head.call(fillTranslation, { params: { id } });
  const { items } = await head.call(readTranslation, { params: { id } });
  const blocks = items.slice(0, 1).map((row) => ({ id: row.id, sourceDigest: row.source?.digest ?? '' }));
  await head.call(confirmTranslation, { params: { id }, input: { blocks } });
  for (const [version, to] of [
    [1, 'working'],
    [2, 'first_review'],
  ] as const)
    await head.call(moveDocument, { params: { id }, input: { version, to, reason: `because of ${of.word}` } });
  await head.call(freezeEdition, { params: { id }, input: { summary: `In Spanish: ${of.word}` } });
  await head.call(admitMember, {
    params: { id },
    input: {
      accountId: accountId(expert.login),
      name: expert.login,
      role: 'expert',
      capacity: 'national',
      delegation: 'K',
    },
  });
  return id;
}

/**
 * A workshop on a document with a session in progress: a comment and a wording under discussion, a position on it, a
 * speaker waiting.
 */
async function holdWorkshop(
  head: Client,
  expert: Client,
  of: { readonly word: string; readonly document: string; readonly comment: string },
): Promise<Pick<ReviewIds, 'workshop' | 'session' | 'wording' | 'speaker'>> {
  const { word } = of;
  const called = await head.call(workshop.create, {
    input: {
      title: `Workshop ${word}`,
      body: {
        purpose: `To agree on ${word}`,
        from: '2026-10-05',
        to: '2026-10-06',
        venue: `Hall of ${word}`,
        invited: [{ name: `Guest ${word}` }],
      },
      documentIds: [of.document],
    },
  });
  const session = await head.call(workshopSession.create, {
    params: { id: called.id },
    input: {
      title: `Session ${word}`,
      body: {
        chairId: accountId(head.login),
        startsAt: '2026-10-05T07:00:00Z',
        endsAt: '2026-10-05T09:00:00Z',
        agenda: [{ title: `About ${word}`, commentIds: [of.comment] }],
        minutes: `Of ${word}`,
      },
    },
  });
  await head.call(workshopSession.move, {
    params: { id: session.id },
    input: { version: 1, to: 'held', reason: `because of ${word}` },
  });
  const wording = await expert.call(putWording, {
    params: { id: session.id },
    input: { commentId: of.comment, text: `is evaluated beside ${word}` },
  });
  await head.call(positionOnWording, {
    params: { id: wording.id },
    input: { position: 'object', reason: `not near ${word}` },
  });
  await head.call(showOnTable, { params: { id: session.id }, input: { commentId: of.comment } });
  const speaker = await expert.call(askForFloor, { params: { id: session.id } });
  return { workshop: called.id, session: session.id, wording: wording.id, speaker: speaker.id };
}
