import { departsFromAnswers, fittingCodes, parseGradeCodes, SCHEMES, type Scheme } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import { pickGrade } from '../draft/draft-form.ts';
import { TextField } from '../../../../components/field/text-field.tsx';
import { FIELD } from './fault-message.ts';
import { FormAnswers } from './form-answers.tsx';
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
  withAnswers = true,
}: FormPart & { agencyScheme: string | undefined; withAnswers?: boolean }): ReactElement {
  const t = useT('report');
  const { answers, grade } = form;
  const scheme = schemeOf(grade?.scheme, agencyScheme);
  const fit = fittingCodes(scheme, answers);
  const picked = grade && parseGradeCodes(grade.scheme, grade.source, grade.info);
  const departs = picked !== undefined && departsFromAnswers(picked, answers);
  return (
    <section className="sec" aria-labelledby="report-how-sure">
      <h2 id="report-how-sure" className={withAnswers ? undefined : 'vh'}>
        {t('grade.heading')}
      </h2>
      {withAnswers && <FormAnswers form={form} change={change} />}
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
        <TextField
          label={t('grade.reason')}
          hint={t('grade.reasonHint')}
          optional={t('form.optional')}
          maxLength={2000}
          value={form.gradeReason}
          onChange={(gradeReason) => change({ gradeReason })}
        />
      )}
      <p className="hint">{t('grade.provisionalHint')}</p>
    </section>
  );
}
