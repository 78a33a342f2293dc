/** A cell as it is kept: Unicode NFC, no space at either end, every run of spaces and line ends one space. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A heading's name as layouts spell it: `Crime ID`, `crime_id`, `CRIME.ID` and `\uFEFFcrime id` are all `crime id`. */
export function tidyName(text: string): string {
  return tidy(text.normalize('NFKC').replace(/[\s_.\uFEFF]+/gu, ' ')).toLowerCase();
}
