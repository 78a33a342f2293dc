import {
  admitMember,
  confirmTranslation,
  createComment,
  createDocument,
  fillTranslation,
  freezeEdition,
  importText,
  listDocuments,
  moveDocument,
  readBlocks,
  readDocument,
  readTranslation,
  saveBlocks,
  saveDocument,
  type ReplyOf,
} from '@reeve/contract';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let dora: Client;
let ivo: Client;
let lars: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'translation' });
  [dora, ivo, lars] = [await world.as('dora'), await world.as('ivo'), await world.as('lars')];
});
afterAll(() => world.close());

const [A, B, C, D] = ['b-0000000A', 'b-0000000B', 'b-0000000C', 'b-0000000D'] as const;
const block = (id: string, text: string, more: object = {}) => ({
  id,
  kind: 'paragraph' as const,
  level: 0,
  ordered: false,
  label: '',
  text,
  ...more,
});
const HEADING = { kind: 'heading', level: 1 };

async function begin(
  title: string,
  language: 'en' | 'fr',
  translationOf: string | null,
  classification: 'internal' | 'restricted' = 'internal',
): Promise<string> {
  const { id } = await dora.call(createDocument, {
    input: {
      title,
      body: { purpose: 'tried', language, call: null, translationOf },
      marking: { classification, tlp: 'TLP:GREEN' },
    },
  });
  return id;
}
/** A frozen English text of three blocks under review, and an empty French translation of it. */
async function sourceAndTranslation(classification?: 'restricted') {
  const source = await begin('A guide', 'en', null, classification);
  const texts = [block(A, 'What it is', HEADING), block(B, 'A task is evaluated.'), block(C, 'The end.')];
  await put(source, ...texts.map((one, i) => ({ block: one, base: null, after: texts[i - 1]?.id ?? null })));
  await move(source, 'working', 1);
  await move(source, 'first_review', 2);
  const edition = await freeze(source);
  return { source, edition, french: await begin('Un guide', 'fr', source) };
}
const freeze = async (id: string) => (await dora.call(freezeEdition, { params: { id }, input: { summary: '' } })).id;
const move = (id: string, to: 'working' | 'first_review', version: number) =>
  dora.call(moveDocument, { params: { id }, input: { version, to, reason: 'by the test' } });
const put = async (
  id: string,
  ...changes: readonly { block: ReturnType<typeof block>; base: string | null; after?: string | null }[]
) => {
  const done = await dora.call(saveBlocks, {
    params: { id },
    input: { changes: changes.map((change) => ({ op: 'put' as const, ...change })) },
  });
  expect(done.conflicts).toEqual([]);
};
const read = (id: string, query: object = {}, by = dora): Promise<ReplyOf<typeof readTranslation>> =>
  by.call(readTranslation, { params: { id }, query });
const statesOf = (reply: ReplyOf<typeof readTranslation>) => reply.items.map((row) => [row.id, row.state]);
const confirm = async (id: string, ids: readonly string[]) => {
  const { items } = await read(id);
  const blocks = items
    .filter((row) => ids.includes(row.id))
    .map((row) => ({ id: row.id, sourceDigest: row.source?.digest ?? '' }));
  return dora.call(confirmTranslation, { params: { id }, input: { blocks } });
};
const admit = (id: string, login: string, role: 'expert' | 'secretary' = 'expert') =>
  dora.call(admitMember, {
    params: { id },
    input: { accountId: accountId(login), name: login, role, capacity: 'national', delegation: 'K' },
  });
/** Changes a block of the source and freezes it again. */
async function change(source: string, id: string, text: string): Promise<void> {
  const { editions } = await dora.call(readDocument, { params: { id: source } });
  const working = editions.find((one) => !one.frozen)?.id ?? '';
  const { items } = await dora.call(readBlocks, { params: { id: working } });
  await put(source, { block: block(id, text), base: items.find((one) => one.id === id)?.digest ?? '' });
  await freeze(source);
}

