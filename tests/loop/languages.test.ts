import {
  evaluation,
  listFindings,
  listPersonas,
  minutesPdf,
  product,
  productDocx,
  productPdf,
  readAnalysisRun,
  readCodeLists,
  readFinding,
  readSession,
  readThread,
  search,
  setLocale,
  type Operation,
} from '@reeve/contract';
import { LANGUAGES, type Language } from '@reeve/domain';
import { PRINT_WORDS } from '@reeve/formats';
import { loadRiverton, makeApp, type PlayedStory } from '@reeve/server';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { depsOn, makeClient, urlOf, type Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf, squeeze } from '../../packages/server/src/print/pdf-text.ts';

let database: TestDatabase;
let app: Awaited<ReturnType<typeof makeApp>>;
let story: PlayedStory;
let okafor: Client;

beforeAll(async () => {
  database = await makeTestDatabase();
  const store = database.open(seededFactories('languages', '2026-11-24T08:00:00.000Z'));
  story = await loadRiverton(store, { crimes: 4000, reports: 130 });
  app = await makeApp(depsOn(store));
  okafor = await makeClient(app, 'okafor', 'P2');
}, 240_000);
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

/**
 * The server's wording of the story, written out by hand. The area was chosen at its peak, so the after-window is
 * compared with the 22 covered weeks of the year before: 160 − 178·25/22 − (225 − 178·25/22)·198/197 + (130 −
 * 100·25/22) − (120 − 101·25/22) = −53.7, the control scaled to the size of its area by the 24 weeks before both
 * windows. French spaces before its colons and semicolons are narrow.
 */
const EXPECTED: Readonly<
  Record<Language, { purpose: string; offence: string; week: string; result: string; hint: string }>
> = {
  en: {
    purpose: 'Residential burglary',
    offence: 'Residential burglary',
    week: '25 in the week of 2 March 2026 against a mean of 10 over the 12 weeks before (p = 0.00011): far out of the ordinary.',
    result: '54 fewer crimes than expected (127 fewer to 19 more): no claim is made.',
    hint: 'Tactical analyst: find',
  },
  fr: {
    purpose: 'Cambriolages d’habitations',
    offence: 'Cambriolage d’habitation',
    week: '25 dans la semaine du 2 mars 2026, contre une moyenne de 10 sur les 12 semaines précédentes (p = 0,00011) : très loin de l’ordinaire.',
    result: '54 infractions de moins que prévu (de 127 de moins à 19 de plus) : aucune conclusion n’est tirée.',
    hint: 'Analyste opérationnelle : trouvez',
  },
  de: {
    purpose: 'Wohnungseinbruch',
    offence: 'Wohnungseinbruch',
    week: '25 in der Woche ab 2. März 2026, gegen einen Mittelwert von 10 in den 12 Wochen davor (p = 0,00011): weit außerhalb des Üblichen.',
    result: '54 Taten weniger als erwartet (127 weniger bis 19 mehr): keine Aussage.',
    hint: 'Taktische Analyse: finden Sie',
  },
  it: {
    purpose: 'Furti in abitazione',
    offence: 'Furto in abitazione',
    week: '25 nella settimana del 2 marzo 2026, rispetto a una media di 10 nelle 12 settimane precedenti (p = 0,00011): molto fuori dalla norma.',
    result: '54 reati in meno del previsto (da 127 in meno a 19 in più): non si trae alcuna conclusione.',
    hint: 'Analista tattica: trovi',
  },
  ru: {
    purpose: 'Кражи из жилищ',
    offence: 'Кража из жилища',
    week: '25 за неделю с 2 марта 2026 г. при среднем 10 за 12 предыдущих недель (p = 0,00011): далеко за пределами обычного.',
    result: 'На 54 преступления меньше ожидаемого (от 127 меньше до 19 больше): вывод не делается.',
    hint: 'Аналитик-тактик: найдите',
  },
  es: {
    purpose: 'Robos en viviendas',
    offence: 'Robo en vivienda',
    week: '25 en la semana del 2 de marzo de 2026, frente a una media de 10 en las 12 semanas anteriores (p = 0,00011): muy fuera de lo habitual.',
    result: '54 delitos menos de lo esperado (de 127 menos a 19 más): no se extrae ninguna conclusión.',
    hint: 'Analista táctica: encuentre',
  },
};
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

async function fileOf(operation: Operation, id: string): Promise<Buffer> {
  const answer = await app.inject({
    method: 'GET',
    url: urlOf(operation, { params: { id } }),
    headers: { authorization: `Bearer ${okafor.token}` },
  });
  expect([operation.name, answer.statusCode]).toEqual([operation.name, 200]);
  return answer.rawPayload;
}

