import type { TextEncoding } from '@reeve/domain';

/** Candidate single-byte encodings for a text without a byte order mark; the likelier first. */
const CANDIDATES = [
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'iso-8859-5',
  'ibm866',
  'iso-8859-2',
] as const satisfies readonly TextEncoding[];

/** Letters beyond ASCII that are frequent in the languages of each encoding. */
const FREQUENT: Readonly<Record<(typeof CANDIDATES)[number], RegExp>> = {
  'windows-1252': /[äöüßéèêàâçîôûùñóíáúìòëïÄÖÜÉ°’–§]/gu,
  'windows-1251': /[оеаинтсрвлкмдпуяыьгзбчйхжшю]/gu,
  'koi8-r': /[оеаинтсрвлкмдпуяыьгзбчйхжшю]/gu,
  'iso-8859-5': /[оеаинтсрвлкмдпуяыьгзбчйхжшю]/gu,
  ibm866: /[оеаинтсрвлкмдпуяыьгзбчйхжшю]/gu,
  'iso-8859-2': /[ąęłśżźćńőűščřžěůŁŚŻŠČŘŽ]/gu,
};

/**
 * Sequences found in no word of any language: a small letter before a capital, two alphabets in one word, controls,
 * box-drawing characters.
 */
const UNLIKELY =
  /\p{Ll}\p{Lu}|[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]|[\u0080-\u009f]|[\u2500-\u25ff]|\p{L}[¤¦¨¬±¶·¸×÷]\p{L}/gu;

/**
 * Returns the encoding in which text that cannot be UTF-8 most looks like words.
 *
 * @param sample bytes from lines with characters beyond ASCII; a few thousand are enough
 */
export function guessSingleByte(sample: Uint8Array): TextEncoding {
  let [best, most]: [TextEncoding, number] = ['windows-1252', -Infinity];
  for (const encoding of CANDIDATES) {
    const text = new TextDecoder(encoding).decode(sample);
    const score = (text.match(FREQUENT[encoding])?.length ?? 0) - 2 * (text.match(UNLIKELY)?.length ?? 0);
    if (score > most) [best, most] = [encoding, score];
  }
  return best;
}