describe('a translation', () => {
  test('fills missing blocks with the source text, each waiting for its translator', async () => {
    const { french } = await sourceAndTranslation();
    expect(statesOf(await read(french))).toEqual([
      [A, 'missing'],
      [B, 'missing'],
      [C, 'missing'],
    ]);
    await put(french, { block: block(D, 'Note de la traductrice.'), base: null, after: null });
    await put(french, { block: block(B, 'Une tâche est évaluée.'), base: null, after: D });
    const filled = await dora.call(fillTranslation, { params: { id: french } });
    expect(filled).toEqual({ filled: 2, behind: 3 });
    const after = await read(french);
    expect(statesOf(after)).toEqual([
      [D, 'own'],
      [A, 'untranslated'],
      [B, 'untranslated'],
      [C, 'untranslated'],
    ]);
    expect(after.items[1]?.own).toMatchObject({ text: 'What it is', kind: 'heading', level: 1, number: '1' });
    expect(after.items[2]?.own?.text).toBe('Une tâche est évaluée.');
    expect(await dora.call(fillTranslation, { params: { id: french } })).toEqual({ filled: 0, behind: 3 });
  });

  test('appears on the page of its source, for readers who can see both', async () => {
    const { source, french } = await sourceAndTranslation();
    const listed = async (client: Client) => (await client.call(readDocument, { params: { id: source } })).translations;
    expect(await listed(dora)).toMatchObject([{ id: french, title: 'Un guide', language: 'fr', behind: 3 }]);
    await dora.call(admitMember, {
      params: { id: source },
      input: { accountId: accountId('ivo'), name: 'ivo', role: 'expert', capacity: 'personal' },
    });
    expect(await listed(ivo)).toEqual([]);
  });

  test('is up to date once confirmed until the source changes there, and shows the previous source text', async () => {
    const { source, french } = await sourceAndTranslation();
    await dora.call(fillTranslation, { params: { id: french } });
    expect(await confirm(french, [A, B, C])).toEqual({ behind: 0 });
    await change(source, B, 'A task is evaluated beside its comparison.');
    const reply = await read(french);
    expect(reply).toMatchObject({ behind: 1, counts: { in_step: 2, stale: 1, missing: 0 } });
    expect(reply.items[1]).toMatchObject({
      state: 'stale',
      was: 'A task is evaluated.',
      source: { text: 'A task is evaluated beside its comparison.' },
    });
    const { translation } = await dora.call(readDocument, { params: { id: french } });
    expect(translation).toMatchObject({ behind: 1, of: { id: source, title: 'A guide', language: 'en' } });
    const { items } = await dora.call(listDocuments, { query: { limit: 200 } });
    expect(items.find((row) => row.id === french)?.translation?.behind).toBe(1);
    expect(items.find((row) => row.id === source)?.translation).toBeNull();
    expect(await confirm(french, [B])).toEqual({ behind: 0 });
  });

  test('keeps a block that the source has lost, and marks it', async () => {
    const { source, french } = await sourceAndTranslation();
    await dora.call(fillTranslation, { params: { id: french } });
    const base = (await read(french)).items[2]?.source?.digest ?? '';
    await dora.call(saveBlocks, { params: { id: source }, input: { changes: [{ op: 'remove', id: C, base }] } });
    await freeze(source);
    const reply = await read(french);
    expect(reply.items[2]).toMatchObject({ id: C, state: 'gone', source: null, own: { text: 'The end.' } });
  });

  test('is confirmed only for the text the translator has seen, and reports the rest', async () => {
    const { source, french } = await sourceAndTranslation();
    await dora.call(fillTranslation, { params: { id: french } });
    const seen = (await read(french)).items.map((row) => ({ id: row.id, sourceDigest: row.source?.digest ?? '' }));
    await change(source, B, 'A task is evaluated at last.');
    const refused = await dora.send(confirmTranslation, { params: { id: french }, input: { blocks: seen } });
    expect(refused.status).toBe(409);
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'stale_version', detail: { blocks: [B] } });
    expect((await read(french)).counts).toMatchObject({ untranslated: 3, in_step: 0 });
    const unknown = [{ id: D, sourceDigest: '0'.repeat(64) }];
    expect(await dora.refused(confirmTranslation, { params: { id: french }, input: { blocks: unknown } })).toBe(
      'invalid_input',
    );
  });

  test('is read in parts and by state', async () => {
    const { french } = await sourceAndTranslation();
    await dora.call(fillTranslation, { params: { id: french } });
    await confirm(french, [A]);
    const part = await read(french, { from: 1, limit: 1 });
    expect([part.blocks, statesOf(part)]).toEqual([3, [[B, 'untranslated']]]);
    const waiting = await read(french, { from: 1, limit: 5, state: 'behind' });
    expect([waiting.blocks, statesOf(waiting)]).toEqual([2, [[C, 'untranslated']]]);
    expect(statesOf(await read(french, { state: 'in_step' }))).toEqual([[A, 'in_step']]);
  });

  test('shows comments on the source next to it, carried into its newest edition, and no drafts of others', async () => {
    const { source, edition, french } = await sourceAndTranslation();
    await admit(source, 'ivo');
    const say = (by: Client, text: string, blockId: string) =>
      by.call(createComment, {
        params: { id: edition },
        input: {
          blockId,
          quote: '',
          from: 0,
          type: 'te',
          severity: 'minor',
          text,
          proposal: null,
          rationale: '',
          language: 'en',
          state: 'draft',
        },
      });
    const mine = await say(dora, 'My own thought.', B);
    await say(ivo, 'A thought of Ivo, before nobody yet.', B);
    await change(source, A, 'What it is for');
    const shown = (await read(french)).items.map((row) => row.comments);
    expect(shown).toEqual([
      [],
      [{ id: mine.id, reference: mine.reference, text: 'My own thought.', state: 'draft' }],
      [],
    ]);
  });
});

