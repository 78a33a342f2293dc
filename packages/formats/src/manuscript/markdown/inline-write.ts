import { escapeInline, parseInline, type InlineLink } from '@reeve/domain';

/** A stretch of text in one style, as in a word processor. */
export interface Segment {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  readonly link?: InlineLink | undefined;
  /** Separators of cells and rows of a table: written unchanged and never styled. */
  readonly raw?: boolean | undefined;
}

/** The position of a stretch of the plain text in the written one. Both bounds `[from, to)`. */
export interface WrittenPart {
  readonly segment: Segment;
  /** Its place among the parts. */
  readonly index: number;
  /** Characters of the plain text. */
  readonly from: number;
  readonly to: number;
  /** Characters of the written text, without and with what marks the style. */
  readonly innerFrom: number;
  readonly outerFrom: number;
  readonly outerTo: number;
  /** Parts of one number are between the same marks of strength or emphasis. */
  readonly group: number;
}

export interface WrittenInline {
  readonly text: string;
  readonly parts: readonly WrittenPart[];
  /** Some style could not be written and was left out; no word was. */
  readonly styleLost: boolean;
}

export const PLAIN_STYLE = { strong: false, emphasis: false, code: false } as const;

/** The markup parser searches a thousand signs for the end of a stretch (`inline.ts`). */
const LONGEST_STYLED = 900;
const STYLED_PIECE = /\s+|\S[^]{0,449}(?<!\s)(?=\s|$)/gu;
const LONGEST_LINK = 300;

/**
 * Writes stretches of text as inline markup: `parseInline` of it gives the same words, and the same styles as far as
 * the markup can express them. A style that cannot be distinguished from its neighbours is left out rather than written
 * as signs.
 *
 * Cost: O(characters).
 */
export function writeInline(segments: readonly Segment[]): WrittenInline {
  if (segments.every(isPlain)) return assemble(merged(segments), false);
  const whole = merged(segments.map(bounded));
  const apart = untouching(fitted(whole));
  const first = assemble(apart.segments, apart.lost || segments.some((one) => one.link && !linkFits(one)));
  if (readsAs(first.text, apart.segments)) return first;
  const linked = merged(whole.map((one) => ({ ...one, ...PLAIN_STYLE })));
  const second = assemble(linked, true);
  if (readsAs(second.text, linked)) return second;
  return assemble(merged(segments.map(({ text, raw }) => ({ text, ...PLAIN_STYLE, raw }))), true);
}

const isPlain = (one: Segment): boolean => !one.strong && !one.emphasis && !one.code && !one.link;

const sameStyle = (a: Segment, b: Segment): boolean =>
  a.strong === b.strong &&
  a.emphasis === b.emphasis &&
  a.code === b.code &&
  (a.raw ?? false) === (b.raw ?? false) &&
  a.link?.kind === b.link?.kind &&
  a.link?.target === b.link?.target &&
  a.link?.kind !== 'footnote';

function merged(segments: readonly Segment[]): readonly Segment[] {
  const all: Segment[] = [];
  let texts: string[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    if (segment.text === '' && !segment.link) continue;
    if (last && sameStyle(last, segment)) {
      texts.push(segment.text);
      continue;
    }
    if (last && texts.length > 1) all[all.length - 1] = { ...last, text: texts.join('') };
    all.push(segment);
    texts = [segment.text];
  }
  const last = all.at(-1);
  if (last && texts.length > 1) all[all.length - 1] = { ...last, text: texts.join('') };
  return all;
}

const linkFits = ({ text, link }: Segment): boolean =>
  link?.kind === 'footnote' || escapeInline(text).length <= LONGEST_LINK;

/** Moves style marks to letters, off white space, and not too far apart. */
function fitted(segments: readonly Segment[]): readonly Segment[] {
  const fit: Segment[] = [];
  for (let at = 0; at < segments.length;) {
    const first = segments[at];
    if (!first) break;
    let end = at + 1;
    while (isInGroup(segments[end], first)) end += 1;
    const group = segments.slice(at, end);
    if (!first.strong && !first.emphasis) fit.push(...group);
    else if (writtenLength(group) <= LONGEST_STYLED) fit.push(...trimmed(group));
    else fit.push(...group.flatMap(cutAtSpaces));
    at = end;
  }
  return merged(fit);
}

const unstyled = (one: Segment): Segment => ({ ...one, strong: false, emphasis: false });

const writtenLength = (group: readonly Segment[]): number =>
  group.reduce((sum, { text, link }) => sum + escapeInline(text).length + (link ? link.target.length + 16 : 2), 0);

