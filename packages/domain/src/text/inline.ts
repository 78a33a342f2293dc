/** The target of a link. */
export type InlineLink =
  | { readonly kind: 'block'; readonly target: string }
  | { readonly kind: 'concept'; readonly target: string }
  | { readonly kind: 'footnote'; readonly target: string }
  | { readonly kind: 'web'; readonly target: string };

/** A stretch of a block's displayed text, with its position in the source text. */
export interface InlineRun {
  readonly text: string;
  /**
   * Characters of the source text that this run shows, `[from, to)`: as many as `text` has, so that a selection on a
   * page can be found in the text. Only a link without words of its own has an empty text over the characters of the
   * link.
   */
  readonly from: number;
  readonly to: number;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  readonly link?: InlineLink | undefined;
}

interface Style {
  readonly strong: boolean;
  readonly emphasis: boolean;
}

const PLAIN: Style = { strong: false, emphasis: false };
const LINK = /^\[((?:\\.|[^\]\\]){0,300})\]\(([^()\s]{1,500})\)/u;
const FOOTNOTE = /^\[\^([\p{L}\p{N}_-]{1,40})\]/u;

/**
 * Parses the markup inside a block: `**strong**`, `*emphasis*`, `` `code` ``, `[words](#b-…)` to a block,
 * `[words](concept:CO-…)` to a term of the concept bank, `[words](https://…)`, `[^label]` to a footnote, and a
 * backslash before a literal sign. Anything else is text: there is nothing to be escaped and nothing that runs. Signs
 * without a partner are text too.
 *
 * Link addresses are block ids, concept references, footnote labels, `https:`, `http:` and `mailto:`; any other stays
 * text.
 * Cost: O(characters).
 *
 * @example parseInline('a **b**').map((run) => run.text) // => ['a ', 'b']
 */
export function parseInline(source: string): readonly InlineRun[] {
  const runs: InlineRun[] = [];
  read(source, 0, source.length, PLAIN, undefined, runs);
  return runs;
}

/** Returns a block's displayed text, without markup. */
export function plainText(source: string): string {
  return parseInline(source)
    .map((run) => run.text)
    .join('');
}

/**
 * Returns a part of a block's displayed text: marks that begin or end outside the part leave no trace in it.
 *
 * @example plainBetween('a **log** of', 4, 12) // => 'log of'
 */
export function plainBetween(source: string, from: number, to: number): string {
  return parseInline(source)
    .map((run) => run.text.slice(Math.max(0, from - run.from), Math.max(0, to - run.from)))
    .join('');
}

/**
 * Returns the source offset of a character of the displayed text. Signs between two runs belong to neither: a part
 * begins at its first letter and ends after its last.
 *
 * @param plain offset in the text without markup, as in `plainText`
 * @param side whether the character begins a part or the one before it ends one
 */
export function writtenOffset(source: string, plain: number, side: 'begin' | 'end'): number {
  let read = 0;
  for (const run of parseInline(source)) {
    const isHere = side === 'begin' ? plain < read + run.text.length : plain <= read + run.text.length;
    if (isHere) return run.from + Math.max(0, plain - read);
    read += run.text.length;
  }
  return source.length;
}

