import {
  acceptSuggestion,
  createStatement,
  decideIdentity,
  evaluateReport,
  findByReference,
  giveReason,
  listEntities,
  listIdentityPairs,
  listStatements,
  listSuggestions,
  moveProtection,
  protectAddress,
  readEntity,
  readEntityPlaces,
  readIdentityPair,
  readReport,
  readThread,
  search,
  takeReport,
} from '@reeve/contract';
import { asActor } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collated, startStating, stateFact, type Fact, type Stating } from '@reeve/testing/knowledge/stating.ts';
import { acting } from '@reeve/testing/people.ts';
import { MARKING, tip } from '@reeve/testing/story.ts';
import type { Client, World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const MISSING = '00000000-0000-4000-8000-00000000dead';
const REASON = { reason: 'a refuge for women' };

let people: Stating;
let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ulla: Client, ivo: Client;
beforeAll(async () => {
  people = await startStating('protected address');
  ({ world, bela, mara, theo, ivo } = people);
  [dora, ulla] = await Promise.all([world.as('dora'), world.as('ulla')]);
}, 60_000);
afterAll(() => world.close());

/** Another house for each test: a protection covers every mention of its address. */
let house = 0;
let address: string;
let text: string;
let reportId: string;
beforeEach(async () => {
  house += 1;
  address = `Ropewalk ${house}`;
  text = `Milo Karas loaded boxes into a van, RV 4${house} KSD, in front of ${address}.`;
  const persons = [
    { name: 'Milo Karas', category: 'd_witness' as const, grounds: '', minor: false, reviewOn: '2026-10-20' },
  ];
  reportId = await collated(people, { persons, text }, { text });
});

const state = (fact: Fact, client = ivo) => stateFact(client, reportId, fact);

interface Known {
  readonly id: string;
  readonly reference: string;
  readonly van: string;
}
/** The address as an analyst records it, with a van kept there. */
async function known(): Promise<Known> {
  const van = await state({ quote: 'a van', subject: { newKind: 'vehicle' }, property: 'name', value: `van ${house}` });
  const named = await state({ quote: address, subject: { newKind: 'address' }, property: 'name', value: address });
  await state({
    quote: address,
    subject: { id: van.subjectId },
    property: 'present_at',
    object: { id: named.subjectId },
  });
  const { reference } = await ivo.call(readEntity, { params: { id: named.subjectId } });
  return { id: named.subjectId, reference, van: van.subjectId };
}
/** Opens the page of the address to its keeper, and protects it. */
async function protect(id: string, spellings: string[] = []): Promise<void> {
  await dora.send(giveReason, { input: { kind: 'entity', id, justification: 'it is on my desk' } });
  await dora.call(protectAddress, { params: { id }, input: { ...REASON, spellings } });
}

/** Everything an analyst can ask of an address, as the bytes of the answers without the number of the request. */
async function asked(client: Client, id: string, of: Known) {
  const bytes = ({ status, body }: { readonly status: number; readonly body: string }): string =>
    `${status} ${body.replace(/"requestId":"[^"]*"/, '').replaceAll(id, 'ID')}`;
  return {
    page: bytes(await client.send(readEntity, { params: { id } })),
    places: bytes(await client.send(readEntityPlaces, { params: { id } })),
    thread: bytes(await client.send(readThread, { params: { kind: 'entity', id }, query: {} })),
    pair: bytes(await client.send(readIdentityPair, { params: { first: id, second: of.van } })),
    decided: bytes(
      await client.send(decideIdentity, {
        params: { first: id, second: of.van },
        input: { outcome: 'different', reason: 'tried', seenId: null },
      }),
    ),
    reason: bytes(await client.send(giveReason, { input: { kind: 'entity', id, justification: 'let me see it' } })),
    stated: bytes(
      await client.send(createStatement, {
        input: { reportId, kind: 'fact', quote: 'a van', subject: { id }, property: 'note', value: 'tried' },
      }),
    ),
    protected: bytes(await client.send(protectAddress, { params: { id }, input: REASON })),
    moved: bytes(await client.send(moveProtection, { params: { id }, input: { step: 'ask', ...REASON } })),
  };
}

describe('a protected address', () => {
  test('answers every call like an address that does not exist', async () => {
    const of = await known();
    await protect(of.id);
    for (const client of [ivo, mara, theo])
      expect(await asked(client, of.id, of)).toEqual(await asked(client, MISSING, of));
    const found = async (reference: string) => {
      const { status, body } = await ivo.send(findByReference, { params: { reference } });
      return [status, body.replace(/"requestId":"[^"]*"/, '').replaceAll(reference, 'REF')];
    };
    expect(await found(of.reference)).toEqual(await found('EN-99999'));
  });

  test('is in no list, search, thread, desk, chart or suggestion, and its report stays readable', async () => {
    const of = await known();
    const twin = await state({ quote: address, subject: { newKind: 'address' }, property: 'name', value: address });
    const idsOn = async (id: string) =>
      (await ivo.call(readEntity, { params: { id } })).statements.map((one) => one.id);
    const hidden = [of.id, twin.subjectId, ...(await idsOn(of.id)), ...(await idsOn(twin.subjectId))];
    const read = async () => ({
      listed: await ivo.call(listEntities, { query: { q: address } }),
      ofKind: await ivo.call(listEntities, { query: { kind: 'address', limit: 200 } }),
      searched: await ivo.call(search, { query: { q: address, kind: 'statement' } }),
      byReference: await ivo.call(search, { query: { q: of.reference } }),
      loose: await ivo.call(search, { query: { q: `ropewak ${house}`, kind: 'statement' } }),
      page: await ivo.call(readEntity, { params: { id: of.van } }),
      thread: await ivo.call(readThread, { params: { kind: 'entity', id: of.van }, query: {} }),
      ofReport: await ivo.call(readThread, { params: { kind: 'report', id: reportId }, query: {} }),
      statements: await ivo.call(listStatements, { params: { id: reportId } }),
      suggestions: await ivo.call(listSuggestions, { params: { id: reportId } }),
    });
    const naming = (replies: object): readonly string[] =>
      Object.entries(replies)
        .filter(([place, reply]) => {
          const said = JSON.stringify(reply);
          // What is suggested has no id before it is accepted.
          return place === 'suggestions' ? said.includes(`"${address}"`) : hidden.some((id) => said.includes(id));
        })
        .map(([place]) => place);
    const places = Object.keys(await read());
    expect(naming(await read())).toEqual(places);
    await protect(of.id);
    const after = await read();
    expect(naming(after)).toEqual([]);
    expect(JSON.stringify(await ivo.call(listIdentityPairs, { query: {} }))).not.toContain(of.id);
    // Its readers keep the text, which names it: only what was made of it is gone.
    expect((await ivo.call(readReport, { params: { id: reportId } })).sanitisedText).toContain(address);
    expect(after.page.statements.map(({ property }) => property)).toEqual(['name']);
    expect(after.ofReport.expired).toEqual([]);
  });

  test('has its protection with its reason in its file, and not in the rows that others reach', async () => {
    const of = await known();
    await protect(of.id);
    const reached = async (login: string) => {
      const rows = await asActor(world.store, acting(login), (tx) =>
        tx.db.selectFrom('protected_address').select(['because', 'entity_ids']).execute(),
      );
      return rows.flatMap((row) => (row.entity_ids.includes(of.id) ? [row.because] : []));
    };
    expect(await reached('dora')).toEqual([REASON.reason]);
    for (const login of ['ivo', 'mara', 'theo']) expect(await reached(login), login).toEqual([]);
  });

  test('is recognised in other spellings and in what is stated later, by its author too', async () => {
    const of = await known();
    await protect(of.id, [`The Linden House, Ropewalk ${house}`, 'Linden House']);
    const { items, things } = await ivo.call(listSuggestions, { params: { id: reportId } });
    expect(JSON.stringify([things, items.map(({ value }) => value)])).not.toContain(address);
    for (const value of [`ropewalk ${house}, Norrin`, 'LINDEN-HOUSE']) {
      const { subjectId } = await state({ quote: address, subject: { newKind: 'address' }, property: 'name', value });
      expect((await ivo.send(readEntity, { params: { id: subjectId } })).status).toBe(404);
      await dora.send(giveReason, { input: { kind: 'entity', id: subjectId, justification: 'it is on my desk' } });
      expect((await dora.call(readEntity, { params: { id: subjectId } })).protection?.because).toBe(REASON.reason);
    }
    const { objectId } = await state({
      quote: address,
      subject: { id: of.van },
      property: 'present_at',
      object: { newKind: 'address', name: `Ropewalk ${house}, Norrin` },
    });
    expect((await ivo.send(readEntity, { params: { id: objectId ?? '' } })).status).toBe(404);
    expect((await ivo.call(readEntity, { params: { id: of.van } })).statements.map(({ property }) => property)).toEqual(
      ['name'],
    );
    // Another number of the street is another address.
    const other = `Ropewalk ${house}0`;
    const next = await state({ quote: address, subject: { newKind: 'address' }, property: 'name', value: other });
    expect((await ivo.send(readEntity, { params: { id: next.subjectId } })).status).toBe(200);
  });

  test('stays in its file when its report is graded again', async () => {
    const of = await known();
    await protect(of.id);
    const version = async () => (await mara.call(readReport, { params: { id: reportId } })).version;
    await mara.call(takeReport, { params: { id: reportId }, input: { version: await version(), reason: 'again' } });
    await mara.call(evaluateReport, {
      params: { id: reportId },
      input: { version: await version(), grade: tip().grade as never, rationale: 'again', marking: MARKING },
    });
    expect((await ivo.send(readEntity, { params: { id: of.id } })).status).toBe(404);
    const open = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ table: string }>(
        `select 'statement' as table from statement s join label l on l.id = s.label_id
           where (s.subject_id = $1 or s.object_id = $1) and not 'PROTECTED:ONE' = any(l.compartments)
         union all select 'thread' from thread t join label l on l.id = t.label_id
           where t.to_id = $1 and not 'PROTECTED:ONE' = any(l.compartments)
         union all select 'search' from search_entry e join label l on l.id = e.label_id join statement s on s.id = e.id
           where (s.subject_id = $1 or s.object_id = $1) and not 'PROTECTED:ONE' = any(l.compartments)`,
        [of.id],
      );
      return rows;
    });
    expect(open).toEqual([]);
  });

  test('is known to the readers of its file, who find it', async () => {
    const of = await known();
    await protect(of.id);
    const page = await dora.call(readEntity, { params: { id: of.id } });
    expect(page.protection).toMatchObject({ because: REASON.reason, by: 'Dora', lifting: null });
    expect(page.marking.groups).toContain('PROTECTED:ONE');
    const found = await dora.call(listEntities, { query: { q: address } });
    expect(found.items.map(({ id }) => id)).toContain(of.id);
    expect(await dora.refused(protectAddress, { params: { id: of.id }, input: REASON })).toBe('conflict');
  });
});

