import { useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { useLanguage, useT } from '../../../i18n.ts';
import type { Assessment, ListedUnit } from '../assessment.ts';
import type { AssessmentActs } from '../use-assessment.ts';
import { OutlookDialog } from './outlook-dialog.tsx';

/** Harm and likelihood of a unit, its forecast before, and what the organisation can do about it. */
export function UnitOutlook({
  assessment,
  unit,
  save,
}: {
  assessment: Assessment;
  unit: ListedUnit;
  save: AssessmentActs['outlook'];
}): ReactElement {
  const t = useT('threats');
  const language = useLanguage();
  const [isEditing, setEditing] = useState(false);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const result = assessment.units.find(({ id }) => id === unit.id);
  const outlook = assessment.body.outlooks.find(({ unitId }) => unitId === unit.id);
  return (
    <>
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
                {outlook?.turnout && `${t('common:colon', { label: '' })} ${t(`turnoutOf.${outlook.turnout}`)}.`}{' '}
                {outlook?.turnoutNote}
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
        {assessment.may.change && <Button onClick={() => setEditing(true)}>{t('editOutlook')}</Button>}
      </section>
      {isEditing && (
        <OutlookDialog
          unit={unit}
          outlook={outlook}
          wasForecast={result?.before?.trend != null}
          save={save}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}
