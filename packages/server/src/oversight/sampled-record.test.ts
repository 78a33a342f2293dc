import {
  decideRetention,
  judgement,
  listConsultationSamples,
  openAtRetentionDesk,
  openComplaintRecord,
  openSampledRecord,
  product,
  proposeRetention,
  readLog,
  readReport,
  returnReport,
  takeReport,
} from '@reeve/contract';
import { numberAllEvents } from '@reeve/store';
import { randomUUID } from 'node:crypto';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY } from '@reeve/testing/people.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

const SUSPECT = {
  name: 'Jan Kovač',
  category: 'a_suspect_committed' as const,
  grounds: 'seen carrying the goods',
  minor: false,
  reviewOn: '2026-12-20',
};
const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
const REASON = { reason: 'the sample of September' };

let world: World;
let bela: Client, mara: Client, theo: Client, ulla: Client, odo: Client, pia: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'sampled records' });
  [bela, mara, theo, ulla, odo, pia] = (await Promise.all(
    ['bela', 'mara', 'theo', 'ulla', 'odo', 'pia'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

/** SQL that puts a report under a label that differs from its own in one part. */
function otherLabel(part: string): string {
  return `with made as (
      insert into label select (jsonb_populate_record(null::label, to_jsonb(one) || jsonb_build_object('id', 9000, 'key', 'another', ${part}))).*
      from label one where id = (select label_id from report where id = $1) returning id)
    update report set label_id = made.id from made where report.id = $1`;
}
/** Classifies every code list above the clearance of audit and data protection; returns the labels they had. */
async function raiseLists(): Promise<readonly { readonly id: string; readonly labelId: string }[]> {
  return asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<{ id: string; labelId: string }>(
      'select id, label_id as "labelId" from code_list',
    );
    await client.query(
      `with made as (
         insert into label select (jsonb_populate_record(null::label, to_jsonb(one) || '{"id": 9100, "key": "raised", "classification": "SECRET"}')).*
         from label one where id = $1 returning id)
       update code_list set label_id = made.id from made`,
      [rows[0]?.labelId],
    );
    await client.query('update installation set access_version = access_version + 1');
    return rows;
  });
}
async function restoreLists(labels: readonly { readonly id: string; readonly labelId: string }[]): Promise<void> {
  await asSuperuser(world.database, async (client) => {
    for (const { id, labelId } of labels)
      await client.query('update code_list set label_id = $2 where id = $1', [id, labelId]);
    await client.query('update installation set access_version = access_version + 1');
  });
}
/** A collated report that names a person, in no group of the auditor's or the officer's. */
async function collated(): Promise<string> {
  const id = await submit(bela, tip({ grade: GRADE, persons: [SUSPECT], reviewOn: '2026-12-20' }));
  await collate(mara, theo, id, { grade: GRADE, text: 'The van of Kovač stood near the quay; we asked Kovačem.' });
  return id;
}
/** The sample that contains the newest access to an object, as the log records it. */
async function drawn(objectId: string): Promise<{ readonly sampleId: string; readonly seq: number }> {
  await numberAllEvents(world.store);
  const sampleId = randomUUID();
  const seq = await asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<{ seq: string }>(
      `select seq from audit_event where leaf::jsonb ->> 'action' = 'view' and leaf::jsonb -> 'objectIds' = jsonb_build_array($1::text)
       order by seq desc limit 1`,
      [objectId],
    );
    await client.query(
      `insert into audit_sample (agency_id, id, unit, month, seed, seqs, released_at, released_by)
       values ($1, $2, $3, '2026-08', 'a seed', array[$4::bigint], now(), $5)`,
      [AGENCY, sampleId, sampleId.slice(0, 8), rows[0]?.seq, randomUUID()],
    );
    return Number(rows[0]?.seq);
  });
  return { sampleId, seq };
}
const opening = ({ sampleId, seq }: Awaited<ReturnType<typeof drawn>>) => ({
  params: { id: sampleId },
  input: { seq, ...REASON },
});

