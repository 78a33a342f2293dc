import {
  departsFromAnswers,
  fittingCodes,
  KNOWS_BY,
  parseGradeCodes,
  RECORD_AGREES,
  SCHEMES,
  TOLD_BY,
  type Scheme,
} from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Field } from '../../components/field.tsx';
import { useT } from '../../i18n.ts';
import { pickGrade } from './draft-form.ts';
import { FIELD } from './fault-message.ts';
import { FittingNote } from './fitting-note.tsx';
import type { FormPart } from './form-telling.tsx';
import { GradePicker } from './grade-picker.tsx';

/** The scheme of a grade already picked, else the agency's. */
export function schemeOf(text: string | undefined, agency: string | undefined): Scheme {
  return SCHEMES.find((known) => known === text) ?? SCHEMES.find((known) => known === agency) ?? 'EU_4x4';
}

/** Three plain questions that show which definitions fit, and the grade, which the person picks. */
export function FormGrade({
  form,
  change,
  errors,
  agencyScheme,
}: FormPart & { agencyScheme: string | undefined }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const { answers, grade } = form;
  const scheme = schemeOf(grade?.scheme, agencyScheme);
  const fit = fittingCodes(scheme, answers);
  const picked = grade && parseGradeCodes(grade.scheme, grade.source, grade.info);
  const departs = picked !== undefined && departsFromAnswers(picked, answers);
  const options = <V extends string>(list: readonly V[], group: string): { value: V; label: string }[] =>
    list.map((value) => ({ value, label: codes(`${group}.${value}`) }));
  return (
    <section className="sec" aria-labelledby="report-how-sure">
      <h2 id="report-how-sure">{t('grade.heading')}</h2>
      <ChoiceGroup
        label={t('grade.toldBy')}
        options={options(TOLD_BY, 'toldBy')}
        value={answers.toldBy}
        onChange={(toldBy) => change({ answers: { ...answers, toldBy } })}
      />
      <ChoiceGroup
        label={t('grade.knowsBy')}
        options={options(KNOWS_BY, 'knowsBy')}
        value={answers.knowsBy}
        onChange={(knowsBy) => change({ answers: { ...answers, knowsBy } })}
      />
      <ChoiceGroup
        label={t('grade.recordAgrees')}
        options={options(RECORD_AGREES, 'recordAgrees')}
        value={answers.recordAgrees}
        onChange={(recordAgrees) => change({ answers: { ...answers, recordAgrees } })}
      />
      <FittingNote scheme={scheme} fit={fit} />
      <div id={FIELD.grade}>
        <GradePicker
          scheme={scheme}
          grade={grade}
          fit={fit}
          error={errors.get(FIELD.grade)}
          onPick={(axis, code) => change({ grade: pickGrade(form, scheme, axis, code) })}
          onScheme={(next) => change({ grade: { scheme: next, source: '', info: '' } })}
        />
      </div>
      {(departs || form.gradeReason !== '') && (
        <Field label={t('grade.reason')} hint={t('grade.reasonHint')} optional={t('form.optional')}>
          <input
            className="in"
            maxLength={2000}
            value={form.gradeReason}
            onChange={(event) => change({ gradeReason: event.target.value })}
          />
        </Field>
      )}
      <p className="hint">{t('grade.provisionalHint')}</p>
    </section>
  );
}
