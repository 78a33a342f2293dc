import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { drawn } from '@reeve/testing/run/draw.ts';

export type Lang = 'en' | 'ru';

const LANGS: readonly Lang[] = ['en', 'ru'];

/**
 * The languages that a file of tests is run in: both, and in `npm test` the one drawn for the file and the tree, because
 * the stories of one file differ in nothing but their words.
 */
export const languagesHere = (file: string): readonly Lang[] =>
  process.env['REEVE_TEST_LANGUAGES'] === 'one' ? [drawn(LANGS, basename(file))] : LANGS;

type Texts = { readonly [key: string]: string | Texts };
type Params = Readonly<Record<string, string | number>>;

/** The texts of the screens in one language: what a person reads, and so what a test looks for. */
export interface Words {
  readonly lang: Lang;
  /** `t('report:form.subject')`; `{ count }` takes the plural form of the language, other parameters fill their places. */
  readonly t: (key: string, params?: Params) => string;
  /** The same as a whole-text pattern, where the test does not know what fills the places or which plural form it takes. */
  readonly like: (key: string) => RegExp;
}

const FOLDER = new URL('../../packages/words/locales/', import.meta.url);
const PLACE = /\{\{(\w+)\}\}/g;
const read = new Map<string, Texts>();

function areaOf(lang: string, area: string): Texts {
  const path = `${lang}/screen/${area}.json`;
  const texts = read.get(path) ?? (JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8')) as Texts); // our own file
  read.set(path, texts);
  return texts;
}

function look(lang: string, key: string): string | undefined {
  const [area = '', path = ''] = key.split(':');
  let found: string | Texts | undefined = areaOf(lang, area);
  for (const part of path.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function find(lang: string, key: string, count?: number): string {
  const full = count === undefined ? key : `${key}_${new Intl.PluralRules(lang).select(count)}`;
  const found = look(lang, full);
  if (found === undefined) throw new Error(`There is no text ${full} in ${lang}.`);
  return found;
}

/** A text, or every plural form of it. */
function forms(lang: string, key: string): readonly string[] {
  const plain = look(lang, key);
  return plain === undefined
    ? new Intl.PluralRules(lang).resolvedOptions().pluralCategories.map((form) => find(lang, `${key}_${form}`))
    : [plain];
}

/** A text as the source of a pattern that takes it literally. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** The texts of one language, straight from the files of the web app: a screen that shows another is wrong. */
export function wordsIn(lang: Lang): Words {
  return {
    lang,
    t: (key, params = {}) => {
      const count = params['count'];
      const text = find(lang, key, typeof count === 'number' ? count : undefined);
      return text.replaceAll(PLACE, (_, name: string) => {
        const value = params[name];
        if (value === undefined) throw new Error(`The text ${key} has a place for ${name}.`);
        return name === 'count' ? new Intl.NumberFormat(lang).format(Number(value)) : String(value);
      });
    },
    like: (key) => {
      const patterns = forms(lang, key).map((text) =>
        text
          .split(PLACE) // texts and, between them, the names of places
          .map((part, nth) => (nth % 2 === 0 ? literally(part) : '.+'))
          .join(''),
      );
      return new RegExp(`^(?:${patterns.join('|')})$`);
    },
  };
}

/** Returns one text in every language of the screens, as a pattern: for texts shown before a language has been chosen. */
export function inAnyLanguage(key: string): RegExp {
  const texts = ['en', 'fr', 'de', 'it', 'ru', 'es'].map((lang) => literally(find(lang, key)));
  return new RegExp(`^(?:${texts.join('|')})$`);
}
