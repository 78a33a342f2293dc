import { LEVELS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/empty.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { MarkingField } from '../record/form/marking-field.tsx';
import { AssessorFields } from './assessor-fields.tsx';
import { TemplateFields } from './scale/template-fields.tsx';
import { ThreatNav } from './threat-nav.tsx';
import { UnitFields } from './unit/unit-fields.tsx';
import './threat-assessment.css';
import { useAssessmentForm } from './use-assessment-form.ts';

/** Begin a threat assessment: what is assessed, by whom, over which period. */
export function NewThreatAssessmentPage(): ReactElement {
  const t = useT('threats');
  const { may } = useSession();
  return (
    <Page stage="assess" title={t('new')} subtitle={t('newWhat')}>
      <ThreatNav current="assessments" />
      {may.includes('assess') ? <AssessmentForm /> : <Empty what={t('notYours')} why={t('notYoursWhy')} />}
    </Page>
  );
}

function AssessmentForm(): ReactElement {
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
      <AssessorFields
        value={form.values.assessorIds}
        error={form.field('assessorIds').error}
        onChange={(assessorIds) => form.set({ assessorIds })}
      />
      <ChoiceField
        label={t('previous')}
        hint={t('previousHint')}
        optional
        options={approved.map(({ id, reference, title }) => ({
          value: id,
          label: `${reference} ${title}`,
        }))}
        value={form.values.previousId}
        onChange={(id) => void takeUnits(id)}
      />
      <UnitFields
        value={form.values.units}
        error={form.field('units').error}
        onChange={(units) => form.set({ units })}
      />
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
