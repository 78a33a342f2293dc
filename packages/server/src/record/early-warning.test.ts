import { product, readHome, reviewProduct, saveProduct, type InputGiven } from '@reeve/contract';
import { printedProduct } from '@reeve/testing/document/printed-product.ts';
import { ALL_YES } from '@reeve/testing/loop.ts';
import { withEverySection } from '@reeve/testing/product-blocks.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let ivo: Client, mara: Client, dora: Client;
let reportId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'early warnings' });
  const [bela, theo] = [await world.as('bela'), await world.as('theo')];
  [ivo, mara, dora] = [await world.as('ivo'), await world.as('mara'), await world.as('dora')];
  reportId = await submit(bela, tip({ persons: [], namesNobody: true, text: 'Two sheds were opened.' }));
  await collate(mara, theo, reportId, { text: 'Two sheds were opened.' });
}, 60_000);
afterAll(() => world.close());

const TODAY = '2026-09-27';
type Blocks = InputGiven<typeof saveProduct>['blocks'];
const blocks = (): Blocks =>
  withEverySection(
    'early_warning',
    ['what', 'likelihood_confidence', 'who_acts', 'next_update'].map((section, nth) => ({
      id: `00000000-0000-4000-8000-00000000ea0${nth}`,
      section,
      text: 'Sheds are opened at night.',
      cites: [{ kind: 'report' as const, id: reportId }],
    })),
    'nothing is known of it',
  );
const begun = async (): Promise<string> =>
  (
    await ivo.call(product.create, {
      input: {
        title: 'Early warning: sheds',
        cites: [{ kind: 'report', id: reportId }],
        body: { type: 'early_warning', scheme: 'PHIA', authorIds: [], gaps: '', limitations: '', blocks: blocks() },
      },
    })
  ).id;
const save = (id: string, version: number, dueOn?: string) =>
  ivo.call(saveProduct, {
    params: { id },
    input: {
      version,
      title: 'Early warning: sheds',
      blocks: blocks(),
      gaps: '',
      method: 'Reports of one week, each origin once.',
      limitations: '',
      ...(dueOn === undefined ? {} : { dueOn }),
    },
  });
const move = (who: Client, id: string, version: number, to: 'peer_review' | 'approved' | 'disseminated' | 'expired') =>
  who.send(product.move, { params: { id }, input: { version, to, reason: 'It is ready.' } });
const reminded = async (id: string, who = ivo): Promise<readonly string[]> =>
  (await who.call(readHome)).items.flatMap((item) => (item.id === id ? [item.what] : []));

test('is not reviewed without the day of its next update, or with one that is over', async () => {
  const id = await begun();
  const bare = await move(ivo, id, 1, 'peer_review');
  expect([bare.status, bare.body.includes('Section 6, “Next update”, needs the day')]).toEqual([409, true]);
  const { version } = await save(id, 1, '2026-09-26');
  expect((await move(ivo, id, version, 'peer_review')).status).toBe(409);
  const again = await save(id, version, '2026-09-28');
  expect((await move(ivo, id, again.version, 'peer_review')).status).toBe(200);
});

test('reminds its authors on the day, from its approval until it has ended, and prints that day', async () => {
  const id = await begun();
  const { version } = await save(id, 1, TODAY);
  const kept = await save(id, version);
  expect((await ivo.call(product.read, { params: { id } })).dueOn).toBe(TODAY);
  await move(ivo, id, kept.version, 'peer_review');
  expect(await reminded(id)).toEqual([]);
  const reviewed = await mara.call(reviewProduct, {
    params: { id },
    input: { version: kept.version + 1, answers: ALL_YES, note: 'Each sentence rests on what it cites.' },
  });
  await move(dora, id, reviewed.version, 'approved');
  expect([await reminded(id), await reminded(id, dora)]).toEqual([['update_warning'], []]);
  for (const printed of Object.values(await printedProduct(world, ivo, id))) {
    expect(printed).toContain('Nextupdate27Sep2026');
    expect(printed).toContain('Reportsofoneweek,eachoriginonce.');
  }
  await move(dora, id, reviewed.version + 1, 'disseminated');
  expect(await reminded(id)).toEqual(['update_warning']);
  await move(dora, id, reviewed.version + 2, 'expired');
  expect(await reminded(id)).toEqual([]);
});

test('of which the day has not come reminds nobody', async () => {
  const id = await begun();
  const { version } = await save(id, 1, '2026-09-28');
  await move(ivo, id, version, 'peer_review');
  const reviewed = await mara.call(reviewProduct, {
    params: { id },
    input: { version: version + 1, answers: ALL_YES, note: 'Each sentence rests on what it cites.' },
  });
  expect((await move(dora, id, reviewed.version, 'approved')).status).toBe(200);
  expect(await reminded(id)).toEqual([]);
});
