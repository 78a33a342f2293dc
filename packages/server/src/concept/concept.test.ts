import {
  adoptDefinition,
  concept,
  conceptsJsonLd,
  conceptsTurtle,
  confirmConceptLanguage,
  readConceptBank,
  readLog,
  saveConcept,
  type InputGiven,
} from '@reeve/contract';
import { LANGUAGES } from '@reeve/domain';
import { CONCEPT_BANK, starterContent } from '@reeve/scenario';
import { numberAllEvents } from '@reeve/store';
import { SECOND_GROUP } from '@reeve/testing/people.ts';
import { brokenSkosConditions } from '@reeve/testing/skos-conditions.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let dora: Client, ivo: Client, vera: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'concepts' });
  [dora, ivo, vera] = [await world.as('dora'), await world.as('ivo'), await world.as('vera', 'P3')];
});
afterAll(() => world.close());

type Content = Omit<InputGiven<typeof concept.create>, 'marking'>;
const WORDS = { en: 'harm', fr: 'préjudice', de: 'Schaden', it: 'danno', ru: 'вред', es: 'daño' };
const termsOf = (words: Partial<typeof WORDS>): Content['terms'] =>
  Object.fromEntries(LANGUAGES.map((one) => [one, { preferred: words[one] ?? '' }])) as unknown as Content['terms']; // one entry a language
const definition = (id: string, text: string, more: object = {}) => ({
  id,
  language: 'en' as const,
  texts: { en: text },
  source: { by: 'Reeve', year: '2026', reference: 'our own' },
  status: 'proposed' as const,
  attributes: {},
  ...more,
});
const content = (more: Partial<Content> = {}): Content => ({
  terms: termsOf(WORDS),
  definitions: [definition('D1', 'What is suffered.'), definition('D2', 'Loss.')],
  relations: [],
  ...more,
});
const make = (more: Partial<Content> = {}) => dora.call(concept.create, { input: content(more) });
const read = (id: string, client = ivo) => client.call(concept.read, { params: { id } });
const save = (id: string, version: number, more: Partial<Content> = {}) => ({
  params: { id },
  input: { version, reason: 'better words', ...content(more) },
});

describe('the bank', () => {
  test('is edited by those with the function and readable by the whole agency, under every purpose', async () => {
    const { id } = await make();
    expect((await read(id)).title).toBe('harm');
    expect((await read(id, vera)).title).toBe('harm');
    expect(await ivo.refused(concept.create, { input: content() })).toBe('not_permitted');
    expect(await ivo.refused(saveConcept, save(id, 1))).toBe('not_permitted');
    expect(await (await world.as('nika')).refused(concept.read, { params: { id } })).toBe('not_found');
  });

  test('shows a concept in the reader’s language where it has a term in it', async () => {
    const { id } = await make({ terms: termsOf({ fr: 'préjudice' }) });
    const { items } = await ivo.call(readConceptBank);
    expect(items.find((one) => one.id === id)).toMatchObject({
      languages: { fr: { state: 'in_sync' } },
      adopted: null,
    });
    expect((await read(id)).title).toBe('préjudice');
  });

  test('hides a concept of another group, and every relation to it, but keeps the relation', async () => {
    const secret = await dora.call(concept.create, {
      input: { ...content({ terms: termsOf({ en: 'hidden term' }) }), marking: { ...MARKING, group: SECOND_GROUP } },
    });
    const { id } = await make({ relations: [{ type: 'broader', conceptId: secret.id }] });
    expect((await read(id)).relations).toEqual([]);
    expect(JSON.stringify(await ivo.call(readConceptBank))).not.toContain('hidden term');
    expect((await read(id, dora)).relations).toMatchObject([{ type: 'broader', label: 'hidden term' }]);
    // A person who sees it and leaves it out removes it.
    await dora.call(saveConcept, save(id, 1, { relations: [{ type: 'broader', conceptId: secret.id }] }));
    expect((await read(secret.id, dora)).relations).toMatchObject([{ type: 'narrower', conceptId: id }]);
  });

  test('reverses a hierarchy automatically and refuses a cycle', async () => {
    const wide = await make();
    const narrow = await make({ relations: [{ type: 'broader', conceptId: wide.id }] });
    expect((await read(wide.id)).relations).toMatchObject([{ type: 'narrower', conceptId: narrow.id, label: 'harm' }]);
    expect(
      await dora.refused(saveConcept, save(wide.id, 1, { relations: [{ type: 'broader', conceptId: narrow.id }] })),
    ).toBe('invalid_input');
    for (const relation of [
      { type: 'broader' as const, uri: 'https://example.org/x' },
      { type: 'related' as const },
      { type: 'exact_match' as const, uri: 'javascript:alert(1)' },
    ])
      expect(await dora.refused(saveConcept, save(wide.id, 1, { relations: [relation] }))).toBe('invalid_input');
  });
});

