/** A 128-bit token that is unique in any output. */
export function canary(seed: string): string {
  return `cn${Buffer.from(seed.repeat(40)).toString('hex').slice(0, 6)}${Array.from(seed)
    .reduce((h, c) => (h * 33 + c.charCodeAt(0)) % 2 ** 40, 5381)
    .toString(16)
    .padStart(26, '0')}`;
}
