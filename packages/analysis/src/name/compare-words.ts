import { alignSymbols, costsMore } from './align-symbols.ts';
import { editDistance } from './edit-distance.ts';
import type { NameWord } from './name-word.ts';
import { sharedName } from './short-names.ts';
import { areGenderForms } from './surname-gender.ts';
import { COST_WIDTH, FULL_COST, SIGN_COSTS, SOUND_COSTS } from './sound-costs.ts';

/** How two words of names are alike, best first where several hold. */
export type WordReason =
  | 'same'
  | 'accents'
  | 'name_form'
  | 'nickname'
  | 'surname_gender'
  | 'one_letter'
  | 'other_spelling'
  | 'other_script'
  | 'consonants_only'
  | 'initial_fits'
  | 'contradicts_initial'
  | 'not_readable'
  | 'differs';

export interface WordLikeness {
  /** [0, 1]: 1 for the same letters. */
  readonly score: number;
  readonly reason: WordReason;
}

const likeness = (score: number, reason: WordReason): WordLikeness => ({ score, reason });
const SAME = likeness(1, 'same');
const ACCENTS = likeness(0.99, 'accents');
const NAME_FORM = likeness(0.93, 'name_form');
const NICKNAME = likeness(0.88, 'nickname');
const SURNAME_GENDER = likeness(0.87, 'surname_gender');
const ARTICLE = likeness(0.95, 'other_spelling');
const INITIAL_FITS = likeness(0.8, 'initial_fits');
const INITIAL_SAME = likeness(1, 'same');
const CONTRADICTS_INITIAL = likeness(0, 'contradicts_initial');
const NOT_READABLE = likeness(0, 'not_readable');
const DIFFERS = likeness(0, 'differs');

/** The greatest share of a full replacement, per sign of the longer word, at which two words are alike at all. */
const MOST_SOUND = 0.42;
/** Costs of up to this share of a full replacement a sign are spelling habits, not other sounds. */
const FREE_SOUND = 0.06;
/** Likeness of sound from which only the habit of spelling differs. */
const HABIT = 0.95;
/** What is left if one name is Abdulkarim and the other Karim. */
const SERVANT_OMITTED = 0.88;
/** The same for consonants alone, which say less. */
const CONSONANT_CEILING = 0.92;
/** The greatest cost of first signs at which an initial fits. */
const INITIAL_COST = 45;

/**
 * Compares two words of persons' names by letters, by sound across scripts and spellings, as forms of a given name, and
 * as initials. Symmetric.
 */
export function compareWords(one: NameWord, other: NameWord): WordLikeness {
  if (one.bare === other.bare && one.isInitial === other.isInitial)
    return one.written === other.written ? SAME : ACCENTS;
  if (one.isInitial || other.isInitial) return compareInitial(one, other);
  if (one.symbols.length === 0 || other.symbols.length === 0) return compareLetters(one, other);
  if ((one.groupBits & other.groupBits) !== 0) {
    const shared = sharedName(one, other);
    if (shared !== undefined) return betterOf(shared === 'nickname' ? NICKNAME : NAME_FORM, compareSounds(one, other));
  }
  return compareSounds(one, other);
}

const betterOf = (one: WordLikeness, other: WordLikeness): WordLikeness => (one.score >= other.score ? one : other);

function compareInitial(one: NameWord, other: NameWord): WordLikeness {
  const [a, b] = [one.symbols[0], other.symbols[0]];
  const fits =
    one.bare[0] === other.bare[0] ||
    (a !== undefined && b !== undefined && (SOUND_COSTS[a * COST_WIDTH + b] ?? FULL_COST) <= INITIAL_COST);
  if (!fits) return CONTRADICTS_INITIAL;
  return one.isInitial && other.isInitial ? INITIAL_SAME : INITIAL_FITS;
}

/** The letters of scripts without a table of sounds, and of words without letters. */
function compareLetters(one: NameWord, other: NameWord): WordLikeness {
  if (one.script !== other.script) return NOT_READABLE;
  const longest = Math.max(one.bare.length, other.bare.length);
  const edits = editDistance(one.bare, other.bare, Math.ceil(longest / 2));
  return letterLikeness(edits, longest);
}

