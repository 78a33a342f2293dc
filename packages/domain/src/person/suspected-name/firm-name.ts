import type { Token } from '../written-word/token.ts';

/** Legal forms of firms, in whatever language the text is. Two letters without dots are words of a sentence, too. */
const LEGAL_FORM =
  /^[\s\u00a0,]{1,2}(?:j\.?\s?d\.?\s?o\.?\s?o|d\.?\s?o\.?\s?o|s\.?\s?r\.?\s?o|sp\.?\s?z\s?o\.?\s?o|a\.\s?s|a\.\s?d|d\.\s?d|gmbh|ltd|limited|llc|inc|plc|oü|kft|oyj|aps|srl|s\.\s?r\.\s?l|s\.\s?[àa]\.?\s?r\.?\s?l|s\.\s?c\.\s?[ap]|s\.\s?l\.\s?u|s\.\s?a\.\s?s|s\.\s?p\.\s?a|s\.\s?n\.\s?c|s\.\s?a|s\.\s?l|sarl|sàrl|sprl|lda|eood|ohg|e\.\s?[kuv]|b\.\s?v|n\.\s?v|д\.?\s?о\.?\s?о)(?!\.?\p{L})/iu;
/** Before the name: «ООО „Металл Плюс“». */
const FORM_BEFORE = /(?:^|[^\p{L}])(?:ооо|оао|зао|пао|тов)[\s\u00a0]{1,2}[«„“"]?$/iu;
/** Most texts have no such form: they are not searched before each name. */
const ANY_FORM_BEFORE = /(?:ооо|оао|зао|пао|тов)[\s\u00a0]/iu;
const LONGEST_FORM = 16;
/** Words of a name at most. */
const MOST = 4;
const BETWEEN = /^(?:[\s\u00a0'’-]|\s&\s)$/u;

/** Neighbouring words, `end` exclusive. */
interface Run {
  readonly at: number;
  readonly end: number;
}

/**
 * Finds names of firms: capitalised words next to each other with a legal form after or before them. Such a name is no
 * person's, whatever its words: "Metal Plus d.o.o.", "ООО «Металл Плюс»".
 *
 * @returns runs of positions in `tokens`, in order. Cost: linear.
 */
export function firmNames(text: string, tokens: readonly Pick<Token, 'from' | 'to' | 'isCapital'>[]): readonly Run[] {
  const isCapital = (at: number): boolean => tokens[at]?.isCapital === true;
  const isJoined = (at: number): boolean =>
    isCapital(at) && isCapital(at + 1) && BETWEEN.test(text.slice(tokens[at]?.to, tokens[at + 1]?.from));
  const hasFormBefore = ANY_FORM_BEFORE.test(text);
  const found: Run[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token?.isCapital) continue;
    const { from, to } = token;
    if (LEGAL_FORM.test(text.slice(to, to + LONGEST_FORM))) {
      let first = at;
      while (at - first + 1 < MOST && isJoined(first - 1)) first -= 1;
      found.push({ at: first, end: at + 1 });
    } else if (hasFormBefore && FORM_BEFORE.test(text.slice(Math.max(0, from - LONGEST_FORM), from))) {
      let end = at + 1;
      while (end - at < MOST && isJoined(end - 1)) end += 1;
      found.push({ at, end });
    }
  }
  return found;
}
