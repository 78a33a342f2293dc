import { foldLetters } from '@reeve/domain';

/** A word with wildcards: `*` for any letters, `?` for one. */
export interface WordPattern {
  /** As typed, without other signs. */
  readonly typed: string;
  /** One step a letter: a letter as it is indexed, any one letter, an optional letter, or any letters. */
  readonly steps: readonly Step[];
}
/** A letter, or one of the three signs below, which are no letters. */
type Step = string;
const ONE = '?';
const MAYBE = '-';
const ANY = '*';
/** The fewest letters or digits next to the wildcards. */
const FEWEST_FIXED = 2;
/** One Cyrillic letter is up to four Latin ones, as щ is. */
const LETTERS_OF_CYRILLIC = 4;

/** Reads a word with wildcards; undefined without one. */
export function readPattern(typed: string): WordPattern | 'too short' | undefined {
  if (!/[*?]/.test(typed)) return undefined;
  const isCyrillic = /\p{Script=Cyrillic}/u.test(typed);
  const steps: Step[] = [];
  let fixed = 0;
  for (const part of typed.replaceAll(/\*+/g, '*').match(/[*?]|[^*?]+/g) ?? []) {
    if (part === '*') steps.push(ANY);
    else if (part === '?') steps.push(...(isCyrillic ? Array<Step>(LETTERS_OF_CYRILLIC).fill(MAYBE) : [ONE]));
    else {
      const letters = foldLetters(part).join('');
      steps.push(...Array.from(letters));
      fixed += letters.length;
    }
  }
  return fixed < FEWEST_FIXED ? 'too short' : { typed, steps };
}

/** True if a whole indexed word fits. Cost: letters × steps, for any pattern. */
export function fitsPattern({ steps }: WordPattern, word: string): boolean {
  // The steps at which the word so far can be.
  let at = new Set<number>();
  const enter = (next: Set<number>, step: number): void => {
    if (next.has(step)) return;
    next.add(step);
    if (steps[step] === ANY || steps[step] === MAYBE) enter(next, step + 1);
  };
  enter(at, 0);
  for (const letter of word) {
    const next = new Set<number>();
    for (const step of at) {
      const one = steps[step];
      if (one === ANY) enter(next, step);
      else if (one === ONE || one === MAYBE || one === letter) enter(next, step + 1);
    }
    at = next;
  }
  return at.has(steps.length);
}

/** Returns the pattern for LIKE; optional letters are any letters, so the result is checked with `fitsPattern`. */
export function likeOf({ steps }: WordPattern): string {
  // Words contain only letters and digits: nothing has to be escaped.
  return steps.map((step) => (step === ONE ? '_' : step === ANY || step === MAYBE ? '%' : step)).join('');
}

/** What an index can look up: words that begin so, or the endings of words that are so or begin so. */
export interface PatternProbe {
  readonly of: 'beginning' | 'ending' | 'inside';
  readonly letters: string;
}

/** Returns what all words that fit have: each stretch of two letters or more; else the first letter. */
export function patternProbes({ steps }: WordPattern): readonly PatternProbe[] {
  const probes: PatternProbe[] = [];
  let letters = '';
  steps.forEach((step, index) => {
    const isLetter = step !== ONE && step !== MAYBE && step !== ANY;
    if (isLetter) letters += step;
    const isLast = index === steps.length - 1;
    if (letters === '' || (isLetter && !isLast)) return;
    const first = index - (isLetter ? letters.length - 1 : letters.length) === 0;
    if (first) probes.push({ of: 'beginning', letters });
    else if (letters.length > 1) probes.push({ of: isLetter && isLast ? 'ending' : 'inside', letters });
    letters = '';
  });
  return probes;
}

/** The letters of a pattern that is only the beginning of a word, such as `kara*`. */
export function beginningOf({ steps }: WordPattern): string | undefined {
  const letters = steps.slice(0, -1);
  const isBeginning = steps.at(-1) === ANY && letters.every((step) => step !== ANY && step !== ONE && step !== MAYBE);
  return isBeginning ? letters.join('') : undefined;
}
