const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Blocks whose characters fill two cells: Unicode's East Asian Width, wide and full-width (UAX #11), joined across gaps
 * of unassigned characters.
 */
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /^\p{Emoji_Presentation}|\ufe0f/u;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

function widthOf(grapheme: string): number {
  if (WIDE.test(grapheme) || EMOJI.test(grapheme)) return 2;
  return ZERO.test(grapheme) ? 0 : 1;
}

/**
 * The width of a text in terminal cells: combining marks none, East Asian characters and emoji two.
 *
 * @example displayWidth('Ștefan 한국') // => 11
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment);
  return width;
}

/** Pads a text with blanks to a width in cells; a wider one is unchanged. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * Cuts a text to at most `width` cells; the rest is replaced by one `…`, and no character is split.
 *
 * @param width 1 or more; Infinity never cuts
 */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
