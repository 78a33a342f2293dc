import { parseInline } from '@reeve/domain';

/** Matches a reference whose words are its number: its title gets one more sign, removed on reading. */
const LIKE = /(\]\(#b-[0-9A-HJKMNP-TV-Z]{8} "#*)(#"\))/g;
const NUMBERED = /\[[^[\]]*\]\(#(b-[0-9A-HJKMNP-TV-Z]{8}) "#"\)/g;

/**
 * Returns a text in which references without words show their numbers, for other programs: `[7.3](#b-7Q2M0000 "#")`.
 * One without a number is unchanged.
 *
 * Cost: O(characters).
 */
export function withNumbers(text: string, numbers: ReadonlyMap<string, string>): string {
  const guarded = (from: number, to: number): string => text.slice(from, to).replaceAll(LIKE, '$1#$2');
  let [written, at] = ['', 0];
  for (const { link, text: words, from, to } of parseInline(text)) {
    if (link?.kind !== 'block' || words !== '') continue;
    const number = (numbers.get(link.target) ?? '').replaceAll(/[[\]\n]/g, '');
    if (number === '') continue;
    written += `${guarded(at, from)}[${number}](#${link.target} "#")`;
    at = to;
  }
  return written + guarded(at, text.length);
}

/** Reverses `withNumbers`. */
export function withoutNumbers(written: string): string {
  return written
    .replaceAll(NUMBERED, '[](#$1)')
    .replaceAll(LIKE, (_, before: string, after: string) =>
      before.endsWith('#') ? `${before.slice(0, -1)}${after}` : `${before}${after}`,
    );
}
