import {
  checkReport,
  createReport,
  evaluateReport,
  fileReport,
  giveFeedback,
  readReport,
  recordPersonEvent,
  returnReport,
  sanitiseReport,
  submitReport,
  takeReport,
  type Operation,
} from '@reeve/contract';
import { MARKING, NO_QUESTION_FAILS, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const REFERENCE = 'SRC-Q8';
const NAMING = 'as src q8 told us';

let world: World;
let bela: Client, mara: Client, theo: Client, ivo: Client, ulla: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'keep source' });
  bela = await world.as('bela');
  mara = await world.as('mara');
  theo = await world.as('theo');
  ivo = await world.as('ivo');
  ulla = await world.as('ulla');
});
afterAll(() => world.close());

const EVALUATION = {
  grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
  rationale: 'first contact',
  marking: MARKING,
};
const CLEAN = { subject: 'Watches', text: 'Watches were offered.', residualRisk: 'low', note: '' };
const CHECK = { passed: true, answers: NO_QUESTION_FAILS, reason: '' };

async function step(client: Client, operation: Operation, id: string, input: object) {
  const { version } = await mara.call(readReport, { params: { id } });
  return client.send(operation, { params: { id }, input: { version, ...input } });
}
/** The texts of each step for readers beyond the raw file, with the source reference in them. */
const STEPS: readonly (readonly [string, () => Client, Operation, object, object, readonly string[]])[] = [
  ['taken up', () => mara, takeReport, { reason: 'taken up' }, { reason: NAMING }, ['reason']],
  ['evaluated', () => mara, evaluateReport, EVALUATION, { ...EVALUATION, rationale: NAMING }, ['rationale']],
  ['sanitised', () => mara, sanitiseReport, CLEAN, { ...CLEAN, subject: `Told by ${REFERENCE}` }, ['subject']],
  ['checked', () => theo, checkReport, CHECK, { ...CHECK, reason: NAMING }, ['reason']],
  [
    'filed',
    () => theo,
    fileReport,
    { to: 'collated', reason: 'filed' },
    { to: 'collated', reason: NAMING },
    ['reason'],
  ],
];

describe('words that others will read', () => {
  test('contain no source reference, at whatever step they are written', async () => {
    const id = await submit(bela, tip({ sourceReference: REFERENCE }));
    for (const [what, client, operation, clean, naming, fields] of STEPS) {
      const refused = await step(client(), operation, id, naming);
      expect(refused.status, what).toBe(422);
      expect(JSON.parse(refused.body), what).toMatchObject({ code: 'invalid_input', detail: { fields } });
      expect(refused.body.toLowerCase(), what).not.toContain('q8');
      expect((await step(client(), operation, id, clean)).status, what).toBe(200);
    }
    const conditions = { ...MARKING, handling: { codes: ['H3'], conditions: `ask ${REFERENCE}` } };
    const other = await submit(bela, tip({ sourceReference: REFERENCE }));
    await step(mara, takeReport, other, { reason: 'taken up' });
    expect((await step(mara, evaluateReport, other, { ...EVALUATION, marking: conditions })).status).toBe(422);
    expect((await step(mara, returnReport, other, { reason: NAMING })).status).toBe(422);
  });

  test('nor do the reason of feedback on it, and that of an event of a person in it', async () => {
    const person = { name: 'M.K.', category: 'd_witness' as const, grounds: '', minor: false, reviewOn: '2026-10-20' };
    const id = await submit(bela, tip({ sourceReference: REFERENCE, persons: [person], namesNobody: false }));
    for (const [, client, operation, clean] of STEPS) await step(client(), operation, id, clean);
    const { version, persons } = await mara.call(readReport, { params: { id } });
    const event = {
      params: { id, personId: persons[0]?.id ?? '' },
      input: { version, event: 'death', reason: NAMING },
    };
    for (const answer of [
      await step(mara, giveFeedback, id, { sentence: 'answered_question', reason: NAMING }),
      await mara.send(recordPersonEvent, event as never), // as a client sends it
    ])
      expect([answer.status, JSON.parse(answer.body)]).toMatchObject([422, { detail: { fields: ['reason'] } }]);
  });

  test('the form neither: its text contains it, its subject does not', async () => {
    const { id, version } = await bela.call(createReport, {
      input: { draft: tip({ sourceReference: REFERENCE, subject: NAMING, text: NAMING }) },
    });
    const answer = await bela.send(submitReport, { params: { id }, input: { version } });
    expect(JSON.parse(answer.body)).toMatchObject({ detail: { faults: ['subject_names_source'] } });
  });
});

test("shows the author's reasons for the grade, which reveal how the source knows, only to the raw file, before and after release", async () => {
  const id = await submit(bela, tip({ sourceReference: REFERENCE, gradeReason: 'she is his sister' }));
  const reasonsFor = async (client: Client): Promise<readonly string[]> => {
    const { provisionalGrade, gradeHistory } = await client.call(readReport, { params: { id } });
    return [provisionalGrade, ...gradeHistory].map((grade) => grade?.rationale ?? '');
  };
  expect(await reasonsFor(mara)).toContain('she is his sister');
  for (const reader of [bela, ulla]) expect(await reasonsFor(reader)).not.toContain('she is his sister');
  for (const [, client, operation, clean] of STEPS) await step(client(), operation, id, clean);
  expect(await reasonsFor(mara)).toContain('she is his sister');
  for (const reader of [bela, ivo]) {
    expect(await reasonsFor(reader)).not.toContain('she is his sister');
    expect(await reasonsFor(reader)).toContain('first contact');
  }
});

test('shows the author of a returned report the reason of the checker', async () => {
  const id = await submit(bela, tip({ gradeReason: 'she is his sister' }));
  await step(mara, takeReport, id, { reason: 'taken up' });
  await step(mara, returnReport, id, { reason: 'two subjects' });
  expect((await bela.call(readReport, { params: { id } })).draft?.gradeReason).toBe('she is his sister');
});
