import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { inOrder, type Plan } from './plan.ts';

/** Stops by area in the period of the crimes, and how often something was found. None recorded is stated: it is not known to be zero. */
export function StopTable({ plan, nameOf }: { plan: Plan; nameOf: (code: string) => string }): ReactElement {
  const t = useT('allocation');
  const { number } = useFormat();
  const { areas, elsewhere } = plan.stops;
  const all = areas.reduce((sum, { stops }) => sum + stops, 0);
  const percent = (share: number): string => number(Math.round(100 * share));
  const named = (which: typeof areas): string => inOrder(which, ({ area }) => area).map(({ area }) => nameOf(area)).join(', '); // prettier-ignore
  const fewer = areas.filter(({ isFewerFound }) => isFewerFound);
  const small = areas.filter(({ stops, isTooSmall }) => stops > 0 && isTooSmall);
  const other = elsewhere > 0 && <p className="mut sm">{t('stopsElsewhere', { count: elsewhere })}</p>;
  if (all === 0)
    return (
      <section aria-label={t('stops')}>
        <h2>{t('stops')}</h2>
        <p className="mut">{t('noStops')}</p>
        {other}
      </section>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it (axe: scrollable-region-focusable)
    <section className="al-wide stacked" aria-label={t('stops')} tabIndex={0}>
      <table className="al-table">
        <caption>{t('stops')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('area')}</th>
            <th scope="col">{t('stopsCount')}</th>
            <th scope="col">{t('stopsPerCrimes')}</th>
            <th scope="col">{t('stopsFound')}</th>
            <th scope="col">{t('stopsShare')}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(areas, ({ area }) => area).map(({ area, stops, found, perHundredCrimes, share, low, high }) => (
            <tr key={area}>
              <th scope="row">{nameOf(area)}</th>
              <td className="num" data-label={t('stopsCount')}>
                {number(stops)}
              </td>
              <td className="num" data-label={t('stopsPerCrimes')}>
                {perHundredCrimes === null ? t('notKnown') : number(Math.round(perHundredCrimes * 10) / 10)}
              </td>
              <td className="num" data-label={t('stopsFound')}>
                {number(found)}
              </td>
              <td className="num" data-label={t('stopsShare')}>
                {share === null || low === null || high === null
                  ? t('notKnown')
                  : t('stopsInterval', { share: percent(share), low: percent(low), high: percent(high) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fewer.length > 0 && <p className="al-warn">{t('stopsFewer', { areas: named(fewer) })}</p>}
      {small.length > 0 && <p>{t('stopsTooSmall', { areas: named(small) })}</p>}
      <p className="mut sm">{t('stopsNote')}</p>
      {other}
    </section>
  );
}
