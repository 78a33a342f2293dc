import {
  acknowledgeConditions,
  assessForDefence,
  closeDisclosureReview,
  disseminate,
  exportReports,
  judgement,
  keepRecipient,
  listDisclosureReviews,
  listDisseminations,
  product,
  readConditions,
  readReport,
  recordConsent,
} from '@reeve/contract';
import { logLeaves } from '@reeve/testing/database/log-leaves.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { OTHER_FOUNDATION, accountId } from '@reeve/testing/people.ts';
import { briefing } from '@reeve/testing/product-blocks.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Nika is of the other agency. */
const NIKA = OTHER_FOUNDATION.accounts.find(({ login }) => login === 'nika')?.id ?? '';

let world: World;
const people: Record<string, Client> = {};
let [customs, prison, prosecutor] = ['', '', ''];
beforeAll(async () => {
  world = await makeWorld({ seed: 'handling' });
  for (const login of ['bela', 'mara', 'theo', 'dora', 'ivo']) people[login] = await world.as(login);
  customs = await recipient('Customs');
  prison = await recipient('Prison service');
  prosecutor = await recipient('Prosecutor', { kind: 'prosecutor_or_court' });
});
afterAll(() => world.close());
const as = (login: string): Client => {
  const client = people[login];
  if (!client) throw new Error(`${login} has not signed in`);
  return client;
};

/** Adds a recipient to the register. @returns its id */
async function recipient(name: string, more: object = {}): Promise<string> {
  const input = { name, kind: 'other_authority' as const, contact: 'its desk', restsOn: 'Police Act s. 30', ...more };
  return (await as('dora').call(keepRecipient, { input })).id;
}

type Codes = readonly ('H0' | 'H1' | 'H2' | 'H3' | 'P' | 'C')[];

/** A collated report under a handling marking, with its version. */
async function released(codes: Codes, conditions = '', more: Parameters<typeof tip>[0] = {}) {
  const id = await submit(as('bela'), tip({ persons: [], namesNobody: true, ...more }));
  await collate(as('mara'), as('theo'), id, { marking: { ...MARKING, handling: { codes: [...codes], conditions } } });
  if (conditions !== '') await as('dora').call(acknowledgeConditions, { params: { kind: 'report', id } });
  const { version } = await as('dora').call(readReport, { params: { id } });
  return { kind: 'report' as const, id, version };
}
const send = (what: Awaited<ReturnType<typeof released>>, more: object = {}) =>
  as('dora').call(disseminate, { input: { ...what, as: 'disseminate', recipientId: customs, ...more } });

describe('every cell of the table on dissemination outside the agency, over the API', () => {
  const LAW = { legalBasis: 'PA12' };
  test.each<[string, Codes, object, string | null]>([
    ['H0 asks for the law', ['H0'], {}, 'check_law'],
    ['H0 goes with it', ['H0'], LAW, null],
    ['H1 goes as intelligence with the law', ['H1'], LAW, null],
    [
      'H1 goes into evidence only with the provider’s permission',
      ['H1'],
      { ...LAW, as: 'evidence' },
      'judicial_consent',
    ],
    ['H2 is blocked', ['H2'], LAW, 'originator_consent'],
    ['H2 is blocked from evidence too', ['H2'], { ...LAW, as: 'evidence' }, 'originator_consent'],
    ['P asks for the protocol', ['P'], {}, 'check_protocol'],
    ['P goes with it', ['P'], { protocol: 'Customs protocol 4' }, null],
  ])('%s', async (_, codes, more, because) => {
    const reply = await send(await released(codes), more);
    expect(reply).toMatchObject({ sent: because === null, because });
  });

  test('sends H3 and C once their conditions are acknowledged, C when each is met', async () => {
    expect(await send(await released(['H3'], 'Do not contact the subject.'), LAW)).toMatchObject({ sent: true });
    const c = await released(['C'], 'Only to the customs desk.');
    expect((await send(c)).because).toBe('conditions_met');
    expect(await send(c, { conditionsMet: 'the customs desk asked for it' })).toMatchObject({ sent: true });
  });

  test('a permission is for one recipient', async () => {
    const what = await released(['H2']);
    const consent = { kind: 'report' as const, id: what.id, consent: 'pass_on' as const, recipientId: customs, givenBy: 'the provider', givenReference: 'L-12' }; // prettier-ignore
    await as('dora').call(recordConsent, { input: consent });
    expect((await send(what, { ...LAW, recipientId: prison })).because).toBe('originator_consent');
    expect((await send(what, LAW)).sent).toBe(true);
    const listed = await as('dora').call(listDisseminations, { params: { kind: 'report', id: what.id } });
    expect(listed.disseminations.map((one) => one.recipient)).toEqual(['Customs']);
    expect(listed.consents.map((one) => one.givenReference)).toEqual(['L-12']);
  });
});

