/** Characters that control a terminal or reverse the writing direction: C0 and C1 controls, bidirectional overrides. */
// oxlint-disable-next-line no-control-regex -- these are the characters it is about
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text by others, safe for a terminal: characters that could move the cursor, recolour, retitle or reverse
 * surrounding text become `�`. Line breaks and tabs stay.
 */
export function plainText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(STEERING, '\uFFFD');
}

/** The same on one line: runs of white space become one blank. */
export function plainLine(text: string): string {
  return plainText(text.replaceAll(/\s+/gu, ' ').trim());
}

/**
 * A value as JSON, safe for a terminal: control characters are escaped, which every JSON parser
 * turns back into the same text.
 *
 * @param indent blanks per level; 0 for one line
 */
export function plainJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
