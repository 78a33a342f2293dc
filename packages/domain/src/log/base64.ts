const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const PAD = '='.charCodeAt(0);
const NO_LETTER = 64;
/** The value of each ASCII code. */
const VALUES = new Uint8Array(128).fill(NO_LETTER);
for (const [value, code] of CODES.entries()) VALUES[code] = value;

/** The two letters of each twelve bits. */
const PAIRS = Array.from({ length: 4096 }, (_, value) => `${LETTERS[value >> 6] ?? ''}${LETTERS[value & 63] ?? ''}`);

/** Bytes as standard base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  const whole = bytes.length - (bytes.length % 3);
  for (let at = 0; at < whole; at += 3) {
    const value = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += `${PAIRS[value >> 12] ?? ''}${PAIRS[value & 4095] ?? ''}`;
  }
  const [a, b] = [bytes[whole], bytes[whole + 1]];
  if (a === undefined) return text;
  const value = (a << 16) | ((b ?? 0) << 8);
  return `${text}${PAIRS[value >> 12] ?? ''}${b === undefined ? '==' : `${LETTERS[(value >> 6) & 63] ?? ''}=`}`;
}

/**
 * True if a text is the base64 of some bytes, without converting either.
 *
 * @param codeAt the code of each sign of the text, NaN beyond its end
 */
export function isBase64Of(bytes: Uint8Array, codeAt: (at: number) => number): boolean {
  let place = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const value = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let letter = 0; letter < 4; letter += 1, place += 1) {
      const wanted = at + letter > bytes.length ? PAD : CODES[(value >> (18 - 6 * letter)) & 63];
      if (codeAt(place) !== wanted) return false;
    }
  }
  return Number.isNaN(codeAt(place));
}

/**
 * Returns the bytes of a standard base64 text; undefined for anything `toBase64` would not have written. So one run of
 * bytes has one text, and a flipped bit cannot hide in what a lenient reader skips.
 */
export function fromBase64(text: string): Uint8Array | undefined {
  const pads = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const letters = text.length - pads;
  if (text.length % 4 !== 0) return undefined;
  const bytes = new Uint8Array(Math.floor((letters * 3) / 4));
  let [bits, held, to] = [0, 0, 0];
  for (let at = 0; at < letters; at += 1) {
    const value = VALUES[text.charCodeAt(at)] ?? NO_LETTER;
    if (value === NO_LETTER) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[to++] = (held >> bits) & 255;
  }
  // The remaining bits of the last letter must be zero.
  return (held & ((1 << bits) - 1)) === 0 && pads === (3 - (bytes.length % 3)) % 3 ? bytes : undefined;
}
