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
  if (isClear([x, y])) return [x, y];
  for (let away = STEP; away <= RINGS * STEP; away += STEP)
    for (let nth = 0; nth < DIRECTIONS; nth += 1) {
      const turn = (2 * Math.PI * nth) / DIRECTIONS;
      const at: Point = [x + away * Math.cos(turn), y + away * Math.sin(turn)];
      const ends: readonly Point[] = [
        [at[0] - half, at[1]],
        [at[0] + half, at[1]],
      ];
      if (isClear(at) && ends.every((end) => isWithin(end, ring))) return at;
    }
  return [x, y];
}

/** Whether a point is in a ring: a line from it to the right crosses the border an odd number of times. */
function isWithin([x, y]: Point, ring: readonly Point[]): boolean {
  let crossings = 0;
  for (const [i, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) crossings += 1;
  }
  return crossings % 2 === 1;
}
