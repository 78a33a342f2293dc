/** N1 to N14 of the domain brief: acts never automated. One test each. */
import { OPERATIONS } from '@reeve/contract';
import { NEVER_AUTOMATED, SUBJECT_CATEGORIES } from '@reeve/domain';
import {
  acknowledgeThreat,
  actAsSystem,
  answerOpening,
  asActor,
  closeThreat,
  evaluateReport,
  insertOpening,
  insertRecord,
  insertThreat,
  insertThreatStep,
  loadRecord,
  loadReport,
  moveRecord,
  askCategory,
  releaseReport,
  retainReport,
  type ActorTx,
} from '@reeve/store';
import { AGENCY, accountId } from '@reeve/testing/people.ts';
import { MARKING, tip } from '@reeve/testing/story.ts';
import { wholeSchema } from '@reeve/testing/whole-schema.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeBase, type BaseWorld } from '../need-to-know/base-world.ts';

let base: BaseWorld;
beforeAll(async () => void (base = await makeBase('never automated')), 60_000);
afterAll(() => base.world.close());

/** A job with every right of the head of intelligence: it lacks only a person at a session. */
async function asJob<T>(work: (tx: ActorTx) => Promise<T>): Promise<T> {
  const job = { id: accountId('dora'), login: 'dora', name: 'a job in her name' };
  return asActor(base.world.store, actAsSystem(AGENCY, job, 'P2', 'a-job'), work, { write: true });
}
const refusedTo = async (work: (tx: ActorTx) => Promise<unknown>): Promise<unknown> =>
  asJob(work).then(
    () => 'done by a machine',
    (error: { code?: string; detail?: { act?: string } }) => `${error.code} ${error.detail?.act}`,
  );

/** Names of everything that leaves the server, with its position. */
function fieldsOf(schema: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, inner]) =>
    name === 'properties' && typeof inner === 'object' && inner !== null
      ? Object.entries(inner).flatMap(([field, of]) => [
          [field, `${at}.${field} ${JSON.stringify(of)}`] as const,
          ...fieldsOf(of, `${at}.${field}`),
        ])
      : fieldsOf(inner, at),
  );
}
const REPLIES = OPERATIONS.filter((operation) => operation.file === undefined).flatMap((operation) =>
  fieldsOf(wholeSchema(operation.reply), operation.name),
);
const operationsLike = (pattern: RegExp): readonly string[] =>
  OPERATIONS.map((operation) => operation.name).filter((name) => pattern.test(name));

test('the list of acts is the brief’s, N1 to N14', () => {
  expect(Object.keys(NEVER_AUTOMATED)).toEqual(Array.from({ length: 14 }, (_, index) => `N${index + 1}`));
});

test('N1 nothing orders or chooses persons by a number', () => {
  const entities = OPERATIONS.find((operation) => operation.name === 'listEntities');
  const query = JSON.stringify(wholeSchema(entities?.query ?? z.object({}), 'input'));
  expect(query).not.toMatch(/sort|order|rank|top/i);
  expect(operationsLike(/target|rank|watchlist|hotlist|heatlist/i)).toEqual([]);
  // A nomination is a person's request about one person; a list of them has no order but by date.
  const nominations = OPERATIONS.find((operation) => operation.name === 'listPersonNominations');
  expect(Object.keys(wholeSchema(nominations?.query ?? z.object({}), 'input')['properties'] ?? {}).toSorted()).toEqual([
    'cursor',
    'limit',
    'owner',
    'state',
  ]);
});
test('N1 no machine nominates a person or decides on a nomination', async () => {
  const { id, reportId, personId } = base.nomination;
  const link = { kind: 'report' as const, id: reportId };
  expect(
    await refusedTo((tx) =>
      insertRecord(tx, 'person_nomination', {
        title: 'by itself',
        state: 'asked',
        body: { reportId, personId },
        cites: [link],
        marking: undefined,
        ownerId: undefined,
        dueOn: undefined,
      }),
    ),
  ).toBe('not_permitted N1');
  for (const to of ['approved', 'referred', 'refused', 'withdrawn'])
    expect(
      await refusedTo(async (tx) => {
        const row = await loadRecord(tx, 'person_nomination', id);
        await moveRecord(tx, 'person_nomination', row, to, 'by itself');
      }),
    ).toBe('not_permitted N1');
});