/** Returns a group whose white space at either end has no style. */
function trimmed(group: readonly Segment[]): readonly Segment[] {
  const isBare = (one: Segment): boolean => !one.link && !one.code;
  const isBlank = (one: Segment): boolean => isBare(one) && one.text.trim() === '';
  const first = group.findIndex((one) => !isBlank(one));
  const last = group.findLastIndex((one) => !isBlank(one));
  return group.flatMap((one, at): readonly Segment[] => {
    if (first < 0 || at < first || at > last) return [unstyled(one)];
    if (!isBare(one)) return [one];
    const start = at === first ? one.text.length - one.text.trimStart().length : 0;
    const end = at === last ? one.text.trimEnd().length : one.text.length;
    return [
      { ...unstyled(one), text: one.text.slice(0, start) },
      { ...one, text: one.text.slice(start, end) },
      { ...unstyled(one), text: one.text.slice(end) },
    ];
  });
}

/** A space looks the same in any style, so a long stretch is cut there; a word too long for a style has none. */
function cutAtSpaces(one: Segment): readonly Segment[] {
  if (one.link || one.code) return [unstyled(one)];
  const pieces = one.text.match(STYLED_PIECE) ?? [];
  if (pieces.join('') !== one.text) return [unstyled(one)];
  return pieces.flatMap((text) => trimmed([{ ...one, text }]));
}

/** Removes from a link or code what it cannot contain. */
function bounded(one: Segment): Segment {
  const code = one.code && one.text !== '' && !one.text.includes('`');
  return { ...one, code, link: linkFits(one) ? one.link : undefined };
}

/** Two adjacent styles would run their marks together: the later one is dropped. */
function untouching(segments: readonly Segment[]): { readonly segments: readonly Segment[]; readonly lost: boolean } {
  let lost = false;
  const all: Segment[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    const touches =
      last &&
      (last.strong || last.emphasis) &&
      (segment.strong || segment.emphasis) &&
      (last.strong !== segment.strong || last.emphasis !== segment.emphasis);
    lost ||= touches === true;
    all.push(touches ? { ...segment, strong: false, emphasis: false } : segment);
  }
  return { segments: merged(all), lost };
}

function assemble(segments: readonly Segment[], styleLost: boolean): WrittenInline {
  const parts: WrittenPart[] = [];
  let [text, plain, group] = ['', 0, 0];
  for (let at = 0; at < segments.length;) {
    const first = segments[at];
    if (!first) break;
    const mark = `${first.strong ? '**' : ''}${first.emphasis ? '*' : ''}`;
    let end = at + 1;
    if (mark !== '') while (isInGroup(segments[end], first)) end += 1;
    const [outerFrom, from] = [text.length, parts.length];
    text += mark;
    for (const segment of segments.slice(at, end)) {
      const [before, after] = linkMarks(segment);
      const outer = text.length;
      text +=
        before +
        (segment.code || segment.raw || segment.link?.kind === 'footnote' ? segment.text : escapeInline(segment.text)) +
        after;
      parts.push({
        segment,
        index: parts.length,
        from: plain,
        to: (plain += segment.text.length),
        innerFrom: outer + before.length,
        outerFrom: outer,
        outerTo: text.length,
        group,
      });
    }
    text += mark;
    if (mark !== '')
      for (let part = from; part < parts.length; part += 1) {
        const one = parts[part];
        if (one) parts[part] = { ...one, outerFrom, outerTo: text.length };
      }
    group += 1;
    at = end;
  }
  return { text, parts, styleLost };
}

const isInGroup = (one: Segment | undefined, first: Segment): boolean =>
  one !== undefined && !one.raw && one.strong === first.strong && one.emphasis === first.emphasis;

function linkMarks({ link, code }: Segment): readonly [string, string] {
  const tick = code ? '`' : '';
  switch (link?.kind) {
    case undefined:
      return [tick, tick];
    case 'footnote':
      return ['[^', ']'];
    case 'block':
      return [`[${tick}`, `${tick}](#${link.target})`];
    case 'concept':
      return [`[${tick}`, `${tick}](concept:${link.target})`];
    case 'web':
      return [`[${tick}`, `${tick}](${link.target})`];
  }
}

/** True if the written text is read as these stretches. */
function readsAs(text: string, segments: readonly Segment[]): boolean {
  const seen = merged(
    parseInline(text).map(({ text: words, strong, emphasis, code, link }) => ({
      text: words,
      strong,
      emphasis,
      code,
      link,
    })),
  );
  const meant = merged(
    segments.map(({ text: words, strong, emphasis, code, link }) => ({ text: words, strong, emphasis, code, link })),
  );
  return (
    seen.length === meant.length &&
    meant.every((one, at) => {
      const other = seen[at];
      return (
        other !== undefined &&
        other.text === one.text &&
        (sameStyle(other, one) || (one.link?.target === other.link?.target && one.link?.kind === 'footnote'))
      );
    })
  );
}
