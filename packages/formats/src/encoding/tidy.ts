/** Returns a cell as stored: Unicode NFC, no space at either end, every run of spaces and line ends one space. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

const [SPACE, LAST_ASCII] = [32, 126];

/** True if a text is ASCII with single spaces between words, as most cells are. */
function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code > LAST_ASCII || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE || text === '';
}

/** A heading's name as layouts spell it: `Crime ID`, `crime_id`, `CRIME.ID` and `\uFEFFcrime id` are all `crime id`. */
export function tidyName(text: string): string {
  return tidy(text.normalize('NFKC').replace(/[\s_.\uFEFF]+/gu, ' ')).toLowerCase();
}
