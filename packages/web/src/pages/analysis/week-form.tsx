import { listCrimeFacets, listDataSets, runWeeklyCount } from '@reeve/contract';
import { useMemo, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { areasByName } from '../import/area/areas.ts';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { boundsOf, isWithin } from '../record/form/form-limits.ts';
import { useForm } from '../record/form/use-form.ts';

const USUAL_WEEKS = 12;
const WEEKS = boundsOf('runWeeklyCount', 'baselineWeeks');

/** The form of a weekly count; the address can name the type, the week and an area. */
export function WeekForm(): ReactElement {
  const t = useT('analyse');
  const word = useOffenceWord();
  const { date } = useFormat();
  const covers = useT('coverage');
  const sets = useReading(listDataSets, {}).data?.items ?? [];
  const own = sets.find((one) => one.own && one.kind === 'recorded_crime');
  const [askedType] = useQueryPart('type');
  const [askedWeek] = useQueryPart('week');
  const [askedArea] = useQueryPart('area');
  const askedAreas: readonly string[] = askedArea === '' ? [] : [askedArea];
  const form = useForm({
    operation: runWeeklyCount,
    empty: {
      dataSetId: undefined as string | undefined,
      offenceType: askedType || undefined,
      areas: askedAreas,
      weekOf: askedWeek || undefined,
      baselineWeeks: String(USUAL_WEEKS),
    },
    checks: ({ areas, baselineWeeks }) => ({
      areas: areas.length > 0,
      baselineWeeks: isWithin(WEEKS, Number(baselineWeeks)),
    }),
    wrong: (name) => t(`new.gap.${name}`),
    guarded: false, // nothing worth keeping is lost by leaving
    save: ({ areas, baselineWeeks, ...asked }) =>
      call(runWeeklyCount, { input: { ...asked, areas: [...areas], baselineWeeks: Number(baselineWeeks) } }),
    pathOf: paths.analysisRun,
  });
  const { dataSetId } = form.values;
  const { data } = useReading(listCrimeFacets, { query: dataSetId === undefined ? {} : { dataSetId } });
  const allAreas = useMemo(() => areasByName(data?.areas ?? []), [data]);
  return (
    <FormFrame form={form} act={t('new.act')}>
      <ChoiceField
        id="field-set"
        label={covers('set.which')}
        hint={covers('set.hint')}
        placeholder={own?.name ?? covers('set.choose')}
        options={sets.filter((one) => one !== own).map(({ id, name }) => ({ value: id, label: name }))}
        value={dataSetId}
        // Types and areas of one set mean nothing in another.
        onChange={(id) => form.set({ dataSetId: id, offenceType: undefined, areas: [] })}
      />
      <ChoiceField
        label={t('new.type')}
        options={(data?.types ?? []).map((value) => ({ value, label: word(value) }))}
        {...form.field('offenceType')}
      />
      <SeveralChoice label={t('new.areas')} items={allAreas} {...form.field('areas')} />
      <div className="two-fields">
        <DateField
          label={t('new.week')}
          hint={data?.lastOn ? t('new.weekHint', { last: date(data.lastOn) }) : t('new.weekHintPlain')}
          max={data?.lastOn ?? undefined}
          {...form.field('weekOf')}
        />
        <CodeField
          label={t('new.weeks')}
          hint={t('new.weeksHint')}
          type="number"
          {...WEEKS}
          {...form.field('baselineWeeks')}
        />
      </div>
      <p className="hint">{t('new.how')}</p>
    </FormFrame>
  );
}