test('shows an object with conditions only to those who have acknowledged them', async () => {
  const { id } = await released(['H3'], 'Do not contact the subject.');
  expect(await as('ivo').refused(readReport, { params: { id } })).toBe('acknowledgement_needed');
  expect(await as('ivo').call(readConditions, { params: { kind: 'report', id } })).toMatchObject({
    codes: ['H3'],
    conditions: 'Do not contact the subject.',
    acknowledged: false,
  });
  await as('ivo').call(acknowledgeConditions, { params: { kind: 'report', id } });
  expect((await as('ivo').call(readReport, { params: { id } })).id).toBe(id);
});

describe('including a report in a product', () => {
  const include = async (id: string) =>
    as('ivo').send(product.create, {
      input: {
        title: 'What the harbour tells',
        cites: [{ kind: 'report', id }],
        body: briefing(),
      },
    });

  test.each<[string, Codes]>([
    ['H3', ['H3']],
    ['C', ['C']],
  ])('%s asks its author to acknowledge the conditions first', async (_, codes) => {
    const { id } = await released(codes, 'Do not contact the subject.');
    const refused = await include(id);
    expect([refused.status, (JSON.parse(refused.body) as { code: string }).code]).toEqual([
      428,
      'acknowledgement_needed',
    ]);
    await as('ivo').call(acknowledgeConditions, { params: { kind: 'report', id } });
    expect((await include(id)).status).toBe(200);
  });

  test.each<[string, Codes]>([
    ['H0', ['H0']],
    ['H1', ['H1']],
    ['H2', ['H2']],
    ['P', ['P']],
  ])('%s asks nothing', async (_, codes) => {
    expect((await include((await released(codes)).id)).status).toBe(200);
  });
});

test('requires a new acknowledgement for a new wording of conditions', async () => {
  const { id } = await released(['H3'], 'Do not contact the subject.');
  await as('ivo').call(acknowledgeConditions, { params: { kind: 'report', id } });
  const marking = { ...MARKING, handling: { codes: ['H3' as const], conditions: 'Delete after 30 days.' } };
  await collate(as('mara'), as('theo'), id, { marking });
  expect(await as('ivo').refused(readReport, { params: { id } })).toBe('acknowledgement_needed');
  expect(await as('ivo').call(readConditions, { params: { kind: 'report', id } })).toMatchObject({
    conditions: 'Delete after 30 days.',
    acknowledged: false,
  });
  await as('ivo').call(acknowledgeConditions, { params: { kind: 'report', id } });
  expect((await as('ivo').call(readReport, { params: { id } })).id).toBe(id);
});

