import type { Suggestion } from '@reeve/contract';

/** A stretch of a text, with the suggestions that rest on exactly its words. */
export interface TextPiece {
  readonly from: number;
  readonly text: string;
  readonly keys: readonly string[];
}

type Marked = Pick<Suggestion, 'key' | 'from' | 'to' | 'object'>;

/**
 * Cuts a text at the words that name something. A relation spans several of them and is marked by none of its own.
 *
 * @param suggestions as the server gives them
 * @returns pieces that make up the whole text, in order
 */
export function textPieces(text: string, suggestions: readonly Marked[]): readonly TextPiece[] {
  const named = suggestions.filter(({ object }) => object === null).toSorted((a, b) => a.from - b.from);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { from, to, key } of named) {
    const last = pieces.at(-1);
    if (last && last.from === from && last.keys.length > 0) {
      pieces[pieces.length - 1] = { ...last, keys: [...last.keys, key] };
      continue;
    }
    if (from < at) continue;
    if (from > at) pieces.push({ from: at, text: text.slice(at, from), keys: [] });
    pieces.push({ from, text: text.slice(from, to), keys: [key] });
    at = to;
  }
  if (at < text.length) pieces.push({ from: at, text: text.slice(at), keys: [] });
  return pieces;
}

/** The next suggestion to decide on after one, or before it; from the end it goes on at the beginning. */
export function nextOpen(
  items: readonly Pick<Suggestion, 'key' | 'state'>[],
  current: string | undefined,
  step: 1 | -1 = 1,
): string | undefined {
  const at = items.findIndex(({ key }) => key === current);
  const start = at < 0 ? (step > 0 ? -1 : 0) : at;
  for (let n = 1; n <= items.length; n += 1) {
    const one = items[(start + step * n + items.length * 2) % items.length];
    if (one?.state === 'open') return one.key;
  }
  return undefined;
}
