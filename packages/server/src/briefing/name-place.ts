import { isInsideRing } from '@reeve/analysis';

type Point = readonly [x: number, y: number];

/** Of the drawing, in units of the picture: a dot with its edge, a line of text, and a letter at its widest. */
const [DOT, LINE, LETTER] = [11, 13, 6.8];
const [STEP, RINGS, DIRECTIONS] = [6, 10, 16];

/**
 * Where the name and the hours of an area are drawn: at its middle, or at the nearest point of the area where no dot
 * covers them; at its middle if there is none.
 *
 * @param of the words as drawn: a line of the name if it fits into the room, and a line of the hours under it
 * @param ring corners of the area
 * Cost: at most 160 points, each tried against every corner and dot.
 */
export function namePlace(
  [x, y]: Point,
  of: { readonly name: string; readonly hours: number; readonly room: number },
  ring: readonly Point[],
  dots: readonly Point[],
): Point {
  const named = of.name.length * LETTER <= of.room;
  const half = (Math.max(named ? of.name.length : 0, String(of.hours).length) * LETTER) / 2;
  const isClear = ([atX, atY]: Point): boolean =>
    dots.every(([dotX, dotY]) => {
      const awayX = Math.max(0, Math.abs(dotX - atX) - half);
      const [top, bottom] = [atY - 0.8 * LINE, atY + (named ? 1.2 : 0.2) * LINE];
      const awayY = Math.max(0, top - dotY, dotY - bottom);
      return awayX ** 2 + awayY ** 2 >= DOT ** 2;
    });
  // No place next to the dots has both ends of the words in an area narrower than they are.
  if (isClear([x, y]) || of.room < 2 * half) return [x, y];
  const corners = { xM: Float64Array.from(ring, ([at]) => at), yM: Float64Array.from(ring, ([, at]) => at) };
  for (let away = STEP; away <= RINGS * STEP; away += STEP)
    for (let nth = 0; nth < DIRECTIONS; nth += 1) {
      const turn = (2 * Math.PI * nth) / DIRECTIONS;
      const [atX, atY]: Point = [x + away * Math.cos(turn), y + away * Math.sin(turn)];
      if (!isClear([atX, atY])) continue;
      const isWithin = [atX - half, atX + half].every((end) => isInsideRing(corners, end, atY));
      if (isWithin) return [atX, atY];
    }
  return [x, y];
}
