import { editDistance, errorsIn } from './edit-distance.ts';
import { halvesOf, togetherOf } from './loose-search.ts';
import { nameForm } from './name-form.ts';
import { containsNumber, numberRuns, type NumberRun, type SoughtNumber } from './number-form.ts';
import type { SearchQuery, SoughtWord } from './search-query.ts';
import { bareText, foldWord } from './search-words.ts';
import { fitsPattern } from './word-pattern.ts';

/** How a typed word matches a text, the closest first. */
export const MATCH_REASONS = [
  'exact',
  'pattern',
  'alphabet',
  'spelling',
  'words',
  'part',
  'ending',
  'similar',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** Words of a text as written, with their place. */
interface Passage {
  readonly text: string;
  readonly at: number;
}

/** Why a text matches a query. */
export interface MatchExplained {
  /** The least close of the reasons of its words; undefined if a word is not in this text. */
  readonly reason: MatchReason | undefined;
  /** The words of the text with that reason, as written. */
  readonly words: readonly string[];
  /** Everything in the text that matches, in its order. */
  readonly marks: readonly Passage[];
}

interface Match extends Passage {
  readonly reason: MatchReason;
}

/**
 * Explains why a text matches a query, from this text alone: give it only a text that the reader sees.
 * Cost: words of the query × words of the text.
 */
export function explainMatch({ words, numbers }: SearchQuery, text: string): MatchExplained {
  const tokens = tokensOf(text);
  const runs = numberRuns(text);
  const matches = words.map((word) =>
    closest([...wordMatches(word, tokens, text), ...numberMatches(word.number, runs)]),
  );
  const cover = (from: number, to: number, found: Match | undefined): void => {
    if (!found) return;
    for (let index = from; index < to; index += 1) if (rank(matches[index]) > rank(found)) matches[index] = found;
  };
  for (const { from, to, number } of numbers) cover(from, to, closest(numberMatches(number, runs)));
  for (const [index, one] of words.entries()) {
    const together = togetherOf(one, words[index + 1]);
    const token = together === undefined ? undefined : tokens.find(({ word }) => word === together);
    cover(index, index + 2, token && { ...token, reason: 'words' });
  }
  const found = matches.filter((match) => match !== undefined);
  const marks = [...new Map(found.map(({ text: marked, at }) => [at, { text: marked, at }])).values()];
  const worst = found.toSorted((a, b) => rank(b) - rank(a))[0]?.reason;
  return {
    reason: found.length < words.length ? undefined : worst,
    words: [...new Set(found.filter((one) => one.reason === worst).map((one) => one.text))],
    marks: marks.toSorted((a, b) => a.at - b.at),
  };
}

const rank = (match: Match | undefined): number =>
  match === undefined ? MATCH_REASONS.length : MATCH_REASONS.indexOf(match.reason);

function closest(matches: readonly Match[]): Match | undefined {
  return matches.toSorted((a, b) => rank(a) - rank(b) || a.at - b.at)[0];
}

interface Token extends Passage {
  /** As it is indexed. */
  readonly word: string;
}

function tokensOf(text: string): readonly Token[] {
  const folded = new Map<string, string>();
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu), ({ 0: written, index }) => {
    const word = folded.get(written) ?? foldWord(bareText(written));
    folded.set(written, word);
    return { text: written, at: index, word };
  }).filter(({ word }) => word !== '');
}

function numberMatches(number: SoughtNumber | undefined, runs: readonly NumberRun[]): Match[] {
  if (!number) return [];
  return runs
    .filter((run) => containsNumber(run, number))
    .map(({ text, at }) => ({ text, at, reason: number.matches }));
}

function wordMatches(sought: SoughtWord, tokens: readonly Token[], text: string): Match[] {
  const { word, pattern } = sought;
  if (pattern)
    return tokens.filter((token) => fitsPattern(pattern, token.word)).map((token) => ({ ...token, reason: 'pattern' }));
  const matches: Match[] = [];
  const halves = halvesOf(word);
  let nearest = errorsIn(word);
  let similar: Match | undefined;
  for (const [index, token] of tokens.entries()) {
    const reason = reasonOf(sought, token);
    if (reason) matches.push({ ...token, reason });
    const next = tokens[index + 1];
    if (next && halves.some(([one, other]) => token.word === one && next.word === other))
      matches.push({ text: text.slice(token.at, next.at + next.text.length), at: token.at, reason: 'words' });
    if (Math.abs(token.word.length - word.length) > nearest || nearest === 0) continue;
    const distance = editDistance(word, token.word);
    if (distance > nearest || (similar && distance === nearest)) continue;
    nearest = distance as typeof nearest; // at most the errors permitted
    similar = { ...token, reason: 'similar' };
  }
  return similar ? [...matches, similar] : matches;
}

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

/** As typed, in another alphabet, or a name in another spelling. */
function reasonOf({ typed, word, isBeginning }: SoughtWord, token: Token): MatchReason | undefined {
  const isSame = (one: string, other: string): boolean => (isBeginning ? other.startsWith(one) : other === one);
  const otherAlphabet = isCyrillic(typed) !== isCyrillic(token.text);
  if (isSame(word, token.word)) return otherAlphabet ? 'alphabet' : 'exact';
  const [form, other] = [nameForm(word), nameForm(token.word)];
  if (form === undefined || other === undefined || !/^[\p{Lu}\p{Lt}]/u.test(token.text)) return undefined;
  if (form.length < 3 ? form !== other : !isSame(form, other)) return undefined;
  return otherAlphabet ? 'alphabet' : 'spelling';
}
