import type { ReactElement } from 'react';
import { Link } from '../../../components/link.tsx';
import { useLanguage, useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { indicatorsOf, keyOf, type Assessment, type ListedUnit, type UnitIndicator } from '../assessment.ts';
import { AssessmentFacts } from '../assessment-facts.tsx';
import type { AssessmentActs } from '../use-assessment.ts';
import { UnitDifferences } from './unit-differences.tsx';
import { UnitOutlook } from './unit-outlook.tsx';

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
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const result = assessment.units.find(({ id }) => id === unit.id);
  const indicators = indicatorsOf(assessment, unit);
  const cellOf = (one: UnitIndicator) => assessment.cells.find((cell) => keyOf(cell) === keyOf(one));
  const gapOf = (one: UnitIndicator) => assessment.gaps.find((cell) => keyOf(cell) === keyOf(one));
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
      {assessment.assessors.length > 1 && <UnitDifferences assessment={assessment} unit={unit} save={acts.settle} />}
      {unit.kind !== 'environment' && <UnitOutlook assessment={assessment} unit={unit} save={acts.outlook} />}
      <AssessmentFacts assessment={assessment} />
    </>
  );
}
