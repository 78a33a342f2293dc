import {
  acknowledgeConditions,
  acknowledgeDissemination,
  approveDissemination,
  disseminate,
  eraseReport,
  keepRecipient,
  listReceived,
  listSent,
  readReceived,
  readReport,
  recallDissemination,
  setPurpose,
} from '@reeve/contract';
import { setExerciseNow } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { EXERCISE_NOW, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let liaison = '';
const people: Record<string, Client> = {};
const as = (login: string): Client => {
  const client = people[login];
  if (!client) throw new Error(`${login} has not signed in`);
  return client;
};
beforeAll(async () => {
  world = await makeWorld({ seed: 'received' });
  await sql(`update account set roles = '{partner}', clearance = 'restricted' where login = 'lars'`);
  for (const login of ['bela', 'mara', 'theo', 'dora', 'rosa', 'lars', 'pia']) people[login] = await world.as(login);
  liaison = await recipient('Valmere liaison', accountId('lars'));
});
afterAll(() => world.close());

/** Changes accounts directly in the database, and has all rights read again. */
const sql = (text: string) =>
  asSuperuser(world.database, async (client) => {
    await client.query(text);
    await client.query('update installation set access_version = access_version + 1');
  });
const copies = (id: string): Promise<number> =>
  asSuperuser(world.database, async (client) => {
    const { rowCount } = await client.query('select from dissemination_copy where dissemination_id = $1', [id]);
    return rowCount ?? 0;
  });

async function recipient(name: string, partnerAccountId: string | null): Promise<string> {
  const input = { name, kind: 'other_authority' as const, contact: 'its desk', restsOn: 'Act s. 30', partnerAccountId };
  return (await as('dora').call(keepRecipient, { input })).id;
}

const SUSPECT = {
  name: 'Oskar Brenn',
  category: 'a_suspect_committed' as const,
  grounds: 'seen carrying the goods',
  minor: false,
  reviewOn: '2026-10-20',
};
type Persons = NonNullable<Parameters<typeof tip>[0]>['persons'];

/** Sends a collated report to a recipient. @returns the dissemination, and the answer */
async function send(recipientId: string, { persons = [] as Persons, conditions = '' } = {}) {
  const id = await submit(as('bela'), tip({ persons, namesNobody: persons?.length === 0 }));
  const handling = { codes: [conditions === '' ? ('H0' as const) : ('H3' as const)], conditions };
  await collate(as('mara'), as('theo'), id, { marking: { ...MARKING, handling } });
  if (conditions !== '') await as('dora').call(acknowledgeConditions, { params: { kind: 'report', id } });
  const report = await as('dora').call(readReport, { params: { id } });
  const what = { kind: 'report' as const, id, version: report.version, as: 'disseminate' as const };
  const input = { ...what, recipientId, legalBasis: 'PA12', completeness: 'The buyers are not known.' };
  return { report, input, params: { id: '' } };
}
async function sent(...given: Parameters<typeof send>) {
  const { report, input } = await send(...given);
  const { disseminationId } = await as('dora').call(disseminate, { input });
  return { report, params: { id: disseminationId ?? '' } };
}

test('arrives word for word, with grade, date and completeness, and only the recipient reads it there', async () => {
  const { report, params } = await sent(liaison);
  const got = await as('lars').call(readReceived, { params });
  expect(got).toMatchObject({
    reference: report.reference,
    text: { sections: [{ section: null, text: report.sanitisedText }], persons: [] },
    completeness: 'The buyers are not known.',
    sentBy: 'Dora',
    acknowledgedAt: null,
  });
  expect(got.grades).toHaveLength(1);
  expect(got.asOf).toMatch(/^2026-/);
  expect(got.legalBasisTitle).not.toBe('');
  for (const login of ['dora', 'mara', 'bela', 'pia'])
    expect(await as(login).refused(readReceived, { params }), login).toBe('not_found');
  const { items } = await as('lars').call(listReceived);
  expect(items.find((one) => one.disseminationId === params.id)).toMatchObject({ readable: true });
  // The report itself stays closed to them.
  expect(await as('lars').refused(readReport, { params: { id: report.id } })).toBe('not_permitted');
});

test('states what was known on the day of its grade, whenever it is sent', async () => {
  const { report, input } = await send(liaison);
  await asSuperuser(world.database, (client) =>
    client.query(`update report_grade set graded_at = '2026-09-20T10:00:00Z' where report_id = $1`, [report.id]),
  );
  const { disseminationId } = await as('dora').call(disseminate, { input });
  const got = await as('lars').call(readReceived, { params: { id: disseminationId ?? '' } });
  expect([got.asOf, got.at.slice(0, 10)]).toEqual(['2026-09-20', '2026-09-27']);
});

test('shows the persons named with their category', async () => {
  const valmere = await recipient('Valmere police', accountId('lars'));
  const { input } = await send(valmere, { persons: [SUSPECT] });
  const { disseminationId } = await as('dora').call(disseminate, { input: { ...input, necessity: 'one case' } });
  const { text } = await as('lars').call(readReceived, { params: { id: disseminationId ?? '' } });
  expect(text?.persons).toEqual([{ name: 'Oskar Brenn', category: 'a_suspect_committed' }]);
});

test('shows conditions before the words, to be acknowledged once', async () => {
  const { params } = await sent(liaison, { conditions: 'do not contact the shop' });
  const closed = await as('lars').call(readReceived, { params });
  expect(closed.marking.handling).toEqual({ codes: ['H3'], conditions: 'do not contact the shop' });
  expect(closed.text).toBeNull();
  await as('lars').call(acknowledgeDissemination, { params });
  expect(await as('lars').refused(acknowledgeDissemination, { params })).toBe('state_forbids');
  const open = await as('lars').call(readReceived, { params });
  expect(open.text?.sections).toHaveLength(1);
  expect(open.acknowledgedAt).not.toBeNull();
});

test('a recall removes the copy, and so does the erasure of the report', async () => {
  const [recalled, erased] = [await sent(liaison), await sent(liaison)];
  expect([await copies(recalled.params.id), await copies(erased.params.id)]).toEqual([1, 1]);
  await as('dora').call(recallDissemination, { params: recalled.params, input: { reason: 'wrong person' } });
  const { id, version } = await as('dora').call(readReport, { params: { id: erased.report.id } });
  await as('dora').call(eraseReport, { params: { id }, input: { version, reason: 'unlawful from the beginning' } });
  for (const { params } of [recalled, erased]) {
    expect(await copies(params.id)).toBe(0);
    expect(await as('lars').refused(readReceived, { params })).toBe('not_found');
  }
  const { items } = await as('lars').call(listReceived);
  expect(items.find((one) => one.disseminationId === recalled.params.id)).toMatchObject({
    kind: 'recalled',
    readable: false,
  });
});

test('the acknowledgement of a recall reaches the person who sent it, also if another recalled it', async () => {
  const { params } = await sent(liaison);
  await sql(`update account set roles = '{head_of_intelligence}' where login = 'rosa'`);
  await as('rosa').call(recallDissemination, { params, input: { reason: 'wrong person' } });
  await sql(`update account set roles = '{district_commander}' where login = 'rosa'`);
  await as('lars').call(acknowledgeDissemination, { params });
  const { items } = await as('dora').call(listSent);
  expect(items.find((one) => one.id === params.id)?.state).toBe('recall_acknowledged');
});

test('closes the copy after the last day of the report', async () => {
  const { params } = await sent(liaison);
  const { until } = await as('lars').call(readReceived, { params });
  const on = async (day: string) => {
    await setExerciseNow(world.store, new Date(`${day}T08:00:00Z`));
    await as('lars').send(setPurpose, { input: { purpose: 'P2', justification: 'work of the tests', caseRef: null } });
  };
  await on(until ?? '');
  expect((await as('lars').call(readReceived, { params })).text).not.toBeNull();
  const next = new Date(Date.parse(`${until ?? ''}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  await on(next);
  expect(await as('lars').refused(readReceived, { params })).toBe('not_found');
  await on(EXERCISE_NOW.toISOString().slice(0, 10));
});

test('sends nothing to an account that is not cleared for it or no longer in use', async () => {
  const { input } = await send(liaison);
  await sql(`update account set clearance = 'public' where login = 'lars'`);
  expect(await as('dora').refused(disseminate, { input })).toBe('not_permitted');
  await sql(`update account set clearance = 'restricted', status = 'suspended' where login = 'lars'`);
  expect(await as('dora').refused(disseminate, { input })).toBe('not_permitted');
  await sql(`update account set status = 'active' where login = 'lars'`);
  expect(await as('dora').call(disseminate, { input })).toMatchObject({ sent: true });
});

test('sends nothing to an account that changed after the proposal', async () => {
  const abroad = await recipient('Valmere bureau', accountId('lars'));
  const third = { id: abroad, name: 'Valmere bureau', kind: 'third_state' as const, contact: 'desk', restsOn: 'Act s. 30' }; // prettier-ignore
  await as('dora').call(keepRecipient, { input: { ...third, partnerAccountId: accountId('lars') } });
  const { input } = await send(abroad, { persons: [SUSPECT] });
  const { disseminationId } = await as('dora').call(disseminate, {
    input: {
      ...input,
      necessity: 'detection of handling',
      transferGround: 'led_37',
      supplier: 'came from no other State',
      onwardTransfer: 'their letter',
      treatment: 'assurance on file',
    },
  });
  await as('dora').call(keepRecipient, { input: { ...third, partnerAccountId: null } });
  const params = { id: disseminationId ?? '' };
  expect(await as('rosa').refused(approveDissemination, { params, input: { approved: true } })).toBe('state_forbids');
  expect(await copies(params.id)).toBe(0);
});
