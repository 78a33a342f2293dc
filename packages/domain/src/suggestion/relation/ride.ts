import type { RelationIndex } from '../words/relation/words-of-relations.ts';
import { isOfUnnamed } from './clause.ts';
import { personMeant } from './pronoun.ts';
import { listedWith } from './coordination.ts';
import { isUnstated } from './denial.ts';
import type { MentionedText } from './mentioned-text.ts';
import type { FoundRelation } from './verb-relation.ts';

/** Most words between a person and the vehicle they are in. */
const REACH = 12;

/**
 * A person in a vehicle: the nearest one before "in a white Kia", if no other vehicle or sign of a new clause is between.
 * A parked or stolen vehicle has a participle of its own before the word for "in", and is no ride.
 */
export function rideRelations(text: MentionedText, words: RelationIndex): readonly FoundRelation[] {
  const { read } = text;
  return text.mentions.flatMap(({ kind }, nth): readonly FoundRelation[] => {
    if (kind !== 'vehicle') return [];
    const first = text.first[nth] ?? 0;
    const before = read.tokens.slice(Math.max(0, first - 3), first).map(({ word }) => word);
    const at = before.findLastIndex((word) => words.ride.has(word));
    if (at < 0) return [];
    const token = first - before.length + at;
    if (text.sentenceOf(token)[1] <= first || isUnstated(text, token, 1) || isOfUnnamed(text, words, token)) return [];
    const rider = text.near(token, ['person'], -1, REACH) ?? personMeant(text, words, token);
    if (rider === undefined) return [];
    const start = Math.max(text.first[rider] ?? 0, text.sentenceOf(token)[0]);
    if (text.within(start, token, ['vehicle', 'phone']).length > 0) return [];
    const between = read.tokens.slice(Math.max(start, (text.last[rider] ?? 0) + 1), token).map(({ word }) => word);
    if (between.some((word) => word === ';' || word === ':')) return [];
    return listedWith(text, words, rider).map((subject) => ({
      kind: 'uses',
      subject,
      object: nth,
      at: token,
      length: first - token,
    }));
  });
}
