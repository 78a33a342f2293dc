import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as contract from '@reeve/contract';
import * as domain from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from './i18n.ts';
import { LOGGED_THINGS } from './pages/log/log-word.ts';
import { KEY_LIST } from './shell/command/key-list.ts';

const FOLDER = fileURLToPath(new URL('../../words/locales/', import.meta.url));
const AREAS = readdirSync(`${FOLDER}en/screen`).map((file) => file.replace('.json', ''));
const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Texts = ReadonlyMap<string, string>;

function flatten(tree: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof tree === 'string') return into.set(path, tree);
  for (const [name, part] of Object.entries(tree as object))
    flatten(part, path === '' ? name : `${path}.${name}`, into); // JSON: a tree of texts
  return into;
}

function read(language: Language, area: string): Texts {
  return flatten(JSON.parse(readFileSync(`${FOLDER}${language}/screen/${area}.json`, 'utf8')), '', new Map());
}

/** Keys with forms: those of which English has both of its own. `purpose_other` alone is a key like any other. */
function plurals(area: string): ReadonlySet<string> {
  const english = read('en', area);
  const ones = [...english.keys()].filter((key) => key.endsWith('_one')).map((key) => key.replace(PLURAL, ''));
  return new Set(ones.filter((stem) => english.has(`${stem}_other`)));
}

/** Keys without their plural form, so that languages with two and with four forms can be compared. */
function stems(texts: Texts, area: string): string[] {
  const withForms = plurals(area);
  const stem = (key: string): string => (withForms.has(key.replace(PLURAL, '')) ? key.replace(PLURAL, '') : key);
  return [...new Set([...texts.keys()].map(stem))].toSorted();
}
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();

/** Words that are the same in both languages, by the English text: names, abbreviations, international words. */
const SAME: Readonly<Record<string, readonly Language[]>> = JSON.parse(
  readFileSync(new URL('locales-same.json', import.meta.url), 'utf8'),
) as Record<string, Language[]>; // our own file

describe.each(AREAS)('texts of %s', (area) => {
  test.each(OTHERS)('have every key of the English ones in %s, and no other', (language) => {
    expect(stems(read(language, area), area)).toEqual(stems(read('en', area), area));
  });

  test.each(LANGUAGES)('have in %s exactly the plural forms that language needs', (language) => {
    const texts = read(language, area);
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const stem of plurals(area)) {
      const found = [...texts.keys()].filter((key) => PLURAL.test(key) && key.replace(PLURAL, '') === stem);
      expect(found.toSorted()).toEqual(needed.map((form) => `${stem}_${form}`));
    }
  });

  test.each(OTHERS)('use the same placeholders in %s', (language) => {
    const english = read('en', area);
    for (const [key, text] of read(language, area)) {
      const stem = key.replace(PLURAL, '');
      const original = english.get(key) ?? english.get(`${stem}_other`) ?? '';
      // "one" may say the number in words.
      if (key.endsWith('_one')) continue;
      expect([key, placeholders(text)]).toEqual([key, placeholders(original)]);
    }
  });

  test.each(OTHERS)('are translated into %s: none left as in English except listed words', (language) => {
    const english = read('en', area);
    const left = [...read(language, area)]
      .filter(([key, text]) => text === english.get(key) && /\p{L}{3}/u.test(text.replaceAll(/\{\{\w+\}\}/g, '')))
      .filter(([, text]) => !SAME[text]?.includes(language))
      .map(([key, text]) => `${key}: ${text}`);
    expect(left).toEqual([]);
  });

  test.each(LANGUAGES)('are not empty in %s and carry no stray space', (language) => {
    for (const [key, text] of read(language, area)) expect([key, text]).toEqual([key, text.trim() || 'a text']);
  });
});

/** Idioms and pronouns that the voice of Reeve avoids (docs/STYLE.md). */
const AVOIDED =
  /\b(he|his|him|himself|whoever|somebody|anew|once more|let go|put aside|throw away|mend(s|ed)?|steers?|what (came|became) of|brought in|taken? out( again)?|by itself|stands against)\b/iu;
