import type { MentionKind } from '../mention.ts';
import type { MentionedText } from './mentioned-text.ts';

/**
 * Returns what a pronoun refers to: the one thing of a kind that the sentence names before
 * it, else the one that the sentence before names. Undefined if there are two: a person would have to decide.
 */
export function antecedentOf(
  text: MentionedText,
  token: number,
  kinds: readonly MentionKind[],
  except?: string,
): number | undefined {
  const [from] = text.sentenceOf(token);
  const here = onlyThing(text, from, token, kinds, except);
  if (here !== 'none') return here;
  if (from === 0) return undefined;
  const [before] = text.sentenceOf(from - 1);
  const there = onlyThing(text, before, from, kinds, except);
  return there === 'none' ? undefined : there;
}

/**
 * Returns what a role without a name refers to: as `antecedentOf`, else the one thing of the kind that the whole text
 * names before it.
 */
export function onlyBefore(
  text: MentionedText,
  token: number,
  kinds: readonly MentionKind[],
  except?: string,
): number | undefined {
  const near = antecedentOf(text, token, kinds, except);
  if (near !== undefined) return near;
  const all = onlyOf(text, text.someBefore(token, kinds, except));
  return all === 'none' ? undefined : all;
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
