import {
  admitMember,
  breakSilence,
  clearDocument,
  compareEditions,
  createComment,
  createDocument,
  disposeComment,
  disposeComments,
  endMember,
  exportEdition,
  extendRound,
  freezeEdition,
  listComments,
  listDocuments,
  listRivals,
  meeting,
  moveComment,
  moveDocument,
  openRound,
  positionOnComment,
  readBlocks,
  readComment,
  readDocument,
  readEdition,
  readThread,
  replyToComment,
  respondToDisposition,
  reviewStatistics,
  saveBlocks,
  saveComment,
  saveDocument,
  search,
  settleRival,
} from '@reeve/contract';
import { CELL_BREAK, makeBlockId, tableCells, tableText } from '@reeve/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountId } from '../../../../tests/support/loop.ts';
import { pagesOf, squeeze } from '../document/pdf-text.ts';
import { openReview } from '../../../../tests/support/open-review.ts';
import { MARKING } from '../../../../tests/support/story.ts';
import { fileOf } from '../../../../tests/support/review-files.ts';
import { asSuperuser } from '../../../../tests/support/superuser.ts';
import { makeWorld, type Client, type World } from '../../../../tests/support/world.ts';

let world: World;
let dora: Client;
let ivo: Client;
let lars: Client;
let vera: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'review' });
  [dora, ivo, lars, vera] = [
    await world.as('dora'),
    await world.as('ivo'),
    await world.as('lars'),
    await world.as('vera'),
  ];
});
afterAll(() => world.close());

let nth = 0;
const newId = (): string => makeBlockId(() => ((nth += 1) * 0.137) % 1);
const block = (text: string, more: object = {}) => ({
  id: newId(),
  kind: 'paragraph' as const,
  level: 0,
  ordered: false,
  label: '',
  text,
  ...more,
});
const TEXT = [
  block('Knowing whether it worked', { kind: 'heading', level: 1 }),
  block('A task is evaluated only when its measure was written down before it began.'),
  block('The weighted displacement difference shows how many offences the task prevented.'),
  block('Arrests and seizures are outputs. They are counted, but never used as the measure of success.'),
];

/** A document with a text of four blocks, by the head. */
async function begin(title = 'A guide to results'): Promise<string> {
  const { id } = await dora.call(createDocument, {
    input: {
      title,
      body: { purpose: 'for commanders', language: 'en', call: null, translationOf: null },
      marking: { classification: 'internal', tlp: 'TLP:GREEN' },
    },
  });
  let after: string | null = null;
  const changes = TEXT.map((one) => {
    const change = { op: 'put' as const, block: one, base: null, after };
    after = one.id;
    return change;
  });
  const { conflicts } = await dora.call(saveBlocks, { params: { id }, input: { changes } });
  expect(conflicts).toEqual([]);
  return id;
}
const version = async (id: string): Promise<number> => (await dora.call(readDocument, { params: { id } })).version;
const move = async (
  id: string,
  to: 'working' | 'first_review' | 'second_review' | 'clearance' | 'final' | 'published',
) => dora.call(moveDocument, { params: { id }, input: { version: await version(id), to, reason: 'by the test' } });

/** A first review with a frozen draft, an open round, and Ivo and Lars as experts of State K and M. */
async function underReview() {
  const id = await begin();
  await move(id, 'working');
  await move(id, 'first_review');
  const { edition, round } = await openReview(dora, id);
  return { id, edition, round };
}
const words = {
  type: 'te',
  severity: 'major',
  text: 'Shows claims too much.',
  proposal: 'is an estimate of',
  rationale: '',
} as const;
const onShows = { blockId: TEXT[2]!.id, quote: 'shows', from: TEXT[2]!.text.indexOf('shows'), language: 'en' } as const;
const endRound = async (): Promise<void> => {
  // The exercise clock stands; the round is over once its deadline lies before it.
  await asSuperuser(world.database, (client) =>
    client.query(`update review_round set closes_at = '2026-09-20T00:00:00Z'`),
  );
};

