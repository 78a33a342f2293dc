import { evaluateReport, type Report } from '@reeve/contract';
import { handlingFault, parseGradeCodes, type ReportDraft } from '@reeve/domain';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { withoutIdleConditions } from '../form/field/handling-choice.ts';
import type { MarkingAnswers } from '../form/field/marking-fields.tsx';
import { isHeld } from '../form/form-faults.ts';
import { hasReason } from './reason.ts';
import { useStep, type RunningStep } from './use-step.ts';

const NO_MARKING: MarkingAnswers = {
  classification: undefined,
  handling: { codes: [], conditions: '' },
  tlp: undefined,
  group: undefined,
};

/** An evaluation while it is filled in. */
export interface Evaluation {
  readonly grade: ReportDraft['grade'];
  readonly setGrade: (grade: ReportDraft['grade']) => void;
  readonly rationale: string;
  readonly setRationale: (rationale: string) => void;
  readonly marking: MarkingAnswers;
  readonly changeMarking: (fields: Partial<MarkingAnswers>) => void;
  /** The first answer that is missing. */
  readonly missing: 'grade' | 'rationale' | 'marking' | undefined;
  readonly running: RunningStep;
}

/** Holds the answers of an evaluation and sends them. Nothing is preselected. */
export function useEvaluation(report: Report, onDone: () => void): Evaluation {
  const [grade, setGrade] = useState<ReportDraft['grade']>();
  const [rationale, setRationale] = useState('');
  const [marking, setMarking] = useState(NO_MARKING);
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
    onDone,
  );
  const missing = !codes ? 'grade' : !hasReason(rationale) ? 'rationale' : !isMarked ? 'marking' : undefined;
  const changeMarking = (fields: Partial<MarkingAnswers>): void => setMarking((before) => ({ ...before, ...fields }));
  return { grade, setGrade, rationale, setRationale, marking, changeMarking, missing, running };
}
