/**
 * Beginnings of a line that would be read as markup; also an empty line, and any of these after backslashes. One more
 * backslash is added before it and removed on reading, so that every line is restored.
 */
const SPECIAL = /^\\*(?:[#>|+=~<{:!-]|`{3}|\s|[*](?:\s|$)|[*_][*_\s]*$|\d+[.)](?:\s|$)|\[\^|$)/u;
const ESCAPED = /^\\+(?:[#>|+=~<{:!-]|`{3}|\s|[*](?:\s|$)|[*_][*_\s]*$|\d+[.)](?:\s|$)|\[\^|$)/u;

/** Returns the lines of a text in Markdown: a line break is a backslash at the end of its line. */
export function textLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => (SPECIAL.test(line) ? `\\${line}` : line));
  return lines.map((line, at) => (at < lines.length - 1 ? `${line}\\` : line));
}

/**
 * Returns the text of lines that belong together; lines without a backslash at their end are one line that was wrapped.
 */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const [at, line] of lines.entries()) {
    const isLast = at === lines.length - 1;
    const breaks = !isLast && line.endsWith('\\');
    const bare = breaks ? line.slice(0, -1) : line;
    text += ESCAPED.test(bare) ? bare.slice(1) : bare;
    if (!isLast) text += breaks ? '\n' : ' ';
  }
  return text;
}

/** The text after this line acknowledges contributors and is no part of the draft. */
export const THANKS = '<!-- acknowledgements -->';

const COMMENT = /^<!-- (b-[0-9A-HJKMNP-TV-Z]{8})(?: [^<>]*)? -->\s*$/;
const BEHIND = / <!-- (b-[0-9A-HJKMNP-TV-Z]{8})(?: [^<>]*)? -->(\\?)$/;
/** As drafts were written before: at the end of the first line. */
const ATTRIBUTES = / \{#(b-[0-9A-HJKMNP-TV-Z]{8})(?: [^{}]*)?\}$/;

/** Returns the id of the block that begins on the next line; undefined if the line is no comment with one. */
export function idBefore(line: string): string | undefined {
  return COMMENT.exec(line)?.[1];
}

/** A first line without the id of its block, and the id. */
export function takeId(line: string): { readonly line: string; readonly id: string | undefined } {
  const behind = BEHIND.exec(line);
  if (behind) return { line: line.slice(0, behind.index) + (behind[2] ?? ''), id: behind[1] };
  const found = ATTRIBUTES.exec(line.trimEnd());
  return found ? { line: line.slice(0, found.index), id: found[1] } : { line, id: undefined };
}

/** Markdown of other programs marks with underscores and escapes more signs; ours does neither. */
export function fromOthers(text: string): string {
  return text
    .replaceAll(/(?<![\\\p{L}\p{N}_])__(?=\S)([^_\n]{1,900}?)(?<=\S)__(?![\p{L}\p{N}_])/gu, '**$1**')
    .replaceAll(/(?<![\\\p{L}\p{N}_])_(?=\S)([^_\n]{1,900}?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '*$1*')
    .replaceAll(/\\([!"#$%&'()+,\-./:;<=>?@^_{|}~])/g, '$1');
}
