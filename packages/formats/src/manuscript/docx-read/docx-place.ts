import type { FoundComment } from './docx-comments.ts';
import type { StandingBlock } from './docx-position.ts';
import type { ReadComment } from '../manuscript.ts';

interface Point {
  /** Index among the positioned blocks. */
  readonly at: number;
  readonly plain: number;
}

type Place = Pick<ReadComment, 'blockIndex' | 'from' | 'quote' | 'wholeQuote'>;
const NOWHERE: Place = { blockIndex: 0, from: 0, quote: '', wholeQuote: '' };

/**
 * Assigns every comment a place, in the order of the text; none is left out. A reply without a place of its own has its
 * comment's.
 */
export function placeComments(
  found: readonly FoundComment[],
  standing: readonly StandingBlock[],
): readonly ReadComment[] {
  const [starts, ends, points] = [new Map<string, Point>(), new Map<string, Point>(), new Map<string, Point>()];
  const maps = { start: starts, end: ends, point: points };
  for (const [at, { written }] of standing.entries())
    for (const { is, id, plain } of written.marks)
      if (!maps[is].has(id) || is === 'end') maps[is].set(id, { at, plain });
  const places = new Map<string, Place>();
  const lengths = new Map(standing.flatMap((one) => (one.isApart ? [[one.index, one.written.text.length]] : [])));
  for (const { id } of found) {
    const start = starts.get(id) ?? ends.get(id) ?? points.get(id);
    if (start) places.set(id, placeOf(start, ends.get(id) ?? points.get(id) ?? start, standing, lengths));
  }
  const placed = found.map((comment, order) => {
    const place = places.get(comment.id) ?? places.get(comment.replyTo ?? '') ?? NOWHERE;
    return { comment, place, order };
  });
  placed.sort((a, b) => a.place.blockIndex - b.place.blockIndex || a.place.from - b.place.from || a.order - b.order);
  const indexOf = new Map(placed.map(({ comment }, index) => [comment.id, index]));
  return placed.map(({ comment: { author, initials, at, text, replyTo, done }, place }) => ({
    author,
    initials,
    at,
    text,
    done,
    ...place,
    replyTo: replyTo === undefined ? undefined : indexOf.get(replyTo),
  }));
}

function placeOf(
  start: Point,
  end: Point,
  standing: readonly StandingBlock[],
  lengths: ReadonlyMap<number, number>,
): Place {
  const first = standing[start.at];
  if (!first) return NOWHERE;
  if (!first.isApart) return { ...NOWHERE, blockIndex: Math.max(0, first.index), from: lengths.get(first.index) ?? 0 };
  if (end.at <= start.at) {
    const { from, quote } = first.written.slice(
      start.plain,
      Math.max(start.plain, end.at < start.at ? start.plain : end.plain),
    );
    return { blockIndex: first.index, from, quote, wholeQuote: quote };
  }
  const { from, quote } = first.written.slice(start.plain, first.written.length);
  const rest = standing.slice(start.at + 1, end.at + 1).flatMap(({ raw, written, isApart }, at, all) => {
    const isLast = at === all.length - 1;
    if (!isApart || (raw.kind === 'footnote' && !isLast)) return [];
    const piece = written.slice(0, isLast ? end.plain : written.length).quote;
    return piece === '' ? [] : [piece];
  });
  return { blockIndex: first.index, from, quote, wholeQuote: [quote, ...rest].join('\n') };
}
