import type { Birth } from '../date/birth.ts';
import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { relationIndexOf } from '../words/relation/words-of-relations.ts';
import { besideRelations } from './beside.ts';
import { contactDetails } from './contact-details.ts';
import { daysOf } from './days.ts';
import { mentionedText, type MentionedText } from './mentioned-text.ts';
import { ENDS, type Relation } from './relation.ts';
import { rideRelations } from './ride.ts';
import { roleRelations } from './role-relation.ts';
import { sceneRelations } from './scene.ts';
import { verbRelations, type FoundRelation } from './verb-relation.ts';

/**
 * Returns the relations a text states between its mentions: by a verb, by a noun for a person, by what is seen at a
 * place, by what is written next to a name. What is denied, asked or hoped is left out.
 *
 * @param mentions in the order of the text
 * @param at thing of each mention by its offset
 * @param births dates that are births, by the number of their mention
 */
export function relationsIn(
  read: ReadText,
  mentions: readonly Mention[],
  at: ReadonlyMap<number, string>,
  births: ReadonlyMap<number, Birth>,
): readonly Relation[] {
  const text = mentionedText(read, mentions, at, births);
  const words = relationIndexOf(read.language);
  const dayOf = daysOf(text);
  const found = new Map<string, Relation>();
  const named: FoundRelation[] = [
    ...verbRelations(text, words),
    ...roleRelations(text, words),
    ...besideRelations(text, words),
    ...rideRelations(text, words),
    ...contactDetails(text, words),
  ];
  named.push(...secondPlaces(text, named));
  const stated = [...named, ...sceneRelations(text, words, named)];
  for (const { kind, subject, object, at: token, length } of stated) {
    const [one, other] = [mentions[subject], mentions[object]];
    if (!one || !other || !ENDS[kind][0].includes(one.kind) || !ENDS[kind][1].includes(other.kind)) continue;
    const key = `${kind} ${text.thingOf(subject)} ${text.thingOf(object)}`;
    if (found.has(key)) continue;
    const from = read.token(token)?.from ?? 0;
    const to = read.token(token + length - 1)?.to ?? from;
    found.set(key, { kind, subject: one, object: other, from, to, on: dayOf(kind, token) });
  }
  return [...found.values()].toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** "Lives in Madrid, Calle Polar 30": the street of the town, or the town of the street. */
function secondPlaces({ read, mentions }: MentionedText, found: readonly FoundRelation[]): readonly FoundRelation[] {
  return found.flatMap((relation): readonly FoundRelation[] => {
    const [one, other] = [mentions[relation.object], mentions[relation.object + 1]];
    if (relation.kind !== 'lives_at' || !one || !other || one.kind === other.kind) return [];
    if (!ENDS.lives_at[1].includes(other.kind)) return [];
    const isNext = /^(?:,\s|,?\s(?:in|en|a|à|в|на|im|an)\s)$/u.test(read.text.slice(one.to, other.from));
    return isNext ? [{ ...relation, object: relation.object + 1 }] : [];
  });
}
