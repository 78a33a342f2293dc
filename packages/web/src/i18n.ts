import { LANGUAGES, type Language } from '@reeve/domain';
import i18next, { type BackendModule, type FormatterModule, type TFunction } from 'i18next';
import { use, useMemo, useSyncExternalStore } from 'react';

export { LANGUAGES, type Language };

/** Each language's own name for itself: never translated. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  it: 'Italiano',
  ru: 'Русский',
  es: 'Español',
};

/** Texts are split by page, one file an area; only the areas a page needs, in the language in use, are loaded. */
export type Area =
  | 'common'
  | 'shell'
  | 'codes'
  | 'help'
  | 'home'
  | 'overview'
  | 'release'
  | 'search'
  | 'thread'
  | 'log'
  | 'report'
  | 'handling'
  | 'retention'
  | 'guidebook'
  | 'threat'
  | 'review'
  | 'files'
  | 'concept'
  | 'workshop'
  | 'readiness'
  | KnowledgeArea
  | LoopArea;
/** Areas of the stages between: know, analyse, assess, and recorded crime. */
type KnowledgeArea =
  | 'know'
  | 'identity'
  | 'hypothesis'
  | 'threats'
  | 'scales'
  | 'analyse'
  | 'where'
  | 'events'
  | 'assess'
  | 'calibration'
  | 'crime'
  | 'coverage';
/** Areas of the stages before and after the knowledge: direct, decide, act, evaluate, and what all records share. */
type LoopArea = 'record' | 'direct' | 'decide' | 'allocation' | 'act' | 'briefing' | 'evaluate';
const ALWAYS: readonly Area[] = ['common', 'shell', 'codes', 'help', 'threat'];

const files = import.meta.glob<Record<string, unknown>>('../../words/locales/*/screen/*.json', { import: 'default' });

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, area, done) => {
    const load = files[`../../words/locales/${language}/screen/${area}.json`];
    if (!load) return done(new Error(`no texts for ${language}/${area}`), false);
    load().then(
      (texts) => done(null, language === 'fr' ? keepTogether(texts) : texts),
      (error: unknown) => done(error instanceof Error ? error : new Error('texts did not load'), false),
    );
  },
};

/** French sets a space before `: ; ? !` and inside its quotation marks; the line never breaks there. */
export function keepTogether<Texts>(texts: Texts): Texts {
  const keep = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replaceAll(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, keep(inner)]));
  };
  return keep(texts) as Texts; // the same tree with other spaces
}

/** The first of the person's languages that Reeve speaks, else English. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((language) => language === tag.slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return 'en';
}

/** A part that ends with a full stop ends its sentence too: "до 1 сент." and not "до 1 сент..". The part itself stays. */
export const oneFullStop = {
  type: 'postProcessor',
  name: 'oneFullStop',
  process: (text: string, _key: unknown, parts: Readonly<Record<string, unknown>>) =>
    Object.values(parts).reduce<string>(
      (said, part) => (typeof part === 'string' && part.endsWith('.') ? said.replaceAll(`${part}.`, part) : said),
      text,
    ),
} as const;

/** A count, and what a text names a number (`{{of, number}}`), is written as the language writes numbers, 46,581; others as they are given. */
export const countsInFull = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, format, language, options) =>
    typeof value === 'number' && (format === 'number' || options?.['interpolationkey'] === 'count')
      ? new Intl.NumberFormat(language).format(value)
      : (value as string), // as the texts have always taken it: what is no text is written as one
} as const satisfies FormatterModule;
/** React escapes. */
export const interpolation = { escapeValue: false, alwaysFormat: true } as const;

/** Load the first texts and start. No fallback language: a missing text is a failing test, not English by accident. */
export async function startTexts(language: Language): Promise<void> {
  await i18next
    .use(backend)
    .use(oneFullStop)
    .use(countsInFull)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: LANGUAGES,
      load: 'languageOnly',
      ns: [...ALWAYS],
      defaultNS: 'common',
      interpolation,
      returnNull: false,
      postProcess: [oneFullStop.name],
    });
  document.documentElement.lang = language;
}

/** Change the language of the whole screen; what has been typed stays. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Load a page's texts together with its code, before it is drawn. */
export async function loadAreas(areas: readonly Area[]): Promise<void> {
  await i18next.loadNamespaces(areas);
}

const subscribe = (changed: () => void): (() => void) => {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
};

const languageNow = (): Language => pickLanguage(i18next.isInitialized ? [i18next.language] : []);

/** The language in use, for formats and `lang` attributes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, languageNow, languageNow);
}

/** A promise React knows to be kept: `use` of it does not suspend. It is called in every render, as `use` asks. */
const READY = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined });

/** Texts that a component had to wait for, one promise an area and language. */
const awaited = new Map<string, Promise<void>>();

/**
 * The texts of one area: `const t = useT('report')`, `t('title')`, `t('persons', { count: 3 })`; another area's by
 * `t('codes:state.draft')`. Suspends where an area is not there yet; pages load theirs together with their code.
 */
export function useT(area: Area): TFunction {
  const language = useLanguage();
  use(textsOf(language, area));
  return useMemo(() => i18next.getFixedT(language, area), [language, area]);
}

/** What to wait for before texts are used. Once asked for it stays the same: a component that waited finds it again. */
export function textsOf(language: Language, area: Area): Promise<void> {
  const key = `${language}/${area}`;
  const known = awaited.get(key);
  if (known) return known;
  if (i18next.hasLoadedNamespace(area)) return READY;
  const loading = loadAreas([area]);
  awaited.set(key, loading);
  return loading;
}