test('a block never hides: what may help the defence goes to the officer named', async () => {
  const { id, ...rest } = await released(['H2']);
  const found = { version: rest.version, mayAssistDefence: 'yes' as const, reason: 'it names another suspect' };
  expect(await as('ivo').refused(assessForDefence, { params: { id }, input: found })).toBe('not_permitted');
  const { version } = await as('mara').call(assessForDefence, { params: { id }, input: found });
  expect((await as('mara').call(readReport, { params: { id } })).history.at(-1)).toMatchObject({
    act: 'assessed_for_defence',
    reason: found.reason,
  });
  const what = { ...rest, id, version };
  const blocked = { legalBasis: 'PA12', as: 'evidence' };
  const input = { ...what, ...blocked, recipientId: prosecutor } as never; // built like `send`
  expect(await as('dora').refused(disseminate, { input })).toBe('invalid_input');
  // Nobody would read the review of an account that does not exist, or of another agency.
  for (const disclosureOfficerId of ['00000000-0000-4000-8000-00000000abcd', NIKA])
    expect(
      await as('dora').refused(disseminate, { input: { ...(input as object), disclosureOfficerId } as never }),
    ).toBe('invalid_input');
  const own = { ...(input as object), disclosureOfficerId: accountId('dora') } as never;
  expect(await as('dora').refused(disseminate, { input: own })).toBe('same_person');
  expect((await as('dora').call(listDisclosureReviews)).items).toEqual([]);
  const reply = await send(what, { ...blocked, recipientId: prosecutor, disclosureOfficerId: accountId('theo') });
  expect(reply).toMatchObject({ sent: false, because: 'originator_consent', disclosureReview: true });
  const [review, ...others] = (await as('theo').call(listDisclosureReviews)).items;
  expect(others).toEqual([]);
  expect(review).toMatchObject({
    recipient: 'Prosecutor',
    because: 'originator_consent',
    openedBy: 'Dora',
    outcome: null,
  });
  expect((await as('ivo').call(listDisclosureReviews)).items).toEqual([]);
  const close = { params: { id: review?.id ?? '' }, input: { outcome: 'disclosed by order of the court' } };
  await as('theo').call(closeDisclosureReview, close);
  expect(await as('theo').refused(closeDisclosureReview, close)).toBe('not_found');
});

describe('a product that rests on a report only through a judgement', () => {
  /** An approved product on a judgement on this report. */
  async function through(reportId: string) {
    const { id: judgementId } = await as('ivo').call(judgement.create, {
      input: {
        title: 'Another person',
        cites: [{ kind: 'report', id: reportId }],
        body: {
          statement: 'It is likely that another person broke in.',
          scheme: 'PHIA',
          term: 'likely',
          confidence: 'low',
          basis: 'one report',
          alternatives: 'an earlier hour',
          wouldChangeIf: 'another witness',
          horizon: '',
        },
      },
    });
    const cites = [{ kind: 'judgement' as const, id: judgementId }];
    const body = {
      type: 'briefing' as const,
      scheme: 'PHIA' as const,
      gaps: '',
      limitations: '',
      authorIds: [],
      blocks: [],
    };
    const { id } = await as('ivo').call(product.create, { input: { title: 'The break-in', cites, body } });
    await asSuperuser(world.database, (client) =>
      client.query(`update product set state = 'approved' where id = $1`, [id]),
    );
    return { kind: 'product' as const, id, version: 1 };
  }
  const sendIt = (what: Awaited<ReturnType<typeof through>>, more: object) =>
    as('dora').call(disseminate, {
      input: {
        ...what,
        as: 'disseminate',
        recipientId: customs,
        legalBasis: 'PA12',
        completeness: 'As known.',
        ...more,
      },
    });
  async function mayHelp({ id, version }: { id: string; version: number }): Promise<void> {
    const found = { version, mayAssistDefence: 'yes' as const, reason: 'it names another suspect' };
    await as('mara').call(assessForDefence, { params: { id }, input: found });
  }

  test('goes to the disclosure officer when it is blocked and the report may help the defence', async () => {
    const report = await released(['H2']);
    await mayHelp(report);
    const what = await through(report.id);
    const reply = await sendIt(what, { disclosureOfficerId: accountId('theo') });
    expect(reply).toMatchObject({ sent: false, because: 'originator_consent', disclosureReview: true });
    const { items } = await as('theo').call(listDisclosureReviews);
    expect(items.map((one) => one.outcome)).toContain(null);
  });

  test('is not sent while the report names an unverified mention', async () => {
    const mention = { name: 'Dana Kral', category: 'u_unverified_mention' as const, grounds: '', minor: false };
    const report = await released(['H0'], '', {
      persons: [{ ...mention, reviewOn: '2026-10-20' }],
      namesNobody: false,
    });
    expect(await send(report, { legalBasis: 'PA12', completeness: 'As known.' })).toMatchObject({
      sent: false,
      because: 'unverified_mention',
    });
    await mayHelp(report);
    const what = await through(report.id);
    const reply = await sendIt(what, { disclosureOfficerId: accountId('theo') });
    expect(reply).toMatchObject({ sent: false, because: 'unverified_mention', disclosureReview: true });
  });
});

