import {
  concludeHypotheses,
  createStatement,
  decideOrigin,
  hypothesisMatrix,
  judgement,
  listBasisReviews,
  product,
  rateEvidence,
  readThread,
  retractStatement,
  saveHypothesisMatrix,
  setExerciseClock,
  type InputGiven,
  type ReplyOf,
} from '@reeve/contract';
import type { ObjectKind, Rating } from '@reeve/domain';
import { randomUUID } from 'node:crypto';
import { because } from '@reeve/testing/because.ts';
import { printedProduct } from '@reeve/testing/document/printed-product.ts';
import { SECOND_GROUP } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { squeeze } from '../print/pdf-text.ts';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'hypotheses' });
  [bela, mara, theo, dora, ivo] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client];
}, 60_000);
afterAll(() => world.close());

type Parts = Omit<InputGiven<typeof saveHypothesisMatrix>, 'version' | 'title'>;
type Matrix = ReplyOf<typeof hypothesisMatrix.read>;
interface Graded {
  readonly source: string;
  readonly info: string;
}
const SUSPECT = { name: 'M.K.', category: 'a_suspect_committed' as const, grounds: 'Seen selling.', minor: false };

/** A released report. */
async function report(grade: Graded, text: string, more: { group?: string; reviewOn?: string } = {}): Promise<string> {
  const codes = { scheme: 'EU_4x4' as const, ...grade };
  const { group, reviewOn = '2027-03-01' } = more;
  const persons =
    more.reviewOn === undefined ? { persons: [], namesNobody: true } : { persons: [{ ...SUSPECT, reviewOn }] };
  const id = await submit(bela, tip({ grade: codes, reviewOn, text, ...persons }));
  const marking = group === undefined ? MARKING : { ...MARKING, group };
  await collate(mara, theo, id, { grade: codes, text, marking });
  return id;
}

const hypotheses = () => [
  { id: randomUUID(), kind: 'explanation' as const, text: 'One local pair with the grey van' },
  { id: randomUUID(), kind: 'null' as const, text: 'Several offenders who are not connected' },
  { id: randomUUID(), kind: 'deception' as const, text: 'The van is a false trail' },
];
const itemOf = (kind: ObjectKind, id: string, relevance: 'high' | 'medium' | 'low' = 'high') => ({
  id: randomUUID(),
  cites: { kind, id },
  relevance,
  note: '',
});
const create = async (parts: Parts, client = ivo): Promise<string> =>
  (
    await client.call(hypothesisMatrix.create, {
      input: { title: 'Who commits the burglaries in the north?', body: parts, marking: MARKING },
    })
  ).id;
const read = (id: string, client = ivo): Promise<Matrix> => client.call(hypothesisMatrix.read, { params: { id } });
async function rate(id: string, rows: readonly string[], client = ivo): Promise<void> {
  const { body } = await read(id, client);
  for (const [at, row] of rows.entries())
    for (const [nth, rating] of row.split(' ').entries())
      await client.call(rateEvidence, {
        params: { id },
        input: {
          itemId: body.items[at]?.id ?? '',
          hypothesisId: body.hypotheses[nth]?.id ?? '',
          rating: rating as Rating,
        },
      });
}
const save = async (id: string, change: (parts: Parts) => Parts, client = ivo) => {
  const matrix = await read(id, client);
  const { version, title } = matrix;
  return client.send(saveHypothesisMatrix, { params: { id }, input: { version, title, ...change(partsOf(matrix)) } });
};
const partsOf = ({ body }: Matrix): Parts => {
  const { ratings: _, conclusion: __, ...parts } = body;
  return parts;
};

