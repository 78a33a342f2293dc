import type { Language } from '@reeve/domain';

/** Words in the languages other than English, in which the exercise is written. */
export type OtherTitles = Readonly<Record<Exclude<Language, 'en'>, string>>;

/** Returns the words of a code in the order of the language menu: a missing one does not compile. */
export function otherTitles(fr: string, de: string, it: string, ru: string, es: string): OtherTitles {
  return { fr, de, it, ru, es };
}