describe('need-to-know of a review', () => {
  test('a document is seen by nobody but who began it, until he lets them in; the working text by its core alone', async () => {
    const { id, edition } = await underReview();
    expect(await vera.refused(readDocument, { params: { id } })).toBe('not_found');
    expect((await vera.call(listDocuments)).items.some((item) => item.id === id)).toBe(false);
    const seen = await ivo.call(readDocument, { params: { id } });
    expect(seen.editions.map((each) => each.name)).toEqual(['1.0-R1']);
    expect(seen.me).toMatchObject({ role: 'expert', delegation: 'K', steers: false });
    expect(
      await ivo.refused(saveBlocks, {
        params: { id },
        input: { changes: [{ op: 'put', block: block('x'), base: null }] },
      }),
    ).toBe('not_permitted');
    expect(await vera.refused(readBlocks, { params: { id: edition.id } })).toBe('not_found');
    const found = await ivo.call(search, { query: { q: 'seizures' } });
    expect(found.items.map((hit) => hit.id)).toContain(edition.id);
    expect((await vera.call(search, { query: { q: 'seizures' } })).items.map((hit) => hit.id)).not.toContain(
      edition.id,
    );
  });

  test('an expert lets nobody in, and who has left sees nothing from the next request on', async () => {
    const { id } = await underReview();
    const input = { accountId: accountId('vera'), name: 'vera', role: 'expert', capacity: 'personal' } as const;
    expect(await ivo.refused(admitMember, { params: { id }, input })).toBe('not_permitted');
    const { members } = await dora.call(readDocument, { params: { id } });
    const member = members.find((one) => one.accountId === accountId('ivo'));
    await dora.call(endMember, { params: { id: member!.id }, input: { reason: 'the nomination has ended' } });
    expect(await ivo.refused(readDocument, { params: { id } })).toBe('not_found');
    expect((await lars.call(readDocument, { params: { id } })).reference).toBeTruthy();
    const alone = members.find((one) => one.role === 'secretary');
    expect(await dora.refused(endMember, { params: { id: alone!.id }, input: { reason: 'by the test' } })).toBe(
      'state_forbids',
    );
  });

  test('a draft comment is its author’s, one before the delegation the delegation’s', async () => {
    const { id, edition } = await underReview();
    await dora.call(admitMember, {
      params: { id },
      input: { accountId: accountId('vera'), name: 'vera', role: 'expert', capacity: 'national', delegation: 'K' },
    });
    const draft = await ivo.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'draft' },
    });
    for (const other of [dora, lars, vera])
      expect(await other.refused(readComment, { params: { id: draft.id } })).toBe('not_found');
    await ivo.call(moveComment, { params: { id: draft.id }, input: { version: 1, to: 'in_delegation', reason: '' } });
    expect((await vera.call(readComment, { params: { id: draft.id } })).text).toBe(words.text);
    for (const other of [dora, lars])
      expect(await other.refused(readComment, { params: { id: draft.id } })).toBe('not_found');
    await vera.call(saveComment, {
      params: { id: draft.id },
      input: { version: 2, ...words, text: 'Shows claims more than it can.' },
    });
    await vera.call(replyToComment, { params: { id: draft.id }, input: { text: 'Our ministry will not like it.' } });
    await vera.call(moveComment, { params: { id: draft.id }, input: { version: 3, to: 'submitted', reason: '' } });
    // What they said among themselves stays among themselves.
    const replies = async (client: Client) =>
      (await client.call(readComment, { params: { id: draft.id } })).replies.length;
    expect([await replies(ivo), await replies(dora), await replies(lars)]).toEqual([1, 0, 0]);
    expect((await lars.call(readComment, { params: { id: draft.id } })).text).toBe('Shows claims more than it can.');
  });
});

