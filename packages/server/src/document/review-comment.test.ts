import {
  compareEditions,
  createComment,
  disposeComment,
  disposeComments,
  freezeEdition,
  listComments,
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
} from '@reeve/contract';
import { CELL_BREAK, tableCells, tableText } from '@reeve/domain';
import { openReview } from '@reeve/testing/document/open-review.ts';
import {
  block,
  TEXT,
  words,
  onShows,
  makeReviewedText,
  type ReviewedText,
} from '@reeve/testing/document/reviewed-text.ts';
import type { Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let text: ReviewedText;
let dora: Client;
let ivo: Client;
let lars: Client;
beforeAll(async () => {
  text = await makeReviewedText('review-comment');
  ({ dora, ivo, lars } = text);
});
afterAll(() => text.world.close());

describe('a comment', () => {
  test('accepted into a table cell stays in its cell', async () => {
    const id = await text.begin('A guide with a table');
    const table = block(
      tableText([
        ['Term', 'Meaning'],
        ['source', 'a person'],
      ]),
      { kind: 'table' },
    );
    const put = { op: 'put' as const, block: table, base: null, after: TEXT[1]!.id };
    await dora.call(saveBlocks, { params: { id }, input: { changes: [put] } });
    await text.move(id, 'working');
    await text.move(id, 'first_review');
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
    await text.endRound();
    const decision = { version: 1, code: 'accepted', reason: 'said as it is', apply: true } as const;
    await dora.call(disposeComment, { params: { id: made.id }, input: decision });
    await text.move(id, 'second_review');
    const next = await dora.call(freezeEdition, { params: { id }, input: { summary: 'one cell' } });
    const { items } = await ivo.call(readBlocks, { params: { id: next.id } });
    expect(tableCells(items.find((one) => one.id === table.id)!.text)).toEqual([
      ['Term', 'Meaning'],
      ['source', `who tells${CELL_BREAK}or shows what he saw`],
    ]);
  });

  test('found to be a duplicate of one that its author cannot see does not name it', async () => {
    const { edition } = await text.underReview();
    const [own, theirs] = [
      await dora.call(createComment, { params: { id: edition.id }, input: { ...words, ...onShows, state: 'draft' } }),
      await lars.call(createComment, {
        params: { id: edition.id },
        input: { ...words, ...onShows, state: 'submitted' },
      }),
    ];
    await text.endRound();
    await dora.call(disposeComment, {
      params: { id: theirs.id },
      input: { version: 1, code: 'duplicate', reason: 'made before', duplicateOf: own.id, apply: false },
    });
    const shown = async (client: Client) =>
      (await client.call(readComment, { params: { id: theirs.id } })).dispositions[0]?.duplicateOf;
    expect([await shown(dora), await shown(lars)]).toEqual([own.id, null]);
  });

  test('leads from the quoted words to an applied change, and the thread from the new edition back to it', async () => {
    const { id, edition } = await text.underReview();
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
    // Not while comments can still arrive, and not by an expert.
    expect(await dora.refused(disposeComment, { params: { id: made.id }, input: decision })).toBe('state_forbids');
    await text.endRound();
    expect(await lars.refused(disposeComment, { params: { id: made.id }, input: decision })).toBe('not_permitted');
    const { changes } = await dora.call(disposeComment, { params: { id: made.id }, input: decision });
    expect(changes.map((change) => change.blockId)).toEqual([onShows.blockId]);
    // Those who do not read the working draft cannot confirm a guess of its words.
    const digestFor = async (client: Client) =>
      (await client.call(readComment, { params: { id: made.id } })).dispositions[0]?.changes[0]?.digest;
    expect([await digestFor(dora), await digestFor(ivo)]).toEqual([changes[0]?.digest, null]);
    expect(await dora.refused(disposeComment, { params: { id: made.id }, input: decision })).toBe('stale_version');
    await text.move(id, 'second_review');
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

  test('compares two editions with the numbers that their references print', async () => {
    const { id, edition } = await text.underReview();
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
    await text.endRound();
    await text.move(id, 'second_review');
    const next = await dora.call(freezeEdition, { params: { id }, input: { summary: 'referred' } });
    const compared = await ivo.call(compareEditions, { params: { id: next.id }, query: { with: edition.id } });
    expect(compared.earlier.references).toEqual([]);
    expect(compared.later.references).toEqual([
      { to: TEXT[2]!.id, number: '1.2' },
      { to: '^n', number: '1' },
    ]);
  });

  test('a merged block redirects to the one that contains its words, by its old address too', async () => {
    const { id, edition } = await text.underReview();
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
    await text.endRound();
    await text.move(id, 'second_review');
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

  test('keeps its position when the text around it changes, and stays next to it when its text is gone', async () => {
    const { id, edition } = await text.underReview();
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
    await text.endRound();
    const next = await dora.call(freezeEdition, { params: { id }, input: { name: '1.0-R9', summary: '' } });
    expected(await placed(next.id));
  });

  test('is refused if its words do not occur, and cannot be submitted incomplete', async () => {
    const { edition } = await text.underReview();
    const at = (more: object) => ({
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'submitted' as const, ...more },
    });
    expect(await ivo.refused(createComment, at({ from: 0 }))).toBe('invalid_input');
    expect(await ivo.refused(createComment, at({ blockId: 'b-00000000' }))).toBe('invalid_input');
    expect(await ivo.refused(createComment, at({ proposal: null }))).toBe('invalid_input');
    expect((await ivo.call(createComment, at({ proposal: null, state: 'draft' }))).state).toBe('draft');
    await text.endRound();
    // The deadline passed during writing: nothing is lost, it is his draft.
    expect(await ivo.refused(createComment, at({}))).toBe('state_forbids');
    expect((await ivo.call(createComment, at({ state: 'draft' }))).state).toBe('draft');
  });

  test('decides several en bloc, and reports words that have changed since', async () => {
    const { id, edition } = await text.underReview();
    const one = await ivo.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'submitted' },
    });
    const two = await lars.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, proposal: 'estimates', state: 'submitted' },
    });
    expect((await dora.call(readComment, { params: { id: one.id } })).alike.map((other) => other.id)).toEqual([two.id]);
    await text.endRound();
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
