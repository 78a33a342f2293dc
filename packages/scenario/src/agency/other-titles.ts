import type { Language } from '@reeve/domain';

/** Words in the languages other than English, in which the exercise is written. */
export type OtherTitles = Readonly<Record<Exclude<Language, 'en'>, string>>;

/** The words of a code in the order of the language menu: one left out does not compile. */
export function otherTitles(fr: string, de: string, it: string, ru: string, es: string): OtherTitles {
  return { fr, de, it, ru, es };
}
