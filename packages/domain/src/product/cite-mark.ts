/**
 * A mark in the text of a block places one of its citations after a sentence: `[^1f3a9c2e]`, the first eight digits of the id of
 * what is cited (docs/decisions/0052-citations-in-the-sentence.md). It is plain text, so it survives editing, moving and copying;
 * it names no reference, so a reader who may not see the cited object learns nothing from it.
 */
const MARK = /\[\^([^[\]\s]{1,40})\]/gu;
const KEY_DIGITS = 8;

interface Cited {
  readonly id: string;
}
interface MarkedBlock {
  readonly text: string;
  readonly cites: readonly Cited[];
}

/** The mark of a citation. @example markOf('1f3a9c2e-0000-4000-8000-000000000001') // => '[^1f3a9c2e]' */
export const markOf = (id: string): string => `[^${id.slice(0, KEY_DIGITS)}]`;

const citedBy = <C extends Cited>(key: string, cites: readonly C[]): C | undefined =>
  key.length === KEY_DIGITS ? cites.find(({ id }) => id.startsWith(key)) : undefined;

/** A text without its marks, for search, word lists and files that have no place for them. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/ ?\[\^[^[\]\s]{1,40}\]/gu, '');
}

/** A run of a text, or a mark; a mark whose citation is gone has none. */
export type MarkedRun<C> =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'mark'; readonly cite: C | undefined };

/**
 * Cuts a text at its marks. Cost: linear.
 *
 * @example cutByMarks('Two vans.[^1f3a9c2e]', [{ id: '1f3a9c2e-1' }]) // => [{ is: 'text', text: 'Two vans.' }, { is: 'mark', cite: { id: '1f3a9c2e-1' } }]
 */
export function cutByMarks<C extends Cited>(text: string, cites: readonly C[]): readonly MarkedRun<C>[] {
  const runs: MarkedRun<C>[] = [];
  let from = 0;
  for (const found of text.matchAll(MARK)) {
    if (found.index > from) runs.push({ is: 'text', text: text.slice(from, found.index) });
    runs.push({ is: 'mark', cite: citedBy(found[1] ?? '', cites) });
    from = found.index + found[0].length;
  }
  if (from < text.length) runs.push({ is: 'text', text: text.slice(from) });
  return runs;
}

/**
 * Numbers what the text places, in reading order: the same object has the same number throughout. Whether a reader sees an object
 * does not change a number, so that two readers speak of the same one.
 *
 * @param blocks in reading order
 * @returns numbers from 1, by id; a citation that no mark places has none
 */
export function numberedCites(blocks: readonly MarkedBlock[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { text, cites } of blocks)
    for (const run of cutByMarks(text, cites))
      if (run.is === 'mark' && run.cite && !numbers.has(run.cite.id)) numbers.set(run.cite.id, numbers.size + 1);
  return numbers;
}

/** Digits above the line; they are characters, so that every print and every copy has them. @example superscript(12) // => '¹²' */
export const superscript = (number: number): string =>
  String(number).replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));

/** A text with numbers above the line instead of marks; `[?]` where the citation is gone, a narrow blank between two numbers. */
export function withNumbers(text: string, cites: readonly Cited[], numbers: ReadonlyMap<string, number>): string {
  let isAfterMark = false;
  return cutByMarks(text, cites)
    .map((run) => {
      const isSecond = isAfterMark;
      isAfterMark = run.is === 'mark';
      if (run.is === 'text') return run.text;
      const number = run.cite && numbers.get(run.cite.id);
      const shown = number === undefined ? '[?]' : superscript(number);
      return isSecond ? `\u202F${shown}` : shown;
    })
    .join('');
}

/** Number of marks of a text whose citation is gone. */
export function goneMarks({ text, cites }: MarkedBlock): number {
  return cutByMarks(text, cites).filter((run) => run.is === 'mark' && run.cite === undefined).length;
}

/** True if a text has a mark, whether or not its citation is there. */
export const hasMarks = (text: string): boolean => text.search(MARK) >= 0;

/** Marks the place of a mark while sentences are found; it is in no text (private use area). */
const PLACED = '\uE000';
/** The end of a sentence with what closes it and the marks after it. */
const END = new RegExp(`[.!?…]+["'”’»)]*(?: ?${PLACED})*(?=\\s|$)`, 'gu');
/** Words, initials and days of a month whose full stop ends no sentence, before a capital letter. */
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{Lu}|\d{1,2}|Mr|Mrs|Ms|Dr|Prof|St|No|Nr|Str|Sgt|Insp|Lt|Col|Capt|[Aa]rt|ca|cf|vgl|bzw|Mme|Sig|Sra?|Avda?|ул|г|д|стр|им)$/u;

/**
 * Returns the sentences of a block that no mark of one of its citations follows or is in, without marks. Each line is at least one
 * sentence.
 *
 * @example unplacedSentences({ text: 'Two vans.[^1f3a9c2e] They left.', cites: [{ id: '1f3a9c2e-1' }] }) // => ['They left.']
 */
export function unplacedSentences({ text, cites }: MarkedBlock): readonly string[] {
  const placed = cutByMarks(text, cites)
    .map((run) => (run.is === 'text' ? run.text : run.cite ? PLACED : ''))
    .join('');
  return placed
    .split('\n')
    .flatMap(sentencesOf)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence) && !sentence.includes(PLACED))
    .map((sentence) => sentence.trim());
}

function sentencesOf(line: string): readonly string[] {
  const ends = [...line.matchAll(END)].flatMap(({ index, 0: { length } }) => {
    const rest = line.slice(index + length).trimStart();
    const isEnd = rest === '' || (/^["'“„«(]?\p{Lu}/u.test(rest) && !ABBREVIATED.test(line.slice(0, index)));
    return isEnd ? [index + length] : [];
  });
  return [...ends, line.length].map((end, nth) => line.slice(ends[nth - 1] ?? 0, end));
}
