/**
 * Long texts are not compared on the thread that answers requests: while editions of long blocks and comments on them
 * are read through the public routes, that thread never computes for 50 ms at a stretch.
 */
import {
  compareEditions,
  createComment,
  exportEdition,
  freezeEdition,
  listComments,
  readBlocks,
  readComment,
  readDocument,
  saveBlocks,
  type Operation,
} from '@reeve/contract';
import { makeBlockId } from '@reeve/domain';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { block, makeReviewedText, onShows, words, type ReviewedText } from '@reeve/testing/document/reviewed-text.ts';
import { OtherThread } from '@reeve/testing/other-thread.ts';
import { countsThreads, longestSliceMs, SLICE_ERROR_MS } from '@reeve/testing/run/longest-slice.ts';
import { urlOf, type Client, type Given } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MOST_MS = 50 + SLICE_ERROR_MS;
const BLOCKS = 120;
/** Two texts of so many words are nearly the longest that are compared word by word. */
const WORDS = 1900;
const BATCH = 100;

let text: ReviewedText;
let dora: Client;
let ivo: Client;
let origin: string;
const client = new OtherThread();

/** Seeded: Numerical Recipes' linear congruential generator. */
let state = 7;
const chance = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
const letter = (): string => String.fromCharCode(97 + Math.floor(chance() * 26));
const longText = (): string => Array.from({ length: WORDS }, () => letter() + letter()).join(' ');
const someId = (): string => makeBlockId(chance);

/** A document under review, its latest edition, and those who can read it. */
interface Reviewed {
  readonly id: string;
  readonly edition: { readonly id: string };
}

async function working(id: string) {
  const { editions } = await dora.call(readDocument, { params: { id } });
  const editionId = editions.find(({ frozen }) => !frozen)?.id ?? '';
  const items: { id: string; digest: string }[] = [];
  for (;;) {
    const part = await dora.call(readBlocks, { params: { id: editionId }, query: { from: items.length, limit: 100 } });
    if (part.items.length === 0) return { editionId, items };
    items.push(...part.items);
  }
}

/** Writes blocks into the draft: each that is there already gets its new text. */
async function write(id: string, blocks: readonly { readonly id: string; readonly text: string }[]): Promise<void> {
  const known = new Map((await working(id)).items.map((one) => [one.id, one.digest]));
  for (let from = 0; from < blocks.length; from += BATCH) {
    const changes = blocks.slice(from, from + BATCH).map((one) => ({
      op: 'put' as const,
      block: block(one.text, { id: one.id }),
      base: known.get(one.id) ?? null,
    }));
    await dora.call(saveBlocks, { params: { id }, input: { changes } });
  }
}

async function remove(id: string, ids: ReadonlySet<string>): Promise<void> {
  const { items } = await working(id);
  const changes = items
    .filter((one) => ids.has(one.id))
    .map((one) => ({ op: 'remove' as const, id: one.id, base: one.digest }));
  for (let from = 0; from < changes.length; from += BATCH)
    await dora.call(saveBlocks, { params: { id }, input: { changes: changes.slice(from, from + BATCH) } });
}

const freeze = (id: string) => dora.call(freezeEdition, { params: { id }, input: { summary: '' } });

/** The longest slice while one person reads something, which succeeds. */
function sliceOfReading<O extends Operation>(who: Client, operation: O, given: Given<O>): Promise<number> {
  return longestSliceMs(async () => {
    const answer = await client.send({
      url: origin + urlOf(operation, given),
      method: operation.method,
      headers: { authorization: `Bearer ${who.token}` },
      path: '',
      as: 'none',
      fileName: '',
    });
    if (answer.status !== 200)
      throw new Error(`${operation.name} answered ${answer.status} ${answer.body.slice(0, 300)}`);
  });
}