function letterLikeness(edits: number, longest: number): WordLikeness {
  const score = Math.max(0, 1 - edits / longest);
  return score < MOST_SOUND ? DIFFERS : likeness(score, edits === 1 ? 'one_letter' : 'other_spelling');
}

function compareSounds(one: NameWord, other: NameWord): WordLikeness {
  if (one.isUnvowelled !== other.isUnvowelled) return compareConsonants(one, other);
  if (one.root !== undefined || other.root !== undefined) {
    const byRoot = compareRoots(one, other);
    if (byRoot !== undefined) return byRoot;
  }
  if (areGenderForms(one, other)) return SURNAME_GENDER;
  const most = Math.max(one.symbols.length, other.symbols.length) * FULL_COST * MOST_SOUND;
  if (costsMore(one.symbols, other.nearest, most) || costsMore(other.symbols, one.nearest, most)) return DIFFERS;
  const sound = soundLikeness(one.symbols, other.symbols);
  if (sound === 0) return DIFFERS;
  if (one.script !== other.script) return likeness(sound, 'other_script');
  return sameScriptLikeness(one, other, sound);
}

/** [0, 1] by the cost of alignment: 1 within spelling habits, 0 where the words are not alike at all. */
function soundLikeness(one: Uint8Array, other: Uint8Array): number {
  const longest = Math.max(one.length, other.length);
  const limit = Math.floor(longest * FULL_COST * MOST_SOUND);
  const cost = alignSymbols(one, other, limit);
  return cost > limit ? 0 : 1 - Math.max(0, cost / (longest * FULL_COST) - FREE_SOUND);
}

/**
 * Within a script, letters or signs that differ count as much as sounds, unless a single letter, or no consonant by its
 * sound, differs.
 */
function sameScriptLikeness(one: NameWord, other: NameWord, sound: number): WordLikeness {
  if (hasArticle(one.bare, other.bare) || hasArticle(other.bare, one.bare)) return ARTICLE;
  const longest = Math.max(one.bare.length, other.bare.length);
  const edits = editDistance(one.bare, other.bare, longest);
  const byLetters = 1 - edits / longest;
  if (edits === 1) return likeness(Math.max(sound, byLetters), sound >= HABIT ? 'other_spelling' : 'one_letter');
  const isHabit = sound >= HABIT || soundLikeness(one.consonants, other.consonants) >= HABIT;
  if (isHabit) return likeness(sound, 'other_spelling');
  const signs = Math.max(one.symbols.length, other.symbols.length);
  const otherSigns = alignSymbols(one.symbols, other.symbols, signs * FULL_COST, SIGN_COSTS) / FULL_COST;
  return likeness((sound + Math.max(byLetters, 1 - otherSigns / signs)) / 2, 'other_spelling');
}

/** True if a word is another one with the Arabic article: Alsabah and Sabah. */
const hasArticle = (long: string, short: string): boolean =>
  long.length === short.length + 2 && /^[ae]l/u.test(long) && long.endsWith(short);

/** Words built in the same way are compared by what they are built from: of Petrovich and Ivanovich, Petr and Ivan. */
function compareRoots(one: NameWord, other: NameWord): WordLikeness | undefined {
  const [a, b] = [one.root, other.root];
  const isServant = a?.kind === 'servant' || b?.kind === 'servant';
  if (a?.kind !== b?.kind && !isServant) return undefined;
  if (a !== undefined && b !== undefined && a.kind !== b.kind) return undefined;
  const sound = soundLikeness(a?.symbols ?? one.symbols, b?.symbols ?? other.symbols);
  const score = a === undefined || b === undefined ? sound * SERVANT_OMITTED : sound;
  return sound === 0 ? DIFFERS : likeness(score, one.script === other.script ? 'other_spelling' : 'other_script');
}

function compareConsonants(one: NameWord, other: NameWord): WordLikeness {
  if (one.consonants.length === 0 || other.consonants.length === 0) return DIFFERS;
  const sound = soundLikeness(one.consonants, other.consonants);
  return sound === 0 ? DIFFERS : likeness(sound * CONSONANT_CEILING, 'consonants_only');
}
