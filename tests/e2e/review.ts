import {
  admitMember,
  createDocument,
  freezeEdition,
  listStaff,
  moveDocument,
  openRound,
  readSession,
  saveBlocks,
  setExerciseClock,
} from '@reeve/contract';
import type { DocumentBlock } from '@reeve/domain';
import { ask } from './ask.ts';
import type { Person } from './person.ts';

export type Written = Pick<DocumentBlock, 'kind' | 'text'>;

/** A review under way: its document, the draft that is read, and the blocks it was made of. */
export interface Review {
  readonly id: string;
  readonly editionId: string;
  readonly blocks: readonly DocumentBlock[];
}

const MINUTE_MS = 60_000;
/** The exercise clock does not advance between acts, so a minute is as good as a month. */
const ROUND_MINUTES = 1;

/** A document of the head's before one expert of the delegation KAL, in a round that ends when `endRound` says so. */
export async function beginReview(
  head: Person,
  of: { readonly title: string; readonly expert: string; readonly written: readonly Written[] },
): Promise<Review> {
  const { id } = await ask(head, createDocument, {
    input: {
      title: of.title,
      body: { purpose: 'A text for a test.', language: 'en', call: null, translationOf: null },
      marking: { classification: 'internal', tlp: 'TLP:GREEN' },
    },
  });
  const blocks = of.written.map(({ kind, text }, nth): DocumentBlock => {
    const level = kind === 'heading' ? 1 : 0;
    return { id: `b-${String(nth).padStart(8, '0')}`, kind, level, ordered: false, label: '', text };
  });
  for (let at = 0; at < blocks.length; at += 500)
    await ask(head, saveBlocks, {
      params: { id },
      input: {
        changes: blocks.slice(at, at + 500).map((block, nth) => ({
          op: 'put' as const,
          block,
          base: null,
          after: blocks[at + nth - 1]?.id ?? null,
        })),
      },
    });
  for (const [version, to] of [
    [1, 'working'],
    [2, 'first_review'],
  ] as const)
    await ask(head, moveDocument, { params: { id }, input: { version, to, reason: 'for a test' } });
  const edition = await ask(head, freezeEdition, { params: { id }, input: { summary: 'The first draft.' } });
  const { items } = await ask(head, listStaff);
  const accountId = items.find((person) => person.name === of.expert)?.id;
  if (accountId === undefined) throw new Error(`Nobody is called ${of.expert}.`);
  await ask(head, admitMember, {
    params: { id },
    input: {
      accountId,
      name: of.expert,
      role: 'expert',
      capacity: 'national',
      delegation: 'KAL',
      acknowledged: false,
    },
  });
  const { clock } = await ask(head, readSession);
  await ask(head, openRound, {
    params: { id },
    input: {
      editionId: edition.id,
      kind: 'comment',
      opensAt: clock.now,
      closesAt: minutesAfter(clock.now, ROUND_MINUTES),
      note: '',
    },
  });
  return { id, editionId: edition.id, blocks };
}

/** The deadline passes. */
export async function endRound(head: Person): Promise<void> {
  const { clock } = await ask(head, readSession);
  await ask(head, setExerciseClock, { input: { now: minutesAfter(clock.now, ROUND_MINUTES + 1) } });
}

const minutesAfter = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * MINUTE_MS).toISOString();
