import { fold, NAME_WORDS } from '../../person/suspected-name/word-lists.ts';
import { GIVEN_NAMES } from './given-names.ts';

const GIVEN = new Set([...NAME_WORDS.first, ...GIVEN_NAMES.trim().split(/\s+/u).map(fold)]);
/** Case endings of first names in Russian, folded to Latin letters, and what the dictionary form has instead. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:iia|iiu|iei|iem|ii)$/u, ['ii', 'iia']],
  [/(?:oi|oiu|ei|eiu|om|em|ym|im)$/u, ['', 'a', 'ia', 'i', '']],
  [/(?:iu|ia|ie|e|u|a|y|i)$/u, ['', 'a', 'ia', 'i', 'o']],
];

/** True if a folded word is a listed first name; in Russian also in another case (Ивану, Еленой). */
export function isGivenName(folded: string, isRussian: boolean): boolean {
  if (GIVEN.has(folded)) return true;
  if (!isRussian || folded.length < 4) return false;
  return ENDINGS.some(([ending, forms]) => {
    const stem = folded.replace(ending, '');
    return stem !== folded && stem.length > 2 && forms.some((form) => GIVEN.has(`${stem}${form}`));
  });
}

const PATRONYMIC = /(?:ович|евич|ьич|ич)(?:а|у|ем|ом|е)?$|(?:овн|евн|иничн|ичн)(?:а|ы|е|у|ой)$|(?:улы|кызы|оглы)$/u;
/** Endings that surnames have and ordinary words of the six languages seldom do, folded or Cyrillic. */
const SURNAME =
  /.{2}(?:[oe]vi[ck]h?|[oe]v[ae]?|ovsk[iy]|ewsk[iy]|owsk[iya]|ovsk[ae]|insk[iya]|i[ck]|enko|chuk|shvili|dze|ian|yan|escu|oglu|ulos|idis|akis|ov[aá]|[oe]ff|czyk|ewicz|owicz|sson|sen|nen|ez|ic|aj|hoxha|zadeh|poulos|ski|sky)$|.{3}(?:[оеё]в|[иы]н|ский|цкий|енко|чук|юк|ич|дзе|швили|ян|ко|ук|баев|беков|ов[аы]|ев[аы]|ин[аы])(?:а|у|ым|ом|е|ой|ую|ого|ому|им)?$/u;

export const isPatronymic = (word: string): boolean => PATRONYMIC.test(word);
export const hasSurnameEnding = (word: string): boolean => SURNAME.test(word);