/** Escapes a text so that it is read literally, whatever signs it contains. */
export function escapeInline(text: string): string {
  return text.replaceAll(/[\\*`[\]]/g, String.raw`\$&`);
}

/** Labels of the footnotes a text refers to, in order. */
export function footnotesIn(source: string): readonly string[] {
  return parseInline(source).flatMap((run) => (run.link?.kind === 'footnote' ? [run.link.target] : []));
}

function read(
  source: string,
  start: number,
  end: number,
  style: Style,
  link: InlineLink | undefined,
  runs: InlineRun[],
): void {
  let text = '';
  let from = start;
  let at = start;
  const push = (run: Pick<InlineRun, 'text' | 'from' | 'to'> & Partial<InlineRun>): void => {
    if (run.text !== '') runs.push({ ...style, code: false, ...(link ? { link } : {}), ...run });
  };
  const flush = (next: number): void => {
    push({ text, from, to: at });
    text = '';
    from = next;
    at = next;
  };
  while (at < end) {
    const sign = source[at] ?? '';
    if (sign === '\\' && at + 1 < end && /[\\*`[\]]/.test(source[at + 1] ?? '')) {
      flush(at + 1);
      text = source[at] ?? '';
      at += 1;
      continue;
    }
    if (sign === '`') {
      const close = source.indexOf('`', at + 1);
      if (close > at + 1 && close < end) {
        const opened = at;
        flush(close + 1);
        push({ text: source.slice(opened + 1, close), from: opened + 1, to: close, code: true });
        continue;
      }
    }
    if (sign === '*') {
      const width = source.startsWith('**', at) && at + 1 < end ? 2 : 1;
      const held = width === 2 ? style.strong : style.emphasis;
      const close = held ? -1 : closing(source, at + width, end, width);
      if (close > 0) {
        const opened = at;
        flush(close + width);
        const inner = width === 2 ? { ...style, strong: true } : { ...style, emphasis: true };
        read(source, opened + width, close, inner, link, runs);
        continue;
      }
      text += '*'.repeat(width);
      at += width;
      continue;
    }
    if (sign === '[' && link === undefined) {
      const rest = source.slice(at, Math.min(end, at + 810));
      const note = FOOTNOTE.exec(rest);
      if (note) {
        const opened = at;
        flush(opened + note[0].length);
        const target = note[1] ?? '';
        push({ text: target, from: opened + 2, to: opened + 2 + target.length, link: { kind: 'footnote', target } });
        continue;
      }
      const found = LINK.exec(rest);
      const to = found && linkTo(found[2] ?? '');
      if (found && to) {
        const opened = at;
        flush(opened + found[0].length);
        const words = found[1] ?? '';
        if (words === '') runs.push({ ...style, code: false, text: '', from: opened, to: at, link: to });
        else read(source, opened + 1, opened + 1 + words.length, style, to, runs);
        continue;
      }
    }
    const next = nextSign(source, at + 1, end);
    text += source.slice(at, next);
    at = next;
  }
  push({ text, from, to: at });
}

/** Returns the position of the next sign that can be markup; `end` if there is none. */
function nextSign(source: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const sign = source[at];
    if (sign === '*' || sign === '[' || sign === '`' || sign === '\\') return at;
  }
  return end;
}

/** Limit of a stretch, so that unpaired signs cost only linear time. */
const LONGEST_STRETCH = 1000;

/**
 * Returns the end of a strong or emphasised stretch: the partner sign with no white space before it; −1 if there is
 * none.
 */
function closing(source: string, start: number, most: number, width: number): number {
  if (start >= most || /\s/u.test(source[start] ?? ' ')) return -1;
  const end = Math.min(most, start + LONGEST_STRETCH);
  for (let at = start; at < end; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '*') {
      let run = 1;
      while (source[at + run] === '*' && at + run < end) run += 1;
      if ((run === width || run === 3) && at > start && !/\s/u.test(source[at - 1] ?? ' '))
        return run === 3 && width === 2 ? at + 1 : at;
      at += run - 1;
    }
  }
  return -1;
}

function linkTo(address: string): InlineLink | undefined {
  if (/^#b-[0-9A-HJKMNP-TV-Z]{8}$/.test(address)) return { kind: 'block', target: address.slice(1) };
  if (/^concept:CO-[0-9A-HJKMNP-TV-Z]{5}$/.test(address)) return { kind: 'concept', target: address.slice(8) };
  if (/^(?:https?:\/\/|mailto:)[^\s<>"']+$/i.test(address)) return { kind: 'web', target: address };
  return undefined;
}