test.each(AREAS)('English texts of %s use the words of the trade', (area) => {
  expect([...read('en', area)].filter(([, text]) => AVOIDED.test(text))).toEqual([]);
});

test('Russian texts are written in Cyrillic', () => {
  const latin = AREAS.flatMap((area) =>
    [...read('ru', area)].filter(([, text]) => /[a-z]{3}/i.test(strip(text)) && !/\p{Script=Cyrillic}/u.test(text)),
  );
  // Names that are the same in every alphabet.
  expect(new Set(latin.map(([, text]) => text))).toEqual(new Set(['TLP', 'EWMA, z', 'PAI', 'PEI', 'RRI']));
});

function strip(text: string): string {
  return text.replaceAll(/\{\{\w+\}\}/g, '');
}

describe('code words', () => {
  const codes = read('en', 'codes');
  const has = (group: string, values: readonly string[]): void => {
    const found = [...codes.keys()]
      .filter((key) => key.startsWith(`${group}.`))
      .map((key) => key.slice(group.length + 1));
    expect(found.toSorted()).toEqual([...values].toSorted());
  };

  test.each([
    ['stage', ['home', ...domain.STAGES, 'common']],
    ['threadWord', domain.THREAD_LINE],
    ['kind', domain.OBJECT_KINDS],
    ['relation', domain.RELATIONS],
    ['classification', domain.CLASSIFICATIONS],
    ['handling', domain.HANDLING_CODES],
    ['tlp', domain.TLPS],
    ['role', domain.ROLES],
    ['state', domain.REPORT_STATES],
    ['category', domain.SUBJECT_CATEGORIES],
    ['priority', domain.PRIORITIES],
    ['residualRisk', domain.RESIDUAL_RISKS],
    ['toldBy', domain.TOLD_BY],
    ['knowsBy', domain.KNOWS_BY],
    ['recordAgrees', domain.RECORD_AGREES],
    ['question', domain.REIDENTIFICATION_QUESTIONS],
    ['action', domain.AUDIT_ACTIONS],
    ['problem', domain.ERROR_CODES],
    ['compartment', domain.COMPARTMENT_KINDS.filter((kind) => kind !== 'group')],
  ])('name every value of the domain’s list: %s', (group, values) => has(group, values));

  test.each(domain.SCHEMES)('say both axes of %s in plain words', (scheme) => {
    has(`grade.${scheme}.source`, domain.SCHEME_CODES[scheme].source);
    has(`grade.${scheme}.info`, domain.SCHEME_CODES[scheme].info);
  });
});

test('everything that may wait on the home page says what to do and why', () => {
  const home = [...read('en', 'home').keys()];
  for (const part of ['what', 'why'])
    expect(home.filter((key) => key.startsWith(`${part}.`)).toSorted()).toEqual(
      domain.WORK_STEPS.map((step) => `${part}.${step}`).toSorted(),
    );
});

describe('words of the states of records', () => {
  const { decision, judgement, meeting, outcome, priority, product, requirement, task } = contract;
  test.each([
    ['requirement', requirement.row.shape.state.options],
    ['task', task.row.shape.state.options],
    ['priority', priority.row.shape.state.options],
    ['judgement', judgement.row.shape.state.options],
    ['product', product.row.shape.state.options],
    ['meeting', meeting.row.shape.state.options],
    ['agenda_item', contract.agendaItem.row.shape.state.options],
    ['decision', decision.row.shape.state.options],
    ['outcome', outcome.row.shape.state.options],
    ['evaluation', contract.evaluation.row.shape.state.options],
    ['concept', contract.concept.row.shape.state.options],
    ['readiness', contract.readiness.row.shape.state.options],
    ['import_batch', contract.importBatch.shape.state.options],
    ['statement', [...domain.STATEMENT_KINDS, 'retracted']],
  ])('name every state of a %s', (kind, states) => {
    const found = [...read('en', 'record').keys()].filter((key) => key.startsWith(`state.${kind}.`));
    expect(found.toSorted()).toEqual(states.map((state) => `state.${kind}.${state}`).toSorted());
  });

  test('name every state of a collection task with the words of a task', () => {
    expect(task.row.shape.state.options).toEqual(
      expect.arrayContaining(contract.collectionTask.row.shape.state.options),
    );
  });
});

