/** A row of a national sentencing scale as a file has it, whatever its format. */
export interface ScaleRow {
  readonly offence: string;
  /** A number, or its text with a point: a comma can be a decimal or a thousand, and is not guessed. */
  readonly days: number | string;
}

/** What a national scale counts in. Days are the unit of every weight. */
export const SCALE_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type ScaleUnit = (typeof SCALE_UNITS)[number];

/** Days of one unit. A year of a sentence has 365 days and a month a twelfth of them, as in the Cambridge index. */
export const DAYS_IN_UNIT: Readonly<Record<ScaleUnit, number>> = { days: 1, weeks: 7, months: 365 / 12, years: 365 };

export const SCALE_REFUSALS = ['unknown_code', 'duplicate', 'not_a_number', 'negative'] as const;
export type ScaleRefusal = (typeof SCALE_REFUSALS)[number];

/** A scale as far as it can be used, and every row that cannot. */
export interface SentencingScale {
  readonly days: Readonly<Record<string, number>>;
  /** Rows in the order of the file, numbered from 1 without the heading. */
  readonly refused: readonly { readonly row: number; readonly because: ScaleRefusal }[];
  /** Offences of the agency without a weight, in the order of the codes. */
  readonly missing: readonly string[];
}

/**
 * Checks the rows of a national sentencing scale: one refusal a row, the first that applies.
 *
 * Of a code that occurs twice every row is refused, because nothing says which of them is right. Zero days are allowed.
 *
 * @param offences offence codes of the agency
 * @param unit     what the file counts in; the result is in days, rounded to a hundredth
 * @example checkSentencingScale([{ offence: 'arson', days: '90' }, { offence: 'x', days: 1 }], ['arson']).refused // => [{ row: 2, because: 'unknown_code' }]
 */
export function checkSentencingScale(
  rows: readonly ScaleRow[],
  offences: readonly string[],
  unit: ScaleUnit = 'days',
): SentencingScale {
  const known = new Set(offences);
  const times = new Map<string, number>();
  for (const { offence } of rows) times.set(offence.trim(), (times.get(offence.trim()) ?? 0) + 1);
  const days = new Map<string, number>();
  const refused: { row: number; because: ScaleRefusal }[] = [];
  for (const [place, { offence: text, days: cell }] of rows.entries()) {
    const offence = text.trim();
    const number = numberOf(cell);
    const because: ScaleRefusal | undefined = !known.has(offence)
      ? 'unknown_code'
      : (times.get(offence) ?? 0) > 1
        ? 'duplicate'
        : number === undefined
          ? 'not_a_number'
          : number < 0
            ? 'negative'
            : undefined;
    if (because === undefined) days.set(offence, Math.round((number ?? 0) * DAYS_IN_UNIT[unit] * 100) / 100);
    else refused.push({ row: place + 1, because });
  }
  const missing = [...known].filter((offence) => !days.has(offence)).toSorted();
  return { days: Object.fromEntries(days), refused, missing };
}

function numberOf(cell: number | string): number | undefined {
  if (typeof cell === 'string' && !/^\s*-?\d+(?:\.\d+)?\s*$/.test(cell)) return undefined;
  const number = Number(cell);
  return Number.isFinite(number) ? number : undefined;
}