describe('a comment', () => {
  test('accepted into a cell of a table stays in its cell', async () => {
    const id = await begin('A guide with a table');
    const table = block(
      tableText([
        ['Term', 'Meaning'],
        ['source', 'a person'],
      ]),
      { kind: 'table' },
    );
    const put = { op: 'put' as const, block: table, base: null, after: TEXT[1]!.id };
    await dora.call(saveBlocks, { params: { id }, input: { changes: [put] } });
    await move(id, 'working');
    await move(id, 'first_review');
    const { edition } = await openReview(dora, id);
    const made = await ivo.call(createComment, {
      params: { id: edition.id },
      input: {
        ...words,
        blockId: table.id,
        quote: 'a person',
        from: table.text.indexOf('a person'),
        proposal: 'who tells\nor shows\twhat he saw',
        language: 'en',
        state: 'submitted',
      },
    });
    await endRound();
    const decision = { version: 1, code: 'accepted', reason: 'said as it is', apply: true } as const;
    await dora.call(disposeComment, { params: { id: made.id }, input: decision });
    await move(id, 'second_review');
    const next = await dora.call(freezeEdition, { params: { id }, input: { summary: 'one cell' } });
    const { items } = await ivo.call(readBlocks, { params: { id: next.id } });
    expect(tableCells(items.find((one) => one.id === table.id)!.text)).toEqual([
      ['Term', 'Meaning'],
      ['source', `who tells${CELL_BREAK}or shows what he saw`],
    ]);
  });

  test('goes from the quoted words to an applied change, and the thread leads from the new edition to it', async () => {
    const { id, edition } = await underReview();
    const made = await ivo.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'submitted' },
    });
    await lars.call(positionOnComment, { params: { id: made.id }, input: { position: 'support', reason: '' } });
    await lars.call(replyToComment, {
      params: { id: made.id },
      input: { text: 'Agreed: the interval includes no effect.' },
    });
    const decision = { version: 1, code: 'accepted', reason: 'the figure is an estimate', apply: true } as const;
    // Not while comments may still come, and not by an expert.
    expect(await dora.refused(disposeComment, { params: { id: made.id }, input: decision })).toBe('state_forbids');
    await endRound();
    expect(await lars.refused(disposeComment, { params: { id: made.id }, input: decision })).toBe('not_permitted');
    const { changes } = await dora.call(disposeComment, { params: { id: made.id }, input: decision });
    expect(changes.map((change) => change.blockId)).toEqual([onShows.blockId]);
    expect(await dora.refused(disposeComment, { params: { id: made.id }, input: decision })).toBe('stale_version');
    await move(id, 'second_review');
    const next = await dora.call(freezeEdition, { params: { id }, input: { summary: 'estimates said as such' } });
    const { items } = await ivo.call(readBlocks, { params: { id: next.id } });
    expect(items[2]).toMatchObject({
      text: TEXT[2]!.text.replace('shows', 'is an estimate of'),
      number: '1.2',
      fromLine: 4,
      digest: changes[0]!.digest,
    });
    const read = await ivo.call(readComment, { params: { id: made.id } });
    expect(read).toMatchObject({ state: 'answered', disposition: 'accepted', supports: 1, mine: true });
    expect(read.dispositions[0]).toMatchObject({ reason: 'the figure is an estimate', by: 'Dora', session: null });
    expect(read.dispositions[0]!.changes).toEqual([
      {
        ...changes[0],
        place: {
          editionId: next.id,
          index: 2,
          number: '1.2',
          text: TEXT[2]!.text.replace('shows', 'is an estimate of'),
        },
      },
    ]);
    expect(
      await lars.refused(respondToDisposition, {
        params: { id: made.id },
        input: { version: 2, response: 'satisfied', note: '' },
      }),
    ).toBe('not_permitted');
    await ivo.call(respondToDisposition, {
      params: { id: made.id },
      input: { version: 2, response: 'objection_maintained', note: 'the interval is still missing' },
    });
    const stats = await dora.call(reviewStatistics, { params: { id } });
    expect(stats.opposition).toEqual([
      {
        id: made.id,
        reference: made.reference,
        delegation: 'K',
        text: words.text,
        note: 'the interval is still missing',
      },
    ]);
    expect(stats.byDelegation).toEqual([{ name: 'K', comments: 1, answered: 1, accepted: 1 }]);
    const why = await ivo.call(readThread, { params: { kind: 'edition', id: next.id } });
    expect(why.why.map((node) => node.id)).toEqual(expect.arrayContaining([made.id, edition.id, id]));
    const compared = await ivo.call(compareEditions, { params: { id: next.id }, query: { with: edition.id } });
    expect(compared).toMatchObject({ same: 3, items: [{ change: 'changed', moved: false }] });
  });

  test('two editions are told with the numbers that their references print', async () => {
    const { id, edition } = await underReview();
    const note = block('By two people.', { kind: 'footnote', label: 'n' });
    const referring = { ...TEXT[1]!, text: `See [](#${TEXT[2]!.id}).[^n]` };
    const { items } = await ivo.call(readBlocks, { params: { id: edition.id } });
    await dora.call(saveBlocks, {
      params: { id },
      input: {
        changes: [
          { op: 'put', block: referring, base: items[1]!.digest },
          { op: 'put', block: note, base: null, after: TEXT[3]!.id },
        ],
      },
    });
    await endRound();
    await move(id, 'second_review');
    const next = await dora.call(freezeEdition, { params: { id }, input: { summary: 'referred' } });
    const compared = await ivo.call(compareEditions, { params: { id: next.id }, query: { with: edition.id } });
    expect(compared.earlier.references).toEqual([]);
    expect(compared.later.references).toEqual([
      { to: TEXT[2]!.id, number: '1.2' },
      { to: '^n', number: '1' },
    ]);
  });

  test('a block that was merged leads to the one that holds its words, by its old address too', async () => {
    const { id, edition } = await underReview();
    const { items } = await ivo.call(readBlocks, { params: { id: edition.id } });
    const [, first, second, last] = items;
    const merged = { ...TEXT[2]!, text: `${first!.text} ${second!.text}` };
    await dora.call(saveBlocks, {
      params: { id },
      input: {
        changes: [
          { op: 'put', block: merged, base: second!.digest },
          { op: 'remove', id: first!.id, base: first!.digest },
          { op: 'remove', id: last!.id, base: last!.digest },
        ],
      },
    });
    await endRound();
    await move(id, 'second_review');
    const next = await dora.call(freezeEdition, { params: { id }, input: { summary: 'merged' } });
    const led = [{ from: first!.id, to: second!.id }];
    expect((await ivo.call(readEdition, { params: { id: next.id } })).redirects).toEqual(led);
    const compared = await ivo.call(compareEditions, { params: { id: next.id }, query: { with: edition.id } });
    expect(compared.redirects).toEqual([{ ...led[0], fromNumber: '1.1', toNumber: '1.1' }]);
    const at = async (editionId: string, block: string) =>
      ivo.call(readBlocks, { params: { id: editionId }, query: { block, limit: 1 } });
    expect(await at(next.id, first!.id)).toMatchObject({ from: 1, items: [{ id: second!.id, text: merged.text }] });
    expect(await at(edition.id, second!.id)).toMatchObject({ from: 2, items: [{ id: second!.id }] });
    expect((await at(next.id, last!.id)).items).toEqual([]);
  });

  test('keeps its place when the text around it changes, and stands beside it when its text is gone', async () => {
    const { id, edition } = await underReview();
    const shows = await ivo.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'submitted' },
    });
    const last = TEXT[3]!;
    const outputs = await ivo.call(createComment, {
      params: { id: edition.id },
      input: {
        ...words,
        blockId: last.id,
        quote: 'never used',
        from: last.text.indexOf('never used'),
        language: 'en',
        state: 'submitted',
      },
    });
    const { editions } = await dora.call(readDocument, { params: { id } });
    const working = editions.find((each) => !each.frozen)!;
    const { items } = await dora.call(readBlocks, { params: { id: working.id } });
    const third = items[2]!;
    await dora.call(saveBlocks, {
      params: { id },
      input: {
        changes: [
          { op: 'put', block: block('A first word.'), base: null, after: TEXT[0]!.id },
          { op: 'put', block: { ...TEXT[2]!, text: `Said in one sentence: ${third.text}` }, base: third.digest },
          { op: 'remove', id: last.id, base: items[3]!.digest },
        ],
      },
    });
    const placed = async (editionId: string) =>
      new Map(
        (await dora.call(listComments, { params: { id }, query: { editionId } })).items.map((one) => [
          one.id,
          one.place,
        ]),
      );
    const expected = (places: Awaited<ReturnType<typeof placed>>): void => {
      expect(places.get(shows.id)).toMatchObject({
        state: 'placed',
        blockId: third.id,
        range: [onShows.from + 22, onShows.from + 27],
        confidence: 'sure',
      });
      expect(places.get(outputs.id)).toMatchObject({ state: 'orphaned', blockId: third.id, range: null });
    };
    expected(await placed(working.id));
    await endRound();
    const next = await dora.call(freezeEdition, { params: { id }, input: { name: '1.0-R9', summary: '' } });
    expected(await placed(next.id));
  });

  test('is refused where its words do not stand, and what is incomplete is not submitted', async () => {
    const { edition } = await underReview();
    const at = (more: object) => ({
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'submitted' as const, ...more },
    });
    expect(await ivo.refused(createComment, at({ from: 0 }))).toBe('invalid_input');
    expect(await ivo.refused(createComment, at({ blockId: 'b-00000000' }))).toBe('invalid_input');
    expect(await ivo.refused(createComment, at({ proposal: null }))).toBe('invalid_input');
    expect((await ivo.call(createComment, at({ proposal: null, state: 'draft' }))).state).toBe('draft');
    await endRound();
    // The deadline passed while somebody was writing: nothing is lost, it is his draft.
    expect(await ivo.refused(createComment, at({}))).toBe('state_forbids');
    expect((await ivo.call(createComment, at({ state: 'draft' }))).state).toBe('draft');
  });

  test('several are decided en bloc, and words that have changed since are told', async () => {
    const { id, edition } = await underReview();
    const one = await ivo.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'submitted' },
    });
    const two = await lars.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, proposal: 'estimates', state: 'submitted' },
    });
    expect((await dora.call(readComment, { params: { id: one.id } })).alike.map((other) => other.id)).toEqual([two.id]);
    await endRound();
    const done = await dora.call(disposeComments, {
      params: { id },
      input: {
        comments: [one, two].map((each) => ({ id: each.id, version: 1 })),
        code: 'accepted',
        reason: 'uncontested',
        apply: true,
      },
    });
    expect(done).toEqual({ decided: 2, notApplied: [two.id] });
  });
});

