import {
  admitMember,
  createComment,
  endMember,
  listDocuments,
  listRivals,
  meeting,
  moveComment,
  readBlocks,
  readComment,
  readDocument,
  readThread,
  replyToComment,
  saveBlocks,
  saveComment,
  saveDocument,
  search,
  settleRival,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import {
  block,
  TEXT,
  words,
  onShows,
  makeReviewedText,
  type ReviewedText,
} from '@reeve/testing/document/reviewed-text.ts';
import { MARKING } from '@reeve/testing/story.ts';
import type { Client } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let text: ReviewedText;
let dora: Client;
let ivo: Client;
let lars: Client;
let vera: Client;
beforeAll(async () => {
  text = await makeReviewedText('review');
  ({ dora, ivo, lars, vera } = text);
});
afterAll(() => text.world.close());

describe('need-to-know of a review', () => {
  test('shows a document only to its author until they admit others; the working text to its core only', async () => {
    const { id, edition } = await text.underReview();
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

  test('lets no expert admit members, and shows nothing to former members from the next request on', async () => {
    const { id } = await text.underReview();
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

  test('shows a draft comment to its author, and a shared one to the delegation', async () => {
    const { id, edition } = await text.underReview();
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
    // Replies inside the delegation stay inside it.
    const replies = async (client: Client) =>
      (await client.call(readComment, { params: { id: draft.id } })).replies.length;
    expect([await replies(ivo), await replies(dora), await replies(lars)]).toEqual([1, 0, 0]);
    expect((await lars.call(readComment, { params: { id: draft.id } })).text).toBe('Shows claims more than it can.');
  });
});

test('lets the review lead add to the mandate, which the thread walks; existing entries stay', async () => {
  const id = await text.begin();
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

test('keeps both texts of two who change one block at once, and shows both to both', async () => {
  const id = await text.begin();
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

test('a repeated save shows the text of another only to those who still write the document, and stores none', async () => {
  const id = await text.begin();
  const member = await dora.call(admitMember, {
    params: { id },
    input: { accountId: accountId('ivo'), name: 'ivo', role: 'drafter', capacity: 'secretariat' },
  });
  const { editions } = await ivo.call(readDocument, { params: { id } });
  const { items } = await ivo.call(readBlocks, { params: { id: editions[0]!.id } });
  const put = (written: string, key?: string) => ({
    params: { id },
    input: {
      changes: [{ op: 'put' as const, block: { ...TEXT[1]!, text: written }, base: items[1]!.digest }],
    },
    ...(key === undefined ? {} : { key }),
  });
  await dora.call(saveBlocks, put('Words of Dora alone.'));
  const late = put('What Ivo wrote late.', 'ivo-saves-late-1');
  const first = await ivo.call(saveBlocks, late);
  expect(first.conflicts).toMatchObject([{ theirs: 'Words of Dora alone.', mine: 'What Ivo wrote late.' }]);
  expect(await ivo.call(saveBlocks, late)).toEqual(first);
  const stored = await asSuperuser(text.world.database, (client) =>
    client.query<{ reply: string }>('select reply::text from idempotency where key = $1', ['ivo-saves-late-1']),
  );
  expect(stored.rows).toHaveLength(1);
  expect(stored.rows[0]?.reply).not.toMatch(/Dora|wrote late/);
  await dora.call(endMember, { params: { id: member.id }, input: { reason: 'has left the review' } });
  expect(await ivo.refused(saveBlocks, late)).toBe('not_found');
});
