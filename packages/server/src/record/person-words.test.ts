import {
  createStatement,
  decision,
  judgement,
  keepMinutes,
  meeting,
  product,
  readHome,
  requirement,
  reviewProduct,
  saveProduct,
  search,
} from '@reeve/contract';
import { markOf, QUALITY_GATE } from '@reeve/domain';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client, mara: Client, rosa: Client;
let reportId: string, statementId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'person words' });
  const [bela, theo] = [await world.as('bela'), await world.as('theo')];
  [ivo, mara, rosa] = [await world.as('ivo'), await world.as('mara'), await world.as('rosa')];
  reportId = await submit(bela, tip({ persons: [], namesNobody: true }));
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

test('refuses a judgement that gives a person a number, and names the words', async () => {
  const scored = judged('He will sell next month, and he has a risk score of 87 by now.');
  const answer = await ivo.send(judgement.create, scored);
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('risk score');
  await ivo.call(judgement.create, judged('It is likely that one van takes the motors away.'));
});

// “Target” is a thing as often as a person: only texts that are about persons throughout refuse its number.
const TARGET = 'The target has a risk score of 87.';

test.each(['statement', 'basis', 'alternatives', 'wouldChangeIf', 'horizon'])(
  'refuses a judgement with such a number in its %s',
  async (field) => {
    const { input } = judged('It is likely that a van was used.');
    const answer = await ivo.send(judgement.create, { input: { ...input, body: { ...input.body, [field]: TARGET } } });
    expect([answer.status, answer.body]).toEqual([422, expect.stringContaining('risk score')]);
  },
);

test('refuses such a number in the title of a judgement', async () => {
  const { input } = judged('It is likely that a van was used.');
  expect(await ivo.refused(judgement.create, { input: { ...input, title: TARGET } })).toBe('invalid_input');
});

describe('no record chooses or orders persons', () => {
  const RANKED = 'The suspect is the first of five ranked targets.';
  const SCORED = 'He has a risk score of 87.';
  const decided = (reason: string, title = 'Watch the address') => ({
    input: {
      title,
      marking: MARKING,
      cites: [],
      body: { outcome: 'refused' as const, options: [], reason, measureText: '' },
    },
  });
  const asked = (question: string) => ({
    input: {
      title: 'Who sells the motors?',
      marking: MARKING,
      cites: [],
      ownerId: accountId('ivo'),
      dueOn: '2026-12-01',
      body: {
        question,
        decisionServed: 'Whether to search the sheds',
        kind: 'tactical' as const,
        level: 'local' as const,
        necessityNote: '',
        personalDataExpected: false,
      },
    },
  });

  test.each([RANKED, SCORED])('refuses a decision with the reason: %s', async (text) => {
    const answer = await rosa.send(decision.create, decided(text));
    expect(answer.status, answer.body).toBe(422);
    expect(answer.body).toContain('Persons are not given numbers or ranks');
  });
  test('refuses a decision with such a title', async () => {
    const answer = await rosa.send(decision.create, decided('It is needed.', RANKED));
    expect(answer.status, answer.body).toBe(422);
  });
  test('records a decision without such words', async () => {
    await rosa.call(decision.create, decided('The address has been empty since May.'));
  });
  test.each(['Sector B ranks first, so priority 1 is burglary.', 'Number 1 priority: violence in the night economy.'])(
    'records a decision that orders places or problems: %s',
    async (text) => {
      await rosa.call(decision.create, decided(text));
    },
  );
  test('a requirement', async () => {
    const answer = await ivo.send(requirement.create, asked('Who are the top ten offenders in the harbour?'));
    expect(answer.status, answer.body).toBe(422);
    expect(answer.body).toContain('top ten offenders');
  });
  test('the minutes of a meeting', async () => {
    const { id, version } = await rosa.call(meeting.create, {
      input: {
        title: 'Daily meeting',
        marking: MARKING,
        cites: [],
        body: { level: 'daily', heldOn: '2026-09-28' },
      },
    });
    const keep = (minutes: string) => ({
      params: { id },
      input: { version, attendance: [], conflicts: '', minutes, reason: '' },
    });
    expect((await rosa.send(keepMinutes, keep(RANKED))).status).toBe(422);
    await rosa.call(keepMinutes, keep('The van was discussed.'));
  });
  test('a statement about a person', async () => {
    const answer = await ivo.send(createStatement, {
      input: {
        reportId,
        quote: 'A van stood near the quay',
        subject: { newKind: 'object' },
        property: 'name',
        value: 'Van of the most dangerous offender, number one in our list',
        kind: 'assessment',
      },
    });
    expect(answer.status, answer.body).toBe(422);
    expect(answer.body).toContain('numbers or ranks');
  });
});

