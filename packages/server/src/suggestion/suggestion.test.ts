import {
  acceptSuggestion,
  addReportPerson,
  createStatement,
  decideRetention,
  dismissSuggestion,
  judgement,
  listStatements,
  listSuggestions,
  openAtRetentionDesk,
  proposeRetention,
  readReport,
  restoreSuggestion,
  retractStatement,
  setExerciseClock,
  type InputGiven,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TEXT =
  'Milo Karas and a woman called Ljuba loaded boxes into a grey van, RV 41 KSD, in front of Ropewalk 14. Karas owns the grey van and uses +999 55 0388. Suspected burglary.';

/** Statements of one instant have no order of their own. */
const ORDER = ['name', 'make_and_colour', 'registration', 'owns'];

const JUDGED = {
  statement: 'It is likely that the van was his',
  scheme: 'PHIA' as const,
  term: 'likely',
  confidence: 'moderate' as const,
  basis: 'one report',
  alternatives: 'a borrowed van',
  wouldChangeIf: 'another owner',
  horizon: '',
};

let world: World;
let bela: Client;
let mara: Client;
let theo: Client;
let ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'suggestion' });
  bela = await world.as('bela');
  mara = await world.as('mara');
  theo = await world.as('theo');
  ivo = await world.as('ivo');
}, 60_000);
afterAll(() => world.close());

const released = async (text = TEXT): Promise<string> => {
  const persons = [
    { name: 'Milo Karas', category: 'd_witness' as const, grounds: '', minor: false, reviewOn: '2026-10-20' },
  ];
  const id = await submit(bela, tip({ persons, text: `Milo Karas. ${text}` }));
  await collate(mara, theo, id, { text });
  return id;
};
const suggested = (id: string, client = ivo) => client.call(listSuggestions, { params: { id } });
const personsOf = async (id: string) => (await ivo.call(readReport, { params: { id } })).persons;
const keyOf = async (id: string, property: string, words: string): Promise<string> => {
  const { items, things } = await suggested(id);
  const fits = items.find(
    (one) =>
      one.property === property &&
      (one.value?.includes(words) === true ||
        things.find(({ key }) => key === one.object)?.name.includes(words) === true),
  );
  return fits?.key ?? '';
};
type Accepted = InputGiven<typeof acceptSuggestion>;
const accept = (id: string, input: Accepted) => ivo.send(acceptSuggestion, { params: { id }, input });

