import type { LabelParts } from '@reeve/domain';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { FOUNDATION, GROUP, SECOND_GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor } from '../access/actor.ts';
import { provisionAgency } from '../agency/provision.ts';
import type { Store } from '../store.ts';
import { indexForSearch, removeFromSearch } from './search-entry.ts';
import { readQuery } from './search-query.ts';
import { findMatches } from './search.ts';

type Marking = Omit<LabelParts, 'agencyId'>;
const BURGLARY: Marking = { ...AGENCY_WIDE, classification: 'restricted', compartments: [GROUP], purposeGroup: 'P2' };
const DRUGS: Marking = { ...BURGLARY, compartments: [SECOND_GROUP] };

/** Written by hand, with the answers below, before the search was written. */
const RECORDS = {
  bag: 'Two men carried a blue sport bag into the ferry terminal',
  sack: 'A jutesack with tools lay under the bridge',
  plate: 'Grey van RV 52 QLM parked at the quay',
  joined: 'Silver estate RP41KSD seen near Mill Lane',
  looks: 'Trailer with plate BO-18-IB behind the mill',
  russian: 'Автомобиль А123ВС стоял у склада',
  phone: 'Caller used +41 79 555 01 23 after midnight',
  second: 'The number 0795559987 was written on the wall',
  cyrillic: 'Свидетель назвал имя Сергей Ковалевский',
  latin: 'Meeting with Dmitri Shevchenko at the Ropewalk',
  watches: 'Stolen watches offered at the northern market',
  laboratory: 'Suspected laboratory in a disused warehouse',
  german: 'Jürgen Großmann kaufte Fahrräder am Bahnhof',
  bicycles: 'Похищенные велосипеды продавали на рынке',
  spanish: 'Robo de motocicletas en Peñarroya',
  greek: 'Ο Παπαδόπουλος αγόρασε κοσμήματα',
  hyphens: 'The co\u00ADcaine was in a zero\u200Bwidth parcel',
  mixed: 'The pаcket was marked with tape', // the second letter is Cyrillic
} as const;
type Name = keyof typeof RECORDS;

/** A typed query and the records that it finds; it finds no other. */
const ANSWERS: readonly (readonly [query: string, found: readonly Name[]])[] = [
  // One error in four to seven letters: omitted, inserted, replaced, exchanged.
  ['watchs', ['watches']],
  ['watchhes', ['watches']],
  ['watxhes', ['watches']],
  ['wacthes', ['watches']],
  ['stoeln', ['watches']],
  ['xtolen', ['watches']],
  ['ferrry', ['bag']],
  ['brdige', ['sack']],
  ['maket offered', ['watches']],
  ['tpae', ['mixed']],
  ['robbo', ['spanish']],
  // Two errors from eight letters.
  ['labratori', ['laboratory']],
  ['labortaroy', ['laboratory']],
  ['wharehuose', ['laboratory']],
  ['shevchnkoo', ['latin']],
  ['shevhcneko', ['latin']],
  ['motociceltass', ['spanish']],
  // Letters are counted as they are indexed, in Latin: ш is two.
  ['Шевчинк', ['latin']],
  ['Шевинк', []],
  // More errors than that find nothing, and a short word or a number none at all.
  ['wetchas', []],
  ['laprotari', []],
  ['qay', []],
  ['0795559988', []],
  ['555 01 24', []],
  // Errors in Cyrillic and other scripts.
  ['Ковалевсикй', ['cyrillic']],
  ['Каволевский', ['cyrillic']],
  ['велосепиды', ['bicycles']],
  ['рынкке', ['bicycles']],
  ['Παπαδοπουλος', ['greek']],
  ['Παπαδοπολος', ['greek']],
  // Words written in one and in two.
  ['sportbag', ['bag']],
  ['sportbag ferry', ['bag']],
  ['bagsport', []],
  ['jute sack', ['sack']],
  ['Rope walk', ['latin']],
  ['rope walk shevchenko', ['latin']],
  ['mill lane', ['joined']],
  ['milllane', ['joined']],
  // Wildcards.
  ['wat*', ['watches']],
  ['*tches', ['watches']],
  ['w?tches', ['watches']],
  ['w*es', ['watches']],
  ['*orato*', ['laboratory']],
  ['*house suspected', ['laboratory']],
  ['l?b*ry', ['laboratory']],
  ['watch?', []],
  ['watche?', ['watches']],
  ['?atches', ['watches']],
  ['s*o', ['latin']],
  ['Ков*ий', ['cyrillic']],
  ['*левск*', ['cyrillic']],
  ['Ше?ченко', ['latin']],
  ['stolen wat*', ['watches']],
  ['*atches stol*', ['watches']],
  ['fahr*', ['german']],
  ['*', []],
  ['?? *', []],
  ['a*', []],
  // Parts of plates, with signs that look alike.
  ['52Q', ['plate']],
  ['52q', ['plate']],
  ['RV52QLM', ['plate']],
  ['rv-52-qlm', ['plate']],
  ['RV 52 QLM van', ['plate']],
  ['van 52QL', ['plate']],
  ['V52', ['plate']],
  ['52 QLM', ['plate']],
  ['RP 41 KSD', ['joined']],
  ['rp 41 ksd estate', ['joined']],
  ['41K', ['joined']],
  ['B018', ['looks']],
  ['8O18', ['looks']],
  ['181B', ['looks']],
  ['BO18IB', ['looks']],
  ['A123BC', ['russian']],
  ['123ВС', ['russian']],
  ['52X', []],
  // Endings of numbers.
  ['0123', ['phone']],
  ['01 23', ['phone']],
  ['5550123', ['phone']],
  ['555-01-23', ['phone']],
  ['+41 79 555 01 23', ['phone']],
  ['079 555 01 23', ['phone']],
  ['0041795550123', ['phone']],
  ['795550123', ['phone']],
  ['9987', ['second']],
  ['555 99 87', ['second']],
  ['(0)79-555.99.87', ['second']],
  ['987', []],
  ['5550', []],
  // Across alphabets.
  ['Kovalevskii', ['cyrillic']],
  ['Kowalewski', ['cyrillic']],
  ['Шевченко', ['latin']],
  ['Дмитрий Шевченко', ['latin']],
  ['velosipedy', ['bicycles']],
  ['Grossmann', ['german']],
  ['Peñarroya', ['spanish']],
  ['penaroya', ['spanish']],
  // Signs without width, marks of direction, and letters that look alike.
  ['wat\u200Bches', ['watches']],
  ['\u202Ewatches\u202C', ['watches']],
  ['ＷＡＴＣＨＥＳ', ['watches']],
  ['cocaine', ['hyphens']],
  ['zerowidth', ['hyphens']],
  ['packet', ['mixed']],
  ['wаtсhеs', ['watches']],
  // Signs of query languages are no commands.
  ["watches' or 1=1", []],
  ['watches %', ['watches']],
  ['wat_hes%', []],
  ['.*', []],
  ['(watches|quay)', []],
  ['watches:*', ['watches']],
];

