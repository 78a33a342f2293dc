import type { Language } from '../language.ts';
import { firmNames } from './suspected-name/firm-name.ts';
import { fold, NAME_WORDS } from './suspected-name/word-lists.ts';
import { textLanguage } from './text-language.ts';
import { joinSpans, type TextSpan } from './written-word/span.ts';
import { sentencesIn, type Token } from './written-word/token.ts';

/** Most words of a recognised place name. */
const PLACE_WORDS = 5;
/** German nouns have capitals too: endings that no surname has. */
const GERMAN_NOUN =
  /(?:ung|ungen|heit|keit|schaft|tion|strasse|platz|gasse|markt|wagen|bus|zeug|haus|hof|stelle|raum)$/u;
const PATRONYMIC = /(?:ович|евич|ьич)(?:а|у|ем|ом|е)?$|(?:овн|евн|иничн)(?:а|ы|е|у|ой)$/u;
const SURNAME = /.{3}(?:[оеё]в|[иы]н|ский|цкий|енко|чук|юк|ич|дзе|швили|ян)(?:а|у|ым|ом|е|ой|ую|ого|ому|им)?$/u;

/** Names of places as they are compared: each as its folded words. */
export function placeNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => (name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(fold).join(' ')));
}

/**
 * Finds where a text seems to name a person: a listed first name, two adjacent capitalised words, initials, a word that
 * follows a title or "called", a Russian patronymic or surname. Given names of places, streets, firms, makes and days
 * are left out.
 *
 * Indications that prompt a question, not proven facts. Method and figures: docs/methods/suspected-name.md.
 *
 * @param places names of places of the agency, as returned by `placeNames`
 * @returns spans in UTF-16 units, in order, none overlapping
 * Cost: linear in the length of the text. Deterministic.
 * @example suspectedNames('We saw Ivan Petrov at the quay.', new Set()) // => [{ from: 7, to: 18 }]
 * @example suspectedNames('A van stood in Mill Street.', new Set()) // => []
 */
