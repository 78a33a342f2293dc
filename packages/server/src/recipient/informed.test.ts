import {
  acknowledgeDissemination,
  askCategory,
  checkReport,
  decideCategory,
  decideRetention,
  disseminate,
  evaluateReport,
  judgement,
  keepRecipient,
  listDisseminations,
  listReceived,
  listSent,
  openAtRetentionDesk,
  product,
  proposeRetention,
  readHome,
  readReport,
  recordPersonEvent,
  sanitiseReport,
  takeReport,
  type InputGiven,
} from '@reeve/contract';
import { setExerciseNow, sweepRetention } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { FOUNDATION, accountId } from '@reeve/testing/people.ts';
import { collate, MARKING, NO_QUESTION_FAILS, submit, tip } from '@reeve/testing/story.ts';
import { EXERCISE_NOW, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, lars: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'informed recipients' });
  await asSuperuser(world.database, async (client) => {
    await client.query(`update account set roles = '{partner}', clearance = 'restricted' where login = 'lars'`);
    await client.query('update installation set access_version = access_version + 1');
  });
  [bela, mara, theo, dora, ivo, lars] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo', 'lars'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client];
});
beforeEach(() => setExerciseNow(world.store, EXERCISE_NOW));
afterAll(() => world.close());

const hoursLater = (hours: number) => setExerciseNow(world.store, new Date(EXERCISE_NOW.getTime() + hours * 3_600_000));
const keep = async (name: string, more: object = {}): Promise<string> =>
  (
    await dora.call(keepRecipient, {
      input: { name, kind: 'own_service', contact: 'its desk', restsOn: 'Police Act s. 30', ...more },
    })
  ).id;
const SUSPECT = {
  name: 'Oskar Brenn',
  category: 'a_suspect_committed' as const,
  grounds: 'seen carrying the goods',
  minor: false,
  reviewOn: '2026-12-20',
};
const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };

/** A collated report that was sent to a recipient with an account and to one without. */
async function sent(): Promise<string> {
  const id = await submit(bela, tip({ grade: GRADE, persons: [SUSPECT], reviewOn: '2026-12-20' }));
  await collate(mara, theo, id, { grade: GRADE });
  const { version } = await dora.call(readReport, { params: { id } });
  for (const recipientId of [await keep('Liaison', { partnerAccountId: accountId('lars') }), await keep('Night desk')])
    expect(
      await dora.call(disseminate, {
        input: {
          kind: 'report',
          id,
          version,
          as: 'disseminate',
          recipientId,
          legalBasis: 'PA12',
          completeness: 'The buyers are not known.',
        },
      }),
    ).toMatchObject({ sent: true });
  return id;
}
async function decided(
  id: string,
  what: Pick<InputGiven<typeof proposeRetention>, 'outcome'> & Partial<InputGiven<typeof proposeRetention>>,
) {
  const { version } = await theo.call(openAtRetentionDesk, { params: { id }, input: { reason: 'to decide on it' } });
  const { proposalId } = await theo.call(proposeRetention, {
    params: { id },
    input: { version, reason: 'its collection was unlawful', ...what },
  });
  await mara.call(decideRetention, { params: { id }, input: { proposalId, approve: true, reason: 'I agree' } });
}
/** A product in a state that rests on a report and was sent to the recipient with an account. */
async function productSent(
  reportId: string,
  {
    state = 'disseminated',
    author = ivo,
    cites = [{ kind: 'report', id: reportId }],
  }: { state?: string; author?: Client; cites?: { kind: 'report' | 'judgement'; id: string }[] } = {},
): Promise<string> {
  const { id } = await author.call(product.create, {
    input: {
      title: 'Watches',
      cites,
      body: { type: 'briefing', scheme: 'PHIA', gaps: '', limitations: '', authorIds: [], blocks: [] },
    },
  });
  await asSuperuser(world.database, async (client) => {
    await client.query('update product set state = $2 where id = $1', [id, state]);
    await client.query(
      `insert into dissemination (agency_id, id, label_id, object_kind, object_id, object_version, sent_as, recipient, recipient_id,
         recipient_kind, handling, legal_basis, protocol, conditions_met, second_person, sent_by, at, recorded_at)
       select agency_id, gen_random_uuid(), label_id, 'product', $2, 1, sent_as, recipient, recipient_id,
         recipient_kind, handling, legal_basis, '', '', '{}', sent_by, at, recorded_at
       from dissemination where object_id = $1 and recipient = 'Liaison'`,
      [reportId, id],
    );
  });
  return id;
}
const statesOf = async (id: string) =>
  (await dora.call(listSent)).items
    .filter((one) => one.object.id === id)
    .map((one) => [one.recipient, one.state, one.steps.at(-1)?.ground ?? null] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));