describe('suggestions of a released report', () => {
  test('name what the text names, each at its words, all open; nothing is stored for them', async () => {
    const id = await released();
    const { text, items, things } = await suggested(id);
    expect(text).toBe(TEXT);
    expect(items.map(({ property }) => property)).toEqual(
      expect.arrayContaining(['name', 'make_and_colour', 'registration', 'number', 'owns', 'uses', 'conduct']),
    );
    for (const { from, to, state } of items) {
      expect(state).toBe('open');
      expect(text.slice(from, to).trim()).not.toBe('');
    }
    expect(things.every(({ entityId }) => entityId === null)).toBe(true);
    expect((await ivo.call(listStatements, { params: { id } })).items).toEqual([]);
  });

  test('become one statement each, with words, report, grade and link', async () => {
    const id = await released();
    const [link] = await personsOf(id);
    const name = await keyOf(id, 'name', 'Milo Karas');
    expect((await accept(id, { key: name, kind: 'fact', personId: link?.id ?? '' })).status).toBe(200);
    const colour = await keyOf(id, 'make_and_colour', 'grey van');
    const scored = await accept(id, { key: colour, kind: 'fact', value: 'The suspect has a risk score of 87.' });
    expect([scored.status, scored.body]).toEqual([422, expect.stringContaining('not given numbers or ranks')]);
    expect((await accept(id, { key: colour, kind: 'fact' })).status).toBe(200);
    const plate = await keyOf(id, 'registration', 'RV 41 KSD');
    expect((await accept(id, { key: plate, kind: 'fact' })).status).toBe(200);
    const owns = await keyOf(id, 'owns', 'RV 41 KSD');
    expect((await accept(id, { key: owns, kind: 'assessment' })).status).toBe(200);
    const made = await ivo.call(listStatements, { params: { id } });
    const items = made.items.toSorted((one, other) => ORDER.indexOf(one.property) - ORDER.indexOf(other.property));
    expect(items.map(({ property, value, kind }) => [property, value, kind])).toEqual([
      ['name', 'Milo Karas', 'fact'],
      ['make_and_colour', 'grey van', 'fact'],
      ['registration', 'RV 41 KSD', 'fact'],
      ['owns', null, 'assessment'],
    ]);
    const [person, car, number, owning] = items;
    expect(number?.subject.id).toBe(car?.subject.id);
    expect(owning?.subject.id).toBe(person?.subject.id);
    expect(owning?.object?.id).toBe(car?.subject.id);
    expect(items.every(({ grade, quote }) => grade.source === 'X' && TEXT.includes(quote))).toBe(true);
    const stored = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ suggestion: string; subject_person_id: string | null }>(
        'select suggestion, subject_person_id from statement where report_id = $1 order by recorded_at, id',
        [id],
      );
      return rows;
    });
    expect(stored.find(({ suggestion }) => suggestion === name)?.subject_person_id).toBe(link?.id);
    expect(stored.find(({ suggestion }) => suggestion === owns)?.subject_person_id).toBe(link?.id);
    const after = await suggested(id);
    expect(
      after.items
        .filter(({ state }) => state === 'accepted')
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual([name, colour, plate, owns].toSorted());
  });

  test('of what happened become statements that are valid on its day', async () => {
    const id = await released('Milo Karas was seen at Mill Street 4 on 3 May 2026.');
    const [link] = await personsOf(id);
    for (const [property, words] of [
      ['name', 'Milo Karas'],
      ['name', 'Mill Street 4'],
      ['present_at', 'Mill Street 4'],
    ] as const) {
      const person = words === 'Milo Karas' && link ? { personId: link.id } : {};
      const { status } = await accept(id, { key: await keyOf(id, property, words), kind: 'fact', ...person });
      expect([property, words, status]).toEqual([property, words, 200]);
    }
    const { items } = await ivo.call(listStatements, { params: { id } });
    const seen = items.find(({ property }) => property === 'present_at');
    expect([seen?.validFrom, seen?.validTo]).toEqual(['2026-05-03', '2026-05-03']);
  });

  test('count the days before from the day of sending in the zone of the agency', async () => {
    const dora = await world.as('dora');
    // In the agency, an hour east of Greenwich, it is half past midnight of the 28th.
    await dora.call(setExerciseClock, { input: { now: '2026-09-27T23:30:00.000Z' } });
    const id = await released('Milo Karas was seen at Mill Street 4 yesterday.');
    await dora.call(setExerciseClock, { input: { now: '2026-09-27T07:00:00.000Z' } });
    const { items } = await suggested(id);
    const seen = items.find(({ property }) => property === 'present_at');
    expect([seen?.validFrom, seen?.validTo]).toEqual(['2026-09-27', '2026-09-27']);
  });

  test('are accepted once; after a retraction again', async () => {
    const id = await released();
    const key = await keyOf(id, 'number', '+999 55 0388');
    expect((await accept(id, { key, kind: 'fact' })).status).toBe(200);
    expect((await accept(id, { key, kind: 'fact' })).status).toBe(409);
    const [made] = (await ivo.call(listStatements, { params: { id } })).items;
    await ivo.call(retractStatement, { params: { id: made?.id ?? '' }, input: { reason: 'wrong number' } });
    expect((await accept(id, { key, kind: 'fact' })).status).toBe(200);
  });

  test('of a person need the link of that person to this report; of a relation both ends', async () => {
    const id = await released();
    const key = await keyOf(id, 'name', 'Milo Karas');
    expect((await accept(id, { key, kind: 'fact' })).status).toBe(422);
    const [elsewhere] = await personsOf(await released());
    expect((await accept(id, { key, kind: 'fact', personId: elsewhere?.id ?? '' })).status).toBe(422);
    const owns = await keyOf(id, 'owns', 'RV 41 KSD');
    const early = await accept(id, { key: owns, kind: 'fact' });
    expect(early.body).toContain('Decide first on what this relation joins');
    expect((await ivo.call(listStatements, { params: { id } })).items).toEqual([]);
  });

  test('of a known number offer the entity that has it, and none is chosen; another kind is refused', async () => {
    const first = await released();
    await accept(first, { key: await keyOf(first, 'registration', 'RV 41 KSD'), kind: 'fact' });
    const second = await released(TEXT.replace('RV 41 KSD', 'RV41-KSD'));
    const { things, items } = await suggested(second);
    const van = things.find(({ kind }) => kind === 'vehicle');
    expect(van?.known.map(({ title }) => title)).toContain('RV 41 KSD');
    expect(van?.entityId).toBeNull();
    const key = items.find(({ property }) => property === 'number')?.key ?? '';
    const wrongKind = await accept(second, { key, kind: 'fact', entityId: van?.known[0]?.id ?? '' });
    expect(wrongKind.status).toBe(422);
    const plate = await keyOf(second, 'registration', 'RV41-KSD');
    const made = await accept(second, { key: plate, kind: 'fact', entityId: van?.known[0]?.id ?? '' });
    expect(JSON.parse(made.body)).toMatchObject({ subjectId: van?.known[0]?.id });
  });

  test('of a known number do not offer an entity whose statement was retracted', async () => {
    const text = TEXT.replace('RV 41 KSD', 'RV 58 NHT');
    const [first, second] = [await released(text), await released(text)];
    await accept(first, { key: await keyOf(first, 'registration', 'RV 58 NHT'), kind: 'fact' });
    const known = async () =>
      (await suggested(second)).things.flatMap((one) => one.known).filter(({ title }) => title === 'RV 58 NHT');
    expect(await known()).toHaveLength(1);
    const [made] = (await ivo.call(listStatements, { params: { id: first } })).items;
    await ivo.call(retractStatement, { params: { id: made?.id ?? '' }, input: { reason: 'wrong plate' } });
    expect(await known()).toEqual([]);
  });

  test('of a thing that the report has as an entity are not accepted for another entity', async () => {
    const [known, id] = [await released(), await released()];
    for (const one of [known, id])
      await accept(one, { key: await keyOf(one, 'registration', 'RV 41 KSD'), kind: 'fact' });
    const entityOf = async (one: string) =>
      (await ivo.call(listStatements, { params: { id: one } })).items[0]?.subject.id ?? '';
    const key = await keyOf(id, 'make_and_colour', 'grey van');
    expect((await accept(id, { key, kind: 'fact', entityId: await entityOf(known) })).status).toBe(409);
    expect((await accept(id, { key, kind: 'fact', entityId: await entityOf(id) })).status).toBe(200);
  });

  test('that no text gives are refused', async () => {
    const id = await released();
    expect((await accept(id, { key: 'name:0-3', kind: 'fact' })).status).toBe(404);
  });
});

