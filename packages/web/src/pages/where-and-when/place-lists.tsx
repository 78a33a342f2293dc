import { visitList } from '@reeve/analysis';
import { fromDayNumber } from '@reeve/domain';
import { useMemo, type ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { DATED, type ReadyEvents } from './ready-events.ts';
import type { Brush } from './selection.ts';
import type { Surface } from './surface.ts';

/** Burglary repeats nearby for about so long (Bowers and Johnson 2004); the list says both numbers. */
const WITHIN_M = 200;
const WITHIN_DAYS = 14;
const MOST_LINES = 20;

/** The clusters of the map as rows, and the addresses worth a visit with the day on which each comes off the list. */
export function PlaceLists({
  ready,
  rows,
  surface,
  brush,
}: {
  ready: ReadyEvents;
  rows: Uint32Array;
  surface: Surface;
  brush: Brush | undefined;
}): ReactElement {
  const t = useT('where');
  const { number, date } = useFormat();
  const { table, points, dated, lastDay } = ready;
  const asOf = brush ? brush.toDay - 1 : (lastDay ?? 0);
  const visits = useMemo(() => {
    const recent = rows.filter((row) => {
      const day = Math.floor((table.fromMin[row] ?? 0) / 1440);
      return dated[row] !== DATED.month && Number.isFinite(points.xM[row]) && day <= asOf && day > asOf - WITHIN_DAYS;
    });
    const list = visitList(
      {
        points: {
          xM: Float64Array.from(recent, (row) => points.xM[row] ?? 0),
          yM: Float64Array.from(recent, (row) => points.yM[row] ?? 0),
        },
        day: Int32Array.from(recent, (row) => Math.floor((table.fromMin[row] ?? 0) / 1440)),
      },
      { withinM: WITHIN_M, withinDays: WITHIN_DAYS, asOf },
    );
    return list.map((visit) => ({ ...visit, row: recent[visit.address] ?? 0 }));
  }, [rows, table, points, dated, asOf]);
  const street = (row: number): string => {
    const { street: streets, areaName } = table.coded;
    return streets.values[streets.codes[row] ?? -1] || areaName.values[areaName.codes[row] ?? -1] || '';
  };
  const circles = 'circles' in surface ? surface.circles : [];
  return (
    <section className="pane lists" aria-labelledby="lists-title">
      <div className="pane-head">
        <h2 id="lists-title">{t('visit.title')}</h2>
        <span className="mut sm">
          {t('visit.how', { within: WITHIN_M, days: WITHIN_DAYS, asOf: date(fromDayNumber(asOf)) })}
        </span>
      </div>
      <div className="table">
        <table>
          <caption className="vh">{t('visit.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('visit.place')}</th>
              <th scope="col" className="num">
                {t('visit.crimes')}
              </th>
              <th scope="col">{t('visit.until')}</th>
            </tr>
          </thead>
          <tbody>
            {visits.slice(0, MOST_LINES).map(({ address, row, crimes, untilDay }) => (
              <tr key={address}>
                <th scope="row">{street(row)}</th>
                <td className="num">{number(crimes)}</td>
                <td>{date(fromDayNumber(untilDay))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">
        {visits.length > MOST_LINES && `${t('visit.more', { count: visits.length - MOST_LINES })} `}
        {visits.length === 0 && `${t('visit.none')} `}
        {t('visit.caution')}
      </p>
      {circles.length > 0 && (
        <>
          <h2>{t('cluster.title')}</h2>
          <div className="table">
            <table>
              <caption className="vh">{t('cluster.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('cluster.nth')}</th>
                  <th scope="col" className="num">
                    {t('cluster.events')}
                  </th>
                  <th scope="col" className="num">
                    {t('cluster.across')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {circles.map(({ nth, events, radiusM }) => (
                  <tr key={nth}>
                    <th scope="row">{nth}</th>
                    <td className="num">{number(events)}</td>
                    <td className="num">{number(Math.round(2 * radiusM))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
