import {
  acknowledgeConditions,
  acknowledgeDissemination,
  approveDissemination,
  disseminate,
  endRecipient,
  fileUnderCase,
  giveReason,
  keepRecipient,
  listDisseminations,
  listReceived,
  listRecipients,
  listSent,
  product,
  readHome,
  readReport,
  recallDissemination,
  recordConsent,
  setPurpose,
} from '@reeve/contract';
import { setExerciseNow } from '@reeve/store';
import { logLeaves } from '@reeve/testing/database/log-leaves.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { EXERCISE_NOW, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let world: World;
const people: Record<string, Client> = {};
const as = (login: string): Client => {
  const client = people[login];
  if (!client) throw new Error(`${login} has not signed in`);
  return client;
};
beforeAll(async () => {
  world = await makeWorld({ seed: 'recipients' });
  await asSuperuser(world.database, async (client) => {
    await client.query(`update account set roles = '{partner}', clearance = 'restricted' where login = 'lars'`);
    await client.query('update installation set access_version = access_version + 1');
  });
  for (const login of ['bela', 'mara', 'theo', 'dora', 'ivo', 'rosa', 'cleo', 'lars', 'pia', 'zita'])
    people[login] = await world.as(login);
});
afterAll(() => world.close());

async function keep(name: string, more: object = {}): Promise<string> {
  const input = { name, kind: 'other_authority' as const, contact: 'its desk', restsOn: 'Police Act s. 30', ...more };
  return (await as('dora').call(keepRecipient, { input })).id;
}

const SUSPECT = {
  name: 'Oskar Brenn',
  category: 'a_suspect_committed' as const,
  grounds: 'seen carrying the goods',
  minor: false,
  reviewOn: '2026-10-20',
};

/** A collated report that names these persons, as it is disseminated. */
async function collated(persons: NonNullable<Parameters<typeof tip>[0]>['persons'] = []) {
  const id = await submit(as('bela'), tip({ persons, namesNobody: persons.length === 0 }));
  await collate(as('mara'), as('theo'), id);
  const { version } = await as('dora').call(readReport, { params: { id } });
  return { kind: 'report' as const, id, version, as: 'disseminate' as const };
}
type Collated = Awaited<ReturnType<typeof collated>>;

/** An approved product on one report, which names nobody but in this text. */
async function approved(reportId: string, limitations: string) {
  const made = await as('ivo').call(product.create, {
    input: {
      title: 'The van',
      cites: [{ kind: 'report', id: reportId }],
      body: { type: 'briefing', scheme: 'PHIA', gaps: '', limitations, authorIds: [], blocks: [] },
    },
  });
  await asSuperuser(world.database, (client) =>
    client.query(`update product set state = 'approved' where id = $1`, [made.id]),
  );
  return made;
}

const GROUNDS = { legalBasis: 'PA12', completeness: 'The buyers are not known.' };
const TRANSFER = {
  ...GROUNDS,
  necessity: 'detection of handling, at their request of 21 September',
  transferGround: 'led_37' as const,
  supplier: 'came from no other State',
  onwardTransfer: 'their letter of 3 August',
  treatment: 'assurance of 12 September: no death penalty',
};
const send = (what: Collated, recipientId: string, more: object = {}) =>
  as('dora').call(disseminate, { input: { ...what, recipientId, ...more } });
const sendingsOf = async ({ id }: { id: string }, login = 'dora') =>
  (await as(login).call(listDisseminations, { params: { kind: 'report', id } })).disseminations;

