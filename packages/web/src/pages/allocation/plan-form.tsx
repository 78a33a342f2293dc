import {
  allocationPlan,
  listAreaSets,
  listDataSets,
  listHarmWeightSets,
  MOST_PLAN_AREAS,
  readAreaSet,
} from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { RecordChoice } from '../record/form/record-choice.tsx';
import { Clash, isClash } from './clash.tsx';
import { inOrder } from './plan.ts';
import { usePlanForm } from './use-plan-form.ts';
import type { UsualWeek } from './usual-week.ts';
import { LockAndVisitFields, TeamAndShiftFields } from './week-fields.tsx';

/** The form of an allocation plan: week, areas, demand, teams and rules. */
export function PlanForm({ usual }: { usual: UsualWeek }): ReactElement {
  const t = useT('allocation');
  const sets = useReading(listAreaSets, {}).data?.items ?? [];
  const dataSets = (useReading(listDataSets, {}).data?.items ?? []).filter(({ own }) => !own);
  const adopted = useReading(allocationPlan.list, { query: { state: 'adopted', limit: 20 } }).data?.items ?? [];
  const weights = (useReading(listHarmWeightSets, {}).data?.items ?? []).filter(({ newest }) => newest);
  const form = usePlanForm(usual, sets, weights);
  const { areaSetId } = form.values;
  const areas = useReading(readAreaSet, { params: { id: areaSetId ?? '' } }, { enabled: areaSetId !== undefined });
  const places = inOrder(areas.data?.areas ?? [], ({ name }) => name);
  const planned = places.filter(
    ({ code }) => form.values.areaCodes.length === 0 || form.values.areaCodes.includes(code),
  );
  const nameOf = (code: string): string => places.find((place) => place.code === code)?.name ?? '';
  const placeChoices = planned.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FormFrame
      form={form}
      act={t('compute')}
      problem={isClash(form.problem) ? <Clash error={form.problem} nameOf={nameOf} /> : undefined}
    >
      <TextField label={t('week')} hint={t('weekHint')} {...form.field('title')} />
      <DateField label={t('weekFrom')} hint={t('weekFromHint')} {...form.field('weekFrom')} />
      <ChoiceField
        label={t('areaSet')}
        options={sets.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('areaSetId')}
        onChange={(areaSetId) => form.set({ areaSetId, areaCodes: [] })}
      />
      {areaSetId !== undefined && (
        <>
          <SeveralChoice label={t('areas')} items={places} {...form.field('areaCodes')} />
          <p className="hint">{t('areasHint', { most: MOST_PLAN_AREAS })}</p>
        </>
      )}
      {dataSets.length > 0 && (
        <ChoiceField
          label={t('dataSet')}
          hint={t('dataSetHint')}
          optional
          options={dataSets.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('dataSetId')}
        />
      )}
      <DateField label={t('demandFrom')} hint={t('demandHint')} {...form.field('demandFrom')} />
      <DateField label={t('demandTo')} {...form.field('demandTo')} />
      <ChoiceField
        label={t('weights')}
        hint={t('weightsHint')}
        optional
        options={weights.map(({ id, name, version }) => ({ value: id, label: `${name} ${version}` }))}
        {...form.field('weightsId')}
      />
      <RecordChoice
        label={t('previous')}
        hint={t('previousHint')}
        optional
        records={adopted}
        {...form.field('previousId')}
      />
      <TeamAndShiftFields form={form} />
      <LockAndVisitFields form={form} places={placeChoices} />
      <p className="hint">{t('computeHint')}</p>
    </FormFrame>
  );
}
