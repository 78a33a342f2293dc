/**
 * Returns the matches of a global pattern in a text, as `matchAll` does.
 *
 * `matchAll` copies the pattern each time, which takes longer than the search itself in a text of a report.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