describe.each(LANGUAGES)('the server speaks %s to a reader of it', (language) => {
  const expected = EXPECTED[language];
  beforeAll(() => okafor.call(setLocale, { input: { locale: language } }));

  test('in the words of the agency’s lists', async () => {
    const { purposes } = await okafor.call(readSession);
    expect(purposes.find((one) => one.code === 'P2')?.title).toBe(expected.purpose);
    const lists = await okafor.call(readCodeLists);
    expect(lists.offenceTypes.find((one) => one.code === 'residential_burglary')?.title).toBe(expected.offence);
    expect(lists.purposes.find((one) => one.code === 'P2')).toEqual({
      code: 'P2',
      title: expected.purpose,
      legalBasis: 'PA-12-1',
    });
  });

  test('in a finding, its run and its list, with names of areas', async () => {
    const found = await okafor.call(readFinding, { params: { id: story.finding } });
    expect(plain(found.sentence)).toContain(expected.week);
    expect(found.sentence).toMatch(new RegExp(`^${expected.offence}.*Norrin, sector B; Norrin, sector C`));
    expect(found.title.startsWith(`${expected.offence}, Norrin, sector B; Norrin, sector C`)).toBe(true);
    const run = await okafor.call(readAnalysisRun, { params: { id: story.analysisRun } });
    expect(run.title).toBe(found.title);
    const { items } = await okafor.call(listFindings, { query: { limit: 50 } });
    expect(items.find((one) => one.id === story.finding)?.sentence).toBe(found.sentence);
  });

  test('in a result, its list, and wherever it is cited', async () => {
    const { title, body } = await okafor.call(evaluation.read, { params: { id: story.evaluation } });
    const [sentence = ''] = body.result?.assessment.sentences ?? [];
    expect(plain(sentence)).toBe(expected.result);
    // What was done is in the words of its author.
    expect(title).toBe(`Patrol two hot spots, 18 to 23 h. ${sentence}`);
    expect(body.result?.published).toMatchObject({ wdd: -62 });
    expect(body.result?.powerNote).toMatch(/250/);
    const { items } = await okafor.call(evaluation.list, { query: {} });
    expect(items.find((one) => one.id === story.evaluation)?.title).toBe(title);
    const thread = await okafor.call(readThread, {
      params: { kind: 'evaluation', id: story.evaluation },
      query: { direction: 'why' },
    });
    expect(thread.start.title).toBe(title);
    expect(plain(thread.why.find((node) => node.id === story.finding)?.title ?? '')).toContain(expected.week);
  });

  test('on the pages available before sign-in', async () => {
    const { personas } = await okafor.call(listPersonas, { query: { language } });
    expect(plain(personas.find((one) => one.login === 'okafor')?.hint ?? '')).toContain(plain(expected.hint));
  });

  test('in documents, marked top and bottom of every page', async () => {
    const words = PRINT_WORDS[language];
    const { state } = await okafor.call(product.read, { params: { id: story.product } });
    const pdf = await fileOf(productPdf, story.product);
    const pages = pagesOf(pdf);
    const first = squeeze(`${words['label.classification']} ${words['classification.restricted']}`);
    for (const { header, footer } of pages) {
      expect(header.startsWith(first)).toBe(true);
      expect(footer.startsWith(first)).toBe(true);
    }
    const body = pages.map((page) => page.body).join('');
    expect(body).toContain(squeeze(expected.week));
    expect(body).toContain(squeeze(words['fact.version']));
    expect(body).toContain(squeeze(words[`state.${state}`] ?? 'a word for the state'));
    const minutes = pagesOf(await fileOf(minutesPdf, story.meeting)).map((page) => page.body);
    expect(minutes.join('')).toContain(squeeze(`${words['label.offence_type']}: ${expected.offence}`));
    expect(minutes.join('')).toContain(squeeze(`${words['label.treated']}: Norrin, sector B; Norrin, sector C`));
    expect((await fileOf(productDocx, story.product)).subarray(0, 2).toString()).toBe('PK');
  });
});

test('the count is stored once, as numbers: every language has the same digest', async () => {
  const digests = new Set<string | undefined>();
  for (const locale of LANGUAGES) {
    await okafor.call(setLocale, { input: { locale } });
    const { body } = await okafor.call(evaluation.read, { params: { id: story.evaluation } });
    digests.add(body.result?.resultDigest);
  }
  expect(digests.size).toBe(1);
});

test('a finding is found by words in the reader’s own language', async () => {
  const { items } = await okafor.call(search, { query: { q: 'Wohnungseinbruch', kind: 'finding' } });
  expect(items.map((one) => one.id)).toContain(story.finding);
});