/** Words of a product outside its blocks, and what its blocks say besides their sentence. */
interface Around {
  readonly title?: string;
  readonly gaps?: string;
  readonly method?: string;
  readonly limitations?: string;
  readonly notApplicable?: string;
  readonly controls?: string;
}

/** A briefing whose every block is this sentence, handed in for review; `review` answers its questions with a note. */
async function handedIn(sentence: string, around: Around = {}) {
  const { title = 'A briefing', gaps = '', method = '', limitations = '', notApplicable, controls } = around;
  const { id: judgementId } = await ivo.call(judgement.create, judged('It is likely that a van was used.'));
  const { id } = await ivo.call(product.create, {
    input: {
      title: 'A briefing',
      marking: MARKING,
      cites: [],
      body: { type: 'briefing', scheme: 'PHIA', blocks: [], authorIds: [], gaps: '', limitations: '' },
    } as never, // as the screen creates one
  });
  const read = await ivo.call(product.read, { params: { id } });
  const levels = { impact: 2, likelihood: 2, residualImpact: 1, residualLikelihood: 1 } as const;
  const blocks = read.body.blocks.map((block) => ({
    ...block,
    text: `${sentence}${markOf(judgementId)}`,
    cites: [{ kind: 'judgement' as const, id: judgementId }],
    ...(notApplicable === undefined ? {} : { notApplicable }),
    ...(controls === undefined ? {} : { hazards: [{ hazard: 'A crowd', controls, ...levels }] }),
  }));
  const saved = await ivo.call(saveProduct, {
    params: { id },
    input: { version: read.version, title, blocks, gaps, method, limitations },
  });
  const { version } = await ivo.call(product.move, {
    params: { id },
    input: { version: saved.version, to: 'peer_review', reason: 'ready' },
  });
  const answers = Object.fromEntries(QUALITY_GATE.map((question) => [question, true])) as never; // one a question
  return { id, review: (note: string) => ({ params: { id }, input: { version, answers, note } }) };
}

test('a forecast about a person passes a product’s review only with the reviewer’s written reason', async () => {
  const { id, review } = await handedIn('The suspect will sell the watches next month.');
  const refused = await mara.send(reviewProduct, review(''));
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('suspect will sell');
  const note = 'It quotes what he announced himself.';
  await mara.call(reviewProduct, review(note));
  const { body, history } = await mara.call(product.read, { params: { id } });
  expect([body.review?.by, body.review?.note]).toEqual(['Mara', note]);
  expect(history.at(-1)).toMatchObject({ by: 'Mara', reason: note });
});

