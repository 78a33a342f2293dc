import type { Language, WeighedHypotheses } from '@reeve/domain';
import { hypothesisTexts } from '@reeve/words';
import { fillSentence, formFor } from '../sentence/sentence-number.ts';
import type { PluralForms } from '../sentence/sentence-words.ts';

type Words = Readonly<
  Record<
    | 'quoted'
    | 'nothing'
    | 'least'
    | 'leastEqual'
    | 'leastAll'
    | 'noCarrier'
    | 'carrier'
    | 'carriers'
    | 'weights'
    | 'scale'
    | 'expired'
    | 'concluded',
    string
  >
> & {
  readonly unrated: PluralForms;
  readonly column: Readonly<Record<'item' | 'grade' | 'weight' | 'against', string>>;
};

/** The words about competing hypotheses; a language that lacks one does not compile. */
export const HYPOTHESIS_WORDS: Readonly<Record<Language, Words>> = hypothesisTexts;

/**
 * Returns what weighed hypotheses say: which has the least against it, which single item carries that, whether the weights
 * decide it, and what was left out.
 *
 * @param weighed undefined if nothing can be compared
 * @param names texts of the hypotheses and references of the items, by their ids
 * @example matrixSentence(undefined, new Map(), 'en') // => 'No item is rated against every hypothesis yet, so nothing can be compared.'
 */
export function matrixSentence(
  weighed: WeighedHypotheses | undefined,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const words = HYPOTHESIS_WORDS[language];
  if (!weighed) return words.nothing;
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const named = (id: string): string => names.get(id) ?? '';
  const quoted = (ids: readonly string[]): string =>
    lists.format(ids.map((id) => fillSentence(words.quoted, { text: named(id) })));
  const { least, next, carriers, rows, leastUnweighted, unrated } = weighed;
  const order =
    next.length === 0
      ? words.leastAll
      : fillSentence(least.length === 1 ? words.least : words.leastEqual, { least: quoted(least), next: quoted(next) });
  return [
    order,
    ...(next.length === 0 ? [] : [carried()]),
    ...(sameIds(leastUnweighted, least) ? [] : [fillSentence(words.weights, { other: quoted(leastUnweighted) })]),
    ...(unrated.length === 0
      ? []
      : [fillSentence(formFor(language, words.unrated, unrated.length), { n: String(unrated.length) })]),
  ].join(' ');

  function carried(): string {
    const [only, ...others] = carriers;
    if (only === undefined) return words.noCarrier;
    if (others.length > 0) return fillSentence(words.carriers, { items: lists.format(carriers.map(named)) });
    const without = rows.find(({ id }) => id === only)?.leastWithout ?? [];
    return without.length === 0
      ? fillSentence(words.carriers, { items: named(only) })
      : fillSentence(words.carrier, { item: named(only), other: quoted(without) });
  }
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ');
