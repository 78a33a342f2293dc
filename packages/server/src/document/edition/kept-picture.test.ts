import { createHash } from 'node:crypto';
import { exportEdition, keepPicture, readDocument, readPicture, saveBlocks } from '@reeve/contract';
import { walkReview } from '@reeve/testing/document/review.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { block } from '@reeve/testing/document/reviewed-text.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** One grey point (ISO 15948): signature, IHDR, IDAT, IEND. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

let world: World;
let dora: Client, ivo: Client, vera: Client;
let id: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'pictures' });
  [dora, ivo, vera] = (await Promise.all(['dora', 'ivo', 'vera'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
  ];
  id = (await walkReview(dora, ivo, { word: 'quay', mandate: [] })).document;
});
afterAll(() => world.close());

const file = (content: string) => ({ params: { id }, input: { file: { name: 'point.png', content }, alt: 'A point' } });

test('stores a picture and returns it byte for byte to drafters; the draft’s experts do not see it yet', async () => {
  const { digest, mediaType } = await dora.call(keepPicture, file(PNG));
  expect(mediaType).toBe('image/png');
  expect(digest).toBe(createHash('sha256').update(Buffer.from(PNG, 'base64')).digest('hex'));
  const answer = await world.app.inject({
    url: `/api/pictures/${digest}`,
    headers: { authorization: `Bearer ${dora.token}` },
  });
  expect(answer.rawPayload.toString('base64')).toBe(PNG);
  expect(answer.headers['content-type']).toBe('image/png');
  for (const other of [ivo, vera]) expect(await other.refused(readPicture, { params: { digest } })).toBe('not_found');
});

test('refuses a file that is no picture, and a user who does not draft', async () => {
  const text = Buffer.from('<svg onload="alert(1)"/>').toString('base64');
  expect(await dora.refused(keepPicture, file(text))).toBe('invalid_input');
  expect(await ivo.refused(keepPicture, file(PNG))).toBe('not_permitted');
  expect(await vera.refused(keepPicture, file(PNG))).toBe('not_found');
});

test('is put into a text by its digest only if the writer sees it', async () => {
  const { digest } = await dora.call(keepPicture, file(PNG));
  const put = (of: string) => {
    const image = { digest: of, mediaType: 'image/png' as const, alt: 'A point' };
    const changes = [{ op: 'put' as const, block: block('', { kind: 'figure', image }), base: null }];
    return dora.send(saveBlocks, { params: { id }, input: { changes } });
  };
  expect((await put('0'.repeat(64))).body).toContain('no such picture that you may see');
  expect((await put(digest)).status).toBe(200);
});

test('is left out of an export once it is gone, and the text is exported', async () => {
  const { editions } = await dora.call(readDocument, { params: { id } });
  const working = editions.find(({ frozen }) => !frozen)?.id ?? '';
  const sizes = async () => {
    const found: number[] = [];
    for (const format of ['docx', 'html', 'md', 'pdf'] as const) {
      const answer = await dora.send(exportEdition, { params: { id: working }, query: { format } });
      expect([format, answer.status]).toEqual([format, 200]);
      found.push(answer.body.length);
    }
    return found;
  };
  await sizes();
  await asSuperuser(world.database, (client) => client.query('delete from picture'));
  for (const size of await sizes()) expect(size).toBeGreaterThan(200);
});
