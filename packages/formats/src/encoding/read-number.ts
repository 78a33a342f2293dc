import type { ThousandsMark } from '@reeve/domain';

const PLAIN = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:[ '’.,\u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;

const GROUPED_BY: Readonly<Record<ThousandsMark, RegExp>> = {
  ',': /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  '.': /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
};

/**
 * Returns a tidied cell as a number: with decimal point or comma, digits in groups if a point and a comma, or two
 * groups, show that they are; undefined if it is no number. `350,353` alone is three hundred and fifty and a fraction.
 *
 * @param thousands the thousands separator of this column, if known: `350,353` is then a large number
 */
export function readNumber(text: string, thousands: ThousandsMark | null = null): number | undefined {
  if (!mayBeNumber(text)) return undefined;
  if (thousands !== null && GROUPED_BY[thousands].test(text))
    return finite(text.replaceAll(thousands, '').replace(',', '.'));
  if (PLAIN.test(text)) return finite(text.replace(',', '.'));
  if (!GROUPED.test(text)) return undefined;
  const decimal = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const marks = text.match(/[.,]/g) ?? [];
  // A mark that occurs twice, or precedes another, separates groups of digits.
  const hasDecimal = decimal >= 0 && marks.filter((mark) => mark === text[decimal]).length === 1;
  const whole = (hasDecimal ? text.slice(0, decimal) : text).replace(/[^\d+-]/g, '');
  return finite(hasDecimal ? `${whole}.${text.slice(decimal + 1)}` : whole);
}

/**
 * True if a text begins like a number and has no sign after its first character except after an e: a quick check for
 * dates and words.
 */
function mayBeNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  // + , - and .
  if (!digit && (first < 43 || first > 46)) return false;
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 58 || ((code === 43 || code === 45) && (text.charCodeAt(at - 1) | 32) !== 101)) return false;
  }
  return true;
}

function finite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
