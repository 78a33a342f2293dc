import {
  askCategory,
  decideCategory,
  agendaItem,
  decision,
  decideBasisReview,
  decideRetention,
  giveReason,
  listBasisReviews,
  meeting,
  openAtRetentionDesk,
  personNomination,
  proposeRetention,
  readHome,
  readReport,
  readThread,
  recordPersonEvent,
  search,
  setExerciseClock,
  task,
  type InputGiven,
} from '@reeve/contract';
import { sweepRetention } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, accountId } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeClients, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, rosa: Client, ulla: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'the nomination of a person' });
  [bela, mara, theo, dora, ivo, rosa, ulla] = (await makeClients(world.app, 'P2', [
    'bela',
    'mara',
    'theo',
    'dora',
    'ivo',
    'rosa',
    'ulla',
  ])) as [Client, Client, Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
beforeEach(() => toDay('2026-09-27'));

const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
type Person = NonNullable<
  NonNullable<InputGiven<typeof import('@reeve/contract').createReport>['draft']>['persons']
>[number];
const SUSPECT: Person = {
  name: 'Oskar Brenn',
  category: 'a_suspect_committed',
  grounds: 'Seen selling stolen watches.',
  minor: false,
  reviewOn: '2027-03-01',
};

/** A report that names one person, collated or only sent; with the id of the link. */
async function reported(more: Partial<Person> = {}, author: Client = bela, isCollated = true) {
  const person = { ...SUSPECT, ...more };
  const id = await submit(author, tip({ grade: GRADE, reviewOn: person.reviewOn ?? '2027-03-01', persons: [person] }));
  if (isCollated) await collate(author === mara ? dora : mara, theo, id, { grade: GRADE });
  const { persons } = await opened(isCollated ? theo : mara, id);
  return { reportId: id, personId: persons[0]?.id ?? '' };
}
/** A report read by a person who gives the reason it requires. */
async function opened(who: Client, id: string) {
  const { status } = await who.send(readReport, { params: { id } });
  if (status !== 200) await who.call(giveReason, { input: { kind: 'report', id, justification: 'for a nomination' } });
  return who.call(readReport, { params: { id } });
}

/** Two persons make a witness of the person of a link. */
async function becomesWitness({ reportId, personId }: { reportId: string; personId: string }): Promise<void> {
  const { version } = await opened(ulla, reportId);
  const params = { id: reportId, personId };
  const witness = { category: 'd_witness' as const, grounds: 'Only saw it happen.', reviewOn: '2027-03-01' };
  const changed = await ivo.call(askCategory, { params, input: { version, ...witness } });
  const input = { version: changed.version, approve: true, reason: 'The recording shows it.' };
  await ulla.call(decideCategory, { params, input });
}

const SENTENCE = 'It serves this one purpose.';
const PLAN = {
  proportionate: SENTENCE,
  legal: SENTENCE,
  accountable: SENTENCE,
  necessary: SENTENCE,
  collateral: SENTENCE,
  equality: SENTENCE,
  children: SENTENCE,
  lessIntrusive: SENTENCE,
};
type Link = { reportId: string; personId: string };
type Body = InputGiven<typeof personNomination.create>['body'];
const operation = (link: Link, more: Partial<Extract<Body, { ask: 'operation' }>> = {}): Body => ({
  ask: 'operation',
  ...link,
  measure: 'Patrols speak with the person at home.',
  intrusive: false,
  plan: PLAN,
  expiresOn: '2026-11-30',
  ...more,
});
const referral = (link: Link): Body => ({
  ask: 'referral',
  ...link,
  recipient: 'Youth service of the district',
  legalBasis: 'PA12',
  data: 'Name, age and the reason only.',
  because: 'The service knows the family.',
});
const given = (body: Body, title = 'Talk with a seller') => ({ input: { title, cites: [], body } });
const asked = async (body: Body, who: Client = ivo) => (await who.call(personNomination.create, given(body))).id;
const READY = 'The measure is needed now.';
const move = (
  id: string,
  to: 'approved' | 'refused' | 'referred' | 'withdrawn' | 'ended',
  reason = READY,
  version = 1,
) => ({
  params: { id },
  input: { version, to, reason },
});
const at = (id: string) => ({ params: { id } });
const sentence = async (answer: Promise<{ status: number; body: string }>): Promise<string> =>
  (JSON.parse((await answer).body) as { title?: string }).title ?? '';

describe('requesting and approving', () => {
  test('takes two persons, and shows the person as the report names them', async () => {
    const link = await reported();
    const id = await asked(operation(link));
    const read = await rosa.call(personNomination.read, at(id));
    expect(read).toMatchObject({ state: 'asked', createdBy: 'Ivo' });
    expect(read.persons).toEqual([
      { id: link.personId, name: 'Oskar Brenn', category: 'a_suspect_committed', minor: false, until: '2027-03-01' },
    ]);
    expect(read.actions).toEqual([
      { to: 'approved', allowed: true, because: null, roles: [] },
      { to: 'refused', allowed: true, because: null, roles: [] },
      { to: 'withdrawn', allowed: false, because: 'not_asker', roles: [] },
    ]);
    const onHome = async (who: Client) =>
      (await who.call(readHome)).items.some((item) => item.id === id && item.what === 'decide_person_nomination');
    expect([await onHome(rosa), await onHome(dora), await onHome(ivo), await onHome(mara)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    await rosa.call(personNomination.move, move(id, 'approved'));
    expect(await onHome(dora)).toBe(false);
    const after = await ivo.call(personNomination.read, at(id));
    expect(after).toMatchObject({ state: 'approved', dueOn: '2026-11-30' });
    expect(after.history.at(-1)).toMatchObject({ from: 'asked', to: 'approved', by: 'Rosa', reason: READY });
  });

  test('is refused to the requester, whatever the post', async () => {
    const id = await asked(operation(await reported()), rosa);
    for (const to of ['approved', 'refused'] as const)
      expect(await rosa.refused(personNomination.move, move(id, to))).toBe('same_person');
    await dora.call(personNomination.move, move(id, 'approved'));
  });

  test('is refused to the author of its report, even after the receipt has gone', async () => {
    const link = await reported({}, dora);
    const id = await asked(operation(link));
    expect(await dora.refused(personNomination.move, move(id, 'approved'))).toBe('same_person');
    await asSuperuser(world.database, (client) =>
      client.query('delete from report_receipt where report_id = $1', [link.reportId]),
    );
    expect(await dora.refused(personNomination.move, move(id, 'approved'))).toBe('same_person');
    await rosa.call(personNomination.move, move(id, 'approved'));
  });

  test('is for commanders and the head of intelligence only', async () => {
    const id = await asked(operation(await reported()));
    for (const who of [mara, ulla])
      expect(await who.refused(personNomination.move, move(id, 'approved'))).toBe('not_permitted');
    expect(await bela.refused(personNomination.create, given(operation(await reported())))).toBe('not_permitted');
  });

  test('needs a reason of a sentence, to approve and to refuse', async () => {
    const id = await asked(operation(await reported()));
    for (const to of ['approved', 'refused'] as const)
      expect(await rosa.refused(personNomination.move, move(id, to, 'fine'))).toBe('invalid_input');
    await rosa.call(personNomination.move, move(id, 'refused', 'A letter would do as well.'));
    expect((await ivo.call(personNomination.read, at(id))).state).toBe('refused');
  });
});

describe('the effect of the link’s category', () => {
  test.each(['c_victim', 'c_possible_victim', 'd_witness', 'u_unverified_mention'] as const)(
    '%s is never nominated, not even for a referral',
    async (category) => {
      const link = await reported({ category, grounds: '', reviewOn: '2026-10-20' });
      await opened(ivo, link.reportId);
      for (const body of [operation(link, { expiresOn: '2026-10-10' }), referral(link)])
        expect(await sentence(ivo.send(personNomination.create, given(body)))).toContain(
          'Only a suspect or a convicted person',
        );
    },
  );

  test('a minor is nominated for a referral and never for a measure', async () => {
    const link = await reported({ minor: true, age: { from: 15, to: 16, statedOn: '2026-09-01' } });
    expect(await ivo.refused(personNomination.create, given(operation(link)))).toBe('reason_needed');
    await opened(ivo, link.reportId);
    expect(await sentence(ivo.send(personNomination.create, given(operation(link))))).toContain(
      'This person is a minor',
    );
    const id = await asked(referral(link));
    await opened(rosa, link.reportId);
    expect((await rosa.call(personNomination.read, at(id))).actions.map(({ to }) => to)).toEqual([
      'referred',
      'refused',
      'withdrawn',
    ]);
    expect(await rosa.refused(personNomination.move, move(id, 'approved'))).toBe('state_forbids');
    await rosa.call(personNomination.move, move(id, 'referred'));
    expect((await rosa.call(personNomination.read, at(id))).state).toBe('referred');
  });

  test('is read again at approval: a changed category, age or date refuses', async () => {
    const link = await reported();
    const id = await asked(operation(link));
    await becomesWitness(link);
    await opened(rosa, link.reportId);
    expect(await sentence(rosa.send(personNomination.move, move(id, 'approved')))).toContain('Only a suspect');
    const shown = await rosa.call(personNomination.read, at(id));
    expect(shown.actions).toContainEqual({ to: 'approved', allowed: false, because: 'category', roles: [] });
    await rosa.call(personNomination.move, move(id, 'refused', 'The person is a witness now.'));
  });

  test('an earlier review date of the link also ends the approval', async () => {
    const link = await reported();
    const id = await asked(operation(link));
    const { version } = await opened(mara, link.reportId);
    await mara.call(recordPersonEvent, {
      params: { id: link.reportId, personId: link.personId },
      input: { version, event: 'correction', reason: 'the name was misread' },
    });
    expect(await rosa.refused(personNomination.move, move(id, 'approved'))).toBe('invalid_input');
  });

  test('lets no approval outlast the link, even if the report is kept longer', async () => {
    const link = await reported();
    await asSuperuser(world.database, (client) =>
      client.query(`update person_involvement set visible_until = '2026-10-10' where id = $1`, [link.personId]),
    );
    const answer = await ivo.send(personNomination.create, given(operation(link, { expiresOn: '2026-10-11' })));
    expect([answer.status, answer.body]).toEqual([422, expect.stringContaining('"expires_after_link"')]);
    await asked(operation(link, { expiresOn: '2026-10-10' }));
  });

  test('refuses a nomination from a report that is not released', async () => {
    const link = await reported({}, bela, false);
    expect(await sentence(mara.send(personNomination.create, given(operation(link))))).toContain('not been checked');
  });
});

describe('the request', () => {
  test.each([
    ['a measure in words', { measure: 'watch' }, 'measure'],
    ['an answer on intrusion', { intrusive: undefined }, 'intrusive'],
    ['an authority for an intrusive measure', { intrusive: true }, 'authority'],
    ['a sentence on children', { plan: { ...PLAN, children: 'none' } }, 'children'],
    ['an expiry', { expiresOn: undefined }, 'expires_on'],
    ['an expiry within the link', { expiresOn: '2027-03-02' }, 'expires_after_link'],
  ] as const)('needs %s', async (_, more, field) => {
    const answer = await ivo.send(personNomination.create, given(operation(await reported(), more)));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`"${field}"`);
  });

  test('for a referral needs a legal basis of the agency’s list', async () => {
    const body = { ...referral(await reported()), legalBasis: 'NONE' };
    expect(await ivo.refused(personNomination.create, given(body as Body))).toBe('invalid_input');
  });

  test('gives no person a number or a rank, and repeats no name', async () => {
    const link = await reported();
    // A target can be a thing: here every text is about a person.
    for (const measure of ['The risk score of this suspect is 87 of 100.', 'The target has a risk score of 87.'])
      expect(await sentence(ivo.send(personNomination.create, given(operation(link, { measure }))))).toContain(
        'not given numbers or ranks',
      );
    for (const [body, title] of [
      [operation(link, { measure: 'Patrols speak with oskar brenn at home.' }), 'Talk with a seller'],
      [operation(link), 'Talk with Oskar Brenn'],
    ] as const)
      expect(await sentence(ivo.send(personNomination.create, given(body, title)))).toContain('instead of the name');
  });

  test('shows the approver words that condemn or foretell', async () => {
    const id = await asked(
      operation(await reported(), { measure: 'He will certainly offend again, so patrols call.' }),
    );
    expect((await rosa.call(personNomination.read, at(id))).wordsToWeigh.length).toBeGreaterThan(0);
  });
});

describe('an approval', () => {
  test('expires automatically on the day after its last, in pages, lists and threads', async () => {
    const link = await reported();
    const id = await asked(operation(link, { expiresOn: '2026-10-05' }));
    await rosa.call(personNomination.move, move(id, 'approved'));
    const states = async () => {
      const { items } = await ivo.call(personNomination.list, { query: { state: 'expired' } });
      const { soWhat } = await ivo.call(readThread, { params: { kind: 'report', id: link.reportId }, query: {} });
      return [
        (await ivo.call(personNomination.read, at(id))).state,
        items.some((item) => item.id === id),
        soWhat.find((node) => node.id === id)?.state,
      ];
    };
    await toDay('2026-10-05');
    expect(await states()).toEqual(['approved', false, 'approved']);
    await toDay('2026-10-06');
    expect(await states()).toEqual(['expired', true, 'expired']);
    expect(await rosa.refused(personNomination.move, move(id, 'ended', READY, 2))).toBe('state_forbids');
    const { items } = await ivo.call(personNomination.list, { query: { state: 'approved' } });
    expect(items.map((item) => item.id)).not.toContain(id);
  });

  test('is ended by its requester, and only its requester withdraws a request', async () => {
    const id = await asked(operation(await reported()));
    expect(await rosa.refused(personNomination.move, move(id, 'withdrawn'))).toBe('not_permitted');
    await rosa.call(personNomination.move, move(id, 'approved'));
    await ivo.call(personNomination.move, move(id, 'ended', 'done', 2));
    const other = await asked(operation(await reported()));
    await ivo.call(personNomination.move, move(other, 'withdrawn', 'not needed'));
  });
});

describe('a decision', () => {
  const decided = (
    cites: { kind: 'person_nomination'; id: string }[],
    outcome: 'adopted' | 'refused',
    item?: string,
  ) => ({
    input: {
      title: 'On the seller',
      cites,
      ownerId: accountId('ulla'),
      dueOn: '2026-11-01',
      marking: MARKING,
      body: {
        outcome,
        options: [],
        reason: 'as nominated',
        measureText: 'what the seller answers',
        deconflictedBy: 'D. Lindqvist',
        ...(item === undefined ? {} : { agendaItemId: item }),
        plan: { proportionate: 'x', legal: 'x', accountable: 'x', necessary: 'x' },
      },
    },
  });

  test('adopts something about a person only while the nomination is approved', async () => {
    const id = await asked(operation(await reported(), { expiresOn: '2026-10-05' }));
    const cites = [{ kind: 'person_nomination' as const, id }];
    expect(await rosa.refused(decision.create, decided(cites, 'adopted'))).toBe('state_forbids');
    await rosa.call(decision.create, decided(cites, 'refused'));
    await rosa.call(personNomination.move, move(id, 'approved'));
    const { id: adopted } = await rosa.call(decision.create, decided(cites, 'adopted'));
    await rosa.call(task.create, {
      input: {
        title: 'Speak with the seller',
        cites: [{ kind: 'decision', id: adopted }],
        ownerId: accountId('ulla'),
        dueOn: '2026-10-05',
        body: { instruction: 'Speak with the person.' },
      },
    });
    await toDay('2026-10-06');
    expect(await rosa.refused(decision.create, decided(cites, 'adopted'))).toBe('state_forbids');
  });

  test('adopts nothing about a person who has become a witness since the approval', async () => {
    const link = await reported();
    const id = await asked(operation(link));
    await rosa.call(personNomination.move, move(id, 'approved'));
    await becomesWitness(link);
    await opened(rosa, link.reportId);
    const cites = [{ kind: 'person_nomination' as const, id }];
    const answer = await rosa.send(decision.create, decided(cites, 'adopted'));
    expect([answer.status, answer.body]).toEqual([409, expect.stringContaining('nomination_not_in_force')]);
  });

  test('can be of a meeting too, whose agenda shows only the reference', async () => {
    const id = await asked(operation(await reported()));
    const { reference } = await ivo.call(personNomination.read, at(id));
    const held = await rosa.call(meeting.create, {
      input: {
        title: 'Tactical meeting',
        marking: MARKING,
        body: { level: 'tactical', heldOn: '2026-10-02', place: '', attendance: [], conflicts: '', minutes: '' },
      },
    });
    const item = (lead: string) => ({
      input: {
        title: 'Talk with the seller',
        body: { meetingId: held.id, source: { kind: 'person_nomination' as const, id }, lead },
      },
    });
    expect(await ivo.refused(agendaItem.create, item('the seller of the watches'))).toBe('invalid_input');
    const put = await ivo.call(agendaItem.create, item(''));
    expect((await rosa.call(agendaItem.read, at(put.id))).title).toBe(reference);
    expect(await rosa.refused(decision.create, decided([], 'adopted', put.id))).toBe('state_forbids');
    await rosa.call(personNomination.move, move(id, 'approved'));
    await rosa.call(decision.create, decided([], 'adopted', put.id));
  });
});

describe('access', () => {
  let id: string;
  let reference: string;
  beforeAll(async () => {
    await toDay('2026-09-27');
    id = await asked(operation(await reported(), { measure: 'Patrols speak near the Lindenufer.' }));
    ({ reference } = await ivo.call(personNomination.read, at(id)));
  });
  const sees = async (who: Client): Promise<readonly boolean[]> => [
    (await who.send(personNomination.read, at(id))).status === 200,
    (await who.call(personNomination.list, { query: {} })).items.some((item) => item.id === id),
    (await who.call(search, { query: { q: 'Lindenufer' } })).items.some((item) => item.id === id),
  ];

  test('is for intelligence posts, supervisors and commanders under its purpose', async () => {
    for (const who of [ivo, mara, dora, rosa, ulla]) expect(await sees(who), who.login).toEqual([true, true, true]);
  });

  test('is never for a post alone, under another purpose', async () => {
    for (const login of ['ivo', 'mara', 'dora', 'rosa'])
      expect(await sees(await world.as(login, 'P3')), login).toEqual([false, false, false]);
  });

  test('is not for patrols, other groups, oversight or administrators', async () => {
    await asSuperuser(world.database, async (client) => {
      for (const account of [accountId('pia'), accountId('odo')])
        await client.query(
          `insert into account_grant (agency_id, id, account_id, kind, code, from_on) values
             ('00000000-0000-4000-8000-000000000001', gen_random_uuid(), $1, 'compartment', 'BURGLARY', '2020-01-01')`,
          [account],
        );
      await client.query('update installation set access_version = access_version + 1');
    });
    for (const login of ['bela', 'vera', 'cleo', 'pia', 'odo']) {
      const who = await world.as(login, 'P2');
      const read = await who.send(personNomination.read, at(id));
      const listed = await who.send(personNomination.list, { query: {} });
      const thread = await who.send(readThread, { params: { kind: 'person_nomination', id }, query: {} });
      const found = await who.send(search, { query: { q: 'Lindenufer' } });
      expect([read.status, thread.status], login).toEqual([404, 404]);
      expect(`${listed.body} ${found.body}`, login).not.toContain(reference);
    }
    expect(reference).toMatch(/^PN-/);
  });

  test('refuses a link the requester cannot read like one that does not exist', async () => {
    const link = await reported();
    const vera = await world.as('vera', 'P2');
    const unseen = await sentence(vera.send(personNomination.create, given(operation(link))));
    const none = '00000000-0000-4000-8000-00000000dead';
    const absent = await sentence(
      vera.send(personNomination.create, given(operation({ reportId: none, personId: none }))),
    );
    expect(unseen).toBe('There is no such person in a report that you may see.');
    expect(absent).toBe(unseen);
  });
});

describe('with its basis', () => {
  test('falls due and is hidden on the last day of the link, even if the report is kept', async () => {
    const link = await reported({ reviewOn: '2026-12-01' });
    const id = await asked(operation(link));
    // The report itself is kept longer; the link keeps its own, earlier date.
    await asSuperuser(world.database, (client) =>
      client.query(`update report set visible_until = '2027-06-01', review_on = '2027-06-01' where id = $1`, [
        link.reportId,
      ]),
    );
    await toDay('2026-12-01');
    expect((await ivo.call(personNomination.read, at(id))).persons).toHaveLength(1);
    await toDay('2026-12-02');
    expect(await ivo.refused(personNomination.read, at(id))).toBe('not_found');
    const due = (await rosa.call(listBasisReviews)).items.find((item) => item.id === id);
    expect(due).toMatchObject({ restricted: true, title: null, dueOn: '2026-12-01', mayDecide: { allowed: true } });
    expect((await mara.call(listBasisReviews)).items.map((item) => item.id)).not.toContain(id);
    const params = { kind: 'person_nomination' as const, id };
    const WHY = { reason: 'the measure was not needed' };
    expect(await ivo.refused(decideBasisReview, { params, input: { version: 1, keep: true, ...WHY } })).toBe(
      'not_permitted',
    );
    await rosa.call(decideBasisReview, { params, input: { version: 1, keep: false, ...WHY } });
    expect((await rosa.call(listBasisReviews)).items.map((item) => item.id)).not.toContain(id);
  });

  /** Two suspects of one report, both nominated, and the report retained with a decision on the first link. */
  async function retained(decision: 'keep' | 'end') {
    const reportId = await submit(
      bela,
      tip({
        grade: GRADE,
        reviewOn: '2026-12-01',
        persons: ['Oskar Brenn', 'Dana Kral'].map((name) => ({ ...SUSPECT, name, reviewOn: '2026-12-01' })),
      }),
    );
    await collate(mara, theo, reportId, { grade: GRADE });
    const { persons } = await opened(theo, reportId);
    const ids: string[] = [];
    for (const { id } of persons) ids.push(await asked(operation({ reportId, personId: id })));
    await toDay('2026-12-10');
    const params = { id: reportId };
    const { version } = await mara.call(openAtRetentionDesk, { params, input: { reason: 'due' } });
    const links = persons.map(({ id }, nth) => ({
      personId: id,
      decision: nth === 0 ? decision : ('keep' as const),
      reason: 'as the file shows',
    }));
    const { proposalId } = await mara.call(proposeRetention, {
      params,
      input: { version, outcome: 'retain', reason: 'still needed', links },
    });
    await dora.call(decideRetention, { params, input: { proposalId, approve: true, reason: 'agreed' } });
    return ids;
  }
  const reads = (id: string | undefined) => ivo.send(personNomination.read, at(id ?? ''));

  test('is read again when its link is kept', async () => {
    const [first] = await retained('keep');
    expect((await reads(first)).status).toBe(200);
  });

  test('is hidden when its link ends, and another of the same report is not', async () => {
    const [first, second] = await retained('end');
    expect((await reads(first)).status).toBe(404);
    expect((await reads(second)).status).toBe(200);
    const due = (await rosa.call(listBasisReviews)).items.map((item) => item.id);
    expect([due.includes(first ?? ''), due.includes(second ?? '')]).toEqual([true, false]);
  });

  test('is hidden when the sweep erases its link at the maximum', async () => {
    const link = await reported();
    const id = await asked(operation(link));
    await asSuperuser(world.database, (client) =>
      client.query(`update person_involvement set maximum_on = '2026-09-26' where id = $1`, [link.personId]),
    );
    expect((await reads(id)).status).toBe(200);
    await sweepRetention(world.store, { id: AGENCY, code: 'ONE' }, { dryRun: false });
    expect((await reads(id)).status).toBe(404);
  });
});
