import { listedUnitFaults } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import type { Assessment } from '../assessment.ts';
import { AssessorFields } from '../assessor-fields.tsx';
import { answerOf, UnitFields, unitOf } from './unit-fields.tsx';
import type { AssessmentActs } from '../use-assessment.ts';

/** Changes title, assessors and units, while nobody has handed in a sheet. */
export function UnitsDialog({
  assessment,
  save,
  onClose,
}: {
  assessment: Assessment;
  save: AssessmentActs['units'];
  onClose: () => void;
}): ReactElement {
  const t = useT('threats');
  const [title, setTitle] = useState(assessment.title);
  const [assessorIds, setAssessors] = useState<readonly string[]>(assessment.body.assessorIds);
  const [answers, setAnswers] = useState(assessment.body.units.map(answerOf));
  const units = answers.map(unitOf);
  const isWrong = listedUnitFaults(units).length > 0 || units.some(({ code, name }) => code === '' || name.length < 3);
  const because = isWrong ? t('wrong.units') : assessorIds.length === 0 ? t('wrong.assessorIds') : undefined;
  return (
    <Dialog
      wide
      title={t('editUnits')}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={save.isPending}
          because={because}
          onClick={() =>
            save.mutate(
              { version: assessment.version, title, assessorIds: [...assessorIds], units },
              { onSuccess: onClose },
            )
          }
        >
          {t('save')}
        </Button>
      }
    >
      <TextField label={t('title')} maxLength={300} value={title} onChange={setTitle} />
      <AssessorFields value={assessorIds} error={undefined} onChange={setAssessors} />
      <UnitFields value={answers} error={undefined} onChange={(next) => setAnswers([...next])} />
      <ProblemNote error={save.error} lead={t('notSaved')} />
    </Dialog>
  );
}