describe('dismissed suggestions', () => {
  test('are remembered as a position without words, can be restored, and are erased with the report', async () => {
    const id = await released();
    const key = await keyOf(id, 'number', '+999 55 0388');
    await ivo.call(dismissSuggestion, { params: { id }, input: { key } });
    await ivo.call(dismissSuggestion, { params: { id }, input: { key } });
    const stateOf = async () => (await suggested(id)).items.find((one) => one.key === key)?.state;
    expect(await stateOf()).toBe('dismissed');
    const rows = await asSuperuser(world.database, async (client) => {
      const found = await client.query('select * from suggestion_dismissal where report_id = $1', [id]);
      return JSON.stringify(found.rows);
    });
    expect(rows).toContain(key);
    expect(rows).not.toContain('0388');
    await ivo.call(restoreSuggestion, { params: { id }, input: { key } });
    expect(await stateOf()).toBe('open');
  });

  test('with a statement are not dismissed', async () => {
    const id = await released();
    const key = await keyOf(id, 'number', '+999 55 0388');
    await accept(id, { key, kind: 'fact' });
    const answer = await ivo.send(dismissSuggestion, { params: { id }, input: { key } });
    expect(answer.body).toContain('retract the statement');
  });
});

describe('a person the author did not list', () => {
  const link = async (id: string, more: Partial<InputGiven<typeof addReportPerson>> = {}) =>
    ivo.send(addReportPerson, {
      params: { id },
      input: {
        name: 'Ljuba',
        category: 'd_witness',
        version: (await ivo.call(readReport, { params: { id } })).version,
        ...more,
      },
    });

  test('is linked with a category, the purpose and legal basis of the report, and a date by rule', async () => {
    const id = await released();
    expect((await link(id)).status).toBe(200);
    const persons = await personsOf(id);
    expect(persons.map(({ name, category }) => [name, category])).toEqual(
      expect.arrayContaining([['Ljuba', 'd_witness']]),
    );
    expect((await link(id)).status).toBe(409);
    const personId = persons.find(({ name }) => name === 'Ljuba')?.id ?? '';
    const key = await keyOf(id, 'name', 'Ljuba');
    expect((await accept(id, { key, kind: 'fact', personId })).status).toBe(200);
  });

  test.each([
    [
      'a suspect, who needs two people',
      { category: 'a_suspect_committed', grounds: 'seen with the boxes' },
      'need two people',
    ],
    ['an informant', { category: 'd_informant' }, 'sources desk'],
    ['a name the text does not have', { name: 'Nora' }, 'does not name this person'],
    ['a contact of nobody', { category: 'd_contact' }, 'A contact or associate needs two things'],
  ] as const)('is refused as %s', async (_, more, sentence) => {
    const id = await released();
    const answer = await link(id, more);
    expect(answer.body).toContain(sentence);
    expect((await personsOf(id)).map(({ name }) => name)).toEqual(['Milo Karas']);
  });
});

