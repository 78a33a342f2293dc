import {
  admitMember,
  createComment,
  createDocument,
  disposeComment,
  freezeEdition,
  moveDocument,
  openRound,
  positionOnComment,
  replyToComment,
  saveBlocks,
  type InputGiven,
} from '@reeve/contract';
import type { DocumentBlock } from '@reeve/domain';
import { personaOf } from '@reeve/scenario';
import { GUIDEBOOK_TITLE, readGuidebookText } from '../../guidebook/text.ts';
import type { Player, StoryStage } from '../player.ts';
import { personaId } from './reports.ts';

/** The readers of the guidebook and their States: invented, like everything here. */
const EXPERTS = [
  { login: 'okafor', delegation: 'KAL', acknowledged: true },
  { login: 'brandt', delegation: 'MER', acknowledged: true },
  { login: 'halden', delegation: 'NOR', acknowledged: false },
] as const;

type Said = Pick<InputGiven<typeof createComment>, 'type' | 'severity' | 'text'> & {
  readonly login: (typeof EXPERTS)[number]['login'];
  /** The quoted words are the first `words` of the nth paragraph of the text. */
  readonly paragraph: number;
  readonly words: number;
  readonly proposal: string | null;
};
const SAID: readonly Said[] = [
  { login: 'okafor', type: 'ed', severity: 'minor', paragraph: 1, words: 5, text: 'One sentence less to translate wrongly.', proposal: 'This text is our own.' }, // prettier-ignore
  { login: 'brandt', type: 'hr', severity: 'major', paragraph: 9, words: 9, text: 'Say here already that no person is scored or ranked: readers may not reach the last chapter.', proposal: null }, // prettier-ignore
  { login: 'halden', type: 'ge', severity: 'minor', paragraph: 16, words: 7, text: 'An example from a small service would help more than the general sentence.', proposal: null }, // prettier-ignore
  { login: 'okafor', type: 'legal', severity: 'major', paragraph: 30, words: 8, text: 'National law may ask for more; say so wherever a period is named.', proposal: null }, // prettier-ignore
  { login: 'brandt', type: 'ge', severity: 'minor', paragraph: 16, words: 7, text: 'A general sentence does not help a small service: an example would.', proposal: null }, // prettier-ignore
];

/** Results of the review: its document, and its comments in the order in which they were made. */
export interface PlayedReview {
  readonly document: string;
  readonly comments: readonly string[];
}

/**
 * The guidebook requested by a meeting, with its nominated experts: frozen, commented on in a round that has ended, its first comments
 * answered.
 */
export async function playReview(stage: StoryStage, meetingId: string): Promise<PlayedReview> {
  await stage.moveTo('2026-08-03T09:00');
  const head = await stage.as('markova');
  const blocks = readGuidebookText();
  const id = await playDraft(head, meetingId, blocks);
  const edition = await head.call(freezeEdition, {
    params: { id },
    input: { summary: 'The first draft that experts read.' },
  });
  await openForExperts(head, id, edition.id);
  await stage.moveTo('2026-08-20T14:00');
  const made = await playComments(stage, edition.id, blocks);
  const [first = '', second = '', third = ''] = made;
  const halden = await stage.as('halden');
  await halden.call(positionOnComment, { params: { id: second }, input: { position: 'support', reason: '' } });
  const brandt = await stage.as('brandt');
  await brandt.call(replyToComment, {
    params: { id: third },
    input: { text: 'The island has such a service: two officers and a spreadsheet.' },
  });
  await stage.moveTo('2026-09-22T10:00');
  await head.call(disposeComment, {
    params: { id: first },
    input: { version: 1, code: 'accepted', reason: 'Shorter is better, and nothing is lost.', apply: true },
  });
  return { document: id, comments: made };
}

/** The text is begun, filled with its blocks and put up for its first review. @returns the id of the document */
async function playDraft(head: Player, meetingId: string, blocks: readonly DocumentBlock[]): Promise<string> {
  const { id } = await head.call(createDocument, {
    input: {
      title: GUIDEBOOK_TITLE,
      body: {
        purpose:
          'One text for officers, analysts, commanders and those who oversee them, so that all mean the same by the same words.',
        language: 'en',
        call: null,
        translationOf: null,
        guidebook: true,
        keyFinding:
          'Those around the table meant different things by “evaluated” and by “assessment”: one text is to say what each word means.',
      },
      marking: { classification: 'internal', tlp: 'TLP:GREEN' },
      cites: [{ kind: 'meeting', id: meetingId }],
    },
  });
  await head.call(saveBlocks, {
    params: { id },
    input: {
      changes: blocks.map((block, i) => ({ op: 'put' as const, block, base: null, after: blocks[i - 1]?.id ?? null })),
    },
  });
  for (const [version, to] of [
    [1, 'working'],
    [2, 'first_review'],
  ] as const)
    await head.call(moveDocument, { params: { id }, input: { version, to, reason: 'the text is complete' } });
  return id;
}

/** The nominated experts are admitted, and their round is opened. */
async function openForExperts(head: Player, id: string, editionId: string): Promise<void> {
  for (const { login, delegation, acknowledged } of EXPERTS)
    await head.call(admitMember, {
      params: { id },
      input: {
        accountId: personaId(login),
        name: personaOf(login)?.name ?? login,
        role: 'expert',
        capacity: 'national',
        delegation,
        acknowledged,
      },
    });
  await head.call(openRound, {
    params: { id },
    input: {
      editionId,
      kind: 'comment',
      opensAt: '2026-08-03T08:00:00Z',
      closesAt: '2026-09-18T23:59:59Z',
      note: 'Does each chapter say what a reader may do, and what never?',
    },
  });
}

/** Each expert comments on the edition. @returns the ids of the comments, in the order in which they were made */
async function playComments(
  stage: StoryStage,
  editionId: string,
  blocks: readonly DocumentBlock[],
): Promise<readonly string[]> {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const made: string[] = [];
  for (const said of SAID) {
    const { login, paragraph, words, ...given } = said;
    const expert = await stage.as(login);
    const block = paragraphs[paragraph];
    if (!block) continue;
    const comment = await expert.call(createComment, {
      params: { id: editionId },
      input: {
        ...given,
        blockId: block.id,
        quote: firstWords(block, words),
        from: 0,
        rationale: '',
        language: 'en',
        state: 'submitted',
      },
    });
    made.push(comment.id);
  }
  return made;
}

function firstWords(block: DocumentBlock, words: number): string {
  return block.text.split(' ').slice(0, words).join(' ');
}
