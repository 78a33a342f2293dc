import type { ShiftMapPrint } from '@reeve/formats';

const INK = '#17191C';
const RULE = '#C4C6C1';
const HUE = '#435594';
/** Size of the letters, and the generous width of one. */
const [SIZE, LETTER] = [11, 6.8];
const TEXT = `font-family='DejaVu Sans Mono' font-size='${SIZE}' text-anchor='middle' fill='${INK}'`;

/**
 * Returns the map of a shift sheet as SVG: areas darker for more hours, with name and hours where they fit, and numbered hot spots.
 *
 * @param sayHours a number in the reader's language
 * @returns SVG whose texts are escaped
 */
export function shiftMapSvg(map: ShiftMapPrint, sayHours: (hours: number) => string): string {
  const { width, height, outline, areas, places, bar } = map;
  const most = Math.max(1, ...areas.map(({ hours }) => hours));
  const parts = [
    ...areas.map(
      ({ path, hours }) =>
        `<path d='${path}' fill='${HUE}' fill-opacity='${(0.08 + (0.37 * hours) / most).toFixed(2)}'/>`,
    ),
    `<path d='${outline}' fill='none' stroke='#7A7F85' stroke-width='0.8'/>`,
    ...areas.map(({ name, hours, room, x, y }) => {
      const words = sayHours(hours);
      const lines = name.length * LETTER <= room ? [name, words] : [words];
      return lines
        .map((line, nth) => `<text x='${x}' y='${y + nth * (SIZE + 1)}' ${TEXT}>${escaped(line)}</text>`)
        .join('');
    }),
    ...places.map(
      ({ hotSpot, x, y }) =>
        `<circle cx='${x}' cy='${y}' r='8' fill='${INK}'/><text x='${x}' y='${y + 4}' font-family='DejaVu Sans Mono' font-size='${SIZE}' text-anchor='middle' fill='#FFFFFF'>${hotSpot}</text>`,
    ),
    barOf(bar, width, height),
  ];
  return [
    `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='0 0 ${width} ${height}'>`,
    `<clipPath id='frame'><rect width='${width}' height='${height}'/></clipPath>`,
    `<g clip-path='url(#frame)'>${parts.join('')}</g>`,
    `<rect x='0.5' y='0.5' width='${width - 1}' height='${height - 1}' fill='none' stroke='${RULE}'/></svg>`,
  ].join('');
}

/** The bar of the scale, at the lower right. */
function barOf({ metres, length }: ShiftMapPrint['bar'], width: number, height: number): string {
  const [to, y] = [width - 10, height - 9];
  const words = metres < 1000 ? `${metres} m` : `${metres / 1000} km`;
  return `<line x1='${to - length}' y1='${y}' x2='${to}' y2='${y}' stroke='${INK}' stroke-width='1.4'/><text x='${to - length / 2}' y='${y - 4}' ${TEXT}>${words}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
