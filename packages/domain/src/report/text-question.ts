import { isSentence } from '../person/related-person.ts';
import type { ReportDraft } from './report-draft.ts';
import { suspectedNames } from '../person/suspected-name.ts';
import { textLanguage } from '../person/text-language.ts';
import { wordMatches } from '../person/written-word.ts';
import type { TextSpan } from '../person/written-word/span.ts';
import { isOfName, type TextAnswer, type TextQuestion } from './text-answer.ts';

/** True if an answer settles its question: `necessary` needs its reason in at least one sentence. */
function settles(answer: TextAnswer, { kind, from, to }: TextQuestion): boolean {
  return (
    answer.from === from &&
    answer.to === to &&
    isOfName(answer) === (kind === 'name') &&
    (answer.answer !== 'necessary' || isSentence(answer.because))
  );
}

/**
 * Returns the questions a draft has not answered yet. A threat to life has none: it is sent immediately.
 *
 * @param places names of places of the agency, as returned by `placeNames`
 */
export function openQuestions(
  { text, namesNobody, priority, textAnswers }: Pick<ReportDraft, 'text' | 'namesNobody' | 'priority' | 'textAnswers'>,
  places: ReadonlySet<string>,
): readonly TextQuestion[] {
  if (priority === 'high') return [];
  const language = textLanguage(text);
  const names = namesNobody ? suspectedNames(text, places).map((span) => ({ kind: 'name' as const, ...span })) : [];
  const special = (language === undefined ? [] : wordMatches(text, language))
    .filter(({ kind }) => kind === 'special_category')
    .map(({ from, to }) => ({ kind: 'special' as const, from, to }));
  return [...names, ...special]
    .filter((question) => !textAnswers.some((answer) => settles(answer, question)))
    .toSorted((a, b) => a.from - b.from);
}

/**
 * Maps spans of the old text to the new text. Spans inside the changed stretch are dropped.
 *
 * @example moveSpans([{ from: 3, to: 5 }], 'He Ok', 'So he Ok') // => [{ from: 6, to: 8 }]
 */
export function moveSpans<S extends TextSpan>(spans: readonly S[], before: string, after: string): readonly S[] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const by = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.to <= head) return [span];
    return span.from >= before.length - tail ? [{ ...span, from: span.from + by, to: span.to + by }] : [];
  });
}

/** Longest name of a place that is looked up, in words, and how many are looked up in one text. */
const PLACE_WORDS = 5;
const MOST_PLACES = 400;
const CAPITALS =
  /\p{Lu}[\p{L}\p{M}'’.-]*(?:[ \u00a0](?:(?:de|del|della|di|du|la|le|les|der|am|an|of|the)[ \u00a0])?\p{Lu}[\p{L}\p{M}'’-]*)*/gu;

/** Capitalised phrases of a text that could be the name of a place: each run, and each of its parts of up to five words. */
export function placeCandidates(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(CAPITALS)) {
    const words = run.split(/[ \u00a0]/);
    for (let at = 0; at < words.length; at += 1)
      for (let n = 1; n <= PLACE_WORDS && at + n <= words.length; n += 1)
        if (found.size < MOST_PLACES) found.add(words.slice(at, at + n).join(' '));
  }
  return [...found];
}