const notices = async (sendingIds: readonly string[]) =>
  (await lars.call(listReceived)).items.filter((one) => sendingIds.includes(one.disseminationId));
const sendingIds = async (id: string) =>
  (await dora.call(listDisseminations, { params: { kind: 'report', id } })).disseminations.map((one) => one.id);

describe('recipients of a report are informed when', () => {
  test('it is erased: a recall, in the same transaction, without a reason of the desk', async () => {
    const id = await sent();
    const ids = await sendingIds(id);
    await decided(id, { outcome: 'erase' });
    expect(await statesOf(id)).toEqual([
      ['Liaison', 'recalled', 'erased'],
      ['Night desk', 'recalled', 'erased'],
    ]);
    const [notice, ...others] = await notices(ids);
    expect(notice).toMatchObject({ kind: 'recalled', ground: 'erased', reason: '', objectKind: 'report' });
    expect(others).toMatchObject([{ kind: 'sent' }]);
    expect(JSON.stringify(notice)).not.toContain('unlawful');
  });

  test.each([
    [{ outcome: 'restrict' as const }, 'restricted'],
    [{ outcome: 'contest' as const }, 'contested'],
    [{ outcome: 'hold' as const, holdKind: 'complaint' as const, holdUntil: '2027-01-01' }, 'restricted'],
  ])('%j: a correction', async (what, ground) => {
    const id = await sent();
    const ids = await sendingIds(id);
    await decided(id, what);
    expect(await statesOf(id)).toEqual([
      ['Liaison', 'corrected', ground],
      ['Night desk', 'corrected', ground],
    ]);
    expect((await notices(ids))[0]).toMatchObject({ kind: 'corrected', ground });
  });

  test('a correction of a person is recorded, each time; a death is not one', async () => {
    const id = await sent();
    const record = async (event: 'death' | 'correction') => {
      const { version, persons } = await mara.call(readReport, { params: { id } });
      await mara.call(recordPersonEvent, {
        params: { id, personId: persons[0]?.id ?? '' },
        input: { version, event, reason: 'his name was another' },
      });
    };
    await record('death');
    expect((await statesOf(id)).map(([, state]) => state)).toEqual(['sent', 'sent']);
    await record('correction');
    const [first = ''] = await sendingIds(id);
    const ack = { params: { id: first }, input: { how: 'by telephone' } };
    expect(await dora.call(acknowledgeDissemination, ack)).toMatchObject({ of: 'correction' });
    expect(new Set((await statesOf(id)).map(([, state]) => state))).toEqual(
      new Set(['corrected', 'correction_acknowledged']),
    );
    await record('correction');
    expect((await statesOf(id)).map(([, state]) => state)).toEqual(['corrected', 'corrected']);
  });

  test('a product that rests on it was sent, unless a dissemination waits or was declined', async () => {
    const id = await sent();
    const { id: productId } = await ivo.call(product.create, {
      input: {
        title: 'Watches',
        cites: [{ kind: 'report', id }],
        body: { type: 'briefing', scheme: 'PHIA', gaps: '', limitations: '', authorIds: [], blocks: [] },
      },
    });
    await asSuperuser(world.database, async (client) => {
      const copied = (second: string) => `
        insert into dissemination (agency_id, id, label_id, object_kind, object_id, object_version, sent_as, recipient, recipient_id,
          recipient_kind, handling, legal_basis, protocol, conditions_met, second_person, sent_by, at, recorded_at)
        select agency_id, gen_random_uuid(), label_id, 'product', $2, 1, sent_as, recipient, recipient_id,
          recipient_kind, handling, legal_basis, '', '', '${second}', sent_by, at, recorded_at
        from dissemination where object_id = $1 and recipient = 'Liaison'`;
      await client.query(copied('{}'), [id, productId]);
      await client.query(copied('{victim_or_witness}'), [id, productId]);
    });
    await decided(id, { outcome: 'restrict' });
    expect(new Set((await statesOf(productId)).map(([, state]) => state))).toEqual(new Set(['corrected', 'waiting']));
  });

  test('a product that rests on it only through a judgement was sent', async () => {
    const id = await sent();
    const { id: judgementId } = await ivo.call(judgement.create, {
      input: {
        title: 'Who sells',
        cites: [{ kind: 'report', id }],
        body: {
          statement: 'It is likely that watches are sold at the quay.',
          scheme: 'PHIA',
          term: 'likely',
          confidence: 'low',
          basis: 'one report',
          alternatives: 'another place',
          wouldChangeIf: 'another report',
          horizon: '',
        },
      },
    });
    const productId = await productSent(id, { cites: [{ kind: 'judgement', id: judgementId }] });
    await decided(id, { outcome: 'restrict' });
    expect((await statesOf(productId)).map(([, state]) => state)).toEqual(['corrected']);
  });
});

