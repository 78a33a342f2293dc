import { readReport, setPurpose } from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { asActor, specialItemsOf } from '@reeve/store';
import { seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { walkReview, type ReviewIds } from '@reeve/testing/document/review.ts';
import { addAreas } from '@reeve/testing/file/areas.ts';
import { addDataSet } from '@reeve/testing/file/data-sets.ts';
import { addCrimes, walkLoop, type LoopIds } from '@reeve/testing/loop.ts';
import { AGENCY, GROUP, SECOND_GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import { addPersonNomination, type NominationIds } from '@reeve/testing/person-nominations.ts';
import { sendReport } from '@reeve/testing/sendings.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { addThreat } from '@reeve/testing/threats.ts';
import { depsOn, makeClient, makeClients } from '@reeve/testing/world.ts';
import { insertSpecialItems } from '../../packages/store/src/report/special-item.ts';
import { canary } from './canary.ts';

export interface Hidden {
  readonly ids: readonly string[];
  readonly records: LoopIds;
  readonly review: ReviewIds;
  readonly references: readonly string[];
  readonly canaries: readonly string[];
  readonly areaSetId: string;
  readonly dataSetIds: readonly string[];
  /** Proposals to send hidden reports, which wait for a second person. */
  readonly sendingIds: readonly string[];
  readonly threatIds: readonly string[];
  readonly nomination: NominationIds;
  /**
   * Special categories of data of hidden reports and, in addition to those of the first world, of every visible one.
   */
  readonly specialItemIds: readonly string[];
  /** References, codes and names of hidden objects, as a person might send them. */
  readonly names: readonly string[];
}

/**
 * Rows that an analyst or officer of the burglary group, working for P2, cannot see: another group, another purpose,
 * another's draft, one still in the desk's tray, another agency's. Every text field contains a canary.
 */
export async function addHidden(database: TestDatabase): Promise<Hidden> {
  const store = database.open(seededFactories('hidden rows'));
  const deps = depsOn(store);
  const app = await makeApp(deps);
  const canaries: string[] = [];
  const token = (name: string): string => {
    const text = canary(name);
    canaries.push(text);
    return text;
  };
  const form = (name: string, more: Parameters<typeof tip>[0] = {}) =>
    tip({
      subject: `Subject ${token(`${name} subject`)}`,
      text: `Text ${token(`${name} text`)}`,
      sourceReference: token(`${name} source`).slice(0, 38),
      gradeReason: token(`${name} grade`),
      persons: [
        {
          name: token(`${name} person`),
          category: 'd_witness',
          grounds: token(`${name} grounds`),
          minor: false,
          reviewOn: '2026-10-20',
        },
      ],
      ...more,
    });
  const clients = (purpose: string) => makeClients(app, purpose, ['dora', 'mara', 'theo']);
  const ids: string[] = [];
  for (const [name, purpose, group] of [
    ['drugs', 'P3', SECOND_GROUP],
    ['group', 'P2', SECOND_GROUP],
    ['purpose', 'P3', GROUP],
  ] as const) {
    const [dora, mara, theo] = await clients(purpose);
    const id = await submit(dora, form(name, { purpose, group }));
    await collate(mara, theo, id, {
      subject: `Watches ${token(`${name} clean subject`)}`,
      text: `Watches ${token(`${name} clean text`)}`,
      marking: { ...MARKING, group },
    });
    ids.push(id);
  }
  const [dora] = await clients('P2');
  ids.push(await submit(dora, form('tray')));
  const nika = await makeClient(app, 'nika', 'P2');
  ids.push(await submit(nika, form('agency')));
  const references: string[] = [];
  for (const [index, id] of ids.entries()) {
    const reader = index === ids.length - 1 ? nika : dora;
    const purpose = index === 0 || index === 2 ? 'P3' : 'P2';
    await reader.call(setPurpose, { input: { purpose, justification: 'work of the tests', caseRef: null } });
    references.push((await reader.call(readReport, { params: { id } })).reference);
  }
  const specialItemIds = await plantSpecialItems(database, token);
  const [head, analyst, reviewer, commander] = await makeClients(app, 'P3', ['dora', 'vera', 'theo', 'cleo']);
  const marking = { ...MARKING, group: SECOND_GROUP };
  const word = token('loop');
  const sendingIds = [await sendReport(head, ids[0] ?? '', word)];
  const threatIds = [await addThreat(head, token('threat'))];
  const batchId = await addCrimes(store, 'vera', 'P3', marking, 'HIDDEN');
  const areaSetId = await addAreas(store, 'vera', 'P3', marking, word);
  const dataSetIds = Object.values(await addDataSet(store, 'vera', 'P3', marking, word));
  const named = await submit(
    head,
    form('firm', { purpose: 'P3', group: SECOND_GROUP, persons: [], namesNobody: true }),
  );
  await collate(reviewer, (await makeClients(app, 'P3', ['mara']))[0], named, {
    subject: `Firm ${word}`,
    text: `Firm ${word}`,
    marking,
  });
  const records = await walkLoop(
    { head, analyst, reviewer, commander, worker: commander },
    { reportId: named, quote: `Firm ${word}`, purpose: 'P3', marking, word, batchId, key: 'HIDDEN' },
  );
  ids.push(named);
  const [checker] = await makeClients(app, 'P3', ['mara']);
  const nomination = await addPersonNomination(
    { author: head, evaluator: reviewer, checker, asker: analyst },
    {
      word,
      person: token('nominated person'),
      form: form('nominated', { purpose: 'P3', group: SECOND_GROUP }),
    },
  );
  ids.push(nomination.reportId);
  const review = await walkReview(head, analyst, { word, mandate: [{ kind: 'finding', id: records.finding ?? '' }] });
  await app.close();
  await leaveReviews(database);
  await plantGroup(database, token('group name'));
  return {
    ids,
    references,
    canaries,
    records: {
      ...records,
      document: review.document,
      edition: review.edition,
      comment: review.comment,
      person_nomination: nomination.id,
    },
    nomination,
    review,
    areaSetId,
    dataSetIds,
    sendingIds,
    threatIds,
    specialItemIds,
    names: [
      ...references,
      HIDDEN_GROUP,
      `THREAT:${threatIds[0] ?? ''}`,
      'burglary_HIDDEN',
      'HIDDEN-T',
      `${word}-T`,
      `Wards ${word}`,
      canary('drugs person'),
      canary('nominated person'),
      word,
    ],
  };
}

/** A group of the agency that no reader holds. */
const HIDDEN_GROUP = 'VESUVIUS';

/**
 * It has one member, so that the number of people who could read something under it differs from that of a group that
 * does not exist.
 */
async function plantGroup(database: TestDatabase, name: string): Promise<void> {
  await asSuperuser(database, async (client) => {
    await client.query('insert into compartment (agency_id, code, name) values ($1, $2, $3)', [
      AGENCY,
      HIDDEN_GROUP,
      name,
    ]);
    await client.query(
      `insert into account_grant (agency_id, id, account_id, kind, code, from_on) values ($1, gen_random_uuid(), $2, 'compartment', $3, '2000-01-01')`,
      [AGENCY, SYSTEM.id, HIDDEN_GROUP],
    );
  });
}

/** The author of the hidden review has left it again: readers of both worlds hold the same groups. */
async function leaveReviews(database: TestDatabase): Promise<void> {
  await asSuperuser(database, async (client) => {
    const before = `(select code from compartment where code like 'DC-%' and name like 'Review of % cn%')`;
    await client.query(`delete from account_grant where code in ${before}`);
    await client.query(`delete from compartment where code in ${before}`);
  });
}

/** Proposer of the hidden items: a person who is not a reader of the worlds. */
const PROPOSER = '00000000-0000-4000-8000-00000000fade';

/** Two items of special categories for every report that was sent: readers of both worlds do not hold their file. */
async function plantSpecialItems(database: TestDatabase, token: (name: string) => string): Promise<readonly string[]> {
  const reports = await asSuperuser(database, async (client) => {
    const { rows } = await client.query<{ id: string; label_id: number; person: string | null }>(
      `select r.id, r.label_id, (select i.id from person_involvement i where i.report_id = r.id limit 1) as person
       from report r where r.agency_id = $1 and r.state not in ('draft', 'returned', 'erased') order by r.id`,
      [AGENCY],
    );
    return rows;
  });
  const store = database.open(seededFactories('hidden special items'));
  const dates = { reviewOn: '2027-03-27', maximumOn: '2027-09-27' };
  const ids: string[] = [];
  for (const [nth, report] of reports.entries())
    await asActor(
      store,
      acting('dora'),
      async (tx) => {
        if (!tx.reads.includes(report.label_id)) return;
        const label = tx.partsOf(report.label_id);
        for (const kind of ['health', 'belief'] as const) {
          const item = { kind, about: '', words: token(`special ${nth} ${kind}`), necessity: 'necessary' as const };
          const because = `Because of ${token(`special reason ${nth} ${kind}`)}`;
          const personId = report.person ?? undefined;
          const items = [{ item: { ...item, because }, personId }];
          await insertSpecialItems(tx, { id: report.id, label }, items, dates, PROPOSER);
        }
        ids.push(...(await specialItemsOf(tx, report.id)).map(({ id }) => id));
      },
      { write: true },
    );
  return ids;
}
