const AXES = 7;
const MOST = 4;

/**
 * Returns the position of a level on an axis. The first axis goes straight up, the others follow clockwise; level 0 is the middle.
 *
 * @param place 0 … 6
 * @returns pixels from the middle, y downwards
 */
export function radarPoint(place: number, level: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = (2 * Math.PI * place) / AXES;
  const reach = (level / MOST) * radius;
  return { x: reach * Math.sin(angle), y: -reach * Math.cos(angle) };
}

/** A shape through the levels of all axes, to a tenth of a pixel. Where one is not scored the shape stays open there. */
export function radarPath(levels: readonly (number | null)[], radius: number): string {
  const at = (place: number): string | undefined => {
    const level = levels[place];
    if (level === null || level === undefined) return undefined;
    const { x, y } = radarPoint(place, level, radius);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  const points = levels.map((_, place) => at(place));
  if (points.every((point) => point !== undefined)) return `M${points.join('L')}Z`;
  return points
    .flatMap((point, place) => {
      const next = points[(place + 1) % points.length];
      return point === undefined || next === undefined ? [] : [`M${point}L${next}`];
    })
    .join('');
}