describe('the record of a sampled access', () => {
  test('is opened with a reason by audit and data protection, with names masked', async () => {
    const id = await collated();
    await bela.call(readReport, { params: { id } });
    const of = await drawn(id);
    for (const who of [odo, pia]) {
      const { items } = await who.call(listConsultationSamples);
      expect(items.find((one) => one.id === of.sampleId)?.consultations).toMatchObject([{ seq: of.seq, opens: true }]);
      const record = await who.call(openSampledRecord, opening(of));
      expect(record).toMatchObject({ kind: 'report', id, persons: ['a_suspect_committed'], grades: ['4x4 B2'] });
      expect(record.sections).toEqual([{ section: null, text: 'The van of ••• stood near the quay; we asked •••.' }]);
      expect(JSON.stringify(record)).not.toMatch(/Kova|SRC-Q8|21:10/);
      // The report itself stays closed to them.
      expect(await who.refused(readReport, { params: { id } })).toBe('not_found');
    }
    await numberAllEvents(world.store);
    const { items } = await pia.call(readLog, { query: { aboutId: id, action: 'view' } });
    const event = items.find((one) => one.because === 'sample');
    expect(event).toMatchObject({
      actor: 'Pia',
      objectIds: [id],
      justification: REASON.reason,
      because: 'sample',
      fieldsShown: ['text'],
    });
    expect(event?.subjectIds).toHaveLength(1);
  });

  test('is masked too for oversight whose clearance does not reach the code lists', async () => {
    const id = await collated();
    await bela.call(readReport, { params: { id } });
    const of = await drawn(id);
    const labels = await raiseLists();
    onTestFinished(() => restoreLists(labels));
    for (const who of [odo, pia]) {
      const record = await who.call(openSampledRecord, opening(of));
      expect(record.sections).toEqual([{ section: null, text: 'The van of ••• stood near the quay; we asked •••.' }]);
    }
  });

  test('requires a reason each time', async () => {
    const id = await collated();
    await bela.call(readReport, { params: { id } });
    const given = opening(await drawn(id));
    for (const reason of ['', '  ', 'x'])
      expect(await odo.refused(openSampledRecord, { ...given, input: { ...given.input, reason } })).toBe(
        'invalid_input',
      );
  });

  test('is no one else’s, not even a supervisor’s', async () => {
    const id = await collated();
    await bela.call(readReport, { params: { id } });
    const given = opening(await drawn(id));
    for (const who of [ulla, bela, mara, theo])
      expect(await who.refused(openSampledRecord, given)).toBe('not_permitted');
  });

  test('is the sampled one: no other number, no other sample', async () => {
    const id = await collated();
    await bela.call(readReport, { params: { id } });
    const of = await drawn(id);
    for (const other of [
      { ...of, seq: of.seq - 1 },
      { ...of, sampleId: randomUUID() },
    ])
      expect(await odo.refused(openSampledRecord, opening(other))).toBe('not_found');
  });

  test('is not one that the reader accessed', async () => {
    const id = await collated();
    await bela.call(readReport, { params: { id } });
    await odo.call(openSampledRecord, opening(await drawn(id)));
    const own = await drawn(id);
    expect(await odo.refused(openSampledRecord, opening(own))).toBe('same_person');
    const { items } = await odo.call(listConsultationSamples);
    expect(items.find((one) => one.id === own.sampleId)?.consultations).toMatchObject([{ mine: true, opens: false }]);
  });

  test.each([
    ['marked TLP:RED', otherLabel(`'tlp', 'TLP:RED'`)],
    ['a matter about a member of the service', otherLabel(`'compartments', to_jsonb(compartments || '{PROBITY}')`)],
    [
      'above the reader’s clearance',
      `update account set clearance = 'internal' where login in ('odo', 'pia') and $1::uuid is not null`,
    ],
    ['restricted since', `update report set visible_until = '2026-09-01' where id = $1`],
    ['erased', `update report set state = 'erased', sanitised_text = null where id = $1`],
  ])('is closed where it is %s', async (_, change) => {
    const own = await makeWorld({ seed: 'closed samples' });
    const before = [world, bela, mara, theo] as const;
    [world, bela, mara, theo] = [own, await own.as('bela'), await own.as('mara'), await own.as('theo')];
    try {
      const id = await collated();
      await bela.call(readReport, { params: { id } });
      const of = await drawn(id);
      await (await own.as('odo')).call(openSampledRecord, opening(of));
      await asSuperuser(own.database, async (client) => {
        await client.query(
          `insert into compartment (agency_id, code, name, about_staff) select agency_id, 'PROBITY', 'Conduct', true from report where id = $1`,
          [id],
        );
        await client.query(change, [id]);
        await client.query('update installation set access_version = access_version + 1');
      });
      const auditor = await own.as('odo');
      const closed = await auditor.send(openSampledRecord, opening(of));
      const nothing = await auditor.send(openSampledRecord, opening({ ...of, sampleId: randomUUID() }));
      expect([closed.status, nothing.status]).toEqual([404, 404]);
      // Closed and missing records get the same sentence.
      const words = (body: string) => body.replace(/"requestId":"[^"]+"/, '');
      expect(words(closed.body)).toBe(words(nothing.body));
    } finally {
      [world, bela, mara, theo] = before;
      await own.close();
    }
  });

  test('is closed before the sample is released', async () => {
    const id = await submit(bela, tip({ grade: GRADE }));
    const { version } = await mara.call(readReport, { params: { id } });
    const of = await drawn(id);
    expect(await odo.refused(openSampledRecord, opening(of))).toBe('not_found');
    const taken = await mara.call(takeReport, { params: { id }, input: { version, reason: 'taken up' } });
    await mara.call(returnReport, { params: { id }, input: { version: taken.version, reason: 'unclear' } });
    expect(await odo.refused(openSampledRecord, opening(of))).toBe('not_found');
  });
});