describe('a judgement with words that condemn or foretell', () => {
  const FORETELLS = 'It is likely that the suspect will sell the watches next month.';
  const move = (
    id: string,
    version: number,
    to: 'made' | 'resolved_true' | 'withdrawn' | 'discarded',
    reason = 'He announced it to two witnesses.',
  ) => ({
    params: { id },
    input: { version, to, reason },
  });

  test('waits until a person who did not write it passes them with a reason, which is stored', async () => {
    const { id, version } = await ivo.call(judgement.create, judged(FORETELLS));
    expect((await ivo.call(judgement.read, { params: { id } })).state).toBe('in_review');
    expect(await ivo.refused(judgement.move, move(id, version, 'made'))).toBe('same_person');
    expect(await mara.refused(judgement.move, move(id, version, 'resolved_true'))).toBe('state_forbids');
    expect(await mara.refused(judgement.move, move(id, version, 'made', ''))).toBe('invalid_input');
    const waiting = async (who: Client) =>
      (await who.call(readHome)).items.find((item) => item.id === id && item.what === 'review_judgement');
    expect(await waiting(ivo)).toBeUndefined();
    expect(await waiting(mara)).toBeDefined();
    await mara.call(judgement.move, move(id, version, 'made'));
    const passed = await rosa.call(judgement.read, { params: { id } });
    expect(passed.state).toBe('made');
    expect(passed.history.at(-1)).toMatchObject({ by: 'Mara', reason: 'He announced it to two witnesses.' });
    expect(await waiting(mara)).toBeUndefined();
  });

  test.each([
    ['a basis', { basis: 'He is a career criminal and scum.' }],
    ['another explanation', { alternatives: 'The suspect will rob the shop next week.' }],
  ])('waits for those in %s too', async (_, more) => {
    const { input } = judged('It is likely that a van was used.');
    const { id } = await ivo.call(judgement.create, { input: { ...input, body: { ...input.body, ...more } } });
    expect((await ivo.call(judgement.read, { params: { id } })).state).toBe('in_review');
  });

  test('is in sight of its author and of those who review alone, and cited by no one', async () => {
    const { id } = await ivo.call(judgement.create, judged(FORETELLS));
    for (const who of [rosa, await world.as('ulla')]) {
      expect((await who.send(judgement.read, { params: { id } })).status).toBe(404);
      const { items } = await who.call(judgement.list, { query: { limit: 100 } });
      expect(items.map((item) => item.id)).not.toContain(id);
    }
    const cites = [{ kind: 'judgement' as const, id }];
    const answer = await ivo.send(product.create, {
      input: {
        title: 'A briefing',
        marking: MARKING,
        cites,
        body: { type: 'briefing', scheme: 'PHIA', blocks: [], authorIds: [], gaps: '', limitations: '' },
      } as never, // as the screen creates one
    });
    expect(answer.status, answer.body).toBe(409);
    expect(answer.body).toContain('waits for its review');
  });

  test('that is discarded instead stays with them, and is cited by no one', async () => {
    const { id, version } = await ivo.call(judgement.create, judged(FORETELLS));
    expect(await ivo.refused(judgement.move, move(id, version, 'withdrawn'))).toBe('state_forbids');
    await ivo.call(judgement.move, move(id, version, 'discarded'));
    const found = async (who: Client) =>
      (await who.call(search, { query: { q: 'watches next month', kind: 'judgement' } })).items.map((item) => item.id);
    for (const who of [rosa, await world.as('ulla')]) {
      expect((await who.send(judgement.read, { params: { id } })).status).toBe(404);
      expect(await found(who)).not.toContain(id);
    }
    for (const who of [ivo, mara]) {
      expect((await who.call(judgement.read, { params: { id } })).state).toBe('discarded');
      expect(await found(who)).toContain(id);
    }
    const cites = [{ kind: 'judgement' as const, id }];
    const body = { type: 'briefing', scheme: 'PHIA', blocks: [], authorIds: [], gaps: '', limitations: '' };
    const answer = await ivo.send(product.create, {
      input: { title: 'A briefing', marking: MARKING, cites, body } as never, // as the screen creates one
    });
    expect([answer.status, answer.body]).toEqual([409, expect.stringContaining('cannot be cited')]);
  });

  test('without such words is made at once', async () => {
    const { id } = await ivo.call(judgement.create, judged('It is likely that a van was used on Friday.'));
    expect((await rosa.call(judgement.read, { params: { id } })).state).toBe('made');
  });
});

const AROUND = ['title', 'gaps', 'method', 'limitations', 'notApplicable', 'controls'] as const;
describe.each(AROUND)('the %s of a product', (part) => {
  test('is read like its blocks: a forecast needs the reviewer’s reason', async () => {
    const { review } = await handedIn('A van was likely used.', {
      [part]: 'Where the suspect will rob the next shop.',
    });
    const refused = await mara.send(reviewProduct, review(''));
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('suspect will rob');
  });

  test('passes no review with a number of a person, whatever the reason', async () => {
    const { review } = await handedIn('A van was likely used.', { [part]: TARGET });
    const refused = await mara.send(reviewProduct, review('It is only an internal figure.'));
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('not given numbers or ranks')]);
  });
});