describe('a matrix of live evidence', () => {
  let id: string, first: string, second: string, statementId: string;
  beforeAll(async () => {
    first = await report({ source: 'A', info: '1' }, 'A grey van was read near two scenes.');
    second = await report({ source: 'B', info: '2' }, 'The van was parked in the harbour all night.');
    const made = await mara.call(createStatement, {
      input: {
        reportId: second,
        kind: 'fact',
        quote: 'parked in the harbour',
        subject: { newKind: 'vehicle' },
        property: 'registration',
        value: 'RV 18 OSB',
      },
    });
    statementId = made.id;
    id = await create({
      hypotheses: hypotheses(),
      items: [itemOf('report', first), itemOf('statement', statementId, 'medium'), itemOf('report', second, 'low')],
    });
  }, 60_000);

  test('weighs by grade and relevance, and gives a report and its statement one origin', async () => {
    const { evidence, marking, cites } = await read(id);
    expect(evidence.map(({ weight, origin, standing }) => [Number(weight.toFixed(3)), origin, standing])).toEqual([
      [1, 1, 'current'],
      [0.48, 2, 'current'],
      [0.24, 2, 'current'],
    ]);
    expect(marking.groups).toEqual([MARKING.group]);
    expect(cites.map((one) => one.kind).toSorted()).toEqual(['report', 'report', 'statement']);
  });

  test('two persons at once keep both ratings, each their own', async () => {
    const { body } = await read(id);
    const [item, hypothesis] = [body.items[0]?.id ?? '', body.hypotheses[0]?.id ?? ''];
    const cell = { itemId: item, hypothesisId: hypothesis };
    await Promise.all([
      ivo.call(rateEvidence, { params: { id }, input: { ...cell, rating: 'CC' } }),
      dora.call(rateEvidence, { params: { id }, input: { ...cell, rating: 'I', reason: 'the clock was wrong' } }),
    ]);
    const { ratings } = (await read(id)).body;
    expect(ratings.map(({ by, rating }) => `${by} ${rating}`).toSorted()).toEqual(['Dora I', 'Ivo CC']);
  });

  test('what another person rated is not reworded or removed; what nobody rated is', async () => {
    const reword = (at: number) => (parts: Parts) => ({
      ...parts,
      hypotheses: parts.hypotheses.map((one, nth) => (nth === at ? { ...one, text: 'Two pairs' } : one)),
    });
    const refusal = await save(id, reword(0));
    expect([refusal.status, because(refusal)]).toEqual([409, 'rated_by_others']);
    expect((await save(id, (parts) => ({ ...parts, items: parts.items?.slice(1) }))).status).toBe(409);
    expect((await save(id, reword(1))).status).toBe(200);
    expect((await read(id)).body.hypotheses.map(({ text }) => text)).toEqual([
      'One local pair with the grey van',
      'Two pairs',
      'The van is a false trail',
    ]);
  });

  test('decided origins join the numbers of items', async () => {
    await mara.call(decideOrigin, {
      params: { id: first },
      input: { otherId: second, answer: 'one_origin', reason: 'both from the same camera' },
    });
    expect((await read(id)).evidence.map(({ origin }) => origin)).toEqual([1, 1, 1]);
  });

  test('a retracted statement counts no more, and its row says so', async () => {
    await mara.call(retractStatement, { params: { id: statementId }, input: { reason: 'wrong plate' } });
    expect((await read(id)).evidence.map(({ standing }) => standing)).toEqual(['current', 'retracted', 'current']);
  });
});

describe('what is refused', () => {
  const base = { hypotheses: hypotheses() };
  const refused = (parts: Parts, title = 'Who did it?') =>
    ivo.send(hypothesisMatrix.create, { input: { title, body: parts, marking: MARKING } });
  test.each<readonly [string, Parts]>([
    ['two hypotheses', { hypotheses: base.hypotheses.slice(0, 2) }],
    ['no null', { hypotheses: base.hypotheses.map((one) => ({ ...one, kind: 'deception' as const })) }],
    [
      'a person',
      { hypotheses: base.hypotheses.map((one, nth) => (nth ? one : { ...one, text: 'It was Milo Karas' })) },
    ],
    ['a task as evidence', { ...base, items: [itemOf('task', randomUUID())] }],
    [
      'a report as what is missing',
      {
        ...base,
        missing: [{ id: randomUUID(), text: 'Where the van is', cites: { kind: 'report', id: randomUUID() } }],
      },
    ],
    [
      'a number of a person',
      {
        hypotheses: base.hypotheses.map((one, nth) => (nth ? one : { ...one, text: 'The suspect has risk score 87' })),
      },
    ],
  ])('%s', async (_, parts) => {
    const answer = await refused(parts);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Nothing was saved.');
  });
  test('one report twice; a report that nobody may see', async () => {
    const seen = await report({ source: 'A', info: '2' }, 'A tool left marks at the door.');
    expect((await refused({ ...base, items: [itemOf('report', seen), itemOf('report', seen)] })).status).toBe(422);
    expect((await refused({ ...base, items: [itemOf('report', randomUUID())] })).status).toBe(404);
  });
  test('an officer neither creates, rates nor concludes', async () => {
    const id = await create(base);
    for (const code of [
      await bela.refused(hypothesisMatrix.create, { input: { title: 'Who did it?', body: base, marking: MARKING } }),
      await bela.refused(concludeHypotheses, { params: { id }, input: { version: 1 } }),
    ])
      expect(code).toBe('not_permitted');
  });
  test('an intelligence officer reads it, and neither changes its rows, rates nor concludes', async () => {
    const seen = await report({ source: 'A', info: '2' }, 'A tool left marks at the window.');
    const parts = { hypotheses: hypotheses(), items: [itemOf('report', seen)] };
    const id = await create(parts);
    const version = 1;
    expect((await mara.call(hypothesisMatrix.read, { params: { id } })).version).toBe(version);
    const cell = {
      itemId: parts.items[0]?.id ?? '',
      hypothesisId: parts.hypotheses[0]?.id ?? '',
      rating: 'C' as const,
    };
    for (const code of [
      await mara.refused(saveHypothesisMatrix, { params: { id }, input: { version, title: 'Another', ...parts } }),
      await mara.refused(rateEvidence, { params: { id }, input: cell }),
      await mara.refused(concludeHypotheses, { params: { id }, input: { version } }),
    ])
      expect(code).toBe('not_permitted');
    expect((await read(id)).version).toBe(version);
  });
  test('with nothing rated there is nothing to conclude', async () => {
    const id = await create(base);
    const answer = await ivo.send(concludeHypotheses, { params: { id }, input: { version: 1 } });
    expect(because(answer)).toBe('nothing_rated');
  });
});