let database: TestDatabase;
let store: Store;
const ids = new Map<string, Name>();
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  for (const [name, text] of Object.entries(RECORDS)) ids.set(await enter(text), name as Name); // a key of the record
});
afterAll(() => database.drop());

async function enter(text: string, marking: Marking = BURGLARY): Promise<string> {
  return asActor(
    store,
    acting('dora'),
    async (tx) => {
      const id = tx.uuid();
      await indexForSearch(tx, { kind: 'report', id, labelId: await tx.labelFor(marking), text });
      return id;
    },
    { write: true },
  );
}

const find = (login: string, query: string): Promise<readonly string[]> =>
  asActor(store, acting(login), async (tx) =>
    (await findMatches(tx, readQuery(query), undefined)).map((one) => one.id),
  );

test.each(ANSWERS)('%j finds %j', async (query, found) => {
  const names = (await find('ivo', query)).map((id) => ids.get(id) ?? id);
  expect(names.toSorted()).toEqual([...found].toSorted());
});

test('exact matches come before words with an error', async () => {
  const near = await enter('A lantem on the pier');
  const exact = await enter('A lantern on the pier');
  const later = await enter('A lanterm on the pier');
  const found = await find('ivo', 'lantern');
  expect(found[0]).toBe(exact);
  expect(found.slice(1).toSorted()).toEqual([later].toSorted());
  // Of two words, rn for m are two errors and an omitted r is one.
  expect(await find('ivo', 'lantem')).toEqual([near, later]);
  for (const id of [near, exact, later]) await remove(id);
});

const remove = (id: string): Promise<void> =>
  asActor(store, acting('dora'), (tx) => removeFromSearch(tx, id), { write: true });

describe('I2: a hidden record changes no answer', () => {
  const HIDDEN = [
    'Methamphetamine courier Zimmerhofer, plate ZX 99 WWW, telephone 0761234567, a tool box',
    // The nearest words to those typed above, and more of them than one query reads.
    'watchs labratori wharehuose Ковалевсикй sportbag jute ropewalk wat watche tches laboratory RV 52 QLM 0795550123 A123BC lantern',
  ];
  const SOUGHT = [
    ...ANSWERS.map(([query]) => query),
    'methamphetamine',
    'methamfetamine',
    'Zimmerhoffer',
    'zimerhofre',
    'zimm*',
    '*hofer',
    'z*r',
    '99W',
    'ZX 99',
    '4567',
    'toolbox',
  ];

  test('whatever is typed', async () => {
    const without = [];
    for (const query of SOUGHT) without.push(await find('ivo', query));
    const hidden = [];
    for (const text of HIDDEN) hidden.push(await enter(text, DRUGS));
    for (let copy = 0; copy < 410; copy += 1) hidden.push(await enter(HIDDEN[1] ?? '', DRUGS));
    const withHidden = [];
    for (const query of SOUGHT) withHidden.push(await find('ivo', query));
    expect(withHidden).toEqual(without);
    // The reader of the hidden records finds them by all of these.
    for (const query of ['methamfetamine', 'zimerhofre', '*hofer', '99W', '4567', 'toolbox'])
      expect(await find('vera', query), query).toEqual([hidden[0]]);
    for (const id of hidden) await remove(id);
  });
});
