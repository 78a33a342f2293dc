/**
 * Returns the form in which addresses are compared: letters and digits alone, in lower case, without accents. People write an address
 * with other commas, blanks and capitals.
 *
 * @returns empty if the text has no letter and no digit
 * @example addressKey('Ropewalk 14,  Norrin') // => 'ropewalk14norrin'
 */
export function addressKey(address: string): string {
  return address
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * Returns the forms by which an address is recognised: as it is written, and its part before the first comma (the street and
 * number without the town).
 * @example addressKeys('Ropewalk 14, Norrin') // => ['ropewalk14norrin', 'ropewalk14']
 */
export function addressKeys(address: string): readonly string[] {
  const [street = ''] = address.split(',');
  // A street without a number is not one address: protecting it would hide all of them.
  const own = /\p{N}/u.test(street) ? [addressKey(address), addressKey(street)] : [addressKey(address)];
  return [...new Set(own)].filter((key) => key !== '');
}