describe('the register', () => {
  test('is kept by the head of intelligence and read by those who work with it', async () => {
    const id = await keep('Customs, port office', {
      kind: 'other_authority',
      state: 'Riverton',
      validUntil: '2027-01-31',
    });
    const input = { name: 'Blog', kind: 'private' as const, contact: 'its desk', restsOn: 'none named' };
    for (const login of ['ivo', 'mara', 'rosa', 'pia'])
      expect(await as(login).refused(keepRecipient, { input })).toBe('not_permitted');
    for (const login of ['dora', 'ivo', 'rosa', 'pia'])
      expect((await as(login).call(listRecipients)).items.map((one) => one.id)).toContain(id);
    for (const login of ['lars', 'bela', 'zita']) expect((await as(login).send(listRecipients)).status).not.toBe(200);
  });

  test('a change is stored, and earlier disseminations keep name and kind', async () => {
    const id = await keep('Desk of yesterday');
    const what = await collated();
    await send(what, id, GROUNDS);
    const changed = {
      id,
      name: 'Desk of today',
      kind: 'eu_body' as const,
      contact: 'its desk',
      restsOn: 'Regulation 9',
    };
    await as('dora').call(keepRecipient, { input: changed });
    const kept = (await as('ivo').call(listRecipients)).items.find((one) => one.id === id);
    expect(kept).toMatchObject({ name: 'Desk of today', kind: 'eu_body', keptBy: 'Dora' });
    expect((await sendingsOf(what))[0]).toMatchObject({
      recipient: 'Desk of yesterday',
      recipientKind: 'other_authority',
    });
  });

  test('is changed and ended by the head of intelligence alone', async () => {
    const id = await keep('Tax office');
    const ending = { params: { id }, input: { reason: 'the agreement was ended' } };
    for (const login of ['ivo', 'rosa', 'pia', 'zita'])
      expect([login, await as(login).refused(endRecipient, ending)]).toEqual([login, 'not_permitted']);
    await as('dora').call(endRecipient, ending);
  });

  test('sends nothing to a recipient that has ended or whose agreement has expired', async () => {
    const what = await collated();
    const ended = await keep('Closed desk');
    await as('dora').call(endRecipient, { params: { id: ended }, input: { reason: 'merged with customs' } });
    expect(await send(what, ended, GROUNDS)).toMatchObject({ sent: false, because: 'recipient_ended' });
    const again = { id: ended, name: 'Closed desk', kind: 'private' as const, contact: 'x y', restsOn: 'x y' };
    expect(await as('dora').refused(keepRecipient, { input: again })).toBe('state_forbids');
    const expired = await keep('Old treaty', { validUntil: '2026-09-26' });
    expect(await send(what, expired, GROUNDS)).toMatchObject({ sent: false, because: 'recipient_expired' });
    expect(await sendingsOf(what)).toEqual([]);
  });
});

describe('“Daily Newspaper” on “blah”', () => {
  test('refuses a recipient written as text in a sentence', async () => {
    const what = await collated([SUSPECT]);
    const input = { ...what, recipient: 'Daily Newspaper', legalBasis: 'blah' } as never; // as it was sent before the register
    const { status, body } = await as('dora').send(disseminate, { input });
    expect(status).toBe(422);
    expect(body).toMatch(/choose a recipient from the register of recipients/);
    expect(await sendingsOf(what)).toEqual([]);
  });

  test('refuses one that is in no register, and a legal basis that is in no list', async () => {
    const what = await collated([SUSPECT]);
    const nowhere = '00000000-0000-4000-8000-00000000abcd';
    expect(
      await as('dora').refused(disseminate, { input: { ...what, recipientId: nowhere, legalBasis: 'PA12' } }),
    ).toBe('not_found');
    const newspaper = await keep('Daily Newspaper', { kind: 'private' });
    const { status, body } = await as('dora').send(disseminate, {
      input: { ...what, recipientId: newspaper, legalBasis: 'blah' },
    });
    expect(status).toBe(422);
    expect(body).toMatch(/The legal basis is not in your agency’s list\. Choose one from the list; nothing was sent\./);
    expect(await sendingsOf(what)).toEqual([]);
  });

  test('still needs its grounds and a second person if registered and with a listed basis', async () => {
    const what = await collated([SUSPECT]);
    const newspaper = await keep('Evening paper', { kind: 'private' });
    expect(await send(what, newspaper, { legalBasis: 'PA12' })).toMatchObject({
      sent: false,
      because: 'completeness',
      missing: ['completeness', 'necessity'],
    });
    const proposed = await send(what, newspaper, { ...GROUNDS, necessity: 'one case: the owner is sought' });
    expect(proposed).toMatchObject({ sent: false, because: null, secondPerson: ['personal_data'] });
  });
});

