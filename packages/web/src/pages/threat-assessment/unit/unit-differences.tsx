import { useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { useT } from '../../../i18n.ts';
import { indicatorsOf, keyOf, type Assessment, type ListedUnit, type UnitIndicator } from '../assessment.ts';
import type { AssessmentActs } from '../use-assessment.ts';
import { SettleDialog } from './settle-dialog.tsx';

/** Where the assessors differ on a unit, and how each difference was settled. */
export function UnitDifferences({
  assessment,
  unit,
  save,
}: {
  assessment: Assessment;
  unit: ListedUnit;
  save: AssessmentActs['settle'];
}): ReactElement {
  const t = useT('threats');
  const [settling, setSettling] = useState<UnitIndicator>();
  const { may, assessors } = assessment;
  const cellOf = (one: UnitIndicator) => assessment.cells.find((cell) => keyOf(cell) === keyOf(one));
  const differing = indicatorsOf(assessment, unit).filter((one) => (cellOf(one)?.standing ?? 'same') !== 'same');
  return (
    <>
      <section aria-label={t('differences')}>
        <h2>{t('differences')}</h2>
        {differing.length === 0 ? (
          <p className="mut">{t('noDifference')}</p>
        ) : (
          <ul className="ta-lines">
            {differing.map((one) => (
              <li key={keyOf(one)}>
                {t('common:colon', { label: one.name })}{' '}
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
                  <Button kind="quiet" aria-label={t('settleOne', { name: one.name })} onClick={() => setSettling(one)}>
                    {t('settle')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      {settling && (
        <SettleDialog
          indicator={settling}
          before={assessment.body.settled.find((one) => keyOf(one) === keyOf(settling))}
          save={save}
          onClose={() => setSettling(undefined)}
        />
      )}
    </>
  );
}
