import { compareWords, type WordLikeness, type WordReason } from './compare-words.ts';
import { editDistance } from './edit-distance.ts';
import type { NameReason } from './name-reason.ts';
import { isCrossed, pairWords, type WordPair } from './pair-words.ts';
import type { CompanyParts } from './read-company.ts';
import { FITS, JOINED, type Scored } from './scored.ts';

/** What is left of a score after what only fits, set as in `compare-persons.ts`. */
const LEFT = {
  order: 0.97,
  formDiffers: 0.9,
  notTradeForm: 0.72,
  formOmitted: 0.98,
  companyForm: 0.99,
  numberOmitted: 0.6,
  contradictsNumber: 0.55,
} as const;
/** The share of the least alike pair of words in the score; the rest is the covered weight of both names. */
const LEAST_WEIGHT = 0.5;

const OF_WORDS: Partial<Readonly<Record<WordReason, NameReason>>> = {
  accents: 'accents',
  one_letter: 'one_letter',
  other_spelling: 'other_spelling',
  other_script: 'other_script',
  consonants_only: 'consonants_only',
};

/** Compares two names of companies, or of vessels. Symmetric, except for the last bit of the score. */
export function compareCompanies(one: CompanyParts, other: CompanyParts): Scored {
  const reasons = new Set<NameReason>();
  if (isEmpty(one) || isEmpty(other)) return { score: 0, reasons: reasons.add('empty') };
  let score = scoreOfWords(one, other, reasons);
  score *= leftAfterForms(one, other, reasons);
  score *= leftAfterNumbers(one, other, reasons);
  return { score, reasons };
}

const isEmpty = (parts: CompanyParts): boolean => parts.words.length + parts.numbers.length === 0;

function scoreOfWords(one: CompanyParts, other: CompanyParts, reasons: Set<NameReason>): number {
  if (one.words.length === 0 || other.words.length === 0) return scoreOfNumbers(one, other, reasons);
  if (one.joined === other.joined) {
    if (one.words.length !== other.words.length) reasons.add('joined');
    else if (one.words.some((word, at) => word.script !== other.words[at]?.script)) reasons.add('other_script');
    return reasons.has('joined') ? JOINED : 1;
  }
  const pairs = pairWords(one.words, other.words, compareWords);
  const score = scoreOfPairs(one, other, pairs, reasons);
  const longest = Math.max(one.joined.length, other.joined.length);
  const most = Math.floor(longest / 10);
  if (score >= JOINED || one.words.length === other.words.length) return score;
  if (editDistance(one.joined.slice(0, 48), other.joined.slice(0, 48), most) > most || longest > 48) return score;
  reasons.clear();
  reasons.add('joined');
  return JOINED;
}

/** A name of numbers alone: the same numbers and nothing else. */
function scoreOfNumbers(one: CompanyParts, other: CompanyParts, reasons: Set<NameReason>): number {
  if (one.words.length !== other.words.length) reasons.add('word_omitted');
  return one.joined === other.joined && one.numbers.join(' ') === other.numbers.join(' ') ? 1 : 0;
}

function scoreOfPairs(
  one: CompanyParts,
  other: CompanyParts,
  pairs: readonly WordPair<WordLikeness>[],
  reasons: Set<NameReason>,
): number {
  let [covered, least] = [0, 1];
  for (const pair of pairs) {
    const { score, reason } = pair.likeness;
    const weight = ((one.weights[pair.one] ?? 1) + (other.weights[pair.other] ?? 1)) / 2;
    if (score >= FITS) covered += weight * score * 2;
    if (1 - (1 - score) * Math.max(weight, 0.7) < least) least = 1 - (1 - score) * Math.max(weight, 0.7);
    const alike = OF_WORDS[reason];
    if (score < FITS) reasons.add(reason === 'not_readable' ? 'not_readable' : 'contradicts_name');
    else if (alike !== undefined) reasons.add(alike);
  }
  const isReordered = isCrossed(pairs);
  if (isReordered) reasons.add('order');
  if (one.words.length !== other.words.length) reasons.add('word_omitted');
  const whole = [...one.weights, ...other.weights].reduce((sum, weight) => sum + weight, 0);
  const share = Math.min(1, covered / whole);
  return (LEAST_WEIGHT * least + (1 - LEAST_WEIGHT) * share) * (isReordered ? LEFT.order : 1);
}

function leftAfterForms(one: CompanyParts, other: CompanyParts, reasons: Set<NameReason>): number {
  if (one.forms.size === 0 && other.forms.size === 0) return 1;
  if ([...one.forms].some((form) => other.forms.has(form))) return 1;
  if (one.forms.size === 0 || other.forms.size === 0) {
    reasons.add('legal_form_omitted');
    return LEFT.formOmitted;
  }
  reasons.add('legal_form_differs');
  if (one.forms.has('company') || other.forms.has('company')) return LEFT.companyForm;
  return isOfTrade(one) && isOfTrade(other) ? LEFT.formDiffers : LEFT.notTradeForm;
}

/** A company can change from one form of trade to another; an association or a state enterprise is another body. */
const isOfTrade = ({ forms }: CompanyParts): boolean => !forms.has('nonprofit') && !forms.has('state');

function leftAfterNumbers(one: CompanyParts, other: CompanyParts, reasons: Set<NameReason>): number {
  if (one.numbers.join(' ') === other.numbers.join(' ')) return 1;
  const isOmitted = one.numbers.length === 0 || other.numbers.length === 0;
  reasons.add(isOmitted ? 'number_omitted' : 'contradicts_number');
  return isOmitted ? LEFT.numberOmitted : LEFT.contradictsNumber;
}
