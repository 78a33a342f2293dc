import {
  assessForDefence,
  closeProceeding,
  confirmProceeding,
  createStatement,
  decideRetention,
  fileUnderCase,
  listDisclosureReviews,
  listReports,
  openAtRetentionDesk,
  openProceeding,
  proposeRetention,
  readHome,
  readReport,
  readRetentionDesk,
  search,
  setExerciseClock,
  type InputGiven,
} from '@reeve/contract';
import { sweepRetention } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ulla: Client, ivo: Client, vera: Client, rosa: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'retention' });
  [bela, mara, theo, dora, ulla, ivo, vera, rosa] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ulla', 'ivo', 'vera', 'rosa'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
beforeEach(() => toDay('2026-09-27'));

const SUSPECT = { name: 'M.K.', category: 'a_suspect_committed' as const, grounds: 'Seen selling.', minor: false };
/** A collated report, of Bela's unless of another author, that names a suspect; reviewed in a year. */
async function collated(more: Parameters<typeof tip>[0] = {}, author = bela): Promise<string> {
  const id = await submit(
    author,
    tip({
      grade: { scheme: 'EU_4x4', source: 'B', info: '2' },
      persons: [{ ...SUSPECT, reviewOn: '2027-09-01' }],
      reviewOn: '2027-09-01',
      ...more,
    }),
  );
  await collate(mara, theo, id, { grade: { scheme: 'EU_4x4', source: 'B', info: '2' } });
  return id;
}
const onDesk = async (who: Client, id: string) =>
  (await who.call(readRetentionDesk)).items.find((item) => item.id === id);
const open = (who: Client, id: string) =>
  who.call(openAtRetentionDesk, { params: { id }, input: { reason: 'to decide on it' } });
async function propose(
  who: Client,
  id: string,
  what: Partial<InputGiven<typeof proposeRetention>> & Pick<InputGiven<typeof proposeRetention>, 'outcome'>,
): Promise<string> {
  const { version } = await open(who, id);
  const { proposalId } = await who.call(proposeRetention, {
    params: { id },
    input: { version, reason: 'the operation needs it', ...what },
  });
  return proposalId;
}
const decide = (who: Client, id: string, proposalId: string, approve = true) =>
  who.call(decideRetention, { params: { id }, input: { proposalId, approve, reason: 'I agree with it' } });
const keepAll = async (who: Client, id: string) =>
  (await open(who, id)).persons.map((one) => ({
    personId: one.id,
    decision: 'keep' as const,
    reason: 'still a suspect',
  }));

describe('before its review date', () => {
  test('puts a report on the home of its author’s unit and of those who decide, thirty days ahead and not before', async () => {
    const id = await collated();
    const stands = async (who: Client) =>
      (await who.call(readHome)).items.find((item) => item.id === id && item.what === what(who))?.dueOn;
    // Those who decide are asked for it; the author's unit is informed.
    const what = (who: Client) => (who === bela || who === rosa ? 'report_falls_due' : 'review_report');
    await toDay('2027-08-01');
    expect(await stands(bela)).toBeUndefined();
    await toDay('2027-08-02');
    for (const who of [bela, mara, dora, ulla]) expect(await stands(who)).toBe('2027-09-01');
    expect(await stands(vera)).toBeUndefined(); // of another group
    expect(await stands(rosa)).toBe('2027-09-01'); // of the unit of its author
  });
});