describe('a second person', () => {
  test('is not needed for a suspect’s name to an authority of the own State', async () => {
    const what = await collated([SUSPECT]);
    expect(await send(what, await keep('Customs'), GROUNDS)).toMatchObject({ sent: true, secondPerson: [] });
    const [sent] = await sendingsOf(what);
    expect(sent).toMatchObject({
      state: 'sent',
      grades: ['4x4 X4'],
      completeness: 'The buyers are not known.',
      legalBasis: 'PA12',
      legalBasisTitle: 'Police Act s. 12(1)',
      asOf: '2026-09-27',
    });
  });

  test('is always needed for a witness or a minor', async () => {
    const customs = await keep('Customs, second desk');
    for (const [person, reason] of [
      [{ ...SUSPECT, minor: true }, 'minor'],
      [{ ...SUSPECT, category: 'd_witness' as const }, 'victim_or_witness'],
    ] as const) {
      const id = await submit(as('bela'), tip({ persons: [person] }));
      await collate(as('mara'), as('theo'), id);
      await as('dora').send(giveReason, { input: { kind: 'report', id, justification: 'to be sent to customs' } });
      const { version } = await as('dora').call(readReport, { params: { id } });
      const what = { kind: 'report' as const, id, version, as: 'disseminate' as const };
      const reply = await send(what, customs, GROUNDS);
      // The marking already refuses a minor who is a victim or witness, and all persons without serious grounds.
      expect(reply).toMatchObject({ sent: false, because: null, secondPerson: [reason] });
    }
  });

  test.each([
    ['a product', 'The van was repaired by Oskar Brenn in March.', ['personal_data']],
    ['no person in a product', 'The van was repaired in March.', []],
  ])('is needed for %s whose words alone name a person', async (_, text, secondPerson) => {
    const { id } = await approved((await collated()).id, text);
    const locksmiths = await keep(`Locksmiths, ${secondPerson.length}`, { kind: 'private' });
    const input = { kind: 'product' as const, id, version: 1, as: 'disseminate' as const, recipientId: locksmiths };
    const reply = await as('dora').call(disseminate, {
      input: { ...input, ...GROUNDS, necessity: 'to warn their members' },
    });
    expect(reply).toMatchObject({ sent: secondPerson.length === 0, because: null, secondPerson });
  });

  test('is needed for a product with a source that has expired: whom it named can no longer be looked up', async () => {
    const { id: reportId } = await collated();
    const { id } = await approved(reportId, 'One report.');
    await asSuperuser(world.database, (client) =>
      client.query(`update report set visible_until = '2026-09-01' where id = $1`, [reportId]),
    );
    const traders = await keep('Traders of the quay', { kind: 'private' });
    const input = { kind: 'product' as const, id, version: 1, as: 'disseminate' as const, recipientId: traders };
    const reply = await as('dora').call(disseminate, {
      input: { ...input, ...GROUNDS, necessity: 'to warn their members' },
    });
    expect(reply).toMatchObject({ sent: false, because: null, secondPerson: ['personal_data'] });
  });

  test('is another person with the function, and nothing leaves before', async () => {
    const what = await collated([SUSPECT]);
    const valmere = await keep('Valmere police', {
      kind: 'third_state',
      state: 'Valmere',
      partnerAccountId: accountId('lars'),
    });
    const { sent, disseminationId, secondPerson } = await send(what, valmere, TRANSFER);
    expect([sent, secondPerson]).toEqual([false, ['personal_data']]);
    const params = { id: disseminationId ?? '' };
    expect((await sendingsOf(what))[0]).toMatchObject({ state: 'waiting', transferGround: 'led_37' });
    const received = async () =>
      (await as('lars').call(listReceived)).items.filter((one) => one.disseminationId === params.id);
    expect(await received()).toEqual([]);
    const agree = { params, input: { approved: true } };
    expect(await as('dora').refused(approveDissemination, agree)).toBe('same_person');
    expect(await as('ivo').refused(approveDissemination, agree)).toBe('not_permitted');
    expect(await as('cleo').refused(approveDissemination, agree)).toBe('not_found');
    expect(await as('dora').refused(recallDissemination, { params, input: { reason: 'too early' } })).toBe(
      'state_forbids',
    );
    const waiting = (await as('rosa').call(readHome)).items.filter((item) => item.what === 'approve_dissemination');
    expect(waiting.map((item) => item.id)).toContain(what.id);
    expect(await as('rosa').call(approveDissemination, agree)).toMatchObject({ sent: true });
    expect((await sendingsOf(what))[0]).toMatchObject({ state: 'sent', steps: [{ step: 'approved', by: 'Rosa' }] });
    expect(await as('rosa').refused(approveDissemination, agree)).toBe('state_forbids');
    expect((await received()).map((one) => one.kind)).toEqual(['sent']);
    // What left is in the log by the person who let it go, with its basis and its handling codes.
    const event = (await logLeaves(world)).findLast(({ action }) => action === 'disseminate');
    expect(event).toMatchObject({
      actorId: accountId('rosa'),
      objectIds: [what.id],
      legalBasis: 'PA12',
      handling: ['H0'],
    });
  });

  test('is never an author of the report, even one who does not read its raw file', async () => {
    const what = await collated([SUSPECT]);
    await asSuperuser(world.database, (client) =>
      client.query(`update report_raw set author_id = $2 where id = $1`, [what.id, accountId('rosa')]),
    );
    const paper = await keep('Evening paper', { kind: 'private' });
    const { disseminationId } = await send(what, paper, { ...GROUNDS, necessity: 'one case' });
    const agree = { params: { id: disseminationId ?? '' }, input: { approved: true } };
    expect(await as('rosa').refused(approveDissemination, agree)).toBe('same_person');
  });

  test.each([
    ['who is named as one', `body = jsonb_set(body, '{authorIds}', jsonb_build_array($2::text))`],
    ['who began it', `created_by = $2::uuid, body = jsonb_set(body, '{authorIds}', jsonb_build_array($2::text) - 0)`],
  ])('is never an author of the product %s', async (who, change) => {
    const { id } = await approved((await collated([SUSPECT])).id, 'One report.');
    await asSuperuser(world.database, (client) =>
      client.query(`update product set ${change} where id = $1`, [id, accountId('rosa')]),
    );
    const traders = await keep(`Traders, ${who}`, { kind: 'private' });
    const input = { kind: 'product' as const, id, version: 1, as: 'disseminate' as const, recipientId: traders };
    const { disseminationId } = await as('dora').call(disseminate, {
      input: { ...input, ...GROUNDS, necessity: 'to warn their members' },
    });
    const agree = { params: { id: disseminationId ?? '' }, input: { approved: true } };
    expect(await as('rosa').refused(approveDissemination, agree)).toBe('same_person');
  });

  test('is needed for a product that names no one, if a report it rests on does', async () => {
    const { id } = await approved((await collated([SUSPECT])).id, 'One report.');
    const dealers = await keep('Dealers of the quay', { kind: 'private' });
    const input = { kind: 'product' as const, id, version: 1, as: 'disseminate' as const, recipientId: dealers };
    const reply = await as('dora').call(disseminate, {
      input: { ...input, ...GROUNDS, necessity: 'to warn their members' },
    });
    expect(reply).toMatchObject({ sent: false, because: null, secondPerson: ['personal_data'] });
  });

  test('can decline with a reason, and then nothing leaves', async () => {
    const what = await collated([SUSPECT]);
    const paper = await keep('Morning paper', { kind: 'private' });
    const { disseminationId } = await send(what, paper, { ...GROUNDS, necessity: 'one case' });
    const params = { id: disseminationId ?? '' };
    expect(await as('rosa').refused(approveDissemination, { params, input: { approved: false } })).toBe(
      'invalid_input',
    );
    const input = { approved: false, reason: 'not necessary in this case' };
    expect(await as('rosa').call(approveDissemination, { params, input })).toMatchObject({ sent: false });
    expect((await sendingsOf(what))[0]).toMatchObject({ state: 'declined' });
    expect(await as('rosa').refused(approveDissemination, { params, input: { approved: true } })).toBe('state_forbids');
  });

  test('approves only what can still be sent, after reading its conditions', async () => {
    const id = await submit(as('bela'), tip({ persons: [SUSPECT], namesNobody: false }));
    const handling = { codes: ['H3' as const], conditions: 'Do not contact the subject.' };
    await collate(as('mara'), as('theo'), id, { marking: { ...MARKING, handling } });
    await as('dora').call(acknowledgeConditions, { params: { kind: 'report', id } });
    const { version } = await as('dora').call(readReport, { params: { id } });
    const paper = await keep('Sunday paper', { kind: 'private' });
    const what = { kind: 'report' as const, id, version, as: 'disseminate' as const };
    const { disseminationId } = await send(what, paper, { ...GROUNDS, necessity: 'one case' });
    const agree = { params: { id: disseminationId ?? '' }, input: { approved: true } };
    expect(await as('rosa').refused(approveDissemination, agree)).toBe('state_forbids');
    await as('rosa').call(acknowledgeConditions, { params: { kind: 'report', id } });
    expect(await as('rosa').call(approveDissemination, agree)).toMatchObject({ sent: true });
  });

  test('does not approve what was changed after it was proposed', async () => {
    const what = await collated([SUSPECT]);
    const paper = await keep('Monday paper', { kind: 'private' });
    const { disseminationId } = await send(what, paper, { ...GROUNDS, necessity: 'one case' });
    await as('mara').call(fileUnderCase, {
      params: { id: what.id },
      input: { version: what.version, caseRef: 'PROS 30/26', reason: 'part of the file' },
    });
    const agree = { params: { id: disseminationId ?? '' }, input: { approved: true } };
    expect(await as('rosa').refused(approveDissemination, agree)).toBe('stale_version');
    expect((await sendingsOf(what))[0]).toMatchObject({ state: 'waiting', steps: [] });
  });

  test('does not approve for a recipient that has ended since', async () => {
    const what = await collated([SUSPECT]);
    const paper = await keep('Weekly paper', { kind: 'private' });
    const { disseminationId } = await send(what, paper, { ...GROUNDS, necessity: 'one case' });
    await as('dora').call(endRecipient, { params: { id: paper }, input: { reason: 'no longer published' } });
    const agree = { params: { id: disseminationId ?? '' }, input: { approved: true } };
    expect(await as('rosa').refused(approveDissemination, agree)).toBe('state_forbids');
  });
});

