import type { RelationIndex } from '../words/relation/words-of-relations.ts';
import { antecedentOf } from './antecedent.ts';
import { listedWith } from './coordination.ts';
import type { MentionedText } from './mentioned-text.ts';

/** The person a pronoun means, in a sentence that names nobody before a token. */
export function personMeant(text: MentionedText, words: RelationIndex, token: number): number | undefined {
  const [from] = text.sentenceOf(token);
  if (text.within(from, token, ['person']).length > 0) return undefined;
  const isMeant = text.read.tokens
    .slice(from, token)
    .some(({ word }) => words.pronoun.has(word) || words.possessive.has(word));
  return isMeant ? personReferred(text, words, from) : undefined;
}

/** The person that a pronoun of a sentence means, given its first token: the only one before, or who the sentence before is about. */
export function personReferred(text: MentionedText, words: RelationIndex, from: number): number | undefined {
  return antecedentOf(text, from, ['person']) ?? subjectOf(text, words, from);
}

/**
 * The person who begins the sentence before, alone and reporting nothing: "Karas was stopped in the company of Beggs", with a pronoun after.
 * After "Karas reports that Beggs", a pronoun can mean either.
 */
function subjectOf(text: MentionedText, words: RelationIndex, until: number): number | undefined {
  if (until === 0) return undefined;
  const [from] = text.sentenceOf(until - 1);
  const nth = text.within(from, until, ['person'])[0];
  if (nth === undefined || text.first[nth] !== from || listedWith(text, words, nth).length > 1) return undefined;
  for (let at = text.last[nth] ?? from; at < until; at += 1)
    if (words.witness.findAt(text.read, at) !== undefined) return undefined;
  return nth;
}
