/** A stretch of text that does or does not match what was sought. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
  /** Where it begins in the text. */
  readonly at: number;
}

/**
 * Cut a text where words of a question begin in it, whatever their case. The stretches joined give the text back.
 * Other spellings the server has found (transliterated, without accents) stay unmarked: a mark must not be a guess.
 */
export function highlight(text: string, question: string): readonly Stretch[] {
  const words = question
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 2)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  if (words.length === 0 || text === '') return [{ text, hit: false, at: 0 }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}\\p{N}]*`, 'giu');
  const stretches: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), hit: false, at: from });
    stretches.push({ text: match[0], hit: true, at: match.index });
    from = match.index + match[0].length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), hit: false, at: from });
  return stretches;
}
