import { ReeveError } from '@reeve/domain';
import type { GivenOptions } from './command.ts';

/**
 * Reads a whole number, 0 or more, from an option.
 *
 * @param options as given; the option is present, or `required` has rejected its absence
 * @param name    without dashes
 * @throws ReeveError invalid_input — anything else, such as −1, 2.5, 1e3 or a number too large to be exact
 */
export function readCount(options: GivenOptions, name: string): number {
  const count = countIn(options.get(name));
  if (count === undefined) throw new ReeveError('invalid_input', `--${name} must be a whole number, 0 or more.`);
  return count;
}

/** Two counts, `before,after`; undefined if the option is absent. Throws as `readCount`. */
export function readBeforeAfter(options: GivenOptions, name: string): readonly [number, number] | undefined {
  if (!options.has(name)) return undefined;
  const [before, after, ...rest] = partsOf(options, name).map(countIn);
  if (before === undefined || after === undefined || rest.length > 0) {
    throw new ReeveError(
      'invalid_input',
      `--${name} must be two whole numbers, 0 or more, the crimes before and after: 250,160.`,
    );
  }
  return [before, after];
}

/** Comma-separated counts, at least two; undefined if the option is absent. Throws as `readCount`. */
export function readCounts(options: GivenOptions, name: string): readonly number[] | undefined {
  if (!options.has(name)) return undefined;
  const counts = partsOf(options, name).map(countIn);
  const known = counts.filter((count) => count !== undefined);
  if (known.length === counts.length && known.length >= 2) return known;
  throw new ReeveError('invalid_input', `--${name} must be whole numbers, 0 or more, with commas between: 40,12,14.`);
}

/** A number above 0 in plain decimals; undefined if the option is absent. */
export function readPositive(options: GivenOptions, name: string): number | undefined {
  if (!options.has(name)) return undefined;
  const value = decimalIn(options.get(name));
  if (value === undefined || value <= 0) {
    throw new ReeveError('invalid_input', `--${name} must be a number above 0.`);
  }
  return value;
}

/** A list of numbers above 0 of one of the given lengths; undefined if the option is absent. */
export function readPositives(
  options: GivenOptions,
  name: string,
  lengths: readonly number[],
): readonly number[] | undefined {
  if (!options.has(name)) return undefined;
  const values = partsOf(options, name).map((part) => decimalIn(part) ?? 0);
  if (!lengths.includes(values.length) || values.some((value) => value <= 0)) {
    throw new ReeveError(
      'invalid_input',
      `--${name} must be ${lengths.join(' or ')} numbers above 0, with commas between.`,
    );
  }
  return values;
}

function partsOf(options: GivenOptions, name: string): readonly string[] {
  return String(options.get(name)).split(',');
}

function countIn(text: string | true | undefined): number | undefined {
  if (typeof text !== 'string' || !/^\s*\d+\s*$/.test(text)) return undefined;
  const count = Number(text);
  return Number.isSafeInteger(count) ? count : undefined;
}

function decimalIn(text: string | true | undefined): number | undefined {
  if (typeof text !== 'string' || !/^\s*\d+(\.\d+)?\s*$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
