/** A point of the plan: metres east and metres north of the datum. */
export type PlanPoint = readonly [eastM: number, northM: number];
/** A line of the plan; as a ring, the last point joins the first without being repeated. */
export type PlanLine = readonly PlanPoint[];

/** Distance between two points, metres. */
export function distanceM(a: PlanPoint, b: PlanPoint): number {
  // Not Math.hypot: its last bits differ between engines, and it is many times slower.
  const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * True if a ring contains a point: crossings of a ray eastwards, so that of two rings with a common side exactly one
 * contains a point on it. Works on lon/lat as well as on metres, for rings that do not cross a pole or the date line.
 *
 * Cost: O(points of the ring).
 */
export function ringHolds(ring: PlanLine, [x, y]: PlanPoint): boolean {
  let inside = false;
  let [x1, y1] = ring.at(-1) ?? [0, 0];
  for (const [x2, y2] of ring) {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    [x1, y1] = [x2, y2];
  }
  return inside;
}

/** Distance from a point to the nearest point of a segment, metres. */
function distanceToSegmentM(point: PlanPoint, from: PlanPoint, to: PlanPoint): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / squared;
  const t = Math.min(1, Math.max(0, along));
  return distanceM(point, [from[0] + t * dx, from[1] + t * dy]);
}

/** Distance from a point to the nearest point of an open line, metres; the line has at least two points. */
export function distanceToLineM(line: PlanLine, point: PlanPoint): number {
  let nearest = Number.MAX_VALUE;
  let [from, ...others] = line;
  for (const to of others) {
    if (from) nearest = Math.min(nearest, distanceToSegmentM(point, from, to));
    from = to;
  }
  return nearest;
}

/** Length of an open line, metres. */
export function lengthM(line: PlanLine): number {
  return line.slice(1).reduce((sum, point, i) => sum + distanceM(line[i] ?? point, point), 0);
}

/**
 * Returns the place at a distance along a line and to the left of it (to the right if negative).
 *
 * @param alongM metres from the line's beginning; beyond the end counts as the end
 */
export function placeAlong(line: PlanLine, alongM: number, leftM = 0): PlanPoint {
  let rest = alongM;
  let from = line[0] ?? [0, 0];
  for (let nth = 1; nth < line.length; nth += 1) {
    const to = line[nth] ?? from;
    const step = distanceM(from, to);
    if (rest <= step || nth === line.length - 1) {
      const t = step === 0 ? 0 : Math.min(1, rest / step);
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const sideways = step === 0 ? 0 : leftM / step;
      return [from[0] + t * dx - sideways * dy, from[1] + t * dy + sideways * dx];
    }
    rest -= step;
    from = to;
  }
  return from;
}

/** The points of an arc about a centre, both ends included; degrees count anticlockwise from east. */
export function arc(centre: PlanPoint, radiusM: number, fromDegrees: number, toDegrees: number, steps = 12): PlanLine {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((fromDegrees + ((toDegrees - fromDegrees) * i) / steps) * Math.PI) / 180;
    return [centre[0] + radiusM * Math.cos(angle), centre[1] + radiusM * Math.sin(angle)] as const;
  });
}
