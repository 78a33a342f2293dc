import { importText, readBlocks, saveBlocks, signIn } from '@reeve/contract';
import { docxFile, para, run } from '@reeve/testing/document/docx-files.ts';
import { carried } from '@reeve/testing/document/review-files.ts';
import { walkReview, type ReviewIds } from '@reeve/testing/document/review.ts';
import { makeWorld, urlOf, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LONG_CONTENT } from './request-content.ts';

let world: World;
let dora: Client;
let ids: ReviewIds;
beforeAll(async () => {
  world = await makeWorld({ seed: 'request-content' });
  dora = await world.as('dora');
  ids = await walkReview(dora, await world.as('ivo'), { word: 'Quay', mandate: [] });
});
afterAll(() => world.close());

/** Letters that do not compress, so that a file of them is long. */
const noise = (seed: number, length: number): string => {
  let [state, text] = [seed, ''];
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += state.toString(36);
  }
  return text;
};
const longFile = (seed: number) =>
  carried(docxFile({ body: Array.from({ length: 30 }, (_, at) => para(run(noise(seed + at, 20_000)))).join('') }));
const posted = (content: string) =>
  world.app.inject({
    method: saveBlocks.method,
    url: urlOf(saveBlocks, { params: { id: ids.document } }),
    headers: { authorization: `Bearer ${dora.token}`, 'content-type': 'application/json' },
    payload: content,
  });

test('reads a long file like a short one, once for one key', async () => {
  const file = longFile(1);
  expect(file.content.length).toBeGreaterThan(LONG_CONTENT);
  const given = { params: { id: ids.document }, input: { file }, key: 'long-file-1' };
  const done = await dora.call(importText, given);
  expect(done).toMatchObject({ blocks: 30 });
  const { items } = await dora.call(readBlocks, { params: { id: ids.working } });
  expect(items.map(({ text }) => text)).toEqual(Array.from({ length: 30 }, (_, at) => noise(1 + at, 20_000)));
  expect(await dora.call(importText, given)).toEqual(done);
});

test('refuses another file under the same key, long or short', async () => {
  const of = (file: ReturnType<typeof carried>, key: string) => ({
    params: { id: ids.document },
    input: { file },
    key,
  });
  await dora.call(importText, of(longFile(100), 'long-file-2'));
  expect(await dora.refused(importText, of(longFile(200), 'long-file-2'))).toBe('conflict');
  await dora.call(importText, of(carried('One paragraph.'), 'short-file'));
  expect(await dora.refused(importText, of(carried('Another paragraph.'), 'short-file'))).toBe('conflict');
});

test('refuses a long content that does not match its operation like a short one', async () => {
  const of = (length: number) => posted(JSON.stringify({ changes: 'x'.repeat(length) }));
  const [short, long] = [await of(10), await of(LONG_CONTENT)];
  expect(long.statusCode).toBe(422);
  const { requestId: _, ...said } = short.json<{ readonly requestId: string }>();
  expect(long.json()).toMatchObject(said);
});

test.each([
  ['cut off', `{"changes":["${'x'.repeat(LONG_CONTENT)}`, 'invalid_input'],
  ['with a prototype', `{"__proto__":{"admin":true},"changes":["${'x'.repeat(LONG_CONTENT)}"]}`, 'invalid_input'],
  [
    'with a prototype written otherwise',
    `{"__proto\\u005f_":{"a":1},"x":"${'x'.repeat(LONG_CONTENT)}"}`,
    'invalid_input',
  ],
  ['of more values than a request has', `{"changes":[${'0,'.repeat(200_000)}0]}`, 'too_large'],
])('a long content %s is refused', async (_, content, code) => {
  const answer = await posted(content);
  expect(answer.json()).toMatchObject({ code });
});

test('refuses a long content without a session before it is read', async () => {
  const answer = await world.app.inject({
    method: signIn.method,
    url: signIn.path,
    payload: { login: 'dora', password: 'x'.repeat(LONG_CONTENT) },
  });
  expect(answer.json()).toMatchObject({ code: 'too_large' });
});
