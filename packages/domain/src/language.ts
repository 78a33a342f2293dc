import { LANGUAGES, type Language } from '@reeve/words';

export { LANGUAGES, type Language };

/** One text in every language: a missing language does not compile. */
export type InEveryLanguage = Readonly<Record<Language, string>>;

/** The language of a locale such as `de-AT`; English if Reeve does not support it. */
export function languageOf(locale: string): Language {
  return LANGUAGES.find((language) => language === locale.slice(0, 2).toLowerCase()) ?? 'en';
}

/** A code of an agency's own list with its words. */
export interface Titled {
  readonly code: string;
  /** In the agency's own language. */
  readonly title: string;
  /** In other languages, if the agency has them. */
  readonly titles?: Readonly<Partial<Record<Language, string>>> | undefined;
}

/** The title of a code for a reader: in their language, else in the agency's own. */
export function titleIn(language: Language, { title, titles }: Titled): string {
  return titles?.[language] ?? title;
}
