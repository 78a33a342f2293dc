import { evaluateReport, type Report } from '@reeve/contract';
import { handlingFault, parseGradeCodes, type ReportDraft } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { GradeChip, useGradeWords } from '../../../components/marking/grade-chip.tsx';
import { MarkingChips } from '../../../components/marking/marking-chips.tsx';
import { useT } from '../../../i18n.ts';
import { schemeOf } from '../form/field/form-grade.tsx';
import { isHeld } from '../form/form-faults.ts';
import { GradePicker } from '../form/field/grade-picker.tsx';
import { withoutIdleConditions } from '../form/field/handling-choice.ts';
import { MarkingFields, type MarkingAnswers } from '../form/field/marking-fields.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { hasReason } from './reason.ts';
import { StepDialog } from './step-dialog.tsx';
import { useCodeLists } from '../form/use-code-lists.ts';
import { useStep } from './use-step.ts';

const NO_MARKING: MarkingAnswers = {
  classification: undefined,
  handling: { codes: [], conditions: '' },
  tlp: undefined,
  group: undefined,
};
const NO_ERRORS: ReadonlyMap<string, string> = new Map();

/** The grade of record and the marking to be carried, by a named person who is not the author. Nothing is preselected. */
export function EvaluateDialog({ report, onClose }: { report: Report; onClose: () => void }): ReactElement {
  const t = useT('report');
  const { lists } = useCodeLists();
  const gradeWords = useGradeWords();
  const [grade, setGrade] = useState<ReportDraft['grade']>();
  const [rationale, setRationale] = useState('');
  const [marking, setMarking] = useState(NO_MARKING);
  const scheme = schemeOf(grade?.scheme ?? report.provisionalGrade?.scheme, lists?.gradingScheme);
  const codes = grade && parseGradeCodes(grade.scheme, grade.source, grade.info);
  const { classification, tlp, group } = marking;
  const handling = withoutIdleConditions(marking.handling);
  const isMarked =
    classification !== undefined && isHeld(classification) && tlp && group && handlingFault(handling) === undefined;
  const running = useStep(
    'evaluate',
    report,
    async ({ params, version }) => {
      if (!codes || !isMarked) return;
      const final = { classification, tlp, group, handling: { ...handling, codes: [...handling.codes] } };
      await call(evaluateReport, { params, input: { version, grade: codes, rationale, marking: final } });
    },
    onClose,
  );
  const planned = report.plannedMarking;
  const missing = !codes ? 'grade' : !hasReason(rationale) ? 'rationale' : !isMarked ? 'marking' : undefined;
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
      {report.provisionalGrade && (
        <p className="s13">
          <GradeChip grade={report.provisionalGrade} provisional /> {gradeWords(report.provisionalGrade)}
          {report.provisionalGrade.rationale !== '' && ` (${report.provisionalGrade.rationale})`}
        </p>
      )}
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
      {planned && (
        <div className="row wrap s13">
          <span>{t('step.evaluate.askedFor')}</span>
          <MarkingChips marking={planned} />
          <Button
            kind="quiet"
            onClick={() =>
              setMarking({
                classification: planned.classification,
                handling: planned.handling,
                tlp: planned.tlp ?? undefined,
                group: planned.groups[0],
              })
            }
          >
            {t('step.evaluate.takeOver')}
          </Button>
        </div>
      )}
      <MarkingFields
        marking={marking}
        onChange={(fields) => setMarking((before) => ({ ...before, ...fields }))}
        errors={NO_ERRORS}
        groups={[...groups, ...askedFor.map((code) => ({ code, title: code }))]}
      />
    </StepDialog>
  );
}