test('N2 no reply and no stored column is a score of a person', async () => {
  // Scores of readiness are an agency's, criterion by criterion.
  // Those of a threat assessment are of crime areas, and of networks of three known members or more (`networkUnit`).
  const OF_UNITS = /^(readThreatAssessment\.units|readCrimeArea\.assessed)\b/;
  const ofPersons = REPLIES.filter(([, at]) => !/^\w*Readiness(Assessments)?\./.test(at) && !OF_UNITS.test(at));
  const unit = REPLIES.filter(([, at]) => OF_UNITS.test(at)).map(([field]) => field);
  expect(unit.filter((field) => /person|account|subject|entity/i.test(field))).toEqual([]);
  expect(ofPersons.filter(([field]) => /score|rank|centrality|dangerous|riskOf/i.test(field)).map(([, at]) => at)).toEqual([]); // prettier-ignore
  const client = new pg.Client({ connectionString: base.world.database.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string; type: string }>(
    `select table_name || '.' || column_name as name, data_type as type from information_schema.columns where table_schema = 'public'`,
  );
  await client.end();
  expect(rows.filter((row) => /score|rank|centrality/i.test(row.name)).map((row) => row.name)).toEqual([]);
  const numbersOnPersons = rows.filter(
    (row) => /^(person_involvement|statement)\./.test(row.name) && /double|numeric|real|bigint/.test(row.type),
  );
  expect(numbersOnPersons.map((row) => row.name)).toEqual([]);
});

describe('with every right but no person at a session', () => {
  test('N3 no grade is given', async () => {
    expect(
      await refusedTo(async (tx) => {
        const report = await loadReport(tx, base.visible[2] ?? '');
        const grade = report.grades.at(-1);
        await evaluateReport(tx, report, grade as never, tx.partsOf(report.row.label_id), {} as never); // refused before it is read
      }),
    ).toBe('not_permitted N3');
  });
  test('N4 no category is given', async () => {
    expect(
      await refusedTo(async (tx) => {
        const report = await loadReport(tx, base.visible[0] ?? '');
        await askCategory(tx, report, report.persons[0] as never, {} as never); // refused before it is read
      }),
    ).toBe('not_permitted N4');
  });
  test('N5 no sanitised text is approved', async () => {
    expect(
      await refusedTo(async (tx) => {
        const report = await loadReport(tx, base.visible[2] ?? '');
        await releaseReport(tx, report, {}, 'by itself');
      }),
    ).toBe('not_permitted N5');
  });
  test('N6 nothing is approved for others or disseminated', async () => {
    for (const to of ['approved', 'disseminated'])
      expect(
        await refusedTo(async (tx) => {
          const row = await loadRecord(tx, 'product', base.records.product ?? '');
          await moveRecord(tx, 'product', row, to, 'by itself');
        }),
      ).toBe('not_permitted N6');
  });
  test('N8 no retention is extended', async () => {
    expect(
      await refusedTo(async (tx) => {
        const report = await loadReport(tx, base.visible[0] ?? '');
        await retainReport(tx, report, {} as never, 'by itself'); // refused before it is read
      }),
    ).toBe('not_permitted N8');
  });
  test('N9 no decision is made and no task assigned', async () => {
    for (const kind of ['decision', 'task'] as const)
      expect(
        await refusedTo(
          (tx) => insertRecord(tx, kind, { title: 'By itself', cites: [], body: {} } as never), // refused before it is read
        ),
      ).toBe('not_permitted N9');
  });
  test.each<[string, (tx: ActorTx) => Promise<unknown>]>([
    ['raised', (tx) => insertThreat(tx, { atRisk: '', place: '', when: '', phone: '' }, undefined)],
    ['acknowledged', (tx) => acknowledgeThreat(tx, base.threatIds[0] ?? '')],
    ['answered by a step', (tx) => insertThreatStep(tx, {} as never, 'not_done', 'by itself')], // refused before it is read
    ['closed', (tx) => closeThreat(tx, {} as never, 'by itself', '2027-01-01')], // refused before it is read
  ])('N11 no threat to life is %s', async (_, act) => {
    expect(await refusedTo(act)).toBe('not_permitted N11');
  });
});

test('N3 and N4 nothing is preselected: a report without a chosen grade or category is rejected', async () => {
  const { createReport, submitReport } = await import('@reeve/contract');
  const bela = await base.world.as('bela');
  for (const missing of [{ grade: undefined }, { persons: [{ name: 'Ana Corvo', category: undefined }] }]) {
    const draft = { ...tip(), ...missing } as never; // an incomplete form, as it can be stored while it is filled in
    const made = await bela.call(createReport, { input: { draft } });
    const answer = await bela.send(submitReport, { params: { id: made.id }, input: { version: made.version } });
    expect(answer.status, answer.body).toBe(422);
  }
  expect(SUBJECT_CATEGORIES).toHaveLength(10);
});

test('N7 persons are not merged: there is no such operation', () => {
  expect(operationsLike(/merge|deduplicate/i)).toEqual([]);
});

test('N10 counts never include special categories', async () => {
  const { listCrimeFacets } = await import('@reeve/contract');
  const ivo = await base.world.as('ivo');
  expect(JSON.stringify(await ivo.call(listCrimeFacets))).not.toMatch(/SPECIAL/);
  expect(MARKING.group).not.toMatch(/^SPECIAL:/);
});

test('N12 no operation closes the request of a data subject: no desk for them exists', () => {
  expect(operationsLike(/(subject|rights|access)(Request|Desk)/i)).toEqual([]);
});

test('N13 no machine requests an opening of the desk or answers one', async () => {
  const id = base.openingIds[0] ?? '';
  expect(
    await refusedTo((tx) =>
      insertOpening(tx, {
        rule: 'tip',
        opened_for: accountId('ulla'),
        second_id: accountId('pia'),
        reason: 'by itself',
      }),
    ),
  ).toBe('not_permitted N13');
  for (const approve of [true, false])
    expect(
      await refusedTo((tx) => answerOpening(tx, { id } as never, { approve, reason: 'by itself' })), // refused before it is read
    ).toBe('not_permitted N13');
});

test('N14 no machine publishes an edition', async () => {
  expect(
    await refusedTo(async (tx) => {
      const row = await loadRecord(tx, 'document', base.review.document);
      await moveRecord(tx, 'document', row, 'published', 'by itself');
    }),
  ).toBe('not_permitted N14');
});
