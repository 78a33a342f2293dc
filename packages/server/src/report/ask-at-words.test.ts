import { createReport, readReport, submitReport, type InputGiven } from '@reeve/contract';
import { addCrimes, crimesOf } from '@reeve/testing/loop.ts';
import { MARKING, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Form = InputGiven<typeof createReport>['draft'];

let world: World;
let bela: Client, mara: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'words of a report' });
  [bela, mara] = [await world.as('bela'), await world.as('mara')];
});
afterAll(() => world.close());

const NOBODY: Partial<Form> = { persons: [], namesNobody: true };

/** Sends a report. @returns the refusal, with the words asked about */
async function send(more: Partial<Form>) {
  const form = tip(more);
  const { id, version } = await bela.call(createReport, { input: { draft: form } });
  const answer = await bela.send(submitReport, { params: { id }, input: { version } });
  const { title = '', detail = {} } = JSON.parse(answer.body) as {
    title?: string;
    detail?: { questions?: string[]; because?: string };
  }; // problem+json, or the reply
  const asked = (detail.questions ?? []).map((question) => {
    const [kind, from, to] = question.split(' ');
    return { kind, from: Number(from), to: Number(to), words: form.text?.slice(Number(from), Number(to)) };
  });
  return { id, status: answer.status, title, because: detail.because, asked };
}

describe('a source reference', () => {
  const person = { name: 'Radmila Kostić', category: 'u_unverified_mention', grounds: '', minor: false } as const;
  const persons = [{ ...person, reviewOn: '2026-10-20' }];
  test.each([
    ['KOSTICH', { persons }],
    ['src-Костић', { persons }],
    ['SRC-IVAN', { ...NOBODY, text: 'Our informant Ivan Petrov saw a man with watches.' }],
    ['SRC-IVAN', { text: 'Ivan Petrov and M.K. offered watches.' }],
  ])('%s that is nearly a name in the report stops it', async (sourceReference, more) => {
    const sent = await send({ ...more, sourceReference });
    expect(sent.title).toContain('the source reference is, or nearly is, a name in this report');
    expect(sent.because).toBe('source_named');
    expect((await bela.call(readReport, { params: { id: sent.id } })).state).toBe('draft');
  });

  test('never delays a threat to life', async () => {
    expect((await send({ persons, sourceReference: 'KOSTICH', priority: 'high' })).status).toBe(200);
    const named = [{ ...person, name: 'KOSTICH', reviewOn: '2026-10-20' }];
    expect((await send({ persons: named, sourceReference: 'KOSTICH', priority: 'high' })).status).toBe(200);
    expect((await send({ persons: named, sourceReference: 'KOSTICH' })).status).toBe(422);
  });

  test('of another kind does not', async () => {
    expect((await send({ persons, sourceReference: 'SRC-Q8' })).status).toBe(200);
  });
});

describe('a name in a report without persons', () => {
  const text = 'The van belongs to Jasper Holm. It stood in Quay Lane all night.';

  test('is asked about at its words, and the draft is kept', async () => {
    const sent = await send({ ...NOBODY, text });
    expect(sent.status).toBe(422);
    expect(sent.because).toBe('words_open');
    expect(sent.asked).toEqual([{ kind: 'name', from: 19, to: 30, words: 'Jasper Holm' }]);
    expect((await bela.call(readReport, { params: { id: sent.id } })).draft?.text).toBe(text);
  });

  test('is sent once it is no person, and the answer is deleted with the draft', async () => {
    const answer = { from: 19, to: 30, answer: 'not_person' as const, because: '' };
    const elsewhere = { ...answer, from: 18 };
    expect((await send({ ...NOBODY, text, textAnswers: [elsewhere] })).status).toBe(422);
    const sent = await send({ ...NOBODY, text, textAnswers: [answer] });
    expect(sent.status).toBe(200);
    const read = await mara.call(readReport, { params: { id: sent.id } });
    expect(JSON.stringify(read)).not.toContain('not_person');
  });

  test('is not asked about if a person is named, nor does it delay a threat to life', async () => {
    expect((await send({ text })).status).toBe(200);
    expect((await send({ ...NOBODY, text, priority: 'high' })).status).toBe(200);
  });

  test('in Cyrillic is asked about too', async () => {
    const sent = await send({ ...NOBODY, text: 'Вчера у порта видели Петра Соколова с часами.' });
    expect(sent.asked.map(({ words }) => words)).toEqual(['Петра Соколова']);
  });

  test('is no name if it is the place that the author gave', async () => {
    const inLane = { ...NOBODY, text: 'A grey van was parked by Anders Holt at night.' };
    expect((await send(inLane)).asked.map(({ words }) => words)).toEqual(['Anders Holt']);
    expect((await send({ ...inLane, place: { name: 'Anders Holt' } })).asked).toEqual([]);
  });

  test('is no name if the agency knows a street of that name', async () => {
    const crimes = crimesOf('theft_words', 'words')
      .slice(0, 1)
      .map((crime) => ({ ...crime, street: 'Velmar Drost' }));
    const inStreet = { ...NOBODY, text: 'A grey van was parked by Velmar Drost at night.' };
    expect((await send(inStreet)).asked.map(({ words }) => words)).toEqual(['Velmar Drost']);
    await addCrimes(world.store, 'bela', 'P2', MARKING, 'words', crimes);
    expect((await send(inStreet)).status).toBe(200);
  });
});

describe('a special category in the text', () => {
  const text = 'The man at the door is a homosexual and offered watches.';

  test('is asked about, and stays with its necessity in the raw file alone', async () => {
    const { asked, because } = await send({ ...NOBODY, text });
    expect(because).toBe('words_open');
    expect(asked.map(({ kind }) => kind)).toEqual(['special']);
    const [{ from, to } = { from: 0, to: 0 }] = asked;
    for (const answer of ['not_person', 'necessary'] as const)
      expect((await send({ ...NOBODY, text, textAnswers: [{ from, to, answer }] })).status).toBe(422);
    const kept = { from, to, answer: 'offence_element' as const, because: '' };
    const sent = await send({ ...NOBODY, text, textAnswers: [kept] });
    expect(sent.status).toBe(200);
    expect((await mara.call(readReport, { params: { id: sent.id } })).raw?.necessities).toEqual([kept]);
  });

  test('passes with a reason of a sentence, and never delays a threat to life', async () => {
    const { asked } = await send({ ...NOBODY, text });
    const [{ from, to } = { from: 0, to: 0 }] = asked;
    const textAnswers = [{ from, to, answer: 'necessary' as const, because: 'He was attacked for it.' }];
    expect((await send({ ...NOBODY, text, textAnswers })).status).toBe(200);
    expect((await send({ ...NOBODY, text, priority: 'high' })).status).toBe(200);
  });
});