describe('access to a translation', () => {
  test('hides the source from readers who see only the translation, and shows readers without access nothing', async () => {
    const { source, french } = await sourceAndTranslation();
    await dora.call(fillTranslation, { params: { id: french } });
    await move(french, 'working', 1);
    await move(french, 'first_review', 2);
    await freeze(french);
    await admit(french, 'ivo');
    const document = await ivo.call(readDocument, { params: { id: french } });
    expect(document.translation).toBeNull();
    expect(JSON.stringify(document)).not.toContain(source);
    const rows = (await ivo.call(listDocuments, { query: { limit: 200 } })).items;
    expect(rows.find((row) => row.id === french)?.translation).toBeNull();
    await expect(read(french, {}, ivo)).rejects.toThrow('not_found');
    await expect(read(french, {}, lars)).rejects.toThrow('not_found');
    await expect(read(source)).rejects.toThrow('not_found');

    // Once he has access to the source too, he reads the frozen translation, and how far it is outdated.
    await admit(source, 'ivo');
    const seen = await read(french, {}, ivo);
    expect(seen.own).toMatchObject({ frozen: true, edition: '1.0-R1' });
    expect(seen.counts).toMatchObject({ untranslated: 3 });
    expect(await ivo.refused(fillTranslation, { params: { id: french } })).toBe('not_permitted');
    expect(
      await ivo.refused(confirmTranslation, {
        params: { id: french },
        input: { blocks: [{ id: A, sourceDigest: seen.items[0]?.source?.digest ?? '' }] },
      }),
    ).toBe('not_permitted');
  });

  test('a frozen edition stays as outdated as when it was frozen, whatever is confirmed in the working text', async () => {
    const { source, french } = await sourceAndTranslation();
    await dora.call(fillTranslation, { params: { id: french } });
    await confirm(french, [A]);
    await move(french, 'working', 1);
    await move(french, 'first_review', 2);
    await freeze(french);
    await confirm(french, [B, C]);
    for (const id of [source, french]) await admit(id, 'ivo');
    expect((await read(french, {}, ivo)).counts).toMatchObject({ in_step: 1, untranslated: 2 });
    expect((await read(french)).counts).toMatchObject({ in_step: 3, untranslated: 0 });
  });

  test('does not copy words of a source with a higher marking', async () => {
    const { source, french } = await sourceAndTranslation('restricted');
    expect(await dora.refused(fillTranslation, { params: { id: french } })).toBe('state_forbids');
    expect((await read(french)).counts).toMatchObject({ missing: 3 });
    const asHigh = await begin('Un guide', 'fr', source, 'restricted');
    expect(await dora.call(fillTranslation, { params: { id: asHigh } })).toEqual({ filled: 3, behind: 3 });
  });

  test('refuses a document as its own translation, and a source its writer cannot see', async () => {
    const { source, french } = await sourceAndTranslation();
    const head = { title: 'Un guide', version: 1 };
    const body = { purpose: 'tried', language: 'fr' as const, call: null };
    const save = (translationOf: string) =>
      dora.call(saveDocument, { params: { id: french }, input: { ...head, body: { ...body, translationOf } } });
    await expect(save(french)).rejects.toThrow('invalid_input');
    await expect(save('00000000-0000-4000-8000-0000000000ee')).rejects.toThrow('not_found');
    expect(await save(source)).toEqual({ version: 2 });
    // A lead who does not see the source describes it without losing the link.
    await admit(french, 'ivo', 'secretary');
    const described = { title: 'Un guide', version: 2, body: { ...body, translationOf: null } };
    await ivo.call(saveDocument, { params: { id: french }, input: described });
    expect((await dora.call(readDocument, { params: { id: french } })).body.translationOf).toBe(source);
    await dora.call(saveDocument, { params: { id: french }, input: { ...described, version: 3 } });
    expect((await dora.call(readDocument, { params: { id: french } })).body.translationOf).toBeNull();
  });
});

test('fills, confirms and reads in parts eight thousand blocks in a few seconds', async () => {
  const source = await begin('Long', 'en', null);
  const text = Array.from({ length: 8000 }, (_, i) => `Paragraph ${i} of a long text.`).join('\n\n');
  const file = { name: 'long.md', content: Buffer.from(text).toString('base64') };
  await dora.call(importText, { params: { id: source }, input: { file } });
  await freeze(source);
  const french = await begin('Longue', 'fr', source);
  const began = performance.now();
  expect(await dora.call(fillTranslation, { params: { id: french } })).toEqual({ filled: 8000, behind: 8000 });
  const part = await read(french, { from: 4000, limit: 200, state: 'untranslated' });
  expect(part.items[0]?.own?.text).toBe('Paragraph 4000 of a long text.');
  const blocks = part.items.map((row) => ({ id: row.id, sourceDigest: row.source?.digest ?? '' }));
  expect(await dora.call(confirmTranslation, { params: { id: french }, input: { blocks } })).toEqual({
    behind: 7800,
  });
  expect(performance.now() - began).toBeLessThan(30_000);
}, 120_000);
