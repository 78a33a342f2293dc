import {
  createStatement,
  decideIdentity,
  eraseReport,
  giveReason,
  listEntities,
  listIdentityPairs,
  readEntity,
  readIdentityPair,
  readReport,
  readThread,
  recordPersonEvent,
  setExerciseClock,
  withdrawIdentityDecision,
  type InputGiven,
  type ReplyOf,
} from '@reeve/contract';
import type { SubjectCategory } from '@reeve/domain';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { SECOND_GROUP } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TEXT = 'Two vans stood at the weir, and a man with a phone.';

let world: World;
let bela: Client, mara: Client, theo: Client, ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'identity' });
  bela = await world.as('bela');
  mara = await world.as('mara');
  theo = await world.as('theo');
  ivo = await world.as('ivo');
}, 60_000);
afterAll(() => world.close());

/** A released report. @returns its id */
async function report(group?: string, category: SubjectCategory = 'u_unverified_mention'): Promise<string> {
  const grounds = category.startsWith('a_') ? 'seen at the weir' : '';
  const persons = [{ name: 'Milo Karas', category, grounds, minor: false, reviewOn: '2026-10-20' }];
  const id = await submit(bela, tip({ persons, text: `Milo Karas. ${TEXT}` }));
  await collate(mara, theo, id, { text: TEXT, marking: group === undefined ? MARKING : { ...MARKING, group } });
  return id;
}
type Given = Omit<InputGiven<typeof createStatement>, 'reportId' | 'kind' | 'quote'>;
const state = (reportId: string, given: Given, client = mara) =>
  client.call(createStatement, { input: { reportId, kind: 'fact', quote: 'Two vans', ...given } });
async function van(reportId: string, plate: string, colour?: string): Promise<string> {
  const { subjectId } = await state(reportId, {
    subject: { newKind: 'vehicle' },
    property: 'registration',
    value: plate,
  });
  if (colour !== undefined)
    await state(reportId, { subject: { id: subjectId }, property: 'make_and_colour', value: colour });
  return subjectId;
}
type Pair = ReplyOf<typeof readIdentityPair>;
const read = (first: string, second: string, client = mara): Promise<Pair> =>
  client.call(readIdentityPair, { params: { first, second } });
async function decide(first: string, second: string, outcome: 'same' | 'different' | 'unsure', client = mara) {
  const { decisions, ...pair } = await read(first, second, client);
  const onPair = decisions.filter((one) => keyOf(one.first.id, one.second.id) === keyOf(pair.first.id, pair.second.id));
  const seenId = onPair.findLast(({ withdrawnAt }) => withdrawnAt === null)?.id ?? null;
  const input = { outcome, reason: 'the photo shows it', seenId };
  return client.send(decideIdentity, { params: { first, second }, input });
}
const idIn = (answer: { readonly body: string }): string => (JSON.parse(answer.body) as { id: string }).id; // the reply of decideIdentity
async function waiting(client = mara): Promise<ReadonlyMap<string, string>> {
  const { bands } = await client.call(listIdentityPairs, { query: {} });
  return new Map(
    bands.flatMap(({ pairs }) => pairs.map((one) => [keyOf(one.first.id, one.second.id), one.state] as const)),
  );
}
/** The waiting pairs in the order of their ids. */
const pairsOf = async (client: Client): Promise<string> =>
  [...(await waiting(client))]
    .map((one) => one.join(' '))
    .toSorted()
    .join('\n');
const keyOf = (one: string, other: string): string => [one, other].toSorted().join(' ');
/** All that a reader sees of some entities. */
async function seen(ids: readonly string[], client = mara): Promise<string> {
  const { items } = await client.call(listEntities, { query: { limit: 200 } });
  const pages = await Promise.all(ids.map((id) => client.call(readEntity, { params: { id } })));
  return JSON.stringify([items, pages]);
}