test('it is chased after 72 hours on the homes of the sender’s unit, until the recipient acknowledges', async () => {
  const id = await sent();
  const ids = await sendingIds(id);
  await decided(id, { outcome: 'erase' });
  const chased = async (who: Client) =>
    (await who.call(readHome)).items.filter((item) => item.what === 'chase_recall' && ids.includes(item.id));
  await hoursLater(71);
  expect(await chased(dora)).toEqual([]);
  await hoursLater(72);
  for (const who of [dora, mara])
    expect((await chased(who)).map((item) => item.reference).toSorted()).toEqual(['Liaison', 'Night desk']);
  expect(await chased(ivo)).toEqual([]); // of another unit
  const of = (await lars.call(listReceived)).items.find((one) => ids.includes(one.disseminationId));
  expect(
    await lars.call(acknowledgeDissemination, { params: { id: of?.disseminationId ?? '' }, input: {} }),
  ).toMatchObject({ of: 'recall' });
  expect((await chased(dora)).map((item) => item.reference)).toEqual(['Night desk']);
});

test('a correction is chased after 72 hours like a recall', async () => {
  const id = await sent();
  const ids = await sendingIds(id);
  const { version, persons } = await mara.call(readReport, { params: { id } });
  await mara.call(recordPersonEvent, {
    params: { id, personId: persons[0]?.id ?? '' },
    input: { version, event: 'correction', reason: 'the name was misread' },
  });
  const chased = async () =>
    (await dora.call(readHome)).items.filter(
      (item) => item.what === 'chase_correction' && (item.id === id || ids.includes(item.id)),
    );
  await hoursLater(71);
  expect(await chased()).toEqual([]);
  await hoursLater(72);
  expect((await chased()).length).toBeGreaterThan(0);
});

