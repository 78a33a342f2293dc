import type { DataQuality, QualityFigure } from './data-quality.ts';

const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`;
const marked = (figure: QualityFigure, sentence: string): string =>
  `${figure.verdict === 'look' ? 'LOOK  ' : '      '}${sentence}`;

/** Returns a summary of quality as lines for a terminal; those that need review begin with LOOK. */
export function qualityLines(quality: DataQuality): readonly string[] {
  const { located, rejected, midnight, firstOfMonth, commonestPoint, alike, windows, lag } = quality;
  const lines = [
    marked(located, `${percent(located.share)} of ${located.of} rows have coordinates (85 % or more is good).`),
    marked(rejected, `${rejected.count} of ${rejected.of} rows could not be read${codesOf(rejected.codes)}.`),
  ];
  if (midnight.of > 0) {
    lines.push(
      marked(
        midnight,
        `${midnight.count} of ${midnight.of} times are 00:00; ${midnight.expected.toFixed(0)} expected.`,
      ),
    );
  }
  if (firstOfMonth.of > 0) {
    lines.push(
      marked(
        firstOfMonth,
        `${firstOfMonth.count} of ${firstOfMonth.of} dates are a first of month; ${firstOfMonth.expected.toFixed(0)} expected.`,
      ),
    );
  }
  if (commonestPoint) {
    lines.push(
      marked(
        commonestPoint,
        `${percent(commonestPoint.share)} of places are one point (${commonestPoint.lon}, ${commonestPoint.lat}).`,
      ),
    );
  }
  lines.push(marked(alike, `${alike.count} rows are like an earlier one in time, place and type.`));
  if (windows.count > 0 || windows.negative.count > 0) {
    lines.push(
      marked(
        windows.longerThanDay,
        `${windows.count} windows, the middle one ${(windows.medianHours ?? 0).toFixed(1)} h; ${windows.longerThanDay.count} longer than a day.`,
      ),
      marked(windows.longerThanWeek, `${windows.longerThanWeek.count} windows are longer than a week.`),
      marked(windows.negative, `${windows.negative.count} windows end before they begin.`),
    );
  }
  if (lag) {
    lines.push(
      marked(
        lag.negative,
        `Reported ${lag.medianDays.toFixed(1)} days after in the middle, nine in ten within ${lag.ninetiethDays.toFixed(1)}; ${lag.negative.count} before it happened.`,
      ),
    );
  }
  return lines;
}

const codesOf = (codes: DataQuality['rejected']['codes']): string =>
  codes.length === 0 ? '' : ` (${codes.map(([code, count]) => `${code.replaceAll('_', ' ')} ${count}`).join(', ')})`;
