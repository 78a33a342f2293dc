/**
 * Characters no document can contain: controls except the line feed (XML refuses them), surrogates without a partner,
 * noncharacters, and the marks that change the direction of text. A reversed line could show a marking or a name in
 * another order than the one it was written in; Hebrew and Arabic need no such mark for correct display.
 */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Returns one text as it can be printed: every line end a line feed, tabs as spaces, unprintable characters left out.
 */
export function printableText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNPRINTABLE, '');
}

/** Returns a plain value with every text in it made printable. Cost: one pass over its texts. */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return printableText(value) as T & string; // a text stays a text
  if (Array.isArray(value)) return value.map((item: unknown) => printable(item)) as T; // the same list, item by item
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, part]: [string, unknown]) => [key, printable(part)]);
  return Object.fromEntries(pairs) as T; // the same keys with values of the same kinds
}

/** Returns a text on one line: runs of white space become one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/**
 * Returns the paragraphs of a text: separated by an empty line; single line feeds stay inside. None for an empty text.
 */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
