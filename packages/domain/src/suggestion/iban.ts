/** Length of an IBAN by country (ISO 13616 registry). */
const IBAN_LENGTHS = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22
  GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20
  MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23
  TN24 TR26 UA29 VA22 VG24 XK20`
    .trim()
    .split(/\s+/u)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Two letters, two digits and groups of letters and digits: what could be an IBAN. */
export const IBAN_CANDIDATE = /(?=[A-Z])(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z0-9]){11,30}/gu;

/**
 * Returns how many characters from the start are an IBAN with the length of its country and valid check digits
 * (ISO 7064, MOD 97-10); 0 if there is none.
 *
 * @example isIban('DE89 3704 0044 0532 0130 00') // => 27
 * @example isIban('DE88 3704 0044 0532 0130 00') // => 0
 */
export function isIban(words: string): number {
  const length = IBAN_LENGTHS.get(words.slice(0, 2));
  if (length === undefined) return 0;
  let seen = 0;
  let end = 0;
  while (end < words.length && seen < length) {
    if (/[A-Z0-9]/u.test(words.charAt(end))) seen += 1;
    end += 1;
  }
  if (seen < length || /^[A-Z0-9]/u.test(words.slice(end))) return 0;
  const compact = words.slice(0, end).replaceAll(/[^A-Z0-9]/gu, '');
  return remainder(`${compact.slice(4)}${compact.slice(0, 4)}`) === 1 ? end : 0;
}

/** The number that letters and digits spell (A = 10), modulo 97. */
function remainder(letters: string): number {
  let rest = 0;
  for (const letter of letters) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