describe('the writing of a sampled access', () => {
  const TEXT = 'It is likely that Jan Kovač uses a van.';
  /** A judgement or product on a report, read by its author; with the sample of that access. */
  async function written(kind: 'judgement' | 'product') {
    const ivo = await world.as('ivo');
    const cites = [{ kind: 'report' as const, id: await collated() }];
    const grade = { scheme: 'PHIA' as const, term: 'likely', confidence: 'low' as const };
    const reasons = { basis: 'One report on Kovač.', alternatives: 'another van', wouldChangeIf: '', horizon: '' };
    const { id } =
      kind === 'judgement'
        ? await ivo.call(judgement.create, {
            input: {
              title: 'Who drives',
              cites,
              body: { statement: TEXT, ...grade, ...reasons, wouldChangeIf: 'a plate' },
            },
          })
        : await ivo.call(product.create, {
            input: {
              title: 'The van',
              cites,
              body: { type: 'briefing', scheme: 'PHIA', gaps: TEXT, limitations: '', authorIds: [], blocks: [] },
            },
          });
    await ivo.call(kind === 'judgement' ? judgement.read : product.read, { params: { id } });
    return { id, of: await drawn(id) };
  }
  const changed = (text: string, id: string) =>
    asSuperuser(world.database, async (client) => {
      await client.query(text, [id]);
      await client.query('update installation set access_version = access_version + 1');
    });

  test('is opened too, with its texts and their names masked', async () => {
    const judged = await written('judgement');
    const record = await odo.call(openSampledRecord, opening(judged.of));
    expect(record.sections.map(({ section }) => section)).toEqual([
      'statement',
      'basis',
      'alternatives',
      'wouldChangeIf',
    ]);
    expect(record.sections[0]?.text).toBe('It is likely that ••• uses a van.');
    expect(JSON.stringify(record)).not.toContain('Kova');
    const { id, of } = await written('product');
    await changed(`update product set state = 'approved' where id = $1`, id);
    const opened = await pia.call(openSampledRecord, opening(of));
    expect(opened).toMatchObject({ kind: 'product', id });
    expect(JSON.stringify(opened)).not.toContain('Kova');
  });

  test.each([
    ['a judgement in review', 'judgement', `update judgement set state = 'in_review' where id = $1`],
    ['a discarded judgement', 'judgement', `update judgement set state = 'discarded' where id = $1`],
    ['a product in drafting', 'product', `update product set state = 'drafting' where id = $1`],
    ['a product in review', 'product', `update product set state = 'peer_review' where id = $1`],
    ['a withdrawn product', 'product', `update product set state = 'withdrawn' where id = $1`],
    [
      'a profile of a person',
      'product',
      `update product set body = jsonb_set(body, '{type}', '"subject_profile"') where id = $1`,
    ],
    [
      'a profile of a network',
      'product',
      `update product set body = jsonb_set(body, '{type}', '"network_profile"') where id = $1`,
    ],
    [
      'marked TLP:RED',
      'product',
      `with made as (
        insert into label select (jsonb_populate_record(null::label, to_jsonb(one) || '{"id": 9200, "key": "red", "tlp": "TLP:RED"}')).*
        from label one where id = (select label_id from product where id = $1) returning id)
      update product set label_id = made.id from made where product.id = $1`,
    ],
  ] as const)('is closed if it is %s', async (_, kind, change) => {
    const { id, of } = await written(kind);
    if (kind === 'product') await changed(`update product set state = 'approved' where id = $1`, id);
    await odo.call(openSampledRecord, opening(of));
    await changed(change, id);
    expect(await odo.refused(openSampledRecord, opening(of))).toBe('not_found');
  });
});

