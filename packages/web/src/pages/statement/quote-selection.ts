/** Position of a selected passage in a text: UTF-16 offsets, `from` inclusive, `to` exclusive. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The longest passage a statement is made from; the server refuses more. */
export const LONGEST_QUOTE = 2000;

const isWordPart = /[\p{L}\p{N}\p{M}]/u;

/**
 * Returns the passage meant by a selection from one position of a text to another: whole words, no space at the ends.
 *
 * @param start, end offsets in either order; cut to the text
 * @returns undefined if only space was selected, or more than `LONGEST_QUOTE`
 */
export function passageOf(text: string, start: number, end: number): Passage | undefined {
  let from = Math.max(0, Math.min(start, end));
  let to = Math.min(text.length, Math.max(start, end));
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (from >= to) return undefined;
  while (from > 0 && isWordPart.test(text.charAt(from)) && isWordPart.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && isWordPart.test(text.charAt(to)) && isWordPart.test(text.charAt(to - 1))) to += 1;
  if (to - from > LONGEST_QUOTE) return undefined;
  return { from, to, text: text.slice(from, to) };
}

/** The offset of a place of the document in the text of an element, counted as its `textContent` counts. */
export function offsetIn(element: Node, node: Node, offset: number): number {
  const range = element.ownerDocument?.createRange();
  if (!range) return 0;
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What is marked inside an element now; undefined where the marking is elsewhere, reaches out of it, or is empty. */
export function markedPassage(element: Element): Passage | undefined {
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!element.contains(startContainer) || !element.contains(endContainer)) return undefined;
  return passageOf(
    element.textContent,
    offsetIn(element, startContainer, startOffset),
    offsetIn(element, endContainer, endOffset),
  );
}