test('sends nothing that was changed since it was read', async () => {
  const what = await collated();
  const customs = await keep('Customs of the quay');
  const input = { ...what, version: what.version - 1, recipientId: customs, ...GROUNDS };
  expect(await as('dora').refused(disseminate, { input })).toBe('stale_version');
  expect(await sendingsOf(what)).toEqual([]);
});

describe('a third State', () => {
  test('gets personal data only with ground, authorisations and the note on treatment', async () => {
    const what = await collated([SUSPECT]);
    const valmere = await keep('Valmere information desk', { kind: 'third_state', state: 'Valmere' });
    const missing: string[] = [];
    for (const [name, empty] of [
      ['transferGround', null],
      ['supplier', ''],
      ['onwardTransfer', ''],
      ['treatment', ''],
    ] as const) {
      const reply = await send(what, valmere, { ...TRANSFER, [name]: empty });
      missing.push(reply.because ?? 'nothing');
      expect(reply.sent).toBe(false);
    }
    expect(missing).toEqual(['transfer_ground', 'supplier', 'onward_transfer', 'treatment']);
    expect(await sendingsOf(what)).toEqual([]);
  });

  test('the public gets no report at all', async () => {
    const what = await collated();
    const all = await keep('Public appeal', { kind: 'public' });
    expect(await send(what, all, { ...GROUNDS, order: 'order 4/2026 of the court' })).toMatchObject({
      sent: false,
      because: 'appeals_only',
    });
  });
});