test('a link that ends takes its statements with it, and what rested on them loses that basis', async () => {
  const id = await released();
  const [karas] = await personsOf(id);
  const personId = karas?.id ?? '';
  const toAccept = [
    ['name', 'Milo Karas'],
    ['registration', 'RV 41 KSD'],
    ['owns', 'RV 41 KSD'],
  ] as const;
  for (const [property, words] of toAccept) {
    const key = await keyOf(id, property, words);
    const answer = await accept(id, { key, kind: 'fact', ...(property === 'name' && { personId }) });
    expect(answer.status).toBe(200);
  }
  const made = (await ivo.call(listStatements, { params: { id } })).items;
  const [naming, plate, owning] = toAccept.map(([property]) => made.find((one) => one.property === property)?.id ?? '');
  const judged = async (of: string | undefined) =>
    ivo.call(judgement.create, {
      input: { title: 'The van', cites: [{ kind: 'statement', id: of ?? '' }], body: JUDGED },
    });
  const [onOwner, onVan] = [await judged(owning), await judged(plate)];
  const { version } = await mara.call(openAtRetentionDesk, { params: { id }, input: { reason: 'to decide on it' } });
  const { proposalId } = await mara.call(proposeRetention, {
    params: { id },
    input: {
      version,
      outcome: 'retain',
      reason: 'still needed',
      links: [{ personId, decision: 'end', reason: 'another man' }],
    },
  });
  const dora = await world.as('dora');
  await dora.call(decideRetention, { params: { id }, input: { proposalId, approve: true, reason: 'I agree' } });
  expect((await ivo.call(listStatements, { params: { id } })).items.map((one) => one.id)).toEqual([plate]);
  await asSuperuser(world.database, async (client) => {
    for (const table of ['thread where from_id', 'search_entry where id']) {
      const rows = await client.query(`select 1 from ${table} = any($1::uuid[])`, [[naming, owning]]);
      expect(rows.rowCount).toBe(0);
    }
    const { rows } = await client.query<{ id: string; lost: boolean }>(
      'select id, basis_lost_on is not null as lost from judgement where id = any($1::uuid[])',
      [[onOwner.id, onVan.id]],
    );
    expect(new Map(rows.map((row) => [row.id, row.lost]))).toEqual(
      new Map([
        [onOwner.id, true],
        [onVan.id, false],
      ]),
    );
  });
});

test.each(['bela', 'rosa'])('%s, who makes no statements, is shown no suggestions', async (login) => {
  const id = await released();
  const answer = await (await world.as(login)).send(listSuggestions, { params: { id } });
  expect([403, 404]).toContain(answer.status);
});

test('words of the raw text alone become no statement, also for those who read it', async () => {
  const [raw, text] = ['It was a caller on +999 55 0911. ', 'A grey van stood at the mill.'];
  const id = await submit(bela, tip({ persons: [], namesNobody: true, text: raw + text }));
  await collate(mara, theo, id, { text });
  expect((await mara.call(readReport, { params: { id } })).raw?.text).toContain('0911');
  expect(JSON.stringify(await suggested(id, mara))).not.toContain('0911');
  const given = { quote: '+999 55 0911', value: '+999 55 0911', property: 'number', kind: 'fact' } as const;
  const answer = await mara.send(createStatement, {
    input: { reportId: id, subject: { newKind: 'phone' }, ...given },
  });
  expect(answer.status).toBe(422);
});

test('a report that was not released suggests nothing', async () => {
  const id = await submit(bela, tip());
  const answer = await mara.send(listSuggestions, { params: { id } });
  expect(answer.body).toContain('has not been released yet');
});
