import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { indicatorsOf, keyOf, type Assessment, type ListedUnit, type UnitIndicator } from './assessment.ts';
import { AssessmentFacts } from './assessment-facts.tsx';
import { OutlookDialog } from './outlook-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import type { AssessmentActs } from './use-assessment.ts';

/** One unit: its values and gaps, where the assessors differ, harm and likelihood, and its outlook. */
export function UnitAside({
  assessment,
  unit,
  acts,
}: {
  assessment: Assessment;
  unit: ListedUnit;
  acts: AssessmentActs;
}): ReactElement {
  const t = useT('threats');
  const language = useLanguage();
  const [settling, setSettling] = useState<UnitIndicator>();
  const [isOutlook, setOutlook] = useState(false);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const result = assessment.units.find(({ id }) => id === unit.id);
  const outlook = assessment.body.outlooks.find(({ unitId }) => unitId === unit.id);
  const indicators = indicatorsOf(assessment, unit);
  const cellOf = (one: UnitIndicator) => assessment.cells.find((cell) => keyOf(cell) === keyOf(one));
  const gapOf = (one: UnitIndicator) => assessment.gaps.find((cell) => keyOf(cell) === keyOf(one));
  const differing = indicators.filter((one) => (cellOf(one)?.standing ?? 'same') !== 'same');
  const { may, assessors } = assessment;
  return (
    <>
      <section aria-label={unit.name}>
        <h2>{unit.name}</h2>
        {unit.kind === 'crime_area' && (
          <p>
            <Link to={paths.crimeArea(unit.code)}>{t('overYears')}</Link>
          </p>
        )}
        {result?.score && (
          <p>
            {t(result.score.unknownPoints === 0 ? 'pointsAllKnown' : 'points', {
              points: number.format(result.score.points),
              most: number.format(result.score.mostPoints),
              missing: number.format(result.score.unknownPoints),
            })}
          </p>
        )}
        <table className="ta-values">
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              <th scope="col">{t('weight')}</th>
              <th scope="col">{t('value')}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((one) => {
              const cell = cellOf(one);
              const gap = gapOf(one)?.gap;
              return (
                <tr key={keyOf(one)} className={cell?.value === 'unknown' ? 'is-unknown' : undefined}>
                  <th scope="row">
                    {one.name}
                    {one.template === 'impact' && <span className="mut sm"> {t('impactOf')}</span>}
                    {gap && (
                      <>
                        {' '}
                        <Link className="ref sm" to={paths.gap(gap.id)}>
                          {gap.reference}
                        </Link>
                      </>
                    )}
                  </th>
                  <td className="mut">×{one.weight}</td>
                  <td>{cell && t(`valueOf.${cell.value}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {assessors.length > 1 && (
        <section aria-label={t('differences')}>
          <h2>{t('differences')}</h2>
          {differing.length === 0 ? (
            <p className="mut">{t('noDifference')}</p>
          ) : (
            <ul className="ta-lines">
              {differing.map((one) => (
                <li key={keyOf(one)}>
                  {one.name}:{' '}
                  {(cellOf(one)?.values ?? [])
                    .map(
                      ({ assessorId, value }) =>
                        `${assessors.find(({ id }) => id === assessorId)?.name ?? ''} ${t(`valueOf.${value}`)}`,
                    )
                    .join(', ')}
                  .{' '}
                  {cellOf(one)?.standing === 'settled' ? (
                    <span>
                      {t('settledAs', {
                        value: t(`valueOf.${cellOf(one)?.value ?? 'unknown'}`),
                        because: cellOf(one)?.because ?? '',
                      })}
                    </span>
                  ) : (
                    <span className="ta-unknown">{t('openDifference')}</span>
                  )}{' '}
                  {may.change && (
                    <Button
                      kind="quiet"
                      aria-label={t('settleOne', { name: one.name })}
                      onClick={() => setSettling(one)}
                    >
                      {t('settle')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {unit.kind !== 'environment' && (
        <section aria-label={t('outlook')}>
          <h2>{t('outlook')}</h2>
          <dl className="rec-facts">
            <dt>{t('harmLikelihood')}</dt>
            <dd>
              {result?.risk
                ? t('riskIs', {
                    scales: number.format(result.risk.scales),
                    harm: number.format(result.risk.harm),
                    likelihood: result.risk.likelihood,
                    risk: number.format(result.risk.risk),
                  })
                : t('notGiven')}
            </dd>
            <dt>{t('wouldChange')}</dt>
            <dd>{outlook?.wouldChange || t('notGiven')}</dd>
            {result?.before && (
              <>
                <dt>{t('forecastBefore')}</dt>
                <dd>
                  {result.before.trend === null ? t('notGiven') : t(`trend.${result.before.trend}`)}
                  {outlook?.turnout && `: ${t(`turnoutOf.${outlook.turnout}`)}.`} {outlook?.turnoutNote}
                </dd>
              </>
            )}
            {(outlook?.capacity || outlook?.capability) && (
              <>
                <dt>{t('position')}</dt>
                <dd>{[outlook.capacity, outlook.capability].filter((text) => text !== '').join(' ')}</dd>
              </>
            )}
          </dl>
          {(outlook?.capacity || outlook?.capability) && <p className="hint">{t('positionHint')}</p>}
          {may.change && <Button onClick={() => setOutlook(true)}>{t('editOutlook')}</Button>}
        </section>
      )}
      <AssessmentFacts assessment={assessment} />
      {settling && (
        <SettleDialog
          indicator={settling}
          before={assessment.body.settled.find((one) => keyOf(one) === keyOf(settling))}
          save={acts.settle}
          onClose={() => setSettling(undefined)}
        />
      )}
      {isOutlook && (
        <OutlookDialog
          unit={unit}
          outlook={outlook}
          wasForecast={result?.before?.trend != null}
          save={acts.outlook}
          onClose={() => setOutlook(false)}
        />
      )}
    </>
  );
}
