import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import { usePlaces } from '../record/use-places.ts';
import { weeksOf } from '../record/windows.ts';
import type { Result } from './evaluation-page.tsx';
import { changeOf, netOf, type Pair } from './net-counts.ts';
import { signedNumber } from './signed.ts';

/** What everything rests on: before and after, in the treated and the comparison areas, there and where crime may move. */
export function EightCounts({ result }: { result: Result }): ReactElement {
  const t = useT('evaluate');
  const record = useT('record');
  const { number } = useFormat();
  const { areaNames } = usePlaces();
  const signed = signedNumber(useLanguage());
  const { measure } = result;
  const weeks = Math.round(weeksOf(measure));
  const studied = measure.displacementAreas.length > 0;
  const pairs: readonly (readonly [label: string, areas: readonly string[], counts: Pair, net?: number])[] = [
    [record('measure.treated'), measure.treatedAreas, result.treated, netOf(result.treated, result.control)],
    [record('measure.comparison'), measure.comparisonAreas, result.control],
    ...(studied
      ? ([
          [
            record('measure.displacement'),
            measure.displacementAreas,
            result.displacement,
            netOf(result.displacement, result.displacementControl),
          ],
          [record('measure.displacementComparison'), measure.displacementComparisonAreas, result.displacementControl],
        ] as const)
      : []),
  ];
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{t(studied ? 'counts.eight' : 'counts.four')}</h2>
      <div className="table">
        <table className="counts">
          <thead>
            <tr>
              <th scope="col">{t('counts.area')}</th>
              <th scope="col" className="num">
                {t('counts.before', { count: weeks })}
              </th>
              <th scope="col" className="num">
                {t('counts.after', { count: weeks })}
              </th>
              <th scope="col" className="num">
                {t('counts.change')}
              </th>
              <th scope="col" className="num">
                {t('counts.net')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(([label, areas, counts, net]) => (
              <tr key={label}>
                <th scope="row">
                  {t('common:colon', { label })} {areaNames(areas)}
                </th>
                <td className="num">{number(counts[0])}</td>
                <td className="num">{number(counts[1])}</td>
                <td className="num">{signed(changeOf(counts))}</td>
                {net !== undefined && (
                  <td className="num net" rowSpan={2}>
                    {signed(net)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {result.assessment.comparedWith === 'same_weeks_of_earlier_years' && (
        <p className="hint">{t('counts.notHeadline')}</p>
      )}
      {!studied && <p className="hint">{t('counts.notStudied')}</p>}
    </section>
  );
}
