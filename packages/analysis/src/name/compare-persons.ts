import { compareWords, type WordLikeness, type WordReason } from './compare-words.ts';
import { editDistance } from './edit-distance.ts';
import type { NameReason } from './name-reason.ts';
import { isCrossed, pairWords, type WordPair } from './pair-words.ts';
import type { PersonParts } from './read-person.ts';
import { FITS, JOINED, type Scored } from './scored.ts';

/**
 * What is left of a score after what only fits. Set on the even half of the name cases of OpenSanctions, to be coarse:
 * docs/methods/names.md.
 */
const LEFT = {
  order: 0.98,
  nameOmitted: 0.93,
  patronymicOmitted: 0.98,
  generationOmitted: 0.97,
  contradictsName: 0.9,
  contradictsGeneration: 0.7,
  contradictsOrder: 0.7,
} as const;
/** The share of the least alike pair of words in the score; the rest is the mean of all. */
const LEAST_WEIGHT = 0.65;
/** The score of a name that fits one word of several; greater ones are reduced to it. */
const ONE_WORD_CEILING = 0.62;

const OF_WORDS: Partial<Readonly<Record<WordReason, NameReason>>> = {
  accents: 'accents',
  name_form: 'name_form',
  nickname: 'nickname',
  surname_gender: 'surname_gender',
  one_letter: 'one_letter',
  other_spelling: 'other_spelling',
  other_script: 'other_script',
  consonants_only: 'consonants_only',
  initial_fits: 'initial_fits',
};

/** Compares two names of persons. Symmetric, except for the last bit of the score. */
export function comparePersons(first: PersonParts, second: PersonParts): Scored {
  const reasons = new Set<NameReason>();
  const one = joinWords(first, second);
  const other = joinWords(second, first);
  if (one !== first || other !== second) reasons.add('joined');
  if (one.words.length === 0 || other.words.length === 0) return { score: 0, reasons: reasons.add('empty') };
  const pairs = pairWords(one.words, other.words, compareWords);
  let score = scoreOfPairs(one, other, pairs, reasons);
  score *= leftAfterOmissions(one, other, pairs, reasons);
  score *= leftAfterOrder(one, other, pairs, reasons);
  score *= leftAfterGeneration(one, other, reasons);
  if (score < JOINED && areJoined(one, other)) {
    reasons.clear();
    return { score: JOINED, reasons: reasons.add('joined') };
  }
  return { score, reasons };
}

function scoreOfPairs(
  one: PersonParts,
  other: PersonParts,
  pairs: readonly WordPair<WordLikeness>[],
  reasons: Set<NameReason>,
): number {
  let [sum, least] = [0, 1];
  for (const pair of pairs) {
    const { score, reason } = pair.likeness;
    sum += score;
    if (score < least) least = score;
    const isPatronymic = one.words[pair.one]?.isPatronymic === true && other.words[pair.other]?.isPatronymic === true;
    if (reason === 'not_readable') reasons.add('not_readable');
    else if (reason === 'contradicts_initial') reasons.add('contradicts_initial');
    else if (score < FITS) reasons.add(isPatronymic ? 'contradicts_patronymic' : 'contradicts_name');
    const alike = OF_WORDS[reason];
    if (alike !== undefined && score >= FITS) reasons.add(alike);
  }
  const score = LEAST_WEIGHT * least + (1 - LEAST_WEIGHT) * (sum / pairs.length);
  if (least < FITS) return score * LEFT.contradictsName;
  const isBare = pairs.every((pair) => one.words[pair.one]?.isInitial !== other.words[pair.other]?.isInitial);
  return isBare ? Math.min(score, ONE_WORD_CEILING) : score;
}

/** Words without a partner: patronymics are often left out, other names sometimes; of several words, one is too few. */
function leftAfterOmissions(
  one: PersonParts,
  other: PersonParts,
  pairs: readonly WordPair<WordLikeness>[],
  reasons: Set<NameReason>,
): number {
  const [shorter, longer] = one.words.length < other.words.length ? [one, other] : [other, one];
  if (shorter.words.length === longer.words.length) return 1;
  let left = 1;
  longer.words.forEach((word, at) => {
    if (pairs.some((pair) => (longer === one ? pair.one : pair.other) === at)) return;
    reasons.add(word.isPatronymic ? 'patronymic_omitted' : 'name_omitted');
    left *= word.isPatronymic || word.isInitial ? LEFT.patronymicOmitted : LEFT.nameOmitted;
  });
  if (shorter.words.length > 1) return left;
  reasons.add('single_word');
  return Math.min(left, ONE_WORD_CEILING);
}

/** Words in another order: usual unless the order shows who is whose child. */
function leftAfterOrder(
  one: PersonParts,
  other: PersonParts,
  pairs: readonly WordPair<WordLikeness>[],
  reasons: Set<NameReason>,
): number {
  if (!isCrossed(pairs)) return 1;
  if (one.isChain && other.isChain) {
    reasons.add('contradicts_order');
    return LEFT.contradictsOrder;
  }
  reasons.add('order');
  return LEFT.order;
}

function leftAfterGeneration(one: PersonParts, other: PersonParts, reasons: Set<NameReason>): number {
  if (one.generation === other.generation) return 1;
  const isOmitted = one.generation === '' || other.generation === '';
  reasons.add(isOmitted ? 'generation_omitted' : 'contradicts_generation');
  return isOmitted ? LEFT.generationOmitted : LEFT.contradictsGeneration;
}

/** Joins two neighbours that are one word of the other name: Jan Daniel and JanDaniel. Unchanged if there are none. */
function joinWords(parts: PersonParts, other: PersonParts): PersonParts {
  const { words } = parts;
  if (words.length < 2) return parts;
  for (let at = 1; at < words.length; at += 1) {
    const [before, here] = [words[at - 1]?.bare ?? '', words[at]?.bare ?? ''];
    const length = before.length + here.length;
    for (const whole of other.words)
      if (whole.bare.length === length && whole.bare === before + here)
        return { ...parts, words: [...words.slice(0, at - 1), whole, ...words.slice(at + 1)] };
  }
  return parts;
}

/** True if two names have the same letters but not the same blanks: Yong-su and Yongsu. One letter of eight can differ. */
function areJoined(one: PersonParts, other: PersonParts): boolean {
  if (one.words.length === other.words.length) return false;
  const most = Math.floor(Math.min(one.joined.length, other.joined.length) / 8);
  return editDistance(one.joined, other.joined, most) <= most;
}
