/**
 * Numbers that carry a sign: `−62`, `+10`, `0`. A true minus, as wide as the plus.
 *
 * @param digits decimals, exactly
 */
export function signedNumber(language: string, digits = 0): (value: number) => string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  });
  return (value) => format.format(value).replace('-', '−');
}

/** Numbers without a sign of their own, with exactly so many decimals. */
export function plainNumber(language: string, digits: number): (value: number) => string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => format.format(value).replace('-', '−');
}

/** A p value: three decimals, and "< 0.001" below them, never 0. */
export function probabilityText(language: string): (p: number) => string {
  const format = plainNumber(language, 3);
  return (p) => (p < 0.001 ? `< ${format(0.001)}` : p > 0.999 ? `> ${format(0.999)}` : format(p));
}