test('who steers adds to the mandate, which the thread walks; what stands there stays', async () => {
  const id = await begin();
  const called = await dora.call(meeting.create, {
    input: {
      title: 'Strategic meeting',
      marking: MARKING,
      ownerId: accountId('dora'),
      body: {
        level: 'strategic',
        heldOn: '2026-09-15',
        place: 'Room 1',
        attendance: ['Dora'],
        conflicts: '',
        minutes: '',
      },
    },
  });
  const save = async (keyFinding: string) => {
    const { title, body, version: seen } = await dora.call(readDocument, { params: { id } });
    const cites = [{ kind: 'meeting' as const, id: called.id }];
    await dora.call(saveDocument, {
      params: { id },
      input: { version: seen, title, body: { ...body, keyFinding }, cites },
    });
    return dora.call(readDocument, { params: { id } });
  };
  await save('Words differ.');
  const read = await save('Words differ between States.');
  expect(read.mandate.map((one) => [one.kind, one.id])).toEqual([['meeting', called.id]]);
  expect(read.body.keyFinding).toBe('Words differ between States.');
  const thread = await dora.call(readThread, { params: { kind: 'document', id }, query: {} });
  expect(JSON.stringify(thread)).toContain(called.id);
});

describe('the guard rails', () => {
  test('a document goes on when its round is over, is cleared, and every comment has its answer', async () => {
    const { id, edition, round } = await underReview();
    const refusedTo = async (to: 'second_review' | 'clearance' | 'final' | 'published') =>
      dora.refused(moveDocument, { params: { id }, input: { version: await version(id), to, reason: 'by the test' } });
    expect(await refusedTo('second_review')).toBe('state_forbids');
    await dora.call(extendRound, {
      params: { id: round.id },
      input: { version: 1, closesAt: '2026-10-08T18:00:00Z', reason: 'two delegations asked' },
    });
    expect((await ivo.call(readDocument, { params: { id } })).rounds[0]?.extensions[0]).toMatchObject({
      by: 'Dora',
      reason: 'two delegations asked',
    });
    const made = await ivo.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'submitted' },
    });
    await endRound();
    await move(id, 'second_review');
    expect(await refusedTo('clearance')).toBe('state_forbids');
    await dora.call(disposeComment, {
      params: { id: made.id },
      input: { version: 1, code: 'noted', reason: 'already said in 1.1', apply: false },
    });
    await move(id, 'clearance');
    expect(await refusedTo('final')).toBe('state_forbids');
    // Whoever wrote it does not clear it.
    const clear = async () => ({
      params: { id },
      input: { version: await version(id), note: 'looked at by the legal adviser' },
    });
    expect(await dora.refused(clearDocument, await clear())).toBe('same_person');
    await dora.call(admitMember, {
      params: { id },
      input: { accountId: accountId('lars'), name: 'lars', role: 'rapporteur', capacity: 'secretariat' },
    });
    await lars.call(clearDocument, await clear());
    const admit = async (name: string, acknowledged: boolean) =>
      dora.call(admitMember, {
        params: { id },
        input: { name, role: 'expert', capacity: 'personal', delegation: 'QUAY', acknowledged },
      });
    await admit('Ada Named', true);
    await admit('Olaf Unnamed', false);
    await move(id, 'final');
    await move(id, 'published');
    const published = await dora.call(freezeEdition, { params: { id }, input: { summary: 'first edition' } });
    expect(published.name).toBe('Ed. 1');
    // Published is the agency's: who took no part reads it too, and still no comment.
    expect((await vera.call(readEdition, { params: { id: published.id } })).outline[0]).toMatchObject({
      number: '1',
      text: 'Knowing whether it worked',
    });
    expect((await vera.call(listComments, { params: { id } })).items).toEqual([]);
    // Her file ends with those who consented to be named, and with nobody else; a draft names nobody.
    const files = async (client: Client, editionId: string) =>
      Promise.all(
        (['html', 'md', 'pdf'] as const).map(async (format) => {
          const file = await fileOf(world, client, exportEdition, { params: { id: editionId }, query: { format } });
          if (format === 'pdf')
            return squeeze(
              pagesOf(file)
                .map((page) => page.body)
                .join(''),
            );
          return squeeze(file.toString());
        }),
      );
    for (const said of await files(vera, published.id)) {
      expect(said).toContain(squeeze('Acknowledgements'));
      expect(said).toContain(squeeze('Ada Named, QUAY, in person'));
      expect(said).not.toContain(squeeze('Olaf Unnamed'));
    }
    for (const said of await files(dora, edition.id)) expect(said).not.toContain(squeeze('Ada Named'));
  });

  test('silence is consent until somebody breaks it', async () => {
    const id = await begin();
    await move(id, 'working');
    await move(id, 'first_review');
    const edition = await dora.call(freezeEdition, { params: { id }, input: { summary: '' } });
    await dora.call(admitMember, {
      params: { id },
      input: { accountId: accountId('ivo'), name: 'ivo', role: 'expert', capacity: 'national', delegation: 'K' },
    });
    const round = await dora.call(openRound, {
      params: { id },
      input: {
        editionId: edition.id,
        kind: 'silence',
        opensAt: '2026-09-10T08:00:00Z',
        closesAt: '2026-10-01T18:00:00Z',
        note: '',
      },
    });
    const broken = { params: { id: round.id }, input: { version: 1, reason: 'clause 1.2 is not agreed' } };
    // A delegation breaks it; who steers speaks for none.
    expect(await dora.refused(breakSilence, broken)).toBe('not_permitted');
    await ivo.call(breakSilence, broken);
    const read = await dora.call(readDocument, { params: { id } });
    expect(read.rounds[0]?.state).toBe('silence_broken');
    expect(read.actions.find((action) => action.to === 'second_review')?.allowed).toBe(true);
    await move(id, 'second_review');
    const after = await dora.call(readDocument, { params: { id } });
    expect(after.actions.find((action) => action.to === 'clearance')?.because).toBe('silence_broken');
    const extended = { version: 2, closesAt: '2026-11-01T18:00:00Z', reason: 'once more' };
    expect(await dora.refused(extendRound, { params: { id: round.id }, input: extended })).toBe('state_forbids');
  });

  test('no round is opened that is over already', async () => {
    const { id, edition } = await underReview();
    await endRound();
    const past = { kind: 'silence' as const, opensAt: '2026-01-10T08:00:00Z', closesAt: '2026-01-11T08:00:00Z' };
    const input = { editionId: edition.id, note: '', ...past };
    expect(await dora.refused(openRound, { params: { id }, input })).toBe('invalid_input');
  });

  test('what a commenter said of an answer is not said of the next one', async () => {
    const { id, edition } = await underReview();
    const made = await ivo.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'submitted' },
    });
    await endRound();
    const decide = (code: 'accepted' | 'not_accepted', seen: number) =>
      dora.call(disposeComment, {
        params: { id: made.id },
        input: { version: seen, code, reason: 'by the test', apply: false },
      });
    await decide('accepted', 1);
    await ivo.call(respondToDisposition, {
      params: { id: made.id },
      input: { version: 2, response: 'satisfied', note: 'Thank you' },
    });
    await decide('not_accepted', 3);
    const read = await ivo.call(readComment, { params: { id: made.id } });
    expect(read).toMatchObject({ state: 'answered', disposition: 'not_accepted', response: null });
    expect((await ivo.call(readDocument, { params: { id: id } })).mine.toRespond).toBe(1);
  });
});