export function suspectedNames(text: string, places: ReadonlySet<string>): readonly TextSpan[] {
  const language = textLanguage(text) ?? (/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en');
  return joinSpans(
    sentencesIn(text, language, []).flatMap(({ tokens }) => namesIn(readNames(text, tokens, language, places))),
  );
}

/** A word of a sentence with the features that identify names. */
interface NameToken extends TextSpan {
  readonly word: string;
  readonly folded: string;
  readonly isFirst: boolean;
  /** A capitalised word that can be part of a name. */
  readonly isName: boolean;
  readonly isInitial: boolean;
  readonly isGiven: boolean;
  /**
   * Its neighbour belongs to the same run: only a blank, a hyphen, an apostrophe or the dot of an initial is between
   * them.
   */
  readonly isJoined: boolean;
  readonly follows: 'title' | 'cue' | 'where' | undefined;
}

function readNames(
  text: string,
  tokens: readonly Token[],
  language: Language,
  places: ReadonlySet<string>,
): readonly NameToken[] {
  const { first, particles, titles, cues, things, where, nobody, starts } = NAME_WORDS;
  const folded = tokens.map(({ word }) => fold(word));
  const firms = firmNames(text, tokens);
  const isFirm = (at: number): boolean => firms.some((firm) => firm.at <= at && at < firm.end);
  const isPlace = new Set<number>();
  for (const [at] of tokens.entries())
    for (let n = 1; n <= PLACE_WORDS && at + n <= tokens.length; n += 1)
      if (places.has(folded.slice(at, at + n).join(' '))) for (let i = at; i < at + n; i += 1) isPlace.add(i);
  const isThing = (at: number): boolean => things.has(folded[at] ?? '');
  const isTitle = (at: number): boolean => titles.has(folded[at] ?? '');
  return tokens.map(({ from, to, word, isCapital }, at): NameToken => {
    const next = tokens[at + 1];
    const between = next ? text.slice(to, next.from) : '';
    const before = folded[at - 1] ?? '';
    const own = folded[at] ?? '';
    const isInitial = isCapital && to - from === 1 && text.charAt(to) === '.';
    const isLeftOut =
      isPlace.has(at) ||
      isFirm(at) ||
      nobody.has(own) ||
      isThing(at) ||
      isTitle(at) ||
      isPlatePart(text, from, to) ||
      // Street and building words come before or after what they name: a run next to one is no person.
      (isThing(at + 1) && tokens[at + 1]?.isCapital === true) ||
      isThing(at - 1) ||
      (isThing(at - 2) && tokens[at - 1]?.isCapital === true) ||
      (isThing(at + 2) && tokens[at + 1]?.isCapital === true && tokens[at + 2]?.isCapital === true) ||
      (at === 0 && starts.has(own)) ||
      (language === 'de' && GERMAN_NOUN.test(own));
    return {
      from,
      to,
      word,
      folded: own,
      isFirst: at === 0,
      isName: isCapital && to - from > 1 && !isLeftOut,
      isInitial,
      isGiven: first.has(own),
      isJoined: /^(?:[\s\u00a0'’-]|\.\s?)$/u.test(between) && (between[0] !== '.' || isInitial || isTitle(at)),
      follows: isTitle(at - 1)
        ? 'title'
        : cues.has(before) || (particles.has(before) && cues.has(folded[at - 2] ?? ''))
          ? 'cue'
          : where[language].has(before)
            ? 'where'
            : undefined,
    };
  });
}

/** True for up to three capitals next to digits, as on a plate: "SV-482-KR", "KR 482 SV". A name is longer. */
function isPlatePart(text: string, from: number, to: number): boolean {
  if (!/^\p{Lu}{1,3}$/u.test(text.slice(from, to))) return false;
  return (
    /^[\s\u00a0-]?\d/u.test(text.slice(to, to + 2)) || /\d[\s\u00a0-]?$/u.test(text.slice(Math.max(0, from - 2), from))
  );
}

/** Returns runs of names and initials; a run is a name if it has enough evidence. */
function namesIn(tokens: readonly NameToken[]): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const run = runFrom(tokens, at);
    const [head] = run;
    const last = run.at(-1);
    if (!head || !last) continue;
    if (isPersonName(run)) spans.push({ from: head.from, to: last.to });
    at += run.length - 1;
  }
  return spans;
}

function runFrom(tokens: readonly NameToken[], at: number): readonly NameToken[] {
  const isPart = (token: NameToken | undefined): boolean => token !== undefined && (token.isName || token.isInitial);
  const run: NameToken[] = [];
  for (let i = at; isPart(tokens[i]); i += 1) {
    const token = tokens[i];
    if (!token) break;
    run.push(token);
    if (!token.isJoined) break;
    // A small word inside a name: "van der Meer".
    let gap = 1;
    while (gap <= 2 && NAME_WORDS.particles.has(tokens[i + gap]?.folded ?? '') && tokens[i + gap]?.isJoined) gap += 1;
    if (gap > 1 && tokens[i + gap]?.isName)
      for (; gap > 1; gap -= 1) {
        i += 1;
        const particle = tokens[i];
        if (particle) run.push(particle);
      }
  }
  return run;
}

function isPersonName(run: readonly NameToken[]): boolean {
  const [head] = run;
  if (!head) return false;
  const names = run.filter(({ isName }) => isName);
  const initials = run.length - names.length;
  if (names.length === 0) return initials >= 2 && !NAME_WORDS.shortForms.has(run.map(({ folded }) => folded).join(''));
  if (head.follows === 'title' || head.follows === 'cue') return true;
  if (run.some(({ word }) => PATRONYMIC.test(word))) return true;
  const given = names.filter(({ isGiven }) => isGiven);
  if (given.length > 0 && run.length > 1) return true;
  if (head.follows === 'where') return false;
  if (given.length > 0) return !(head.isFirst && NAME_WORDS.alsoWords.has(head.folded));
  if (run.length > 1) return true;
  return !head.isFirst && SURNAME.test(head.word);
}
