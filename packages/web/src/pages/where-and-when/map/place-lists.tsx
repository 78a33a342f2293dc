import { PLACE_UNCERTAINTY_M, readNearRepeat } from '@reeve/analysis';
import { fromDayNumber } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import type { ReadyEvents } from '../ready-events.ts';
import { precisionWord } from '../rows-pane.tsx';
import type { Surface } from './surface.ts';
import type { Visits } from '../slow/use-visits.ts';

const MOST_LINES = 20;

/** The addresses worth a visit with the day on which each comes off the list, and the clusters of the map as rows. */
export function PlaceLists({
  ready,
  visits,
  surface,
}: {
  ready: ReadyEvents;
  visits: Visits;
  surface: Surface;
}): ReactElement {
  const t = useT('where');
  const { number } = useFormat();
  const circles = 'circles' in surface ? surface.circles : [];
  return (
    <section className="board-pane lists" aria-labelledby="lists-title">
      <VisitTable ready={ready} visits={visits} />
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

function VisitTable({ ready, visits: found }: { ready: ReadyEvents; visits: Visits }): ReactElement {
  const t = useT('where');
  const { number, date } = useFormat();
  const { table } = ready;
  const street = (row: number): string => {
    const { street: streets, areaName } = table.coded;
    return streets.values[streets.codes[row] ?? -1] || areaName.values[areaName.codes[row] ?? -1] || '';
  };
  const head = (note: string): ReactElement => (
    <div className="pane-head">
      <h2 id="lists-title">{t('visit.title')}</h2>
      <span className="mut sm" aria-live="polite">
        {note}
      </span>
    </div>
  );
  if (found.state === 'list' || found.state === 'by chance') {
    const { knox, asOf } = found;
    const { nearest } = readNearRepeat(knox, { placePrecision: 'exact' });
    const tested = t('visit.tested', {
      n: number(knox.n),
      ratio: nearest.ratio === null ? '–' : number(Math.round(nearest.ratio * 100) / 100),
      p: number(nearest.p),
      within: number(nearest.toM ?? 0),
      days: number(nearest.toDays ?? 0),
      cells: number(knox.cells.length),
      permutations: number(knox.permutations),
    });
    if (found.state === 'by chance')
      return (
        <>
          {head(t('visit.byChance'))}
          <p className="note">{tested}</p>
        </>
      );
    const { reach, visits } = found;
    const coarse = coarsest(ready);
    return (
      <>
        {head(
          t('visit.how', {
            within: number(reach.withinM),
            days: number(reach.withinDays),
            asOf: date(fromDayNumber(asOf)),
          }),
        )}
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
          {tested} {coarse > reach.withinM && `${t('visit.coarse', { metres: number(coarse) })} `}
          {t('visit.caution')}
        </p>
      </>
    );
  }
  return head(t(`visit.state.${STATE_KEYS[found.state]}`));
}

const STATE_KEYS = { 'no type': 'noType', 'too few': 'tooFew', working: 'working', refused: 'refused' } as const;

/** How exact the places are at best, metres: of the coarsest precision that one in twenty has. */
function coarsest({ table }: ReadyEvents): number {
  const { values, codes } = table.coded.placePrecision;
  const counts = new Uint32Array(values.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return values.reduce((most, value, code) => {
    const word = precisionWord(value);
    const isCommon = (counts[code] ?? 0) >= table.n / 20;
    return isCommon && word !== 'other' ? Math.max(most, PLACE_UNCERTAINTY_M[word]) : most;
  }, 0);
}