describe('recipients of a dissemination are informed when', () => {
  const OTHER_GRADE = { scheme: 'EU_4x4' as const, source: 'C', info: '3' };
  const MARKED = { ...MARKING, tlp: 'TLP:AMBER+STRICT' as const };
  const LIMITED = { ...MARKING, handling: { codes: ['H3' as const], conditions: 'no copies' } };
  const grade = async (id: string, given: Pick<InputGiven<typeof evaluateReport>, 'grade' | 'marking'>) => {
    const before = await mara.call(readReport, { params: { id } });
    await mara.call(takeReport, { params: { id }, input: { version: before.version, reason: 'graded again' } });
    const { version } = await mara.call(readReport, { params: { id } });
    await mara.call(evaluateReport, {
      params: { id },
      input: { version, rationale: 'the source was wrong', ...given },
    });
  };

  test.each([
    ['another source and information grade', { grade: OTHER_GRADE, marking: MARKING }, 'regraded', true],
    ['a stricter TLP', { grade: GRADE, marking: MARKED }, 'remarked', false],
    ['a handling condition and another grade', { grade: OTHER_GRADE, marking: LIMITED }, 'remarked', false],
  ] as const)('it is given %s', async (_, given, ground, readable) => {
    const id = await sent();
    const ids = await sendingIds(id);
    await grade(id, given);
    expect(await statesOf(id)).toEqual([
      ['Liaison', 'corrected', ground],
      ['Night desk', 'corrected', ground],
    ]);
    const [notice, first] = await notices(ids);
    expect(notice).toMatchObject({ kind: 'corrected', ground, reason: '' });
    // Not its present value: the notice is a word of a list.
    expect(JSON.stringify(notice)).not.toMatch(/STRICT|no copies|C3|the source was wrong/);
    expect(first).toMatchObject({ kind: 'sent', readable });
  });

  test('not if grade and marking stay the same', async () => {
    const id = await sent();
    await grade(id, { grade: GRADE, marking: MARKING });
    expect((await statesOf(id)).map(([, state]) => state)).toEqual(['sent', 'sent']);
  });

  test('its text is released in other words, and not if they are the same', async () => {
    for (const [text, state] of [
      ['Information suggests watches were offered in the north sector.', 'sent'],
      ['Watches were offered.', 'corrected'],
    ] as const) {
      const id = await sent();
      await collate(mara, theo, id, { grade: GRADE, text });
      expect(await statesOf(id)).toEqual([
        ['Liaison', state, state === 'sent' ? null : 'revised'],
        ['Night desk', state, state === 'sent' ? null : 'revised'],
      ]);
    }
  });

  test('a check withdraws its text: the copy is closed', async () => {
    const id = await sent();
    const ids = await sendingIds(id);
    const take = await mara.call(readReport, { params: { id } });
    await mara.call(takeReport, { params: { id }, input: { version: take.version, reason: 'looked at again' } });
    const params = { id };
    const version = async (who: Client) => (await who.call(readReport, { params })).version;
    await mara.call(evaluateReport, {
      params,
      input: { version: await version(mara), grade: GRADE, rationale: 'as before', marking: MARKING },
    });
    const { sanitisedText: text, subject } = await mara.call(readReport, { params });
    await mara.call(sanitiseReport, {
      params,
      input: { version: await version(mara), subject, text: text ?? '', residualRisk: 'low', note: 'as before' },
    });
    const check = async (passed: boolean) =>
      theo.call(checkReport, {
        params,
        input: { version: await version(theo), passed, answers: NO_QUESTION_FAILS, reason: 'the time points to him' },
      });
    await check(true);
    expect((await statesOf(id)).map(([, state]) => state)).toEqual(['sent', 'sent']);
    await check(false);
    expect((await statesOf(id)).map(([, , ground]) => ground)).toEqual(['restricted', 'restricted']);
    expect((await notices(ids)).at(-1)).toMatchObject({ kind: 'sent', readable: false });
  });

  test('a person in it gets another category, and not if that is declined', async () => {
    const id = await sent();
    const decide = async (approve: boolean) => {
      const { version, persons } = await dora.call(readReport, { params: { id } });
      const params = { id, personId: persons[0]?.id ?? '' };
      const asked = { category: 'd_witness' as const, grounds: 'He gave a statement himself.', reviewOn: '2026-12-10' };
      const { version: next } = await ivo.call(askCategory, { params, input: { version, ...asked } });
      await dora.call(decideCategory, { params, input: { version: next, approve, reason: 'as he says' } });
    };
    await decide(false);
    expect((await statesOf(id)).map(([, state]) => state)).toEqual(['sent', 'sent']);
    await decide(true);
    expect((await statesOf(id)).map(([, , ground]) => ground)).toEqual(['corrected', 'corrected']);
  });

  const KEPT = { decision: 'keep' as const, reason: 'still sought' };
  test.each([
    ['as it is', undefined, KEPT, null],
    ['under another grade', OTHER_GRADE, KEPT, 'regraded'],
    ['without a person', undefined, { decision: 'end' as const, reason: 'not sought' }, 'corrected'],
  ])('it is retained at the desk %s', async (_, given, link, ground) => {
    const id = await sent();
    const { persons } = await theo.call(openAtRetentionDesk, { params: { id }, input: { reason: 'to decide on it' } });
    await decided(id, {
      outcome: 'retain',
      ...(given && { grade: given }),
      links: persons.map((person) => ({ personId: person.id, ...link })),
    });
    expect((await statesOf(id)).map(([, , one]) => one)).toEqual([ground, ground]);
  });

  test('a product that rests on it was sent', async () => {
    const id = await sent();
    const productId = await productSent(id);
    await grade(id, { grade: OTHER_GRADE, marking: MARKING });
    expect(await statesOf(productId)).toEqual([['Liaison', 'corrected', 'regraded']]);
  });

  test.each([
    ['disseminated', 'recalled'],
    ['approved', 'withdrawn'],
    ['approved', 'drafting'],
  ] as const)('a product goes from %s to %s: a recall, that names no reason', async (from, to) => {
    const productId = await productSent(await sent(), { state: from, author: dora });
    const { version } = await dora.call(product.read, { params: { id: productId } });
    await dora.call(product.move, { params: { id: productId }, input: { version, to, reason: 'a source was wrong' } });
    expect(await statesOf(productId)).toEqual([['Liaison', 'recalled', 'withdrawn']]);
    const ids = (await dora.call(listSent)).items.flatMap((one) => (one.object.id === productId ? [one.id] : []));
    expect(await notices(ids)).toMatchObject([{ kind: 'recalled', ground: 'withdrawn', reason: '' }]);
  });

  test('informs no one when a product is superseded', async () => {
    const productId = await productSent(await sent());
    const { version } = await dora.call(product.read, { params: { id: productId } });
    await dora.call(product.move, {
      params: { id: productId },
      input: { version, to: 'superseded', reason: 'there is a newer one' },
    });
    expect(await statesOf(productId)).toEqual([['Liaison', 'sent', null]]);
  });

  test('it reaches its maximum and the sweep erases it: a recall, chased like another', async () => {
    const id = await sent();
    const ids = await sendingIds(id);
    const swept = new Date('2031-01-01T07:00:00.000Z');
    await setExerciseNow(world.store, swept);
    const dry = await sweepRetention(world.store, FOUNDATION.agency, { dryRun: true });
    expect(dry.reports.find((one) => one.id === id)).toMatchObject({ erased: false, because: undefined });
    expect((await statesOf(id)).map(([, state]) => state)).toEqual(['sent', 'sent']);
    const { reports } = await sweepRetention(world.store, FOUNDATION.agency, { dryRun: false });
    expect(reports.find((one) => one.id === id)).toMatchObject({ erased: true });
    expect(await statesOf(id)).toEqual([
      ['Liaison', 'recalled', 'erased'],
      ['Night desk', 'recalled', 'erased'],
    ]);
    expect((await notices(ids))[0]).toMatchObject({ kind: 'recalled', ground: 'erased', reason: '' });
    await setExerciseNow(world.store, new Date(swept.getTime() + 73 * 3_600_000));
    const items = (await mara.call(readHome)).items.filter((item) => ids.includes(item.id));
    expect(items.map((item) => item.what)).toEqual(['chase_recall', 'chase_recall']);
  });
});
