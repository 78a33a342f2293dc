import { LEVELS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { MarkingField } from '../record/form/marking-field.tsx';
import { RecordChoice } from '../record/form/record-choice.tsx';
import { AssessorFields } from './assessor-fields.tsx';
import { TemplateFields } from './scale/template-fields.tsx';
import { UnitFields } from './unit/unit-fields.tsx';
import { useAssessmentForm } from './use-assessment-form.ts';

/** The form a threat assessment begins with; units are taken over from the one before. */
export function AssessmentForm(): ReactElement {
  const t = useT('threats');
  const direct = useT('direct');
  const { clock } = useSession();
  const { form, register, approved, before, takeUnits } = useAssessmentForm();
  return (
    <FormFrame form={form} act={t('begin')}>
      <TextField label={t('title')} hint={t('titleHint')} {...form.field('title')} />
      <div className="two">
        <DateField label={t('periodFrom')} max={clock.today} {...form.field('periodFrom')} />
        <DateField label={t('periodTo')} hint={t('periodToHint')} max={clock.today} {...form.field('periodTo')} />
      </div>
      <ChoiceGroup
        label={t('level')}
        options={LEVELS.map((value) => ({ value, label: direct(`level.${value}`) }))}
        {...form.field('level')}
      />
      <AssessorFields {...form.field('assessorIds')} />
      <RecordChoice
        label={t('previous')}
        hint={t('previousHint')}
        optional
        records={approved}
        value={form.values.previousId}
        onChange={(id) => void takeUnits(id)}
      />
      <UnitFields {...form.field('units')} />
      {register && (
        <TemplateFields
          value={form.values.templates}
          register={register.items}
          before={before}
          kinds={form.values.units.map(({ kind }) => kind)}
          onChange={(templates) => form.set({ templates })}
        />
      )}
      <MarkingField form={form} />
    </FormFrame>
  );
}
