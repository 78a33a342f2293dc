import {
  acknowledgeDissemination,
  decideRetention,
  disseminate,
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
  type InputGiven,
} from '@reeve/contract';
import { setExerciseNow, sweepRetention } from '@reeve/store';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountId } from '../../../../tests/support/loop.ts';
import { FOUNDATION } from '../../../../tests/support/people.ts';
import { collate, submit, tip } from '../../../../tests/support/story.ts';
import { asSuperuser } from '../../../../tests/support/superuser.ts';
import { EXERCISE_NOW, makeWorld, type Client, type World } from '../../../../tests/support/world.ts';

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
async function decided(id: string, what: Pick<InputGiven<typeof proposeRetention>, 'outcome'> & object) {
  const { version } = await theo.call(openAtRetentionDesk, { params: { id }, input: { reason: 'to decide on it' } });
  const { proposalId } = await theo.call(proposeRetention, {
    params: { id },
    input: { version, reason: 'its collection was unlawful', ...what },
  });
  await mara.call(decideRetention, { params: { id }, input: { proposalId, approve: true, reason: 'I agree' } });
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
  test('it is erased: a recall, in the same transaction, that names no reason of the desk', async () => {
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

  test('a correction of a person is recorded, each time; a death is none', async () => {
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

  test('a product that rests on it was sent, and not where a sending waits or was declined', async () => {
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

test('erasing at the maximum recalls nothing', async () => {
  const id = await sent();
  await setExerciseNow(world.store, new Date('2031-01-01T07:00:00.000Z'));
  const { reports } = await sweepRetention(world.store, FOUNDATION.agency, { dryRun: false });
  expect(reports.find((one) => one.id === id)).toMatchObject({ erased: true });
  await setExerciseNow(world.store, EXERCISE_NOW);
  expect((await statesOf(id)).map(([, state]) => state)).toEqual(['sent', 'sent']);
});
