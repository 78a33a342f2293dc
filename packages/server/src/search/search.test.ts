import { search, type SavedQuery } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { GROUP, SECOND_GROUP } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, ivo: Client, vera: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'search' });
  [bela, mara, theo, ivo, vera] = (await Promise.all(
    ['bela', 'mara', 'theo', 'ivo', 'vera'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

async function released(text: string, group: string = GROUP): Promise<string> {
  const id = await submit(bela, tip());
  await collate(mara, theo, id, { text, marking: { ...MARKING, group } });
  return id;
}
const ask = (client: Client, q: string, more: Partial<SavedQuery> = {}) =>
  client.call(search, { query: { q, ...more } });
async function only(q: string) {
  const { items } = await ask(ivo, q);
  expect(items, q).toHaveLength(1);
  return items[0];
}

describe('a result states why it matches, in the words of its text', () => {
  beforeAll(async () => {
    await released('The trawler Severnaya unloaded a sport bag. Свидетель: Сергей Ковалевский. Grey van RV 52 QLM.');
    await released('Hr. Großmann rang +41 79 555 01 23.');
  });

  test.each([
    ['trawler', 'exact', ['trawler']],
    ['trawl', 'exact', ['trawler']],
    ['tralwer', 'similar', ['trawler']],
    ['trawler unlaoded', 'similar', ['unloaded']],
    ['tr*er', 'pattern', ['trawler']],
    ['Kovalevskii', 'alphabet', ['Ковалевский']],
    ['Kowalewski', 'alphabet', ['Ковалевский']],
    ['Севернайа', 'alphabet', ['Severnaya']],
    ['Grosman', 'spelling', ['Großmann']],
    ['sportbag', 'words', ['sport bag']],
    ['52q', 'part', ['RV 52 QLM']],
    ['rv52qlm', 'part', ['RV 52 QLM']],
    ['van rv52 qlm', 'part', ['RV 52 QLM']],
    ['0123', 'ending', ['41 79 555 01 23']],
    ['079 5550123', 'ending', ['41 79 555 01 23']],
  ])('%j: %s', async (q, reason, matched) => {
    const hit = await only(q);
    expect(hit).toMatchObject({ reason, matched: matched.join(', ') });
    for (const word of matched) expect(hit?.marks).toContain(word);
    for (const mark of hit?.marks ?? []) expect(`${hit?.title} ${hit?.excerpt}`).toContain(mark);
  });

  test('an excerpt begins near the match where that is far into the text', async () => {
    await released(`${'Nothing else was seen. '.repeat(30)}A binnacle was missing.`);
    const hit = await only('binacle');
    expect(hit?.excerpt).toMatch(/^… \S.*binnacle was missing\.$/);
  });

  test('a similar word does not disclose a text that requires a reason first', async () => {
    const id = await submit(
      bela,
      tip({
        persons: [{ name: 'M.K.', category: 'd_witness', grounds: 'Seen there.', minor: true, reviewOn: '2026-12-01' }],
      }),
    );
    await collate(mara, theo, id, { text: 'The victim lives at Quillfeather Street.' });
    for (const q of ['Quilfeather', 'quill*', '*feather', 'quillfeather']) {
      const hit = await only(q);
      expect(hit, q).toMatchObject({ asks: 'reason', excerpt: '', matched: null, marks: [] });
      expect(JSON.stringify(hit), q).not.toContain('uillfeather');
    }
  });
});

describe('I2: a hidden report changes nothing in an answer', () => {
  const SOUGHT = [
    'mizzen',
    'mizen',
    'mizzne',
    '*zzen',
    'm?zzen',
    'miz zen',
    '77W',
    'zx77www',
    '9876',
    'Zimerhofer',
    'lantren',
  ];

  test('neither the results nor their number, reasons and excerpts', async () => {
    await released('A lantern and a mizen sail were found.');
    const answers = async () => Promise.all(SOUGHT.map((q) => ask(ivo, q)));
    const without = await answers();
    const hidden = await released(
      'The mizzen lanterm lantren, Zimmerhofer, plate ZX 77 WWW, telephone 076 123 98 76.',
      SECOND_GROUP,
    );
    expect(await answers()).toEqual(without);
    for (const q of SOUGHT.filter((one) => one !== 'mizen'))
      expect(
        (await ask(vera, q)).items.map((hit) => hit.id),
        q,
      ).toContain(hidden);
  });
});

test('entries whose object the reader does not see hide no other result', async () => {
  const near = await released('An anchorege off the point.');
  await asSuperuser(world.database, (client) =>
    client.query(
      `insert into search_entry (agency_id, id, kind, label_id, lexemes)
       select agency_id, gen_random_uuid(), kind, label_id, array_to_tsvector(array['L' || label_id || ':anchorage'])
       from search_entry, generate_series(1, 40) where id = $1`,
      [near],
    ),
  );
  expect((await ask(ivo, 'anchorage')).items).toMatchObject([{ id: near, reason: 'similar' }]);
});

describe('whatever is typed, there is an answer', () => {
  test.each([
    '**',
    '?*?',
    '%%',
    '__',
    '.*',
    '\\\\',
    `';--`,
    `' or '1'='1`,
    '<->',
    'a:*',
    '!&|()',
    '\u202E\u200B\u200B',
    '\u0000\u0001',
    '\uFFFDx',
    '🚓🚓',
    'a*'.repeat(100),
    '?a'.repeat(100),
    '*ab'.repeat(60),
    'ab '.repeat(66),
    '1 '.repeat(100),
    'x1 '.repeat(60),
    'ъ'.repeat(200),
    'щ'.repeat(200),
    'x'.repeat(200),
    'é'.normalize('NFD').repeat(100),
  ])('%j', async (q) => {
    const answer = await ivo.send(search, { query: { q } });
    expect([200, 422]).toContain(answer.status);
  });

  test('ten thousand signs are refused with a sentence', async () => {
    expect(await ivo.refused(search, { query: { q: 'x'.repeat(10_000) } })).toBe('invalid_input');
  });
});

test('reports are filtered by area, offence and day of the event', async () => {
  const place = { name: 'Quay 4', areaCode: 'QUAY', point: { latitude: 56.95, longitude: 24.1, accuracyM: 12 } };
  const made = async (more: Parameters<typeof tip>[0]): Promise<string> => {
    const id = await submit(bela, tip(more));
    await collate(mara, theo, id, { text: 'A sextant was taken.' });
    return id;
  };
  const burglary = await made({ place, topic: 'residential_burglary', occurredOn: '2026-09-18' });
  const other = await made({ occurredOn: '2026-09-20' });
  const found = async (more: Partial<SavedQuery>, q = 'sextant') =>
    (await ask(ivo, q, more)).items.map((hit) => hit.id).toSorted();
  expect(await found({})).toEqual([burglary, other].toSorted());
  expect(await found({ area: 'QUAY' })).toEqual([burglary]);
  expect(await found({ area: 'QUAY' }, 'sextnat')).toEqual([burglary]);
  expect(await found({ area: 'HARBOUR' })).toEqual([]);
  expect(await found({ offence: 'residential_burglary' })).toEqual([burglary]);
  expect(await found({ happenedFrom: '2026-09-19' })).toEqual([other]);
  expect(await found({ happenedFrom: '2026-09-18', happenedTo: '2026-09-18' })).toEqual([burglary]);
  expect(await found({ happenedTo: '2026-09-17' })).toEqual([]);
});
