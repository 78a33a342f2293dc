import type { MentionKind } from '../mention.ts';
import type { MentionedText } from './mentioned-text.ts';

/** Sentences before its own in which a detail can have its person, if those between name none. */
const SENTENCES_BACK = 2;

/**
 * Returns what a word refers to: the one thing of a kind that the sentence names before it, else the one that the
 * sentence before names. Undefined if there are two: a person would have to decide.
 */
export const antecedentOf = (
  text: MentionedText,
  token: number,
  kinds: readonly MentionKind[],
  except?: string,
): number | undefined => nearestThing(text, token, kinds, except, 1);

/** Returns the person whom a detail without a name belongs to, as `antecedentOf`; a sentence that names none is passed over. */
export const personBefore = (text: MentionedText, token: number): number | undefined =>
  nearestThing(text, token, ['person'], undefined, SENTENCES_BACK);

/**
 * Returns what a role without a name refers to: the one thing of a kind in its sentence or the one before, else the one
 * that the whole text names before it.
 */
export function onlyBefore(
  text: MentionedText,
  token: number,
  kinds: readonly MentionKind[],
  except?: string,
): number | undefined {
  const near = nearestThing(text, token, kinds, except, 1);
  if (near !== undefined) return near;
  const all = onlyOf(text, text.someBefore(token, kinds, except));
  return all === 'none' ? undefined : all;
}

function nearestThing(
  text: MentionedText,
  token: number,
  kinds: readonly MentionKind[],
  except: string | undefined,
  sentencesBack: number,
): number | undefined {
  const [from] = text.sentenceOf(token);
  const here = onlyThing(text, from, token, kinds, except);
  if (here !== 'none') return here;
  for (let until = from, back = 0; until > 0 && back < sentencesBack; back += 1) {
    const [before] = text.sentenceOf(until - 1);
    const there = onlyThing(text, before, until, kinds, except);
    if (there !== 'none') return there;
    until = before;
  }
  return undefined;
}

function onlyThing(
  text: MentionedText,
  from: number,
  until: number,
  kinds: readonly MentionKind[],
  except: string | undefined,
): number | undefined | 'none' {
  return onlyOf(
    text,
    text.within(from, until, kinds).filter((nth) => text.thingOf(nth) !== except),
  );
}

/** The first of some mentions, if all name one thing. */
function onlyOf(text: MentionedText, found: readonly number[]): number | undefined | 'none' {
  const [one] = found;
  if (one === undefined) return 'none';
  return found.every((nth) => text.thingOf(nth) === text.thingOf(one)) ? one : undefined;
}
