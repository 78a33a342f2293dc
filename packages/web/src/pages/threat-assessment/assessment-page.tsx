import { threatAssessment } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart, useQueryPart } from '../../location.ts';
import { AssessFallback, AssessPage } from '../judgement/assess-page.tsx';
import { AssessSteps } from '../judgement/assess-steps.tsx';
import type { Assessment } from './assessment.ts';
import { AssessmentFacts } from './assessment-facts.tsx';
import { FirmOrder } from './firm-order.tsx';
import { OrderDialog } from './order-dialog.tsx';
import { OwnSheet } from './own-sheet.tsx';
import { Sheets } from './sheets.tsx';
import { ThreatsTable } from './threats-table.tsx';
import { UnitAside } from './unit/unit-aside.tsx';
import { UnitsDialog } from './unit/units-dialog.tsx';
import { useAssessment } from './use-assessment.ts';
import { Warnings } from './warnings.tsx';
import './threat-assessment.css';

/** A threat assessment: the own sheet while it is scored, then what the sheets say together. */
export function ThreatAssessmentPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(threatAssessment.read, { params: { id } });
  if (data) return <OneAssessment key={id} assessment={data} problem={error} />;
  return <AssessFallback kind="threat_assessment" error={error} onRetry={() => void refetch()} />;
}

type OpenDialog = 'units' | 'crime_area' | 'network';

function OneAssessment({ assessment, problem }: { assessment: Assessment; problem: unknown }): ReactElement {
  const t = useT('threats');
  const acts = useAssessment(assessment);
  const [unitId, setUnitId] = useQueryPart('unit');
  const [dialog, setDialog] = useState<OpenDialog>();
  const { body, opened, may, state, faults } = assessment;
  const chosen = body.units.find(({ id }) => id === unitId) ?? body.units[0];
  const close = (): void => setDialog(undefined);
  return (
    <AssessPage
      kind="threat_assessment"
      record={assessment}
      problem={problem}
      listed={['gap']}
      subtitle={
        <>
          <span className="ref">{assessment.reference}</span> <DateText on={body.periodFrom} /> {t('until')}{' '}
          <DateText on={body.periodTo} /> <Tag>{t(`record:state.threat_assessment.${state}`)}</Tag>
        </>
      }
      actions={
        state === 'scoring' &&
        body.handedIn.length === 0 && <Button onClick={() => setDialog('units')}>{t('editUnits')}</Button>
      }
      aside={
        opened && chosen ? (
          <UnitAside assessment={assessment} unit={chosen} acts={acts} />
        ) : (
          <AssessmentFacts assessment={assessment} />
        )
      }
    >
      {opened ? (
        <>
          <p className="ta-sentence serif">{assessment.sentence}</p>
          <ThreatsTable
            assessment={assessment}
            chosenId={chosen?.id}
            onChoose={setUnitId}
            onJudge={may.change ? setDialog : undefined}
          />
          <FirmOrder assessment={assessment} chosenId={chosen?.id} />
        </>
      ) : (
        <p className="ta-sentence serif">{t(`scoring.${state === 'withdrawn' ? 'withdrawn' : 'alone'}`)}</p>
      )}
      {may.fillIn && chosen && (
        <OwnSheet assessment={assessment} unit={chosen} acts={acts} onChoose={(id) => setUnitId(id)} />
      )}
      {opened && <Sheets assessment={assessment} unit={chosen} />}
      <Warnings assessment={assessment} acts={acts} />
      <AssessSteps
        kind="threat_assessment"
        record={assessment}
        because={{
          comparing: faults.includes('nothing_handed_in') ? t('fault.nothing_handed_in') : undefined,
          peer_review: faults.includes('outlook') ? t('fault.outlook') : undefined,
        }}
        move={(to, version, reason) =>
          call(threatAssessment.move, { params: { id: assessment.id }, input: { version, to, reason } })
        }
      />
      {faults.includes('not_all_handed_in') && <p className="hint">{t('fault.not_all_handed_in')}</p>}
      {dialog === 'units' && <UnitsDialog assessment={assessment} save={acts.units} onClose={close} />}
      {(dialog === 'crime_area' || dialog === 'network') && (
        <OrderDialog assessment={assessment} kind={dialog} save={acts.order} onClose={close} />
      )}
    </AssessPage>
  );
}
