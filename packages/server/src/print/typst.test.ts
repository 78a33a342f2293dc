import { expect, test } from 'vitest';
import { MINUTES_TEMPLATE } from './minutes-template.ts';
import { SHIFT_SHEET_TEMPLATE } from './shift-sheet/shift-sheet-template.ts';
import { PRODUCT_TEMPLATE } from './product-template.ts';
import { setPdf } from './typst.ts';

const AT = '2026-09-27T08:00';

test.each([
  ['product', PRODUCT_TEMPLATE, ['sheet', 'shapes', 'drawings']],
  ['minutes', MINUTES_TEMPLATE, ['sheet', 'shapes']],
  ['shift sheet', SHIFT_SHEET_TEMPLATE, ['sheet', 'shapes', 'map']],
])('the template of a %s neither imports, reads nor evaluates anything but its inputs', (_, template, inputs) => {
  expect(template).not.toMatch(/#?\b(import|include|read|eval|plugin|csv|yaml|toml|xml|cbor|bibliography)\b\s*[("]/);
  expect(template).not.toMatch(/@preview|image\(\s*"/);
  expect([...template.matchAll(/json\(([^)]*)\)/g)].map((match) => match[1])).toEqual(
    inputs.map((input) => `bytes(sys.inputs.${input}`),
  );
});

test.each([
  ['a file of this machine', '#read("/etc/hosts")'],
  ['a file above the folder', '#read("../package.json")'],
  ['what is no template', '#let'],
])('%s is not to be had, and the refusal does not quote it', async (_, template) => {
  const error: unknown = await setPdf(template, {}, AT).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'internal', detail: { step: 'typeset' } });
  expect(error).not.toHaveProperty('cause');
});

test('refuses a document that would block this thread for seconds, before setting it', async () => {
  const sheet = JSON.stringify({ text: 'x'.repeat(400_001) });
  await expect(setPdf('#sys.inputs.sheet', { sheet }, AT)).rejects.toMatchObject({ code: 'too_large' });
  const lines = JSON.stringify({ text: 'x\n'.repeat(5001) });
  await expect(setPdf('#sys.inputs.sheet', { sheet: lines }, AT)).rejects.toMatchObject({ code: 'too_large' });
});
