import { LONGEST_WORD } from './align-symbols.ts';
import { readSymbols } from './name-symbols.ts';

/** What a name is built from, and how: for a father, as servant of, as gift or light of God, as glory of the faith. */
export interface NameRoot {
  readonly kind: 'patronymic' | 'servant' | 'of_god' | 'of_faith';
  readonly symbols: Uint8Array;
}

const BUILT: readonly (readonly [NameRoot['kind'], RegExp])[] = [
  ['servant', /^abd(?:[aeou]l|ou[lr]|u[rsz](?=[rsz]))(.{3,})$/u],
  ['of_god', /^(.{3,}?)[ou]ll?ah?$/u],
  ['of_faith', /^(.{3,}?)[aeiou](?:dd|ld)[ie]ne?$/u],
];
const PATRONYMIC =
  /^(.{2,}?)(?:[oeay]vi(?:tsch|tch|tx|tj|tsj|ch|cs|cz|ci|c)|[oey]vych|y?ich|ych|[oeiya]vna|[oe]una|inichna|[iy]chna)$/u;

/**
 * Returns what a word in plain Latin letters is built from. Undefined if it is not built in one of these ways.
 *
 * @param isPatronymic as its place in the name shows
 */
export function rootOf(plain: string, isPatronymic: boolean): NameRoot | undefined {
  if (isPatronymic) return { kind: 'patronymic', symbols: read(PATRONYMIC.exec(plain)?.[1] ?? plain) };
  for (const [kind, pattern] of BUILT) {
    const root = pattern.exec(plain)?.[1];
    if (root !== undefined) return { kind, symbols: read(root) };
  }
  return undefined;
}

const read = (root: string): Uint8Array => readSymbols(root).slice(0, LONGEST_WORD);
