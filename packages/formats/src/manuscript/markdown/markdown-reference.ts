import { parseInline } from '@reeve/domain';

/** What looks like a reference whose words are its number: one sign more in its title, taken away again. */
const LIKE = /(\]\(#b-[0-9A-HJKMNP-TV-Z]{8} "#*)(#"\))/g;
const NUMBERED = /\[[^[\]]*\]\(#(b-[0-9A-HJKMNP-TV-Z]{8}) "#"\)/g;

/**
 * A text in which references without words show their numbers, for programs that know nothing of them: `[7.3](#b-7Q2M0000 "#")`.
 * One that leads to no number stays as it is.
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

/** The text that `withNumbers` was given. */
export function withoutNumbers(written: string): string {
  return written
    .replaceAll(NUMBERED, '[](#$1)')
    .replaceAll(LIKE, (_, before: string, after: string) =>
      before.endsWith('#') ? `${before.slice(0, -1)}${after}` : `${before}${after}`,
    );
}
