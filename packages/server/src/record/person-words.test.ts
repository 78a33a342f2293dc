import { createStatement, judgement, product, reviewProduct, saveProduct } from '@reeve/contract';
import { QUALITY_GATE } from '@reeve/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collate, MARKING, submit, tip } from '../../../../tests/support/story.ts';
import { makeWorld, type Client, type World } from '../../../../tests/support/world.ts';

let world: World;
let ivo: Client, mara: Client;
let statementId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'person words' });
  const [bela, theo] = [await world.as('bela'), await world.as('theo')];
  [ivo, mara] = [await world.as('ivo'), await world.as('mara')];
  const reportId = await submit(bela, tip({ persons: [], namesNobody: true }));
  await collate(mara, theo, reportId, { text: 'A van stood near the quay.' });
  const { id } = await ivo.call(createStatement, {
    input: {
      reportId,
      quote: 'A van stood near the quay',
      subject: { newKind: 'object' },
      property: 'name',
      value: 'Van',
      kind: 'fact',
    },
  });
  statementId = id;
});
afterAll(() => world.close());

const judged = (statement: string) => ({
  input: {
    title: 'What the reports come to',
    cites: [{ kind: 'statement' as const, id: statementId }],
    body: {
      statement,
      scheme: 'PHIA' as const,
      term: 'likely',
      confidence: 'low' as const,
      basis: 'one report',
      alternatives: 'several vans',
      wouldChangeIf: 'another plate',
      horizon: '',
    },
  },
});

test('a judgement gives no person a number, and the refusal names the words', async () => {
  const scored = judged('He will sell next month, and he has a risk score of 87 by now.');
  const answer = await ivo.send(judgement.create, scored);
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('risk score');
  await ivo.call(judgement.create, judged('It is likely that one van takes the motors away.'));
});

test('what a person will do passes a product’s review only with the reviewer’s written reason', async () => {
  const { id: judgementId } = await ivo.call(judgement.create, judged('It is likely that a van was used.'));
  const { id } = await ivo.call(product.create, {
    input: {
      title: 'A briefing',
      marking: MARKING,
      cites: [],
      body: { type: 'briefing', scheme: 'PHIA', blocks: [], authorIds: [], gaps: '', limitations: '' },
    } as never, // as the screen begins one
  });
  const read = await ivo.call(product.read, { params: { id } });
  const blocks = read.body.blocks.map((block) => ({
    ...block,
    text: 'The suspect will sell the watches next month.',
    cites: [{ kind: 'judgement' as const, id: judgementId }],
  }));
  const saved = await ivo.call(saveProduct, {
    params: { id },
    input: { version: read.version, title: 'A briefing', blocks, gaps: '', limitations: '' },
  });
  const handed = await ivo.call(product.move, {
    params: { id },
    input: { version: saved.version, to: 'peer_review', reason: 'ready' },
  });
  const review = (note: string) => ({
    params: { id },
    input: {
      version: handed.version,
      answers: Object.fromEntries(QUALITY_GATE.map((question) => [question, true])) as never, // one a question
      note,
    },
  });
  const refused = await mara.send(reviewProduct, review(''));
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('suspect will sell');
  await mara.call(reviewProduct, review('It quotes what he announced himself.'));
});
