import { joinSpans, type TextSpan } from './span.ts';

/** Opening marks and the marks that close each: „…“ and „…” , “…”, «…» and »…«, ‘…’, straight ones. */
const CLOSES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
};
/** Marks that are apostrophes too: they open before a word only, and close after one only. */
const APOSTROPHES = new Set(["'", '’', '‘']);
const LETTER = /[\p{L}\p{N}]/u;
const isLetter = (character: string | undefined): boolean => character !== undefined && LETTER.test(character);

/**
 * Returns the quotations of a text, marks included. A mark that is not closed in its paragraph quotes nothing, or one
 * stray mark would hide the rest of a text.
 *
 * Cost: linear in the length of the text.
 */
export function quotedSpans(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  /** Where the outermost open quotation began; inner ones need no distinction. */
  let opened: { readonly from: number; readonly closing: string } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '\n') opened = undefined;
    else if (opened?.closing.includes(mark) && !(APOSTROPHES.has(mark) && isLetter(text[at + 1]))) {
      spans.push({ from: opened.from, to: at + 1 });
      opened = undefined;
    } else if (opened === undefined || APOSTROPHES.has(text.charAt(opened.from))) {
      const closing = CLOSES[mark];
      const opens =
        closing !== undefined && !(APOSTROPHES.has(mark) && (isLetter(text[at - 1]) || !isLetter(text[at + 1])));
      if (opens) opened = { from: at, closing };
    }
  }
  return joinSpans(spans);
}
