/** A stretch of text that does or does not match what was sought. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
  /** Where it begins in the text. */
  readonly at: number;
}

/**
 * Cut a text at the words that the server found to match, as they are written in it. The stretches joined give the text back.
 * A mark is never a guess: the search decides what matches, in whatever spelling, and the page only finds these words again.
 */
export function highlight(text: string, marks: readonly string[]): readonly Stretch[] {
  const words = marks
    .filter((mark) => mark !== '')
    // The longest first: a number before its last digits.
    .toSorted((a, b) => b.length - a.length)
    .map((mark) => mark.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  if (words.length === 0 || text === '') return [{ text, hit: false, at: 0 }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
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