describe('two vans that may be one', () => {
  let first: string, second: string;
  beforeAll(async () => {
    const reportId = await report();
    first = await van(reportId, 'RV 18 OSB', 'grey van');
    // Of two of one instant, none is the older.
    await mara.call(setExerciseClock, { input: { now: '2026-09-27T07:01:00.000Z' } });
    second = await van(reportId, 'RV I8 0S8', 'grey van');
  }, 60_000);

  test('are proposed as a pair, with what speaks for one and for two, and no number', async () => {
    expect((await waiting()).get(keyOf(first, second))).toBe('open');
    const pair = await read(first, second);
    expect(pair.evidence.map(({ aspect, finding, toward, strength }) => [aspect, finding, toward, strength])).toEqual([
      ['registration', 'look_alikes', 'one', 'decisive'],
      ['make_and_colour', 'same', 'one', 'some'],
    ]);
    expect(
      pair.evidence[0]?.first
        .concat(pair.evidence[0].second)
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(['RV 18 OSB', 'RV I8 0S8']);
    expect(pair).toMatchObject({ verdict: 'likely_one', joined: false, decisions: [] });
    expect(pair.preview).toMatchObject({ kept: { id: first }, statements: [2, 2], reports: 1, contradictions: 1 });
  });

  test('are shown as one after a person decides so, and exactly as before when the decision is withdrawn', async () => {
    const before = await seen([first, second]);
    const id = idIn(await decide(second, first, 'same'));
    const [page, again] = await Promise.all(
      [first, second].map((one) => mara.call(readEntity, { params: { id: one } })),
    );
    expect(again).toEqual(page);
    expect(page).toMatchObject({ id: first, joins: [{ id, outcome: 'same', because: 'the photo shows it' }] });
    expect(page?.statements.map(({ value }) => value).toSorted()).toEqual(
      ['RV 18 OSB', 'RV I8 0S8', 'grey van', 'grey van'].toSorted(),
    );
    expect(page?.statements.every(({ subject }) => subject.id === first)).toBe(true);
    expect(page?.contradictions.length).toBe(1);
    const { items } = await mara.call(listEntities, { query: { kind: 'vehicle' } });
    expect(items.filter((one) => one.id === first || one.id === second).map((one) => one.id)).toEqual([first]);
    const thread = await mara.call(readThread, { params: { kind: 'entity', id: first }, query: {} });
    expect(thread.why.filter(({ kind }) => kind === 'statement').length).toBe(4);
    expect(new Set(thread.edges.filter(({ relation }) => relation === 'about').map(({ to }) => to))).toEqual(
      new Set([first]),
    );
    expect((await waiting()).has(keyOf(first, second))).toBe(false);
    expect(await read(first, second)).toMatchObject({ joined: true, preview: null, decisions: [{ id }] });
    await mara.call(withdrawIdentityDecision, { params: { id }, input: { reason: 'the photo is another van' } });
    expect(await seen([first, second])).toBe(before);
    expect((await mara.send(withdrawIdentityDecision, { params: { id }, input: { reason: 'again' } })).status).toBe(
      409,
    );
    expect((await read(first, second)).decisions).toMatchObject([{ withdrawnBecause: 'the photo is another van' }]);
  });

  test('decided to be different, are proposed again only when a statement about one is recorded, which is shown', async () => {
    const reportId = await report();
    const [one, other] = [await van(reportId, 'RV 60 ABC'), await van(reportId, 'RV 60 A8C')];
    expect((await decide(one, other, 'different')).status).toBe(200);
    expect((await waiting()).has(keyOf(one, other))).toBe(false);
    const { id } = await state(reportId, { subject: { id: other }, property: 'make_and_colour', value: 'red Audi' });
    expect((await waiting()).get(keyOf(one, other))).toBe('new_facts');
    expect((await read(one, other)).newFacts.map((fact) => fact.id)).toEqual([id]);
    expect((await decide(one, other, 'unsure')).status).toBe(200);
    expect((await waiting()).get(keyOf(one, other))).toBe('unsure');
  });

  test('are decided once when two people decide at the same time; the second, who did not see the first decision, is refused', async () => {
    const reportId = await report();
    const params = { first: await van(reportId, 'RV 61 ABC'), second: await van(reportId, 'RV 61 A8C') };
    const input = { outcome: 'same', reason: 'one van', seenId: null } as const;
    const answers = await Promise.all([mara, ivo].map((client) => client.send(decideIdentity, { params, input })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

test('a chain of joins is refused where two of its ends were decided to be different', async () => {
  const reportId = await report();
  const [a, b, c] = [
    await van(reportId, 'RV 63 ABC'),
    await van(reportId, 'RV 63 A8C'),
    await van(reportId, 'RV63A8C'),
  ];
  expect((await decide(b, c, 'same')).status).toBe(200);
  const { id: lead } = await mara.call(readEntity, { params: { id: c } });
  const decided = await mara.call(readIdentityPair, { params: { first: b, second: c } });
  await mara.call(withdrawIdentityDecision, {
    params: { id: decided.decisions[0]?.id ?? '' },
    input: { reason: 'to begin with the other' },
  });
  // A is different from the one that will not be the lead, so that the pair decided then is another.
  const apart = await decide(a, lead === b ? c : b, 'different');
  expect(apart.status).toBe(200);
  expect((await decide(b, c, 'same')).status).toBe(200);
  const refused = await decide(a, lead, 'same');
  expect([refused.status, refused.body]).toMatchObject([409, expect.stringContaining('they are different')]);
  // Withdrawn, the decision prevents nothing.
  const withdrawal = { params: { id: idIn(apart) }, input: { reason: 'the colour was wrong' } };
  await mara.call(withdrawIdentityDecision, withdrawal);
  expect((await decide(a, lead, 'same')).status).toBe(200);
});

test('the desk lists what its reader decided, and nothing that others decided', async () => {
  const reportId = await report();
  const id = idIn(await decide(await van(reportId, 'RV 64 ABC'), await van(reportId, 'RV 64 A8C'), 'unsure'));
  const decided = async (client: Client) =>
    (await client.call(listIdentityPairs, { query: {} })).decided.map((one) => one.id);
  expect(await decided(mara)).toContain(id);
  expect(await decided(ivo)).not.toContain(id);
});

test('a reader who may not see what was compared sees two, and neither the decision nor its pair', async () => {
  const [open, closed] = [await report(), await report(SECOND_GROUP)];
  const [one, other] = [await van(open, 'RV 70 LOT'), await van(closed, 'RV 7O LOT')];
  const before = [await seen([one], ivo), await pairsOf(ivo)];
  expect((await waiting()).has(keyOf(one, other))).toBe(true);
  const id = idIn(await decide(one, other, 'same'));
  expect([await seen([one], ivo), await pairsOf(ivo)]).toEqual(before);
  expect((await ivo.send(readIdentityPair, { params: { first: one, second: other } })).status).toBe(404);
  expect((await ivo.send(withdrawIdentityDecision, { params: { id }, input: { reason: 'try' } })).status).toBe(404);
  expect(JSON.parse(await seen([one]))).toMatchObject([expect.anything(), [{ joins: [{ id }] }]]);
});

test('a decision lasts no longer than the statements it rests on, also when a report falls due earlier', async () => {
  const [kept, redated] = [await report(), await report()];
  const [one, other] = [await van(kept, 'RV 75 LOT'), await van(redated, 'RV 7S LOT')];
  const id = idIn(await decide(one, other, 'same'));
  const lasting = (of = id): Promise<readonly { decision: string; statements: string }[]> =>
    asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ decision: string; statements: string }>(
        `select d.visible_until::text as decision, min(s.visible_until)::text as statements from identity_decision d
         join statement s on s.id = any(d.statement_ids) where d.id = $1 group by d.visible_until`,
        [of],
      );
      return rows;
    });
  const [before] = await lasting();
  expect(before?.decision).toBe(before?.statements);
  const { version, persons } = await mara.call(readReport, { params: { id: redated } });
  const params = { id: redated, personId: persons[0]?.id ?? '' };
  await mara.call(recordPersonEvent, { params, input: { version, event: 'death', reason: 'died in August' } });
  const [after] = await lasting();
  expect(after?.decision).toBe('2026-09-27');
  expect(after?.statements).toBe('2026-09-27');
  // One made now, on a statement of each report, lasts as long as the shorter.
  const later = idIn(await decide(await van(kept, 'RV 76 LOT'), await van(redated, 'RV 7G LOT'), 'different'));
  expect(await lasting(later)).toEqual([{ decision: '2026-09-27', statements: '2026-09-27' }]);
});

test('a decision is erased with a report it rests on, and the two part', async () => {
  const [kept, erased] = [await report(), await report()];
  const [one, other] = [await van(kept, 'RV 71 LOT'), await van(erased, 'RV 7I LOT')];
  await decide(one, other, 'same');
  const dora = await world.as('dora');
  const { version } = await dora.call(readReport, { params: { id: erased } });
  await dora.call(eraseReport, { params: { id: erased }, input: { version, reason: 'recorded without a basis' } });
  const page = await mara.call(readEntity, { params: { id: one } });
  expect(page.joins).toEqual([]);
  expect(page.statements.map(({ value }) => value)).toEqual(['RV 71 LOT']);
  expect((await mara.send(readEntity, { params: { id: other } })).status).toBe(404);
});

test('an officer who makes no statements decides nothing and lists nothing', async () => {
  const reportId = await report();
  const params = { first: await van(reportId, 'RV 72 ABC'), second: await van(reportId, 'RV 72 A8C') };
  const input = { outcome: 'same', reason: 'one van', seenId: null } as const;
  expect((await bela.send(decideIdentity, { params, input })).status).toBe(403);
  expect((await bela.send(listIdentityPairs, { query: {} })).status).toBe(403);
});

test('a witness is not compared with a suspect, and two suspects are', async () => {
  const born = async (category: SubjectCategory): Promise<string> => {
    const reportId = await report(undefined, category);
    const { subjectId } = await state(reportId, {
      subject: { newKind: 'person' },
      property: 'name',
      value: 'Milo Karas',
    });
    await state(reportId, { subject: { id: subjectId }, property: 'born_on', value: '1994-03-02' });
    for (const client of [mara, ivo])
      await client.send(giveReason, {
        input: { kind: 'entity', id: subjectId, justification: 'it is on my desk' },
      });
    return subjectId;
  };
  const [witness, suspect, other] = [
    await born('d_witness'),
    await born('a_suspect_committed'),
    await born('a_suspect_committed'),
  ];
  const pairs = await waiting();
  expect(pairs.has(keyOf(suspect, other))).toBe(true);
  expect(pairs.has(keyOf(witness, suspect))).toBe(false);
  const params = { first: witness, second: suspect };
  expect((await mara.send(readIdentityPair, { params })).status).toBe(403);
  expect((await read(suspect, other)).verdict).toBe('surely_one');
});

test('a witness is not compared with a suspect either if only a note about them comes from the witness report', async () => {
  const [heard, seenBySuspect, seenByOther] = [
    await report(undefined, 'd_witness'),
    await report(undefined, 'a_suspect_committed'),
    await report(undefined, 'a_suspect_committed'),
  ];
  const named = (reportId: string): Promise<{ readonly subjectId: string }> =>
    state(reportId, { subject: { newKind: 'person' }, property: 'name', value: 'Anton Zirbel' });
  const [{ subjectId: one }, { subjectId: other }] = [await named(seenBySuspect), await named(seenByOther)];
  for (const [id, from] of [
    [one, seenBySuspect],
    [other, seenByOther],
  ] as const)
    await state(from, { subject: { id }, property: 'born_on', value: '1994-03-02' });
  expect((await waiting()).has(keyOf(one, other))).toBe(true);
  await mara.send(giveReason, { input: { kind: 'report', id: heard, justification: 'it is on my desk' } });
  await state(heard, { subject: { id: one }, property: 'note', value: 'was heard in May' });
  expect((await waiting()).has(keyOf(one, other))).toBe(false);
});

test('thirty decisions and withdrawals at random, all withdrawn in the end, leave everything as it was', async () => {
  const reportId = await report();
  const ids = await Promise.all(
    ['RV 80 OBC', 'RV 8O 0BC', 'RV 80 O8C', 'RV80OBC', 'RV 8O O8C'].map((plate) => van(reportId, plate)),
  );
  const before = await seen(ids);
  let last = 7;
  const drawn = (below: number): number => {
    last = (last * 48_271) % 2_147_483_647;
    return last % below;
  };
  const made: string[] = [];
  let decided = 0;
  for (let step = 0; step < 30; step += 1) {
    const [one = '', other = ''] = [ids[drawn(5)], ids[drawn(5)]];
    if (drawn(3) === 0 && made.length > 0) {
      const [id = ''] = made.splice(drawn(made.length), 1);
      await mara.call(withdrawIdentityDecision, { params: { id }, input: { reason: 'drawn' } });
      continue;
    }
    if (one === other) continue;
    const answer = await decide(one, other, (['same', 'same', 'different', 'unsure'] as const)[drawn(4)] ?? 'same');
    if (answer.status === 200) {
      made.push(idIn(answer));
      decided += 1;
    } else expect(answer.status).toBe(409);
  }
  expect(decided).toBeGreaterThan(4);
  for (const id of made.toReversed())
    await mara.call(withdrawIdentityDecision, { params: { id }, input: { reason: 'all of them' } });
  expect(await seen(ids)).toBe(before);
}, 60_000);