describe('recall', () => {
  beforeEach(() => setExerciseNow(world.store, EXERCISE_NOW));
  const chased = async (login: string) =>
    (await as(login).call(readHome)).items.filter((item) => item.what === 'chase_recall').map((item) => item.id);
  /** Hours later, with a new purpose if four hours have passed. */
  const hoursLater = async (hours: number): Promise<void> => {
    await setExerciseNow(world.store, new Date(EXERCISE_NOW.getTime() + hours * 3_600_000));
    for (const login of ['dora', 'rosa', 'lars'])
      await as(login).send(setPurpose, {
        input: { purpose: 'P2', justification: 'work of the tests', caseRef: null },
      });
  };

  test('is chased after 72 hours on the sender’s home page until it is acknowledged', async () => {
    const what = await collated([SUSPECT]);
    const { disseminationId } = await send(what, await keep('Sund district'), GROUNDS);
    const params = { id: disseminationId ?? '' };
    const noted = { params, input: { how: 'receipt by sealed mail' } };
    expect(await as('rosa').refused(acknowledgeDissemination, noted)).toBe('not_permitted');
    expect(await as('dora').call(acknowledgeDissemination, noted)).toMatchObject({ of: 'sending' });
    expect(await as('dora').refused(acknowledgeDissemination, noted)).toBe('state_forbids');
    const recall = { params, input: { reason: 'the number proved wrong' } };
    expect(await as('rosa').refused(recallDissemination, recall)).toBe('not_permitted');
    await as('dora').call(recallDissemination, recall);
    expect(await as('dora').refused(recallDissemination, recall)).toBe('state_forbids');
    expect((await sendingsOf(what))[0]).toMatchObject({ state: 'recalled' });
    await hoursLater(71);
    expect(await chased('dora')).toEqual([]);
    await hoursLater(73);
    expect(await chased('dora')).toEqual([what.id]);
    expect(await chased('rosa')).toEqual([]);
    expect(await as('dora').refused(acknowledgeDissemination, { params })).toBe('invalid_input');
    expect(await as('dora').call(acknowledgeDissemination, noted)).toMatchObject({ of: 'recall' });
    expect(await chased('dora')).toEqual([]);
    expect((await sendingsOf(what))[0]).toMatchObject({ state: 'recall_acknowledged' });
  });

  test('is acknowledged by the recipient’s own account if it has one', async () => {
    await hoursLater(0);
    const what = await collated([SUSPECT]);
    const valmere = await keep('Valmere liaison', { kind: 'third_state', partnerAccountId: accountId('lars') });
    const { disseminationId } = await send(what, valmere, TRANSFER);
    const params = { id: disseminationId ?? '' };
    expect(await as('lars').refused(acknowledgeDissemination, { params })).toBe('not_found');
    await as('rosa').call(approveDissemination, { params, input: { approved: true } });
    expect(await as('lars').call(acknowledgeDissemination, { params })).toMatchObject({ of: 'sending' });
    await as('dora').call(recallDissemination, { params, input: { reason: 'wrong person' } });
    const [notice] = (await as('lars').call(listReceived)).items;
    expect(notice).toMatchObject({ kind: 'recalled', reason: 'wrong person', disseminationId: params.id });
    await hoursLater(80);
    expect(await chased('dora')).toContain(what.id);
    expect(await as('lars').call(acknowledgeDissemination, { params })).toMatchObject({ of: 'recall' });
    expect(await chased('dora')).not.toContain(what.id);
    expect((await sendingsOf(what))[0]?.steps.at(-1)).toMatchObject({ step: 'recall_acknowledged', byPartner: true });
    // The recipient sees that something was sent, and reads nothing of it.
    expect(await as('lars').refused(readReport, { params: { id: what.id } })).toBe('not_permitted');
    expect((await as('lars').send(listSent)).status).toBe(403);
  });

  test('refuses to link an account that is no partner’s to a recipient', async () => {
    const input = { name: 'Valmere', kind: 'third_state' as const, contact: 'its desk', restsOn: 'treaty of 2019', partnerAccountId: accountId('ivo') }; // prettier-ignore
    expect(await as('dora').refused(keepRecipient, { input })).toBe('invalid_input');
  });
});

