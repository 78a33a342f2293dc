import { createDocument, moveDocument, readDocument, saveBlocks } from '@reeve/contract';
import { makeBlockId, type DocumentStage } from '@reeve/domain';
import { openReview } from './open-review.ts';
import { makeReviewPeople } from './review-people.ts';
import { asSuperuser } from '../database/superuser.ts';
import type { Client } from '../world.ts';

let nth = 0;
const newId = (): string => makeBlockId(() => ((nth += 1) * 0.137) % 1);
/** A paragraph with its own id. */
export const block = (text: string, more: object = {}) => ({
  id: newId(),
  kind: 'paragraph' as const,
  level: 0,
  ordered: false,
  label: '',
  text,
  ...more,
});
/** The text that is reviewed: a heading and three paragraphs. */
export const TEXT = [
  block('Knowing whether it worked', { kind: 'heading', level: 1 }),
  block('A task is evaluated only when its measure was written down before it began.'),
  block('The weighted displacement difference shows how many offences the task prevented.'),
  block('Arrests and seizures are outputs. They are counted, but never used as the measure of success.'),
];

/** A comment that proposes other words, and the words it is about. */
export const words = {
  type: 'te',
  severity: 'major',
  text: 'Shows claims too much.',
  proposal: 'is an estimate of',
  rationale: '',
} as const;
export const onShows = {
  blockId: TEXT[2]!.id,
  quote: 'shows',
  from: TEXT[2]!.text.indexOf('shows'),
  language: 'en',
} as const;
/** A world in which a text can be begun, taken from stage to stage and submitted to experts. */
export async function makeReviewedText(seed: string) {
  const people = await makeReviewPeople(seed);
  const { world, dora } = people;
  const begin = (title?: string) => beginText(dora, title);
  const version = async (id: string): Promise<number> => (await dora.call(readDocument, { params: { id } })).version;
  const move = async (id: string, to: DocumentStage) =>
    dora.call(moveDocument, { params: { id }, input: { version: await version(id), to, reason: 'by the test' } });
  return {
    ...people,
    begin,
    version,
    move,
    /** A first review with a frozen draft, an open round, and Ivo and Lars as experts of State K and M. */
    underReview: async () => {
      const id = await begin();
      await move(id, 'working');
      await move(id, 'first_review');
      return { id, ...(await openReview(dora, id)) };
    },
    /** The exercise clock is fixed; every round is over once its deadline is before it. */
    endRound: () =>
      asSuperuser(world.database, (client) =>
        client.query(`update review_round set closes_at = '2026-09-20T00:00:00Z'`),
      ),
  };
}
export type ReviewedText = Awaited<ReturnType<typeof makeReviewedText>>;

/** A document with a text of four blocks, by the head. */
async function beginText(head: Client, title = 'A guide to results'): Promise<string> {
  const { id } = await head.call(createDocument, {
    input: {
      title,
      body: { purpose: 'for commanders', language: 'en', call: null, translationOf: null },
      marking: { classification: 'internal', tlp: 'TLP:GREEN' },
    },
  });
  const changes = TEXT.map((one, i) => ({
    op: 'put' as const,
    block: one,
    base: null,
    after: TEXT[i - 1]?.id ?? null,
  }));
  const { conflicts } = await head.call(saveBlocks, { params: { id }, input: { changes } });
  if (conflicts.length > 0) throw new Error('A text that nobody else writes met a conflict.');
  return id;
}