describe('languages', () => {
  test('a change in one flags the other five; a named person confirms one', async () => {
    const { id } = await make();
    const saved = await dora.call(saveConcept, save(id, 1, { terms: termsOf({ ...WORDS, en: 'harm done' }) }));
    const flagged = await read(id);
    expect(LANGUAGES.map((one) => flagged.body.languages[one].state)).toEqual([
      'in_sync',
      ...Array.from({ length: 5 }, () => 'behind'),
    ]);
    expect(flagged.body.languages.ru).toMatchObject({ since: 2, changedIn: ['en'] });
    const confirm = (version: number, language: 'ru' | 'en' | 'de') => ({
      params: { id },
      input: { version, language },
    });
    expect(await ivo.refused(confirmConceptLanguage, confirm(saved.version, 'ru'))).toBe('not_permitted');
    const confirmed = await dora.call(confirmConceptLanguage, confirm(saved.version, 'ru'));
    expect((await read(id)).body.languages.ru).toEqual({
      state: 'in_sync',
      confirmedBy: 'Dora',
      confirmedOn: '2026-09-27',
    });
    expect(await dora.refused(confirmConceptLanguage, confirm(confirmed.version, 'ru'))).toBe('state_forbids');
    expect(await dora.refused(confirmConceptLanguage, confirm(1, 'de'))).toBe('stale_version');
  });
});

describe('an adopted definition', () => {
  const decided = { decidedOn: '2026-09-20', decidedBy: 'Workshop of September' };
  const dissents = [{ who: 'Norrin', reason: 'says nothing of rights' }];
  const adopt = (id: string, version: number, more: object = {}) => ({
    params: { id },
    input: { version, definitionId: 'D1', ...decided, dissents, ...more },
  });

  test('is recorded with who dissented and why; a later decision follows and keeps both', async () => {
    const { id } = await make();
    expect(await ivo.refused(adoptDefinition, adopt(id, 1))).toBe('not_permitted');
    const first = await dora.call(adoptDefinition, adopt(id, 1));
    const second = await dora.call(adoptDefinition, adopt(id, first.version, { definitionId: 'D2', dissents: [] }));
    const seen = await read(id);
    expect(seen.state).toBe('adopted');
    expect(seen.body.adoptions).toEqual([
      { definitionId: 'D1', ...decided, dissents },
      { definitionId: 'D2', ...decided, dissents: [] },
    ]);
    expect(seen.body.definitions.map((one) => one.status)).toEqual(['agreed', 'agreed']);
    expect(seen.history.at(-1)).toMatchObject({ from: 'adopted', to: 'adopted', reason: 'D2, Workshop of September' });
    expect(second.version).toBe(3);
  });

  test('does not change, except its translations; none is agreed without a decision', async () => {
    const { id } = await make();
    const { version } = await dora.call(adoptDefinition, adopt(id, 1));
    const agreed = { status: 'agreed' as const };
    const changed = { definitions: [definition('D1', 'Something else.', agreed), definition('D2', 'Loss.')] };
    expect(await dora.refused(saveConcept, save(id, version, changed))).toBe('state_forbids');
    const translated = {
      definitions: [
        definition('D1', 'What is suffered.', {
          ...agreed,
          texts: { en: 'What is suffered.', fr: 'Ce qui est subi.' },
        }),
      ],
    };
    await dora.call(saveConcept, save(id, version, translated));
    const forged = { definitions: [...translated.definitions, definition('D3', 'Forged.', agreed)] };
    expect(await dora.refused(saveConcept, save(id, version + 1, forged))).toBe('invalid_input');
    expect(await dora.refused(adoptDefinition, adopt(id, version + 1, { definitionId: 'D9' }))).toBe('invalid_input');
    expect(await dora.refused(adoptDefinition, adopt(id, version + 1, { decidedOn: '2026-09-28' }))).toBe(
      'invalid_input',
    );
  });

  test('refuses changes to a retired concept until it is reactivated', async () => {
    const { id } = await make();
    const move = (version: number, to: 'retired' | 'proposed' | 'adopted') => ({
      params: { id },
      input: { version, to, reason: 'not used' },
    });
    expect(await dora.refused(concept.move, move(1, 'adopted'))).toBe('state_forbids');
    await dora.call(concept.move, move(1, 'retired'));
    expect(await dora.refused(saveConcept, save(id, 2))).toBe('state_forbids');
    expect(await dora.refused(adoptDefinition, adopt(id, 2))).toBe('state_forbids');
    await dora.call(concept.move, move(2, 'proposed'));
    await dora.call(saveConcept, save(id, 3));
  });
});

