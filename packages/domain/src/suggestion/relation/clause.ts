import { IS } from '../words/class-bits.ts';
import type { RelationIndex } from '../words/relation/words-of-relations.ts';
import type { MentionedText } from './mentioned-text.ts';

/** Most words between a relative pronoun and the verb of its clause; in German the verb ends the clause. */
const TO_VERB = 3;
const TO_LAST_VERB = 10;

/**
 * True if a verb is that of a relative clause about what has no name: "a woman who drove a black saloon". The person the
 * sentence names before is not its subject.
 */
export function isOfUnnamed(text: MentionedText, words: RelationIndex, verb: number): boolean {
  const { read } = text;
  const [from] = text.sentenceOf(verb);
  const reach = read.language === 'de' ? TO_LAST_VERB : TO_VERB;
  for (let at = verb - 1; at > Math.max(from, verb - 1 - reach); at -= 1) {
    if (text.isInside(at) && read.language !== 'de') return false;
    if (read.language === 'de' && /^[,;]$/u.test(read.word(at))) return false;
    if (!words.relative.has(read.word(at))) continue;
    if (words.pronoun.has(read.word(at + 1))) return false;
    const isAfterComma = read.word(at - 1) === ',';
    // "Der" and "die" are articles, unless a comma is before.
    if (read.language === 'de' && !isAfterComma) continue;
    const noun = isAfterComma ? at - 2 : at - 1;
    return noun > from && !text.isInside(noun) && /^\p{L}+$/u.test(read.word(noun)) && isNounPhrase(text, words, noun);
  }
  return false;
}

/** A noun with an article and at most one word between, not in apposition: ", the brother, who". */
function isNounPhrase(text: MentionedText, words: RelationIndex, noun: number): boolean {
  const { read } = text;
  if (words.unnamed.has(read.word(noun))) return true;
  for (const before of [noun - 1, noun - 2]) {
    if (text.isInside(before) || /^\P{L}/u.test(read.word(before))) return false;
    if (read.is(before, IS.article) || words.unnamed.has(read.word(before)))
      return !/^[,(]$/u.test(read.word(before - 1));
  }
  return false;
}
