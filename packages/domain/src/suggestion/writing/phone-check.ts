import { CALLING_CODES } from './calling-codes.ts';

/** What the form of a phone number shows to the person who wrote it. */
export interface PhoneCheck {
  /** The country code without its `+`; undefined for a national number, or if the code is not in the list. */
  readonly code: string | undefined;
  /** ISO 3166 codes of the countries that share it; empty without a known code. */
  readonly countries: readonly string[];
  readonly isInternational: boolean;
  /** Digits after the known country code; all digits without one. */
  readonly digits: number;
}

/** Longest country code of ITU-T E.164. */
const LONGEST = 3;

/**
 * Checks the form of a phone number: its country code, and how many digits follow. No number is looked up.
 *
 * @param value as `Mention.value`: digits, with `+` and the country code if it was written
 * @example checkPhone('+447700900652').digits // => 10
 */
export function checkPhone(value: string): PhoneCheck {
  const isInternational = value.startsWith('+');
  const digits = value.replaceAll(/\D/gu, '');
  if (isInternational)
    for (let length = 1; length <= LONGEST; length += 1) {
      const code = digits.slice(0, length);
      const countries = CALLING_CODES.get(code);
      if (countries) return { code, countries, isInternational, digits: digits.length - length };
    }
  return { code: undefined, countries: [], isInternational, digits: digits.length };
}