describe('the bank as a file', () => {
  test('contains what its reader can see and export, in both forms, and is on the record as an export', async () => {
    const open = await make({ terms: termsOf({ en: 'open term' }) });
    await dora.call(concept.create, {
      input: { ...content({ terms: termsOf({ en: 'kept term' }) }), marking: { ...MARKING, group: SECOND_GROUP } },
    });
    for (const [operation, type] of [
      [conceptsTurtle, 'text/turtle'],
      [conceptsJsonLd, 'application/ld+json'],
    ] as const) {
      const answer = await ivo.send(operation);
      expect([answer.status, String(answer.headers['content-type']).split(';')[0]]).toEqual([200, type]);
      expect(answer.body).toContain('open term');
      expect(answer.body).not.toContain('kept term');
    }
    await numberAllEvents(world.store);
    const { items } = await (await world.as('odo')).call(readLog, { query: { action: 'export' } });
    expect(items[0]).toMatchObject({ actor: 'Ivo', objectKind: 'concept' });
    expect(items[0]?.objectIds).toContain(open.id);
  });

  test('breaks no integrity condition of SKOS: a violation is refused when it is saved', async () => {
    const wide = await make();
    const middle = await make({ relations: [{ type: 'broader', conceptId: wide.id }] });
    const page = { uri: 'https://example.org/harm' };
    const pairs = (...types: readonly ('exact_match' | 'broad_match' | 'close_match')[]) =>
      types.map((type) => ({ type, ...page }));
    const bad: readonly Partial<Content>[] = [
      { terms: { ...termsOf(WORDS), fr: { preferred: 'mal', alternatives: ['mal'], scopeNote: '' } } },
      {
        relations: [
          { type: 'broader', conceptId: middle.id },
          { type: 'related', conceptId: wide.id },
        ],
      },
      { relations: pairs('exact_match', 'broad_match') },
    ];
    for (const more of bad) expect(await dora.refused(concept.create, { input: content(more) })).toBe('invalid_input');
    await make({ relations: [{ type: 'broader', conceptId: middle.id }, ...pairs('close_match', 'broad_match')] });
    await make({ relations: [{ type: 'related', conceptId: wide.id }, ...pairs('exact_match')] });
    const ids = new Map<string, string>();
    for (const one of CONCEPT_BANK) {
      const input = starterContent(one, (code) => ids.get(code) ?? '');
      ids.set(one.code, (await dora.call(concept.create, { input })).id);
    }
    const { body } = await dora.send(conceptsTurtle);
    const quads = new Parser({ format: 'text/turtle' }).parse(body);
    expect(quads.filter((quad) => quad.predicate.value.endsWith('core#related')).length).toBeGreaterThan(4);
    expect(brokenSkosConditions(quads)).toEqual([]);
  });
});

test('the check of a file finds each violated condition', () => {
  const broken = (facts: string): readonly string[] =>
    brokenSkosConditions(
      new Parser({ format: 'text/turtle' }).parse(
        `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix x: <urn:x:> . ${facts} .`,
      ),
    ).map((one) => one.slice(0, 3));
  expect(broken('x:a skos:prefLabel "b"@en ; skos:altLabel "b"@en')).toEqual(['S13']);
  expect(broken('x:a skos:prefLabel "b"@en ; skos:altLabel "b"@fr , "B"@en')).toEqual([]);
  expect(broken('x:a skos:prefLabel "b"@en , "c"@en')).toEqual(['S14']);
  expect(broken('x:a skos:broader x:b . x:b skos:broader x:c . x:c skos:related x:a')).toEqual(['S27']);
  expect(broken('x:a skos:exactMatch x:b . x:c skos:exactMatch x:b ; skos:broadMatch x:a')).toEqual(['S46']);
});