test('lets only the head of intelligence disseminate, and only checked reports', async () => {
  const what = await released(['H0']);
  const input = { ...what, as: 'disseminate' as const, recipientId: customs, legalBasis: 'PA12' };
  expect(await as('ivo').call(disseminate, { input })).toMatchObject({ sent: false, because: 'role' });
  const id = await submit(as('bela'));
  const { version } = await as('dora').call(readReport, { params: { id } });
  expect(await as('dora').refused(disseminate, { input: { ...input, id, version } })).toBe('state_forbids');
});

test('exports in bulk what can be released, marked, and without its text', async () => {
  const going = await released(['H1']);
  const staying = await released(['H2']);
  const { reference, subject } = await as('dora').call(readReport, { params: { id: going.id } });
  const kept = await as('dora').call(readReport, { params: { id: staying.id } });
  const { status, body } = await as('ivo').send(exportReports);
  expect(status).toBe(200);
  expect(body).toContain(reference);
  expect(body).not.toContain(kept.reference);
  expect(body).not.toContain(subject);
  const lines = body.replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(lines[0]).toBe(lines.at(-1));
  expect(lines[0]).toMatch(/taken by Ivo .* for purpose P2/);
  expect(lines.at(-2)).toMatch(/\d+ left out/);
  expect(await as('bela').refused(exportReports)).toBe('not_permitted');
});

test('puts each value of a bulk export in the column of its heading', async () => {
  const { id } = await released(['H1']);
  const { reference } = await as('dora').call(readReport, { params: { id } });
  const { body } = await as('ivo').send(exportReports);
  const [, heading = [], ...rows] = body.split('\r\n').map((line) => line.slice(1, -1).split('","'));
  const row = rows.find(([first]) => first === reference) ?? [];
  const cells = Object.fromEntries(heading.map((name, at) => [name, row[at]]));
  expect(cells).toEqual({
    reference,
    state: 'collated',
    unit: 'Patrol',
    priority: 'low',
    grade: 'EU_4x4 X4',
    submitted: expect.stringMatching(/^2026-09-27T07:0/),
    review: '2026-10-20',
    handling: 'H1',
    tlp: 'TLP:AMBER',
    classification: 'restricted',
    group: 'BURGLARY',
  });
});

test('logs every report of a bulk export, its fields and the exporter', async () => {
  const going = await released(['H1']);
  const staying = await released(['H2']);
  const { body } = await as('ivo').send(exportReports);
  const references = body.match(/(?<=^")RP-[0-9A-Z]{5}(?=",)/gm) ?? [];
  const left = await asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from report where reference = any($1)', [
      references,
    ]);
    return rows.map(({ id }) => id).toSorted();
  });
  expect(left).toContain(going.id);
  const event = (await logLeaves(world)).findLast(({ action }) => action === 'export');
  expect(event).toMatchObject({
    actorId: accountId('ivo'),
    objectKind: 'report',
    recipients: [accountId('ivo')],
    resultCount: left.length,
    channel: 'file',
  });
  expect(event?.objectIds.toSorted()).toEqual(left);
  expect(event?.objectIds).not.toContain(staying.id);
  expect(event?.fieldsShown).toEqual(expect.arrayContaining(['reference', 'state', 'unit', 'grade', 'group']));
});

test.each(['c_victim', 'c_possible_victim', 'd_witness'] as const)(
  'in bulk a report on a minor as %s stays, and one on an adult is exported',
  async (category) => {
    const referenceOf = async (minor: boolean): Promise<string> => {
      const person = { name: 'A. Kolar', category, grounds: 'seen there', minor, reviewOn: '2026-10-20' };
      const id = await submit(as('bela'), tip({ persons: [person] }));
      await collate(as('mara'), as('theo'), id);
      return asSuperuser(world.database, async (client) => {
        const { rows } = await client.query<{ reference: string }>('select reference from report where id = $1', [id]);
        return rows[0]?.reference ?? '';
      });
    };
    const [ofMinor, ofAdult] = [await referenceOf(true), await referenceOf(false)];
    const { body } = await as('ivo').send(exportReports);
    expect(body).toContain(ofAdult);
    expect(body).not.toContain(ofMinor);
  },
);