describe('a conclusion', () => {
  let id: string, reportId: string;
  beforeAll(async () => {
    reportId = await report({ source: 'A', info: '1' }, 'M.K. was seen with a grey van near two scenes.', {
      reviewOn: '2026-10-20',
    });
    const other = await report({ source: 'B', info: '2' }, 'Two vans of that kind were hired in the harbour.');
    id = await create({ hypotheses: hypotheses(), items: [itemOf('report', reportId), itemOf('report', other)] });
    await rate(id, ['CC I I', 'I N C']);
  }, 60_000);

  test('keeps weights and cells of that moment, and closes the matrix', async () => {
    const { version } = await read(id);
    await ivo.call(concludeHypotheses, { params: { id }, input: { version } });
    const { state, body } = await read(id);
    expect(state).toBe('concluded');
    expect(body.conclusion).toMatchObject({ by: 'Ivo' });
    expect(body.conclusion?.evidence.map(({ weight, grade }) => [weight, grade])).toEqual([
      [1, '4x4 A1'],
      [0.8, '4x4 B2'],
    ]);
    expect(body.conclusion?.cells).toHaveLength(6);
    const [item, hypothesis] = [body.items[0]?.id ?? '', body.hypotheses[0]?.id ?? ''];
    const late = { params: { id }, input: { itemId: item, hypothesisId: hypothesis, rating: 'N' as const } };
    expect(await dora.refused(rateEvidence, late)).toBe('state_forbids');
  });

  test('is of the ratings of the person who concludes, not of others', async () => {
    const own = await create({ hypotheses: hypotheses(), items: [itemOf('report', reportId)] });
    await rate(own, ['CC I N']);
    await rate(own, ['II C CC'], dora);
    const { version } = await read(own);
    await ivo.call(concludeHypotheses, { params: { id: own }, input: { version } });
    expect((await read(own)).body.conclusion?.cells.map(({ rating }) => rating)).toEqual(['CC', 'I', 'N']);
  });

  test('is reopened with a reason by its author, and concluded again', async () => {
    const move = (version: number) => ({
      params: { id },
      input: { version, to: 'open' as const, reason: 'a new report' },
    });
    const { version } = await read(id);
    expect(await mara.refused(hypothesisMatrix.move, move(version))).toBe('not_permitted');
    const moved = await ivo.call(hypothesisMatrix.move, move(version));
    await ivo.call(concludeHypotheses, { params: { id }, input: { version: moved.version } });
    expect((await read(id)).state).toBe('concluded');
  });

  test('does not change with the matrix: a hypothesis and an item added after it leave it as it was', async () => {
    const before = await read(id);
    const moved = await ivo.call(hypothesisMatrix.move, {
      params: { id },
      input: { version: before.version, to: 'open', reason: 'a new report' },
    });
    const added = { id: randomUUID(), kind: 'explanation' as const, text: 'A group that travels in' };
    const answer = await save(id, (parts) => ({
      ...parts,
      hypotheses: [...parts.hypotheses.map((one, nth) => (nth === 0 ? { ...one, text: 'Reworded' } : one)), added],
      items: parts.items?.slice(0, 1),
    }));
    expect([moved.state, answer.status]).toEqual(['open', 200]);
    const { concluded, results } = await read(id);
    expect(concluded?.sentence).toBe(before.concluded?.sentence);
    expect(concluded?.weighed).toEqual(before.concluded?.weighed);
    expect([results[0]?.weighed, concluded?.same]).toEqual([null, false]);
    const [first = added] = before.body.hypotheses;
    await save(id, () => ({ ...partsOf(before), hypotheses: [first, ...before.body.hypotheses.slice(1)] }));
    await rate(id, ['CC I I', 'I N C']);
    const { version } = await read(id);
    await ivo.call(concludeHypotheses, { params: { id }, input: { version } });
  });

  test('can be cited by a judgement, and leads back to the reports', async () => {
    const made = await ivo.call(judgement.create, {
      input: {
        title: 'One local pair',
        cites: [{ kind: 'hypothesis_matrix', id }],
        body: {
          statement: 'It is likely that one local pair committed most of them',
          scheme: 'PHIA',
          term: 'likely',
          confidence: 'moderate',
          basis: 'least against it',
          alternatives: 'a group travelling',
          wouldChangeIf: 'the plate reads are wrong',
        },
      },
    });
    const { why } = await ivo.call(readThread, { params: { kind: 'judgement', id: made.id } });
    expect(why.map(({ kind }) => kind).toSorted()).toEqual(['hypothesis_matrix', 'report', 'report']);
  });

  test('prints in a product as sentence and table, the same in PDF and DOCX', async () => {
    const { concluded } = await read(id);
    const made = await ivo.call(product.create, {
      input: {
        title: 'Two explanations',
        body: {
          type: 'briefing',
          scheme: 'PHIA',
          gaps: '',
          limitations: '',
          authorIds: [],
          blocks: [
            {
              id: randomUUID(),
              section: 'items',
              text: 'As the evidence is today.',
              cites: [{ kind: 'hypothesis_matrix', id }],
              show: 'table',
            },
          ],
        },
      },
    });
    const { pdf, docx } = await printedProduct(world, ivo, made.id);
    const rows = ['4x4A11CCII', '4x4B20.8INC', 'Speaksagainst,weighted0.811'];
    for (const printed of [pdf, docx])
      for (const part of [squeeze(concluded?.sentence ?? ''), ...rows]) expect(printed).toContain(part);
  });

  test('falls due with the evidence that names a person, and its row empties', async () => {
    await dora.call(setExerciseClock, { input: { now: '2026-10-21T07:00:00.000Z' } });
    const { evidence } = await read(id);
    expect(evidence.map(({ standing, reference }) => [standing, reference === null])).toEqual([
      ['expired', true],
      ['current', false],
    ]);
    const { concluded } = await read(id);
    expect(concluded?.sentence).toContain('an expired source');
    // It can still be worked on, and its empty row stays.
    const { version } = await read(id);
    await ivo.call(hypothesisMatrix.move, {
      params: { id },
      input: { version, to: 'open', reason: 'a source expired' },
    });
    const more = { id: randomUUID(), text: 'Whether the plates were read rightly' };
    expect((await save(id, (parts) => ({ ...parts, missing: [more] }))).status).toBe(200);
    expect((await read(id)).evidence.map(({ standing }) => standing)).toEqual(['expired', 'current']);
    const { items } = await dora.call(listBasisReviews);
    expect(items.map((one) => one.id)).toContain(id);
    await dora.call(setExerciseClock, { input: { now: '2026-09-27T07:00:00.000Z' } });
  });
});

test('a matrix has the strictest marking of its evidence; who may not see one item does not see it', async () => {
  const drugs = await report({ source: 'A', info: '1' }, 'A van brought crates to the pier.', { group: SECOND_GROUP });
  const open = await report({ source: 'A', info: '1' }, 'A grey van was read at the bridge.');
  const id = await create({ hypotheses: hypotheses(), items: [itemOf('report', open)] }, dora);
  expect((await read(id, ivo)).id).toBe(id);
  expect(
    (await save(id, (parts) => ({ ...parts, items: [...(parts.items ?? []), itemOf('report', drugs)] }), dora)).status,
  ).toBe(200);
  expect(await ivo.refused(hypothesisMatrix.read, { params: { id } })).toBe('not_found');
  expect((await read(id, dora)).marking.groups.toSorted()).toEqual([MARKING.group, SECOND_GROUP].toSorted());
});
