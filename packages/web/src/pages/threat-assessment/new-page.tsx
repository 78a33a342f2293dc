import { listAssessmentTemplates, threatAssessment } from '@reeve/contract';
import { LEVELS, listedUnitFaults, MOST_ASSESSORS, type Level } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/empty.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { chosenMarking, NO_MARKING } from '../../components/marking/marking-answers.ts';
import { MarkingPicker } from '../../components/marking/marking-picker.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useForm } from '../record/form/use-form.ts';
import type { Template } from './assessment.ts';
import { AssessorFields } from './assessor-fields.tsx';
import { TemplateFields, templatesOf, type ChosenTemplates } from './scale/template-fields.tsx';
import { ThreatNav } from './threat-nav.tsx';
import { answerOf, emptyUnit, UnitFields, unitOf, type UnitAnswer } from './unit-fields.tsx';
import './threat-assessment.css';

const EMPTY = {
  title: '',
  periodFrom: undefined as string | undefined,
  periodTo: undefined as string | undefined,
  level: undefined as Level | undefined,
  assessorIds: [] as readonly string[],
  previousId: undefined as string | undefined,
  units: [] as readonly UnitAnswer[],
  templates: {} as ChosenTemplates,
  marking: NO_MARKING,
};

const firstUnits = (): readonly UnitAnswer[] => [emptyUnit(), emptyUnit(), emptyUnit('environment')];

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
  const { data: register } = useReading(listAssessmentTemplates, {});
  const [before, setBefore] = useState<readonly Template[]>([]);
  const { data: approved } = useReading(threatAssessment.list, { query: { state: 'approved', limit: 20 } });
  const form = useForm({
    operation: threatAssessment.create,
    empty: { ...EMPTY, units: firstUnits() },
    required: ['periodFrom', 'periodTo', 'level'],
    checks: ({ assessorIds, units, marking }) => ({
      assessorIds: assessorIds.length > 0 && assessorIds.length <= MOST_ASSESSORS,
      units:
        units.every(({ code, name }) => code.trim() !== '' && name.trim().length >= 3) &&
        listedUnitFaults(units.map(unitOf)).length === 0,
      marking: chosenMarking(marking) !== undefined,
    }),
    wrong: (name) => t(`wrong.${name}`),
    save: ({ title, marking, units, assessorIds, templates, ...body }) =>
      call(threatAssessment.create, {
        input: {
          title,
          marking: chosenMarking(marking),
          body: {
            ...body,
            assessorIds: [...assessorIds],
            units: units.map(unitOf),
            templates: templatesOf(templates, register?.items ?? [], before),
          },
        },
      }),
    pathOf: paths.threatAssessment,
  });
  const { previousId } = form.values;
  // The units of the assessment before, so that each is found again by its code.
  const takeUnits = async (id: string | undefined): Promise<void> => {
    form.set({ previousId: id });
    setBefore([]);
    if (id === undefined) return;
    const { body, templates } = await call(threatAssessment.read, { params: { id } });
    setBefore(templates);
    form.set({ units: body.units.map((unit) => ({ ...answerOf(unit), id: crypto.randomUUID() })) });
  };
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
        options={(approved?.items ?? []).map(({ id, reference, title }) => ({
          value: id,
          label: `${reference} ${title}`,
        }))}
        value={previousId}
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
      <MarkingPicker
        value={form.values.marking}
        onChange={(marking) => form.set({ marking })}
        isWrong={form.isWrong('marking')}
      />
    </FormFrame>
  );
}
