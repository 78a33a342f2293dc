import type { Mention } from '../mention.ts';

/** Longest text before a date in which "born" is looked for, and from a person to it; UTF-16 units. */
const MOST_BEFORE = 24;
const MOST_TO_PERSON = 80;

const NEXT_SENTENCE = /[.!?]\s+\p{Lu}/u;

/** Words that make the following date a birth, in the six languages. */
const BORN =
  /(?<!\p{L})(?:born|d\.?o\.?b\.?|date of birth|née?s?|geboren|geb\.|geburtsdatum|nat[oaie]|nacid[oa]s?|родил(?:ся|ась)|рожд[её]н(?:ия|а)?|д\.\s?р\.)[\s:,(]*(?:on|le|am|il|el|the|on the)?[\s:(]*$/iu;

/**
 * Returns whose birth a date is, if the words before it state one: the nearest person before it in the same sentence.
 * `of` is undefined where the text names none.
 *
 * @returns undefined for any other mention, and for a date without a year
 */
export function birthIn(
  text: string,
  mentions: readonly Mention[],
  nth: number,
): { readonly of: Mention | undefined } | undefined {
  const mention = mentions[nth];
  if (mention?.kind !== 'date' || !/^\d{4}(?:-\d{2}){0,2}$/u.test(mention.value)) return undefined;
  if (!BORN.test(text.slice(Math.max(0, mention.from - MOST_BEFORE), mention.from))) return undefined;
  for (let before = nth - 1; before >= 0; before -= 1) {
    const one = mentions[before];
    if (!one || mention.from - one.to > MOST_TO_PERSON) break;
    if (one.kind === 'person') return { of: NEXT_SENTENCE.test(text.slice(one.to, mention.from)) ? undefined : one };
  }
  return { of: undefined };
}
