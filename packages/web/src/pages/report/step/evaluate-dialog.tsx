import type { Marking, Report } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { GradeChip, useGradeWords } from '../../../components/marking/grade-chip.tsx';
import { MarkingChips } from '../../../components/marking/marking-chips.tsx';
import { useT } from '../../../i18n.ts';
import { schemeOf } from '../form/field/form-grade.tsx';
import { GradePicker } from '../form/field/grade-picker.tsx';
import { MarkingFields, type MarkingAnswers } from '../form/field/marking-fields.tsx';
import { useCodeLists } from '../form/use-code-lists.ts';
import { StepDialog } from './step-dialog.tsx';
import { useEvaluation } from './use-evaluation.ts';

const NO_ERRORS: ReadonlyMap<string, string> = new Map();

/** The grade of record and the marking to be carried, by a named person who is not the author. Nothing is preselected. */
export function EvaluateDialog({ report, onClose }: { report: Report; onClose: () => void }): ReactElement {
  const t = useT('report');
  const { lists } = useCodeLists();
  const { grade, setGrade, rationale, setRationale, marking, changeMarking, missing, running } = useEvaluation(
    report,
    onClose,
  );
  const scheme = schemeOf(grade?.scheme ?? report.provisionalGrade?.scheme, lists?.gradingScheme);
  const planned = report.plannedMarking;
  const groups = lists?.groups ?? [];
  const askedFor = planned?.groups.filter((code) => !groups.some((known) => known.code === code)) ?? [];
  return (
    <StepDialog
      step="evaluate"
      wide
      running={running}
      because={missing && t(`step.evaluate.missing_${missing}`)}
      onClose={onClose}
    >
      {report.raw && <blockquote className="txt">{report.raw.text}</blockquote>}
      {report.provisionalGrade && <ProvisionalGrade grade={report.provisionalGrade} />}
      <h3>{t('step.evaluate.gradeHead')}</h3>
      <GradePicker
        scheme={scheme}
        grade={grade}
        onPick={(axis, code) =>
          setGrade({ ...(grade?.scheme === scheme ? grade : { scheme, source: '', info: '' }), [axis]: code })
        }
        onScheme={(next) => setGrade({ scheme: next, source: '', info: '' })}
      />
      <ProseField
        label={t('step.evaluate.rationale')}
        hint={t('step.evaluate.rationaleHint')}
        rows={2}
        maxLength={2000}
        value={rationale}
        onChange={setRationale}
      />
      <h3>{t('step.evaluate.markingHead')}</h3>
      {planned && <PlannedMarking planned={planned} onUse={changeMarking} />}
      <MarkingFields
        marking={marking}
        onChange={changeMarking}
        errors={NO_ERRORS}
        groups={[...groups, ...askedFor.map((code) => ({ code, title: code }))]}
      />
    </StepDialog>
  );
}

/** The author's grade, with the reason for it. */
function ProvisionalGrade({ grade }: { grade: NonNullable<Report['provisionalGrade']> }): ReactElement {
  const gradeWords = useGradeWords();
  return (
    <p className="s13">
      <GradeChip grade={grade} provisional /> {gradeWords(grade)}
      {grade.rationale !== '' && ` (${grade.rationale})`}
    </p>
  );
}

/** The markings the author asked for, which can be used as they are. */
function PlannedMarking({
  planned,
  onUse,
}: {
  planned: Marking;
  onUse: (marking: MarkingAnswers) => void;
}): ReactElement {
  const t = useT('report');
  const { classification, handling, tlp, groups } = planned;
  return (
    <div className="row wrap s13">
      <span>{t('step.evaluate.askedFor')}</span>
      <MarkingChips marking={planned} />
      <Button kind="quiet" onClick={() => onUse({ classification, handling, tlp: tlp ?? undefined, group: groups[0] })}>
        {t('step.evaluate.takeOver')}
      </Button>
    </div>
  );
}
