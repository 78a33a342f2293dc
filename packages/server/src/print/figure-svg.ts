import { pictureFrame, scaleBarM } from '@reeve/analysis';
import type { FigureChart } from '@reeve/formats';

const WIDTH = 520;
const HEIGHT = 190;
const LEFT = 34;
const RIGHT = 10;
const TOP = 16;
const FOOT = 166;
const INK = '#17191C';
const QUIET = '#5F646A';
const RULE = '#C4C6C1';
const HUE = '#435594';
const TEXT = `font-family='DejaVu Sans Mono' font-size='8'`;

/**
 * Returns a chart of a finding as SVG of the width of a text: weeks as columns with mean and bounds, a trend as a line, hours of the week
 * as a grid, places on a map, larger for more. A hidden number leaves a gap.
 *
 * @returns SVG whose texts are numbers, dates and fixed words only, escaped
 */
export function figureSvg(chart: FigureChart): string {
  const [height, marks] = drawn(chart);
  return `<svg xmlns='http://www.w3.org/2000/svg' width='${WIDTH}' height='${height}' viewBox='0 0 ${WIDTH} ${height}'>${marks}</svg>`;
}

function drawn(chart: FigureChart): readonly [height: number, marks: string] {
  if (chart.form === 'hours') return hours(chart);
  return chart.form === 'map' ? map(chart) : [HEIGHT, overTime(chart)];
}

function overTime({ form, labels, values, bounds }: Extract<FigureChart, { form: 'weeks' | 'trend' }>): string {
  const highest = Math.max(1, bounds?.alertAbove ?? 0, ...values.map((value) => value ?? 0));
  const step = stepFor(highest / 4);
  const top = Math.ceil(highest / step) * step;
  const y = (value: number): number => FOOT - (Math.min(value, top) / top) * (FOOT - TOP);
  const pitch = (WIDTH - LEFT - RIGHT) / Math.max(1, values.length);
  const x = (index: number): number => LEFT + pitch * (index + 0.5);
  const parts: string[] = [];
  if (bounds) {
    parts.push(
      band(y(top), y(bounds.alertAbove), '#F0E2C4'),
      band(y(bounds.alertAbove), y(bounds.watchAbove), '#E3E7F3'),
    );
    if (bounds.watchBelow > 0) parts.push(band(y(bounds.watchBelow), y(bounds.alertBelow), '#E3E7F3'));
    if (bounds.alertBelow > 0) parts.push(band(y(bounds.alertBelow), y(0), '#F0E2C4'));
  }
  for (let tick = 0; tick <= top + step / 2; tick += step) {
    parts.push(
      line(LEFT, y(tick), WIDTH - RIGHT, y(tick), RULE, 0.5),
      text(LEFT - 5, y(tick) + 3, String(tick), 'end'),
    );
  }
  const every = Math.ceil(labels.length / 7);
  for (const [index, label] of labels.entries())
    if ((labels.length - 1 - index) % every === 0)
      parts.push(text(x(index), FOOT + 14, label, index === labels.length - 1 && labels.length > 1 ? 'end' : 'middle'));
  if (form === 'weeks') {
    const bar = Math.min(26, pitch * 0.66);
    for (const [index, value] of values.entries()) {
      if (value === null) continue;
      const fill = index === values.length - 1 ? HUE : '#9AA6CC';
      parts.push(
        `<rect x='${fixed(x(index) - bar / 2)}' y='${fixed(y(value))}' width='${fixed(bar)}' height='${fixed(FOOT - y(value))}' fill='${fill}'/>`,
        text(x(index), y(value) - 3, String(value), 'middle', INK),
      );
    }
  } else parts.push(`<path d='${trendPath(values, x, y)}' fill='none' stroke='${HUE}' stroke-width='1.4'/>`);
  if (bounds) parts.push(line(LEFT, y(bounds.mean), WIDTH - RIGHT, y(bounds.mean), INK, 1, '5 3'));
  return parts.join('');
}

