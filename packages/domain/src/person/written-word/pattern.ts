import { formIndex } from './form-index.ts';

/**
 * Patterns of words, as the lists write them. Elements are separated by spaces:
 *
 * - `word`, `stem*`, `*ending`, `both*ends`, `*inside*`; several with `|` between them
 * - `@class`: a class of words; `@num`, `@name`, `@person`, `@subject`, `@lower` are worked out from the sentence
 * - `@first`, `@end`: the beginning of a sentence, the end of a clause; consumes nothing
 * - `!element`: the next token is not that one; consumes nothing
 * - `~n`: up to n tokens; `_n`: up to n tokens of the same clause
 * - `element?`: optional
 */
type Pattern = readonly Element[];

type Element =
  | { readonly does: 'take'; readonly test: TokenTest; readonly isOptional: boolean }
  | { readonly does: 'refuse'; readonly test: TokenTest }
  | { readonly does: 'stand'; readonly edge: string }
  | { readonly does: 'pass'; readonly most: number; readonly inClause: boolean };

/** One token: a word of the forms, or of a class. Identical elements share a test. */
interface TokenTest {
  readonly number: number;
  readonly forms: readonly string[];
  readonly classes: readonly string[];
}

/** Classes of a place between tokens. */
const EDGES = new Set(['@first', '@end']);

/** Parses a pattern in list notation. @param tests the tests seen so far, by their notation; new ones are added */
function readPattern(written: string, tests: Map<string, TokenTest>): Pattern {
  const readTest = (choice: string): TokenTest => {
    const known = tests.get(choice);
    if (known) return known;
    const choices = choice.split('|');
    const forms = choices.filter((one) => !one.startsWith('@'));
    const classes = choices.filter((one) => one.startsWith('@')).map((one) => one.slice(1));
    const test = { number: tests.size, forms, classes };
    tests.set(choice, test);
    return test;
  };
  return written.split(' ').map((element): Element => {
    const gap = /^([~_])(\d)$/u.exec(element);
    if (gap) return { does: 'pass', most: Number(gap[2]), inClause: gap[1] === '_' };
    if (EDGES.has(element)) return { does: 'stand', edge: element.slice(1) };
    if (element.startsWith('!')) return { does: 'refuse', test: readTest(element.slice(1)) };
    const isOptional = element.length > 1 && element.endsWith('?');
    return { does: 'take', test: readTest(isOptional ? element.slice(0, -1) : element), isOptional };
  });
}

/** What a pattern needs from a sentence. */
export interface Tokens {
  readonly length: number;
  word(at: number): string;
  isOf(at: number, className: string): boolean;
  /** True if no gap crosses this token; `inClause`: nor the end of a clause. */
  isBarrier(at: number, inClause: boolean): boolean;
}

/** A sentence with the tests each of its words passes. */
interface Tested {
  readonly tokens: Tokens;
  readonly passed: readonly ReadonlySet<number>[];
}

/**
 * Returns the end (exclusive) of a match of a pattern that begins at a token, or `undefined`.
 *
 * Cost: bounded by the product of the pattern's gaps, whatever the length of the sentence.
 */
function matchAt(pattern: Pattern, tested: Tested, from: number, element = 0): number | undefined {
  const step = pattern[element];
  if (step === undefined) return from;
  switch (step.does) {
    case 'refuse':
      return fits(step.test, tested, from) ? undefined : matchAt(pattern, tested, from, element + 1);
    case 'stand':
      return tested.tokens.isOf(from, step.edge) ? matchAt(pattern, tested, from, element + 1) : undefined;
    case 'take': {
      const taken = fits(step.test, tested, from) ? matchAt(pattern, tested, from + 1, element + 1) : undefined;
      return taken === undefined && step.isOptional ? matchAt(pattern, tested, from, element + 1) : taken;
    }
    case 'pass':
      for (let at = from; at <= from + step.most; at += 1) {
        const end = matchAt(pattern, tested, at, element + 1);
        if (end !== undefined) return end;
        if (at >= tested.tokens.length || tested.tokens.isBarrier(at, step.inClause)) return undefined;
      }
      return undefined;
  }
}

function fits(test: TokenTest, { tokens, passed }: Tested, at: number): boolean {
  if (passed[at]?.has(test.number)) return true;
  return test.classes.length > 0 && test.classes.some((className) => tokens.isOf(at, className));
}

/** Many patterns, indexed by their first element. */
export interface PatternIndex {
  /** Returns every match in a sentence, with the pattern's number; a match can occur more than once. */
  matches(tokens: Tokens): readonly { readonly pattern: number; readonly from: number; readonly to: number }[];
}

/** Most words whose tests are remembered; a text of names would otherwise fill the memory. */
const MOST_REMEMBERED = 50_000;

/** @param written patterns as the lists write them */
export function patternIndex(written: readonly string[]): PatternIndex {
  const tests = new Map<string, TokenTest>();
  const patterns = written.map((pattern) => readPattern(pattern, tests));
  const words = formIndex(
    [...tests.values()].flatMap(({ number, forms }) => forms.map((form) => [form, number] as const)),
  );
  const begunBy = new Map<number | string, number[]>();
  const always: number[] = [];
  for (const [number, [first]] of patterns.entries()) {
    if (first?.does !== 'take' || first.isOptional) always.push(number);
    else
      for (const key of [first.test.number, ...first.test.classes])
        begunBy.set(key, [...(begunBy.get(key) ?? []), number]);
  }
  const classes = [...begunBy.keys()].filter((key) => typeof key === 'string');
  /** Words a pattern requires: if a sentence lacks one, the pattern is not tried. */
  const needed = patterns.map((pattern) =>
    pattern.flatMap((step) =>
      step.does === 'take' && !step.isOptional && step.test.classes.length === 0 ? [step.test.number] : [],
    ),
  );
  /** The tests each word passes: words return in a text and in the next one. */
  const remembered = new Map<string, ReadonlySet<number>>();
  const testsOf = (word: string): ReadonlySet<number> => {
    const known = remembered.get(word);
    if (known) return known;
    const passed = new Set(words.find(word));
    if (remembered.size < MOST_REMEMBERED) remembered.set(word, passed);
    return passed;
  };
  return {
    matches(tokens) {
      const tested = { tokens, passed: Array.from({ length: tokens.length }, (_, at) => testsOf(tokens.word(at))) };
      const present = new Set<number>();
      for (const passed of new Set(tested.passed)) for (const test of passed) present.add(test);
      const isPossible = (pattern: number): boolean => needed[pattern]?.every((test) => present.has(test)) ?? false;
      const found: { pattern: number; from: number; to: number }[] = [];
      for (let from = 0; from < tokens.length; from += 1) {
        const candidates = [...always];
        for (const test of tested.passed[from] ?? []) candidates.push(...(begunBy.get(test) ?? []));
        for (const className of classes)
          if (tokens.isOf(from, className)) candidates.push(...(begunBy.get(className) ?? []));
        for (const pattern of candidates) {
          if (!isPossible(pattern)) continue;
          const to = matchAt(patterns[pattern] ?? [], tested, from);
          if (to !== undefined && to > from) found.push({ pattern, from, to });
        }
      }
      return found;
    },
  };
}