test('the list of disseminations shows what its reader can see, with its state', async () => {
  await setExerciseNow(world.store, EXERCISE_NOW);
  for (const login of ['dora', 'ivo', 'cleo', 'rosa'])
    await as(login).send(setPurpose, { input: { purpose: 'P2', justification: 'work of the tests', caseRef: null } });
  const what = await collated([SUSPECT]);
  await send(what, await keep('Port customs'), GROUNDS);
  const listed = async (login: string) =>
    (await as(login).call(listSent)).items.filter((one) => one.object.id === what.id);
  expect(await listed('ivo')).toMatchObject([{ recipient: 'Port customs', state: 'sent', sentBy: 'Dora' }]);
  expect(await listed('cleo')).toEqual([]);
});

test('disseminations from before the register stay readable unchanged', async () => {
  const what = await collated();
  await asSuperuser(world.database, (client) =>
    client.query(
      `insert into dissemination (agency_id, id, label_id, object_kind, object_id, object_version, sent_as, recipient, handling,
         legal_basis, protocol, conditions_met, sent_by, at, recorded_at)
       select agency_id, gen_random_uuid(), label_id, 'report', id, version, 'disseminate', 'Customs, desk 4', '{H0}',
         'Police Act, section 12', '', '', $2, now(), now() from report where id = $1`,
      [what.id, accountId('dora')],
    ),
  );
  expect(await sendingsOf(what)).toMatchObject([
    {
      recipient: 'Customs, desk 4',
      recipientId: null,
      recipientKind: null,
      legalBasis: 'Police Act, section 12',
      legalBasisTitle: '',
      state: 'sent',
      steps: [],
    },
  ]);
});

test('a permission is for the recipient of the register it names', async () => {
  const customs = await keep('Customs, H2 desk');
  const id = await submit(as('bela'), tip({ persons: [], namesNobody: true }));
  await collate(as('mara'), as('theo'), id, { marking: { ...MARKING, handling: { codes: ['H2'], conditions: '' } } });
  const consent = {
    kind: 'report' as const,
    id,
    consent: 'pass_on' as const,
    givenBy: 'the provider',
    givenReference: 'L-1',
  };
  const input = { ...consent, recipientId: '00000000-0000-4000-8000-00000000abcd' };
  expect(await as('dora').refused(recordConsent, { input })).toBe('not_found');
  await as('dora').call(recordConsent, { input: { ...consent, recipientId: customs } });
  const { version } = await as('dora').call(readReport, { params: { id } });
  const what = { kind: 'report' as const, id, version, as: 'disseminate' as const };
  expect(await send(what, await keep('Another desk'), GROUNDS)).toMatchObject({ because: 'originator_consent' });
  expect(await send(what, customs, GROUNDS)).toMatchObject({ sent: true });
});
