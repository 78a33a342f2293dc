/** Characters that steer a terminal or turn the direction of writing: C0 and C1 controls, bidirectional overrides. */
// oxlint-disable-next-line no-control-regex -- these are the characters it is about
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What somebody else wrote, safe to show on a terminal: characters that could move the cursor, recolour, retitle or reverse
 * what stands around them become `�`. Line breaks and tabs stay.
 */
export function plainText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(STEERING, '\uFFFD');
}

/** The same on one line: every run of white space becomes one blank. */
export function plainLine(text: string): string {
  return plainText(text.replaceAll(/\s+/gu, ' ').trim());
}

/**
 * A value as JSON that is safe to show as well: the steering characters stand there as escapes, which every reader of JSON
 * turns back into the same text.
 *
 * @param indent blanks a level; 0 for one line
 */
export function plainJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