/** Copies a comment of Ivo, once for each of these blocks (again from the first), about the whole of its block. */
function copyComment(commentId: string, blockIds: readonly string[], copies: number, longer = ''): Promise<unknown> {
  return asSuperuser(text.world.database, (superuser) =>
    superuser.query(
      `insert into comment
       select (jsonb_populate_record(comment, jsonb_build_object(
         'id', gen_random_uuid(), 'reference', comment.reference || '-' || nth, 'text', comment.text || nth || $4,
         'block_id', block.block_id, 'quote', case when $4 = '' then block.text else comment.quote end,
         'quote_from', case when $4 = '' then 0 else comment.quote_from end))).*
       from comment, generate_series(1, $3) as nth
         join block on block.block_id = ($2::text[])[1 + nth % cardinality($2::text[])]
       where comment.id = $1 and block.edition_id = comment.edition_id and block.agency_id = comment.agency_id`,
      [commentId, blockIds, copies, longer],
    ),
  );
}

describe.skipIf(!countsThreads)('the server’s thread (skipped if the system does not count a thread’s CPU)', () => {
  let reviewed: Reviewed;
  /** Editions of the same blocks with other words, and of other blocks. */
  let first: string;
  let second: string;
  let third: string;
  let ids: readonly string[];

  beforeAll(async () => {
    text = await makeReviewedText('documents');
    ({ dora, ivo } = text);
    origin = await text.world.app.listen({ host: '127.0.0.1', port: 0 });
    reviewed = await text.underReview();
    const { id } = reviewed;
    ids = Array.from({ length: BLOCKS }, someId);
    const all = () => ids.map((one) => ({ id: one, text: longText() }));
    await write(id, all());
    first = (await freeze(id)).id;
    await write(id, all());
    second = (await freeze(id)).id;
    await remove(id, new Set(ids));
    await write(
      id,
      Array.from({ length: BLOCKS }, () => ({ id: someId(), text: longText() })),
    );
    third = (await freeze(id)).id;
    // Everything loaded once has been loaded.
    const params = { id: reviewed.edition.id };
    for (const format of ['html', 'docx'] as const)
      await sliceOfReading(dora, exportEdition, { params: { id: first }, query: { format, changesSince: params.id } });
    await sliceOfReading(dora, compareEditions, { params: { id: first }, query: { with: params.id } });
  }, 300_000);
  afterAll(async () => {
    await client.close();
    await text.world.close();
  });

  test('stays free while the changes of a long edition are written', async () => {
    const query = { format: 'docx', changesSince: first } as const;
    const slice = await sliceOfReading(dora, exportEdition, { params: { id: second }, query });
    expect(slice).toBeLessThan(MOST_MS);
  });

  test.each([
    ['other words', () => [first, second]],
    ['other blocks', () => [second, third]],
  ] as const)('stays free while two long editions of %s are compared', async (_, editions) => {
    const [earlier = '', later = ''] = editions();
    const slice = await sliceOfReading(dora, compareEditions, { params: { id: later }, query: { with: earlier } });
    expect(slice).toBeLessThan(MOST_MS);
  });

  test('stays free while a comment is compared with 900 long ones on its block', async () => {
    const comment = await ivo.call(createComment, {
      params: { id: reviewed.edition.id },
      input: { ...words, ...onShows, state: 'draft' },
    });
    await sliceOfReading(ivo, readComment, { params: { id: comment.id } });
    await copyComment(comment.id, [onShows.blockId], 900, longText().repeat(5).slice(0, 25_000));
    const slice = await sliceOfReading(ivo, readComment, { params: { id: comment.id } });
    expect(slice).toBeLessThan(MOST_MS);
    const same = await ivo.call(createComment, {
      params: { id: reviewed.edition.id },
      input: { ...words, ...onShows, state: 'draft' },
    });
    const { alike } = await ivo.call(readComment, { params: { id: comment.id } });
    expect(alike.map(({ id }) => id)).toEqual([same.id]);
  });

  test('stays free while 500 comments on whole blocks are carried into another edition', async () => {
    const comment = await ivo.call(createComment, {
      params: { id: first },
      input: { ...words, language: 'en', blockId: ids[0] ?? '', quote: '', from: 0, state: 'draft' },
    });
    const given = { params: { id: reviewed.id }, query: { editionId: second, limit: 500 } };
    await sliceOfReading(ivo, listComments, given);
    await copyComment(comment.id, ids, 500);
    const slice = await sliceOfReading(ivo, listComments, given);
    expect(slice).toBeLessThan(MOST_MS);
  });
});