describe('the report of a complaint', () => {
  test('is opened while two persons hold it for a complaint, restricted as it is', async () => {
    const id = await collated();
    const { reference } = await mara.call(readReport, { params: { id } });
    const given = { input: { reference, reason: 'complaint 14 of 2026' } };
    for (const who of [odo, pia]) expect(await who.refused(openComplaintRecord, given)).toBe('not_found');
    await held(id, 'complaint', '2027-01-01');
    for (const who of [odo, pia]) {
      const record = await who.call(openComplaintRecord, given);
      expect(record).toMatchObject({ kind: 'report', id, persons: ['a_suspect_committed'] });
      expect(JSON.stringify(record)).not.toContain('Kova');
    }
    expect(await ulla.refused(openComplaintRecord, given)).toBe('not_permitted');
    await numberAllEvents(world.store);
    const { items } = await odo.call(readLog, { query: { aboutId: id, action: 'view' } });
    expect(items.find((one) => one.because === 'complaint')).toMatchObject({
      justification: 'complaint 14 of 2026',
      objectIds: [id],
    });
    await asSuperuser(world.database, (client) =>
      client.query(`update report_hold set set_on = '2026-08-01', ends_on = '2026-09-01' where report_id = $1`, [id]),
    );
    expect(await odo.refused(openComplaintRecord, given)).toBe('not_found');
  });

  test('is not opened for a hold of another kind', async () => {
    const id = await collated();
    const { reference } = await mara.call(readReport, { params: { id } });
    await held(id, 'evidence_hold', '2027-01-01');
    expect(await odo.refused(openComplaintRecord, { input: { reference, ...REASON } })).toBe('not_found');
  });
});

async function held(id: string, holdKind: 'complaint' | 'evidence_hold', holdUntil: string): Promise<void> {
  const { version } = await theo.call(openAtRetentionDesk, { params: { id }, input: { reason: 'to decide on it' } });
  const { proposalId } = await theo.call(proposeRetention, {
    params: { id },
    input: { version, outcome: 'hold', reason: 'a complaint was made', holdKind, holdUntil },
  });
  await mara.call(decideRetention, { params: { id }, input: { proposalId, approve: true, reason: 'I agree' } });
}
