import type { ReactElement } from 'react';
import type { ChartSeries } from './series-chart.tsx';

/** The numbers of a series chart as a table: one row a label, one column a series. */
export function SeriesTable({
  caption,
  head,
  labels,
  series,
  groups,
}: {
  caption: string;
  /** Over the labels: "Week of". */
  head: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** Words for a row, e.g. before and after; one a label. */
  groups?: { readonly head: string; readonly words: readonly string[] };
}): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it (axe: scrollable-region-focusable)
    <section className="series-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {groups && <th scope="col">{groups.head}</th>}
            {series.map((one) => (
              <th key={one.label} scope="col" className="num">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, index) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {groups && <td>{groups.words[index]}</td>}
              {series.map((one) => (
                <td key={one.label} className="num">
                  {one.values[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