test('two who change one block at once both keep their text, and both are shown it', async () => {
  const id = await begin();
  await dora.call(admitMember, {
    params: { id },
    input: { accountId: accountId('ivo'), name: 'ivo', role: 'drafter', capacity: 'secretariat' },
  });
  const { editions } = await ivo.call(readDocument, { params: { id } });
  const { items } = await ivo.call(readBlocks, { params: { id: editions[0]!.id } });
  const seen = items[1]!;
  const put = (text: string) => ({
    params: { id },
    input: { changes: [{ op: 'put' as const, block: { ...TEXT[1]!, text }, base: seen.digest }] },
  });
  expect((await dora.call(saveBlocks, put('What Dora wrote.'))).conflicts).toEqual([]);
  const { conflicts } = await ivo.call(saveBlocks, put('What Ivo wrote offline.'));
  expect(conflicts).toEqual([
    { id: seen.id, because: 'changed', theirs: 'What Dora wrote.', mine: 'What Ivo wrote offline.' },
  ]);
  for (const who of [dora, ivo]) {
    const rivals = (await who.call(listRivals, { params: { id } })).items;
    expect(rivals).toMatchObject([
      { blockId: seen.id, text: 'What Ivo wrote offline.', by: 'Ivo', present: 'What Dora wrote.' },
    ]);
  }
  const [rival] = (await dora.call(listRivals, { params: { id } })).items;
  await dora.call(settleRival, { params: { id: rival!.id } });
  expect((await dora.call(listRivals, { params: { id } })).items).toEqual([]);
});