test('every way a thread is broken has its words on the home page', () => {
  for (const broken of domain.THREAD_BREAKS) expect([...read('en', 'home').keys()]).toContain(`broken.${broken}`);
});

test('has a text for every reason and every object that the log names', () => {
  const log = read('en', 'log');
  for (const code of domain.ERROR_CODES) expect([...log.keys()]).toContain(`because.${code}`);
  for (const thing of LOGGED_THINGS) expect([...log.keys()]).toContain(`object.${thing}`);
});

test('every key shown in the list of keys has its word', () => {
  const words = KEY_LIST.map((line) => line.word).filter((word) => !word.startsWith('stage.'));
  for (const word of words) expect([...read('en', 'shell').keys()]).toContain(`keys.${word}`);
});

/** Texts asked for by their whole key in our own source: a mistyped key would be shown instead of a text. */
test('every text that the source asks for by name exists', () => {
  const missing: string[] = [];
  const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' });
  for (const file of sources.filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))) {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    for (const [, name = '', area = ''] of source.matchAll(/const (\w+) = useT\('(\w+)'\)/g)) {
      if (!AREAS.includes(area)) {
        missing.push(`${file}: there are no texts of ${area}`);
        continue;
      }
      const texts = read('en', area);
      for (const [, key = ''] of source.matchAll(new RegExp(`\\b${name}\\('([\\w.]+)'[,)]`, 'g'))) {
        if (!texts.has(key) && !texts.has(`${key}_other`) && !otherAreasHave(source, name, key))
          missing.push(`${file}: ${area}:${key}`);
      }
    }
  }
  expect(missing).toEqual([]);
});

/** In a file with two components `t` may mean another area in each. */
function otherAreasHave(source: string, name: string, key: string): boolean {
  const areas = [...source.matchAll(new RegExp(`const ${name} = useT\\('(\\w+)'\\)`, 'g'))].map(
    (match) => match[1] ?? '',
  );
  return areas.some((area) => read('en', area).has(key) || read('en', area).has(`${key}_other`));
}

test('every criterion of readiness has its words, and every value of an attribute of a definition', () => {
  const words = read('en', 'readiness');
  for (const code of domain.READINESS_CODES)
    for (const part of ['title', 'one', 'three']) expect([...words.keys()]).toContain(`criterion.${code}.${part}`);
  const concept = [...read('en', 'concept').keys()];
  for (const { name, values } of domain.DEFINITION_ATTRIBUTES) {
    expect(concept).toContain(`attribute.${name}`);
    const group = values.join() === domain.EXTENTS.join() ? 'extent' : name;
    for (const value of values) expect(concept).toContain(`value.${group}.${value}`);
  }
});

/** The word for the record of what happened on a task, up to where it is declined. */
const OUTCOME: Readonly<Record<Language, RegExp>> = {
  en: /outcome|^result of$/i,
  fr: /bilan/i,
  de: /ergebnis/i,
  it: /esit/i,
  es: /resultado/i,
  ru: /результат/i,
};
test.each(LANGUAGES)('an outcome has one word on screens and prints, in %s', (language) => {
  const print = JSON.parse(readFileSync(`${FOLDER}${language}/sentence/print.json`, 'utf8')) as Record<string, string>; // our own file
  const of = (area: string, ...keys: readonly string[]): readonly string[] =>
    [...read(language, area)].filter(([key]) => keys.includes(key.replace(PLURAL, ''))).map(([, text]) => text);
  const texts = [
    ...of('codes', 'kind.outcome', 'threadWord.outcome', 'relation.result_of'),
    ...of('act', 'outcome.list', 'outcome.new'),
    ...of('allocation', 'noStops'),
    ...of('home', 'command.figure.complaints'),
    ...of('overview', 'figure.complaints'),
    ...of('release', 'act.complaints'),
    ...['thread.outcome', 'brief.complaints', 'release.complaints', 'pack.afterwards_note'].map(
      (key) => print[key] ?? '',
    ),
  ];
  expect(texts.length).toBeGreaterThan(12);
  expect(texts.filter((text) => !OUTCOME[language].test(text))).toEqual([]);
});
