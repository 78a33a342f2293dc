import { product, reviewProduct, saveProduct } from '@reeve/contract';
import { QUALITY_GATE } from '@reeve/domain';
import { ALL_YES } from '@reeve/testing/loop.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let ivo: Client, mara: Client, dora: Client;
let reportId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'product return' });
  const [bela, theo] = [await world.as('bela'), await world.as('theo')];
  [ivo, mara, dora] = [await world.as('ivo'), await world.as('mara'), await world.as('dora')];
  reportId = await submit(bela, tip({ persons: [], namesNobody: true, text: 'A van stood near the quay.' }));
  await collate(mara, theo, reportId, { text: 'A van stood near the quay.' });
});
afterAll(() => world.close());

const move = (who: Client, id: string, version: number, to: 'peer_review' | 'approved' | 'drafting' | 'withdrawn') =>
  who.call(product.move, { params: { id }, input: { version, to, reason: 'the second source is missing' } });

/** A briefing of Ivo’s that waits for review. */
async function handedIn(): Promise<{ readonly id: string; readonly version: number }> {
  const { id, version } = await ivo.call(product.create, {
    input: {
      title: 'A briefing',
      marking: MARKING,
      cites: [],
      body: { type: 'briefing', scheme: 'PHIA', blocks: [], authorIds: [], gaps: '', limitations: '' },
    },
  });
  const blocks = [
    {
      id: '00000000-0000-4000-8000-00000000c201',
      section: 'items' as const,
      text: 'A van was seen.',
      cites: [{ kind: 'report' as const, id: reportId }],
    },
    { id: '00000000-0000-4000-8000-00000000c202', section: 'asks' as const, text: 'Report vans.' },
  ];
  const input = { version, title: 'A briefing', blocks, gaps: '', limitations: '' };
  const saved = await ivo.call(saveProduct, { params: { id }, input });
  return { id, version: (await move(ivo, id, saved.version, 'peer_review')).version };
}

async function reviewed(): Promise<{ readonly id: string; readonly version: number }> {
  const { id, version } = await handedIn();
  const answer = await mara.call(reviewProduct, {
    params: { id },
    input: { version, answers: ALL_YES, note: 'see the second section' },
  });
  return { id, version: answer.version };
}

const stateFor = async (who: Client, id: string): Promise<string> => {
  const answer = await who.send(product.read, { params: { id } });
  return answer.status === 200 ? (JSON.parse(answer.body) as { state: string }).state : String(answer.status);
};

test('a reviewer who has not answered the questions yet returns a product to its author', async () => {
  const { id, version } = await handedIn();
  await move(mara, id, version, 'drafting');
  expect(await stateFor(ivo, id)).toBe('drafting');
  expect(await stateFor(mara, id)).toBe('404');
});

test('and a reviewer who has answered them too', async () => {
  const { id, version } = await reviewed();
  await move(mara, id, version, 'drafting');
  expect(await stateFor(ivo, id)).toBe('drafting');
});

test.each(['drafting', 'withdrawn'] as const)(
  'the head returns an approved product of another person to %s',
  async (to) => {
    const { id, version } = await reviewed();
    const approved = await move(dora, id, version, 'approved');
    await move(dora, id, approved.version, to);
    expect(await stateFor(ivo, id)).toBe(to);
  },
);

test('refuses the step to everyone else, and keeps a draft out of sight', async () => {
  const { id, version } = await handedIn();
  const answer = await (
    await world.as('rosa')
  ).send(product.move, {
    params: { id },
    input: { version, to: 'drafting', reason: 'not mine' },
  });
  expect([403, 404, 409]).toContain(answer.status);
  expect(await stateFor(ivo, id)).toBe('peer_review');
});

const review = (who: Client, id: string, version: number, answers: object = {}) =>
  who.send(reviewProduct, {
    params: { id },
    input: { version, answers: { ...ALL_YES, ...answers }, note: 'see the second section' },
  });
const approval = (id: string, version: number) =>
  dora.send(product.move, { params: { id }, input: { version, to: 'approved', reason: 'as reviewed' } });

test('no product is approved while one question of its review is answered with no', async () => {
  let { id, version } = await handedIn();
  for (const question of QUALITY_GATE) {
    const answer = await review(mara, id, version, { [question]: false });
    ({ version } = JSON.parse(answer.body) as { version: number });
    const refused = await approval(id, version);
    expect([question, refused.status, refused.body]).toEqual([question, 409, expect.stringContaining('gate_open')]);
  }
  const answer = await review(mara, id, version);
  ({ version } = JSON.parse(answer.body) as { version: number });
  expect((await approval(id, version)).status).toBe(200);
});

test('a product that went back to drafting needs another review', async () => {
  const { id, version } = await reviewed();
  const back = await move(mara, id, version, 'drafting');
  const again = await move(ivo, id, back.version, 'peer_review');
  const refused = await approval(id, again.version);
  expect([refused.status, refused.body]).toEqual([409, expect.stringContaining('not_reviewed')]);
});

test('an author does not review their own product, though their role reviews those of others', async () => {
  const { id, version } = await handedIn();
  const refused = await review(ivo, id, version);
  expect([refused.status, refused.body]).toEqual([403, expect.stringContaining('same_person')]);
});
