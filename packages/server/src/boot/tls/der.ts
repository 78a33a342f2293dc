/** The few forms of DER (ITU-T X.690) that a certificate is made of. Each function gives one encoded element. */

/** Tag, length, content. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

/** X.690 §8.1.3: one octet below 128, else the count of octets that follow, with the high bit set. */
function lengthOf(length: number): Buffer {
  if (length < 128) return Buffer.from([length]);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Buffer.from([128 + octets.length, ...octets]);
}

export const sequence = (...items: readonly Uint8Array[]): Buffer => element(0x30, ...items);
export const set = (...items: readonly Uint8Array[]): Buffer => element(0x31, ...items);
export const octetString = (content: Uint8Array): Buffer => element(0x04, content);
export const utf8String = (text: string): Buffer => element(0x0c, Buffer.from(text, 'utf8'));
export const boolean = (value: boolean): Buffer => element(0x01, Buffer.from([value ? 0xff : 0]));

/** A context tag `[number]`: constructed (0xa0 …) around other elements, primitive (0x80 …) around octets. */
export const tagged = (number: number, ...items: readonly Uint8Array[]): Buffer => element(0xa0 + number, ...items);
export const taggedOctets = (number: number, content: Uint8Array): Buffer => element(0x80 + number, content);

/** A whole number, 0 or more, from its octets, most significant first: no leading zeros except one that keeps it positive. */
export function unsigned(octets: Uint8Array): Buffer {
  const first = octets.findIndex((octet) => octet !== 0);
  const significant = first === -1 ? Buffer.from([0]) : Buffer.from(octets.subarray(first));
  return element(0x02, ...((significant[0] ?? 0) >= 128 ? [Buffer.from([0])] : []), significant);
}

/**
 * A string of bits.
 *
 * @param octets the bits, first bit highest
 * @param unused number of unused bits at the end of the last octet, 0 to 7
 */
export const bitString = (octets: Uint8Array, unused = 0): Buffer => element(0x03, Buffer.from([unused]), octets);

/** Bits by number, as `NamedBitList` wants them: bit 0 is the highest, zeros at the end are left out (X.690 §11.2.2). */
export function namedBits(numbers: readonly number[]): Buffer {
  const last = Math.max(...numbers);
  const octets = new Uint8Array(Math.floor(last / 8) + 1);
  for (const number of numbers) {
    const at = Math.floor(number / 8);
    octets[at] = (octets[at] ?? 0) | (0x80 >> (number % 8));
  }
  return bitString(octets, 7 - (last % 8));
}

/** An object identifier in dots: `2.5.29.17`. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...others.flatMap(base128)]));
}

function base128(arc: number): number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift(128 + (rest % 128));
  return octets;
}

/** An instant in whole seconds as RFC 5280 §4.1.2.5 wants it: two digits of the year before 2050, four from then on. */
export function time(at: Date): Buffer {
  const text = at.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return at.getUTCFullYear() < 2050
    ? element(0x17, Buffer.from(text.slice(2), 'ascii'))
    : element(0x18, Buffer.from(text, 'ascii'));
}