describe('a protection', () => {
  test('is set by those who keep the file, for an address alone', async () => {
    const of = await known();
    for (const client of [mara, ivo, bela])
      expect(await client.refused(protectAddress, { params: { id: of.id }, input: REASON })).toBe('not_permitted');
    await dora.send(giveReason, { input: { kind: 'entity', id: of.van, justification: 'it is on my desk' } });
    expect(await dora.refused(protectAddress, { params: { id: of.van }, input: REASON })).toBe('state_forbids');
  });

  test('needs both the function and membership of the file', async () => {
    const of = await known();
    const as = async (login: 'ulla' | 'theo', role: string) => {
      const roles = (text: string) =>
        asSuperuser(world.database, (client) =>
          client.query(`update account set roles = $1::text[] where login = $2`, [text, login]),
        );
      await roles(`{${role}}`);
      const code = await (login === 'ulla' ? ulla : theo).refused(protectAddress, {
        params: { id: of.id },
        input: REASON,
      });
      await roles(login === 'ulla' ? '{supervisor}' : '{intelligence_officer}');
      return code;
    };
    // Ulla belongs to the file; Theo does not.
    expect(await as('ulla', 'tactical_analyst')).toBe('not_permitted');
    expect(await as('theo', 'supervisor')).toBe('not_permitted');
  });

  test('is lifted by two, and everything has its former label again', async () => {
    const of = await known();
    const before = [
      await ivo.call(readEntity, { params: { id: of.id } }),
      await ivo.call(listEntities, { query: { q: address } }),
    ];
    await protect(of.id);
    const move = (step: 'ask' | 'lift' | 'keep') => ({
      params: { id: of.id },
      input: { step, reason: 'it has closed' },
    });
    expect(await dora.refused(moveProtection, move('lift'))).toBe('state_forbids');
    await dora.call(moveProtection, move('ask'));
    expect(await dora.refused(moveProtection, move('lift'))).toBe('same_person');
    await ulla.send(giveReason, { input: { kind: 'entity', id: of.id, justification: 'it is on my desk' } });
    await ulla.call(moveProtection, move('keep'));
    expect((await ivo.send(readEntity, { params: { id: of.id } })).status).toBe(404);
    await dora.call(moveProtection, move('ask'));
    // Of two decisions at once one is made.
    const both = await Promise.all([move('lift'), move('lift')].map((given) => ulla.send(moveProtection, given)));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const after = [
      await ivo.call(readEntity, { params: { id: of.id } }),
      await ivo.call(listEntities, { query: { q: address } }),
    ];
    expect(after).toEqual(before);
    const { items } = await ivo.call(listSuggestions, { params: { id: reportId } });
    const again = items.find(({ value }) => value === address);
    expect(again).toBeDefined();
    const accepted = { key: again?.key ?? '', kind: 'fact', entityId: of.id } as const;
    expect((await ivo.send(acceptSuggestion, { params: { id: reportId }, input: accepted })).status).toBe(200);
  });

  test('that is lifted leaves what names another protected address in the file', async () => {
    const of = await known();
    const name = `Mill Street ${house}`;
    const other = await state({ quote: 'a van', subject: { newKind: 'address' }, property: 'name', value: name });
    const both = await state({
      quote: 'a van',
      subject: { id: of.id },
      property: 'communicated_with',
      object: { id: other.subjectId },
    });
    await protect(of.id);
    await protect(other.subjectId);
    const move = (step: 'ask' | 'lift') => ({ params: { id: of.id }, input: { step, reason: 'it has closed' } });
    await dora.call(moveProtection, move('ask'));
    await ulla.send(giveReason, { input: { kind: 'entity', id: of.id, justification: 'it is on my desk' } });
    await ulla.call(moveProtection, move('lift'));
    const page = await ivo.send(readEntity, { params: { id: of.id } });
    expect(page.status).toBe(200);
    for (const hidden of [both.id, other.subjectId]) expect(page.body).not.toContain(hidden);
    expect((await ivo.send(readEntity, { params: { id: other.subjectId } })).status).toBe(404);
  });
});
