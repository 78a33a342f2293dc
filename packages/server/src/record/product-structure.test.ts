import { createStatement, judgement, product, saveProduct, type InputGiven } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Blocks = InputGiven<typeof saveProduct>['blocks'];

let world: World;
let ivo: Client;
let judgementId: string, hearsayId: string, seenId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'product structure' });
  const [bela, theo, mara] = [await world.as('bela'), await world.as('theo'), await world.as('mara')];
  ivo = await world.as('ivo');
  const nobody = { persons: [], namesNobody: true, text: 'A van stood near the quay.' };
  hearsayId = await submit(bela, tip(nobody));
  await collate(mara, theo, hearsayId, { text: 'A van stood near the quay.' });
  seenId = await submit(bela, tip(nobody));
  await collate(mara, theo, seenId, {
    text: 'A van stood near the quay.',
    grade: { scheme: 'EU_4x4', source: 'A', info: '1' },
  });
  const { id } = await ivo.call(createStatement, {
    input: {
      reportId: hearsayId,
      quote: 'A van stood near the quay',
      subject: { newKind: 'object' },
      property: 'name',
      value: 'Van',
      kind: 'fact',
    },
  });
  const judged = await ivo.call(judgement.create, {
    input: {
      title: 'What the reports come to',
      cites: [{ kind: 'statement', id }],
      body: {
        statement: 'It is likely that a van was used.',
        scheme: 'PHIA',
        term: 'likely',
        confidence: 'low',
        basis: 'one report',
        alternatives: 'several vans',
        wouldChangeIf: 'another plate',
        horizon: '',
      },
    },
  });
  judgementId = judged.id;
});
afterAll(() => world.close());

const uuid = (nth: number): string => `00000000-0000-4000-8000-00000000b2${String(nth).padStart(2, '0')}`;
const cite = (kind: 'judgement' | 'report', id: string) => ({ kind, id });

/** Writes a briefing of two sections, items and asks, and submits it. */
async function handIn(items: Partial<Blocks[number]>, asks: Partial<Blocks[number]> = { text: 'Report vans.' }) {
  const { id, version } = await ivo.call(product.create, {
    input: {
      title: 'A briefing',
      marking: MARKING,
      cites: [],
      body: { type: 'briefing', scheme: 'PHIA', blocks: [], authorIds: [], gaps: '', limitations: '' },
    },
  });
  const blocks: Blocks = [
    { id: uuid(1), section: 'items', text: '', ...items },
    { id: uuid(2), section: 'asks', text: '', ...asks },
  ];
  const saved = await ivo.call(saveProduct, {
    params: { id },
    input: { version, title: 'A briefing', blocks, gaps: '', limitations: '' },
  });
  const answer = await ivo.send(product.move, {
    params: { id },
    input: { version: saved.version, to: 'peer_review', reason: 'ready' },
  });
  return { id, answer, highestGraded: saved.highestGraded };
}

test('refuses review of a product with an empty section, and names it', async () => {
  const { answer, id } = await handIn(
    { text: 'A van was used.', cites: [cite('judgement', judgementId)] },
    { text: ' – ' },
  );
  expect(answer.status).toBe(409);
  expect(answer.body).toContain('Section 2, “Asks”, is empty');
  expect((await ivo.call(product.read, { params: { id } })).state).toBe('drafting');
});

test('accepts a section that states why it does not apply', async () => {
  const { answer } = await handIn({ notApplicable: 'nothing was reported this week' });
  expect(answer.status).toBe(200);
});

test('refuses review of a product with a block that states something and cites nothing', async () => {
  const { answer } = await handIn({ text: 'Two vans were seen.' });
  expect(answer.status).toBe(409);
  expect(answer.body).toContain('Block 1.1 of “Items” cites nothing');
});

test('requires the grade of record for it: that of the author carries nothing', async () => {
  const [bela, theo, mara] = [await world.as('bela'), await world.as('theo'), await world.as('mara')];
  const grade = { scheme: 'EU_4x4' as const, source: 'A', info: '1' };
  const id = await submit(bela, tip({ persons: [], namesNobody: true, text: 'A van stood near the quay.', grade }));
  await collate(mara, theo, id, { text: 'A van stood near the quay.', grade });
  // As in a tray, where the author's grade is the only one.
  await asSuperuser(world.database, (client) =>
    client.query(`delete from report_grade where report_id = $1 and kind = 'record'`, [id]),
  );
  const { answer, highestGraded } = await handIn({
    text: 'It is confirmed that a van was used.',
    cites: [cite('report', id)],
  });
  expect([answer.status, highestGraded]).toEqual([409, []]);
});

test('requires a report of the highest information grade for the word confirmed', async () => {
  const text = 'It is confirmed that a van was used.';
  const judged = await handIn({ text, cites: [cite('judgement', judgementId), cite('report', hearsayId)] });
  expect(judged.answer.status).toBe(409);
  expect(judged.answer.body).toContain('Block 1.1 of “Items” says “confirmed”');
  expect(judged.highestGraded).toEqual([]);
  const seen = await handIn({ text, cites: [cite('report', seenId)] });
  expect(seen.answer.status).toBe(200);
  expect(seen.highestGraded).toEqual([seenId]);
  expect((await ivo.call(product.read, { params: { id: seen.id } })).highestGraded).toEqual([seenId]);
});