function hours({ days, hours: rows }: Extract<FigureChart, { form: 'hours' }>): [number, string] {
  const cell = (WIDTH - LEFT - RIGHT) / Math.max(1, rows.length);
  const most = Math.max(...rows.flat().map((value) => value ?? 0));
  const parts = days.map((day, row) => text(LEFT - 5, TOP + cell * (row + 0.65), day, 'end'));
  for (const [column, values] of rows.entries()) {
    if (column % 3 === 0) parts.push(text(LEFT + cell * column, TOP - 5, String(column), 'start'));
    for (const [row, value] of values.entries()) {
      const share = most > 0 ? Math.ceil(((value ?? 0) / most) * 6) / 6 : 0;
      parts.push(
        `<rect x='${fixed(LEFT + cell * column)}' y='${fixed(TOP + cell * row)}' width='${fixed(cell - 1)}' height='${fixed(cell - 1)}' fill='${HUE}' fill-opacity='${fixed(share)}' stroke='${RULE}' stroke-width='0.5'/>`,
      );
    }
  }
  return [Math.ceil(TOP + cell * days.length + 4), parts.join('')];
}

const MOST_MAP_PX = 330;
/** Radius of the place with the largest number, and of one without a number. */
const [MOST_RADIUS, LEAST_RADIUS] = [13, 3];
/** Most places with their number next to them; more would overlap. */
const MOST_NUMBERED = 20;

function map({ places, outlines }: Extract<FigureChart, { form: 'map' }>): [number, string] {
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
  const frame = pictureFrame(lons, lats, { widthPx: WIDTH, mostHeightPx: MOST_MAP_PX });
  if (!frame) return [1, ''];
  const parts = [
    `<clipPath id='frame'><rect width='${WIDTH}' height='${frame.heightPx}'/></clipPath>`,
    `<path d='${outlines.map(frame.outline).join('')}' fill='none' stroke='${RULE}' stroke-width='0.8' clip-path='url(#frame)'/>`,
  ];
  const most = Math.max(1, ...places.map(({ count }) => count ?? 0));
  const at = frame.put(lons, lats);
  for (const [i, [x, y]] of at.entries()) {
    if (Number.isNaN(x)) continue;
    const radius = Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt((places[i]?.count ?? 0) / most));
    parts.push(
      `<circle cx='${fixed(x)}' cy='${fixed(y)}' r='${fixed(radius)}' fill='${HUE}' fill-opacity='0.45' stroke='${HUE}' stroke-width='0.8'/>`,
    );
    if (i < MOST_NUMBERED) parts.push(text(x, y + 3, String(i + 1), 'middle', INK));
  }
  const bar = scaleBarM(frame.pxPerM, WIDTH / 4);
  const [from, to] = [WIDTH - RIGHT - bar * frame.pxPerM, WIDTH - RIGHT];
  const foot = frame.heightPx - 8;
  parts.push(
    line(from, foot, to, foot, INK, 1.4),
    text(from - 4, foot + 3, bar < 1000 ? `${bar} m` : `${bar / 1000} km`, 'end', INK),
    `<rect x='0.5' y='0.5' width='${WIDTH - 1}' height='${frame.heightPx - 1}' fill='none' stroke='${RULE}'/>`,
  );
  return [frame.heightPx, parts.join('')];
}

/** Returns a path through the points; a hidden number leaves a gap. */
function trendPath(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const isJoined = index > 0 && values[index - 1] !== null;
      return `${isJoined ? 'L' : 'M'}${fixed(x(index))},${fixed(y(value))}`;
    })
    .join('');
}

/** 1, 2 or 5 times a power of ten, at least `rough` and at least 1. */
function stepFor(rough: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rough))));
  return power * ([1, 2, 5, 10].find((step) => step * power >= rough) ?? 10);
}

const fixed = (value: number): string => value.toFixed(2);

function band(from: number, to: number, fill: string): string {
  return `<rect x='${LEFT}' y='${fixed(from)}' width='${WIDTH - LEFT - RIGHT}' height='${fixed(Math.max(0, to - from))}' fill='${fill}'/>`;
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string, width: number, dash = ''): string {
  const dashed = dash === '' ? '' : ` stroke-dasharray='${dash}'`;
  return `<line x1='${fixed(x1)}' y1='${fixed(y1)}' x2='${fixed(x2)}' y2='${fixed(y2)}' stroke='${stroke}' stroke-width='${width}'${dashed}/>`;
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', fill = QUIET): string {
  return `<text x='${fixed(x)}' y='${fixed(y)}' ${TEXT} text-anchor='${anchor}' fill='${fill}'>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