describe('after its review date', () => {
  test('is gone from every view, and opens at the desk, with a reason, to those who could read it the day before', async () => {
    const id = await collated();
    await toDay('2027-09-02');
    expect(await mara.refused(readReport, { params: { id } })).toBe('not_found');
    expect((await ivo.call(listReports, { query: {} })).items.map((item) => item.id)).not.toContain(id);
    expect((await ivo.call(search, { query: { q: 'watches' } })).items.map((item) => item.id)).not.toContain(id);
    expect(await onDesk(mara, id)).toMatchObject({ restricted: true, reviewOn: '2027-09-01', proposed: null });
    const read = await open(mara, id);
    expect(read.text).toContain('Information suggests');
    expect(JSON.stringify(read)).not.toMatch(/SRC-Q8|21:10|Bela/);
    expect(await onDesk(vera, id)).toBeUndefined();
    const asked = { params: { id }, input: { reason: 'to decide on it' } };
    expect(await vera.refused(openAtRetentionDesk, asked)).toBe('not_found');
  });

  test('opens to no one who does not decide on it, before its date and after', async () => {
    const id = await collated();
    const own = await collated({}, ulla);
    const asked = (of: string) => ({ params: { id: of }, input: { reason: 'to see what was in it' } });
    for (const day of ['2026-09-27', '2027-09-02']) {
      await toDay(day);
      for (const who of [bela, ivo]) expect(await who.refused(openAtRetentionDesk, asked(id))).toBe('not_permitted');
      expect(await ulla.refused(openAtRetentionDesk, asked(own))).toBe('same_person');
      expect((await open(ulla, id)).mayPropose).toEqual({ allowed: true, because: null });
    }
  });

  test('two persons retain it, neither of them its author, and every link in it is decided on', async () => {
    const id = await collated();
    await toDay('2027-09-10');
    const { version } = await open(mara, id);
    const incomplete = { params: { id }, input: { version, outcome: 'retain' as const, reason: 'still needed' } };
    expect(await mara.refused(proposeRetention, incomplete)).toBe('invalid_input');
    const proposalId = await propose(mara, id, { outcome: 'retain', links: await keepAll(mara, id) });
    const asked = { params: { id }, input: { proposalId, approve: true, reason: 'I agree' } };
    expect(await mara.refused(decideRetention, asked)).toBe('same_person');
    expect(await bela.refused(decideRetention, asked)).toBe('not_permitted');
    expect(await vera.refused(decideRetention, asked)).toBe('not_found');
    expect(await decide(dora, id, proposalId)).toEqual({ outcome: 'retain' });
    const read = await ivo.call(readReport, { params: { id } });
    expect(read).toMatchObject({ reviewOn: '2028-09-10', maximumOn: '2030-09-10' });
    expect(read.persons).toMatchObject([{ name: 'M.K.', category: 'a_suspect_committed', reviewOn: '2028-09-10' }]);
    expect(read.history.slice(-2).map((line) => [line.act, line.by])).toEqual([
      ['outcome_proposed', 'Mara'],
      ['retained', 'Dora'],
    ]);
    expect((await ivo.call(search, { query: { q: 'watches' } })).items.map((item) => item.id)).toContain(id);
  });

  test('a link is ended or gets another category with its own date; the report follows the earliest', async () => {
    const id = await collated({
      persons: [
        { ...SUSPECT, reviewOn: '2027-09-01' },
        { ...SUSPECT, name: 'Petrov', reviewOn: '2027-09-01' },
        { ...SUSPECT, name: 'Zoran', reviewOn: '2027-09-01' },
      ],
    });
    await toDay('2027-09-10');
    const [first, second, third] = (await open(mara, id)).persons;
    const contact = { personId: second?.id ?? '', decision: 'recategorise' as const, category: 'd_contact' as const };
    const toNobody = [first, third].map((one) => ({
      personId: one?.id ?? '',
      decision: 'end' as const,
      reason: 'over',
    }));
    const { version } = await open(mara, id);
    const refused = await mara.send(proposeRetention, {
      params: { id },
      input: {
        version,
        outcome: 'retain',
        reason: 'still needed',
        links: [...toNobody, { ...contact, reason: 'knows the seller' }],
      },
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('A contact or associate needs two things');
    const proposalId = await propose(mara, id, {
      outcome: 'retain',
      links: [
        { personId: first?.id ?? '', decision: 'end', reason: 'no longer suspected' },
        { ...contact, reason: 'knows the seller', relatedTo: { personId: third?.id ?? '' } },
        { personId: third?.id ?? '', decision: 'keep', reason: 'still suspected' },
      ],
    });
    await decide(dora, id, proposalId);
    const read = await mara.call(readReport, { params: { id } });
    expect(read.persons).toMatchObject([
      {
        name: second?.name,
        category: 'd_contact',
        reviewOn: '2028-03-10',
        relatedTo: { personId: third?.id, name: third?.name },
      },
      { name: third?.name },
    ]);
    expect(read.reviewOn).toBe('2028-03-10');
  });

  test('a link that ends takes the special categories of its person with it, and leaves those of others', async () => {
    const item = { kind: 'health' as const, words: 'Needs insulin.', necessity: 'victim_need' as const, because: '' };
    const id = await collated({
      persons: ['M.K.', 'Petrov'].map((name) => ({ ...SUSPECT, name, reviewOn: '2027-09-01' })),
      specialItems: ['M.K.', 'Petrov'].map((about) => ({ ...item, about })),
    });
    await toDay('2027-09-10');
    const [first, second] = (await open(mara, id)).persons;
    const links = [
      { personId: first?.id ?? '', decision: 'end' as const, reason: 'no longer suspected' },
      { personId: second?.id ?? '', decision: 'keep' as const, reason: 'still suspected' },
    ];
    await decide(dora, id, await propose(mara, id, { outcome: 'retain', links }));
    const { rows } = await asSuperuser(world.database, (client) =>
      client.query(`select involvement_id from special_item where report_id = $1`, [id]),
    );
    expect(rows).toEqual([{ involvement_id: second?.id }]);
  });

  test('keeps a contact from before only with the related person and a reason, in a sentence', async () => {
    const id = await collated({
      reviewOn: '2027-02-01',
      persons: [
        { ...SUSPECT, reviewOn: '2027-02-01' },
        {
          name: 'Petrov',
          category: 'd_contact',
          grounds: 'Sells for him at the market.',
          minor: false,
          reviewOn: '2027-02-01',
          relatedTo: { name: SUSPECT.name },
        },
      ],
    });
    const before = (await mara.call(readReport, { params: { id } })).persons;
    const contact = before.find((one) => one.name === 'Petrov')?.id ?? '';
    const suspect = before.find((one) => one.name === SUSPECT.name)?.id ?? '';
    await toDay('2027-02-10');
    const propose = async (links: InputGiven<typeof proposeRetention>['links']) =>
      mara.send(proposeRetention, {
        params: { id },
        input: { version: (await open(mara, id)).version, outcome: 'retain', reason: 'still needed', links },
      });
    const keep = (personId: string, reason: string) => ({ personId, decision: 'keep' as const, reason });
    // While the related person is there, keeping requires nothing more; when that link ends, it does.
    expect((await open(mara, id)).persons.map((one) => one.lacksRelation)).toEqual([false, false]);
    const ended = { personId: suspect, decision: 'end' as const, reason: 'no longer suspected' };
    expect((await propose([ended, keep(contact, 'still sells for him there')])).status).toBe(422);
    await asSuperuser(world.database, (client) =>
      client.query('update person_involvement set related_person_id = null where id = $1', [contact]),
    );
    expect((await open(mara, id)).persons.find((one) => one.id === contact)?.lacksRelation).toBe(true);
    const kept = keep(suspect, 'still a suspect');
    expect((await propose([kept, keep(contact, 'still sells for him there')])).body).toContain('needs two things');
    const relatedTo = { personId: suspect };
    expect((await propose([kept, { ...keep(contact, 'needed'), relatedTo }])).status).toBe(422);
    const answer = await propose([kept, { ...keep(contact, 'still sells for him there'), relatedTo }]);
    expect(answer.status).toBe(200);
    await decide(dora, id, (JSON.parse(answer.body) as { proposalId: string }).proposalId);
    expect((await mara.call(readReport, { params: { id } })).persons.find((one) => one.id === contact)).toMatchObject({
      category: 'd_contact',
      grounds: 'still sells for him there',
      relatedTo: { personId: suspect, name: SUSPECT.name },
    });
  });

  test('makes no one an informant but by the sources desk, and its reasons name no source', async () => {
    const id = await collated({ sourceReference: 'SRC-Q8' });
    const { version, persons } = await open(mara, id);
    const link = { personId: persons[0]?.id ?? '', decision: 'recategorise' as const, reason: 'he can give more' };
    const refusal = (links: InputGiven<typeof proposeRetention>['links']) =>
      mara.refused(proposeRetention, {
        params: { id },
        input: { version, outcome: 'retain', reason: 'still needed', links: links ?? [] },
      });
    expect(await refusal([{ ...link, category: 'd_informant' }])).toBe('not_permitted');
    const naming = { ...link, category: 'a_suspect_about_to' as const, reason: 'as src q8 told us' };
    expect(await refusal([naming])).toBe('invalid_input');
    await mara.call(proposeRetention, {
      params: { id },
      input: { version, outcome: 'retain', reason: 'still needed', links: [{ ...naming, reason: 'seen in May' }] },
    });
  });

  test('a declined proposal leaves the report unchanged, and another can be made', async () => {
    const id = await collated();
    await toDay('2027-09-10');
    const proposalId = await propose(mara, id, { outcome: 'restrict' });
    expect(await decide(dora, id, proposalId, false)).toEqual({ outcome: null });
    expect(await onDesk(mara, id)).toMatchObject({ proposed: null, restricted: true });
    await propose(theo, id, { outcome: 'contest' });
  });

  test('a report that is held, contested or restricted before its date is gone at once', async () => {
    for (const what of [
      { outcome: 'hold', holdKind: 'complaint', holdUntil: '2027-09-01' },
      { outcome: 'contest' },
      { outcome: 'restrict' },
    ] as const) {
      const id = await collated();
      await decide(dora, id, await propose(mara, id, what));
      expect(await ivo.refused(readReport, { params: { id } })).toBe('not_found');
      expect(await onDesk(mara, id)).toMatchObject({ restricted: true });
    }
  });

  test('a contested report is used again only after the person concerned was informed', async () => {
    const id = await collated();
    await decide(dora, id, await propose(mara, id, { outcome: 'contest' }));
    await toDay('2026-10-05');
    const { version, contested } = await open(mara, id);
    expect(contested).toBe(true);
    const given = { version, outcome: 'retain' as const, reason: 'it was checked', links: await keepAll(mara, id) };
    for (const subjectInformedOn of [undefined, '2026-10-06'])
      expect(await mara.refused(proposeRetention, { params: { id }, input: { ...given, subjectInformedOn } })).toBe(
        'invalid_input',
      );
    const proposalId = await propose(mara, id, { ...given, subjectInformedOn: '2026-10-02' });
    expect((await open(dora, id)).proposal?.subjectInformedOn).toBe('2026-10-02');
    expect(await ivo.refused(readReport, { params: { id } })).toBe('not_found');
    await decide(dora, id, proposalId);
    expect((await ivo.call(readReport, { params: { id } })).id).toBe(id);
    const kept = await asSuperuser(world.database, (client) =>
      client.query('select contested, subject_informed_on::text as informed from report where id = $1', [id]),
    );
    expect(kept.rows).toEqual([{ contested: false, informed: '2026-10-02' }]);
  });

  test('a link is re-categorised into another category, and only then names one', async () => {
    const id = await collated();
    const { version, persons } = await open(mara, id);
    const personId = persons[0]?.id ?? '';
    for (const link of [
      { decision: 'recategorise', category: SUSPECT.category },
      { decision: 'recategorise' },
      { decision: 'keep', category: 'b_convicted' },
      { decision: 'end', category: 'b_convicted' },
    ] as const)
      expect(
        await mara.refused(proposeRetention, {
          params: { id },
          input: {
            version,
            outcome: 'retain',
            reason: 'still needed',
            links: [{ personId, reason: 'seen again', ...link }],
          },
        }),
      ).toBe('invalid_input');
  });

  test('a report without a grade of record is retained only with one', async () => {
    const id = await submit(bela, tip());
    await toDay('2026-11-20');
    const { version } = await open(mara, id);
    const links = await keepAll(mara, id);
    const input = { version, outcome: 'retain' as const, reason: 'still needed', links };
    expect(await mara.refused(proposeRetention, { params: { id }, input })).toBe('grade_missing');
    const grade = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
    await mara.call(proposeRetention, { params: { id }, input: { ...input, grade } });
  });

  test('neither what is proposed nor what is decided names the source', async () => {
    const id = await collated();
    const { version } = await open(mara, id);
    const naming = { reason: 'as src q8 told us' };
    const proposed = { params: { id }, input: { version, outcome: 'restrict' as const, ...naming } };
    expect(await mara.refused(proposeRetention, proposed)).toBe('invalid_input');
    const proposalId = await propose(mara, id, { outcome: 'restrict' });
    const decided = { params: { id }, input: { proposalId, approve: true, ...naming } };
    expect(await theo.refused(decideRetention, decided)).toBe('invalid_input');
    await decide(theo, id, proposalId);
  });

  test('the proposal that was looked at is decided on, and not the one that replaced it', async () => {
    const id = await collated();
    const looked = await propose(mara, id, { outcome: 'restrict' });
    await decide(dora, id, looked, false);
    const other = await propose(mara, id, { outcome: 'contest' });
    const asked = { params: { id }, input: { proposalId: looked, approve: true, reason: 'I agree with it' } };
    expect(await theo.refused(decideRetention, asked)).toBe('stale_version');
    // It was proposed for the report as it was then: filed under a case meanwhile, it is looked at again.
    const { version } = await open(mara, id);
    await mara.call(fileUnderCase, { params: { id }, input: { version, caseRef: 'PROS 18/26', reason: 'its file' } });
    const present = { params: { id }, input: { proposalId: other, approve: true, reason: 'I agree with it' } };
    expect(await theo.refused(decideRetention, present)).toBe('stale_version');
    expect(await decide(theo, id, other, false)).toEqual({ outcome: null });
  });

  test('a hold ends within twelve months', async () => {
    const id = await collated();
    const { version } = await open(mara, id);
    for (const holdUntil of ['2027-09-28', '2026-09-27', undefined])
      expect(
        await mara.refused(proposeRetention, {
          params: { id },
          input: { version, outcome: 'hold', holdKind: 'complaint', holdUntil, reason: 'a complaint is open' },
        }),
      ).toBe('invalid_input');
  });
});

test('erased at its maximum, it names its persons and statements to the log, which then erases who was searched for', async () => {
  const id = await collated();
  const { id: statementId } = await mara.call(createStatement, {
    input: {
      reportId: id,
      quote: 'watches',
      subject: { newKind: 'person' },
      property: 'name',
      value: 'M.K.',
      kind: 'fact',
    },
  });
  const [person] = (await open(mara, id)).persons;
  await toDay('2040-01-02');
  await sweepRetention(world.store, { id: AGENCY, code: 'ONE' }, { dryRun: false });
  const { rows } = await asSuperuser(world.database, (client) =>
    client.query<{ subjects: string[] }>(
      `select array(select jsonb_array_elements_text(event::jsonb -> 'subjectIds')) as subjects from audit_journal
       where event::jsonb ->> 'action' = 'erase' and event::jsonb -> 'objectIds' ? $1`,
      [id],
    ),
  );
  expect(rows).toHaveLength(1);
  expect(new Set(rows[0]?.subjects)).toEqual(new Set([person?.id, statementId]));
});

describe('proceedings', () => {
  test('without a confirmation for twelve months ask on the home of the person responsible', async () => {
    const { id } = await mara.call(openProceeding, {
      input: { caseRef: 'PROS 11/26', authority: 'Prosecutor, Norrin', openedOn: '2026-09-01', marking: MARKING },
    });
    const asks = async (who: Client) => (await who.call(readHome)).items.find((item) => item.id === id)?.what;
    await toDay('2027-09-27');
    expect(await asks(mara)).toBeUndefined();
    await toDay('2027-09-28');
    expect(await asks(mara)).toBe('confirm_proceeding');
    expect(await asks(theo)).toBeUndefined();
    // The person responsible may have left: a month later everyone who keeps the register and sees it is asked.
    await toDay('2027-10-28');
    expect(await asks(theo)).toBe('confirm_proceeding');
    expect(await asks(vera)).toBeUndefined();
    await mara.call(confirmProceeding, { params: { id }, input: {} });
    expect(await asks(mara)).toBeUndefined();
  });

  test('prevent the erasure of reports of their case by every person, until they are closed', async () => {
    const id = await collated();
    const { version } = await mara.call(readReport, { params: { id } });
    const filed = { params: { id }, input: { version, caseRef: 'PROS 12/26', reason: 'part of the file' } };
    expect(await ivo.refused(fileUnderCase, filed)).toBe('not_permitted');
    await mara.call(fileUnderCase, filed);
    const proceeding = await mara.call(openProceeding, {
      input: { caseRef: 'PROS 12/26', authority: 'Prosecutor, Norrin', openedOn: '2026-09-01', marking: MARKING },
    });
    const proposalId = await propose(mara, id, { outcome: 'erase' });
    const asked = { params: { id }, input: { proposalId, approve: true, reason: 'I agree' } };
    expect(await dora.refused(decideRetention, asked)).toBe('state_forbids');
    await decide(dora, id, proposalId, false);
    // It ends neither before it was opened nor after today.
    for (const closedOn of ['2026-08-31', '2026-09-28']) {
      const closing = { params: { id: proceeding.id }, input: { outcome: 'conviction' as const, closedOn } };
      expect(await mara.refused(closeProceeding, closing)).toBe('invalid_input');
    }
    await mara.call(closeProceeding, {
      params: { id: proceeding.id },
      input: { outcome: 'conviction', closedOn: '2026-09-27' },
    });
    expect(await decide(dora, id, await propose(mara, id, { outcome: 'erase' }))).toEqual({ outcome: 'erase' });
    expect(await onDesk(mara, id)).toBeUndefined();
  });

  test('prevent the end of a link, whose statements it would erase, until they are closed', async () => {
    const id = await collated({
      persons: [
        { ...SUSPECT, reviewOn: '2027-09-01' },
        { ...SUSPECT, name: 'Petrov', reviewOn: '2027-09-01' },
      ],
    });
    const { version, persons } = await mara.call(readReport, { params: { id } });
    await mara.call(fileUnderCase, {
      params: { id },
      input: { version, caseRef: 'PROS 14/26', reason: 'part of the file' },
    });
    const { id: proceeding } = await mara.call(openProceeding, {
      input: { caseRef: 'PROS 14/26', authority: 'Prosecutor, Norrin', openedOn: '2026-09-01', marking: MARKING },
    });
    const links = persons.map((person, nth) => ({
      personId: person.id,
      decision: nth === 0 ? ('end' as const) : ('keep' as const),
      reason: 'no longer suspected',
    }));
    const asked = { params: { id }, input: { version: version + 1, outcome: 'retain', reason: 'needed', links } };
    expect(await mara.refused(proposeRetention, asked as never)).toBe('state_forbids'); // complete
    // One that is open again after the proposal counts too.
    await mara.call(closeProceeding, {
      params: { id: proceeding },
      input: { outcome: 'other', closedOn: '2026-09-27' },
    });
    const proposalId = await propose(mara, id, { outcome: 'retain', links });
    const appeal = { caseRef: 'PROS 14/26', authority: 'Court of appeal', openedOn: '2026-09-27', marking: MARKING };
    await mara.call(openProceeding, { input: appeal });
    expect(await mara.refused(openProceeding, { input: appeal })).toBe('conflict');
    const decided = { params: { id }, input: { proposalId, approve: true, reason: 'I agree' } };
    expect(await dora.refused(decideRetention, decided)).toBe('state_forbids');
    expect((await open(mara, id)).persons).toHaveLength(2);
  });

  test.each(['not_assessed', 'yes', 'no'] as const)(
    'keep a report at its maximum, and list it for disclosure unless it cannot help the defence: %s',
    async (mayAssistDefence) => {
      const id = await collated();
      const caseRef = `PROS 15/26 ${mayAssistDefence}`;
      const { version, reference } = await mara.call(readReport, { params: { id } });
      await mara.call(fileUnderCase, { params: { id }, input: { version, caseRef, reason: 'part of the file' } });
      await mara.call(openProceeding, {
        input: { caseRef, authority: 'Court, Norrin', openedOn: '2026-09-01', marking: MARKING },
      });
      if (mayAssistDefence !== 'not_assessed')
        await dora.call(assessForDefence, {
          params: { id },
          input: { version: version + 1, mayAssistDefence, reason: 'it names another seller' },
        });
      await toDay('2040-01-02');
      const { reports } = await sweepRetention(world.store, { id: AGENCY, code: 'ONE' }, { dryRun: false });
      expect(reports).toContainEqual(expect.objectContaining({ id, erased: false, because: 'proceeding' }));
      const { items } = await mara.call(listDisclosureReviews);
      expect(items.filter((one) => one.reference === reference)).toHaveLength(mayAssistDefence === 'no' ? 0 : 1);
    },
  );

  test('that are opened again keep the link of a victim past its own maximum, and end it once closed', async () => {
    const id = await collated({
      persons: [
        { name: 'V.S.', category: 'c_victim', grounds: '', minor: false, reviewOn: '2027-09-01' },
        { ...SUSPECT, reviewOn: '2027-09-01' },
      ],
    });
    const caseRef = 'PROS 17/26';
    const { version } = await mara.call(readReport, { params: { id } });
    await mara.call(fileUnderCase, { params: { id }, input: { version, caseRef, reason: 'part of the file' } });
    const before = async (openedOn: string) =>
      mara.call(openProceeding, { input: { caseRef, authority: 'Court, Norrin', openedOn, marking: MARKING } });
    const close = (proceeding: string, closedOn: string) =>
      mara.call(closeProceeding, { params: { id: proceeding }, input: { outcome: 'conviction', closedOn } });
    const victims = async (): Promise<number> => {
      const { rows } = await asSuperuser(world.database, (client) =>
        client.query('select 1 from person_involvement where report_id = $1 and category = $2', [id, 'c_victim']),
      );
      return rows.length;
    };
    const sweep = () => sweepRetention(world.store, { id: AGENCY, code: 'ONE' }, { dryRun: false });
    await close((await before('2026-09-01')).id, '2026-09-27');
    const appeal = await before('2026-09-27');
    // Past the year after the case, in which the link may be kept, and before the maximum of the report.
    await toDay('2027-09-29');
    await sweep();
    expect(await victims()).toBe(1);
    await close(appeal.id, '2027-09-29');
    await sweep();
    expect(await victims()).toBe(0);
  });

  test('that end hide what was stated of a victim with the link of the victim, the same day', async () => {
    const id = await collated({
      persons: [{ name: 'V.R.', category: 'c_victim', grounds: '', minor: false, reviewOn: '2027-09-01' }],
    });
    const caseRef = 'PROS 16/26';
    const { version } = await mara.call(readReport, { params: { id } });
    await mara.call(fileUnderCase, { params: { id }, input: { version, caseRef, reason: 'part of the file' } });
    const { id: statementId } = await mara.call(createStatement, {
      input: {
        reportId: id,
        quote: 'watches',
        subject: { newKind: 'person' },
        property: 'name',
        value: 'V.R.',
        kind: 'fact',
      },
    });
    const lastDay = async () => {
      const { rows } = await asSuperuser(world.database, (client) =>
        client.query<{ until: string }>('select visible_until::text as until from statement where id = $1', [
          statementId,
        ]),
      );
      return rows[0]?.until;
    };
    expect(await lastDay()).toBe('2027-09-01');
    const { id: proceeding } = await mara.call(openProceeding, {
      input: { caseRef, authority: 'Court, Norrin', openedOn: '2026-09-01', marking: MARKING },
    });
    await mara.call(closeProceeding, {
      params: { id: proceeding },
      input: { outcome: 'conviction', closedOn: '2026-09-27' },
    });
    expect(await lastDay()).toBe('2026-09-27');
  });

  test.each([SUSPECT.category, 'b_convicted' as const])(
    'that end without a conviction trigger a review of each link as %s of their case the same day',
    async (category) => {
      const id = await collated({ persons: [{ ...SUSPECT, category, reviewOn: '2027-09-01' }] });
      const caseRef = `PROS 13/26 ${category}`;
      const { version } = await mara.call(readReport, { params: { id } });
      await mara.call(fileUnderCase, {
        params: { id },
        input: { version, caseRef, reason: 'part of the file' },
      });
      const { id: proceeding } = await mara.call(openProceeding, {
        input: { caseRef, authority: 'Prosecutor, Norrin', openedOn: '2026-09-01', marking: MARKING },
      });
      const closed = await mara.call(closeProceeding, {
        params: { id: proceeding },
        input: { outcome: 'acquittal', closedOn: '2026-09-27' },
      });
      expect(closed).toEqual({ reviewed: 1 });
      expect(await onDesk(mara, id)).toMatchObject({ restricted: false, reviewOn: '2026-09-27' });
      await toDay('2026-09-28');
      expect(await ivo.refused(readReport, { params: { id } })).toBe('not_found');
    },
  );
});
