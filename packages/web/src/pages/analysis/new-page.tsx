import { listCrimeFacets, listDataSets, runWeeklyCount } from '@reeve/contract';
import { useMemo, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/empty.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { Page } from '../../components/page.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import { areasByName } from '../import/area/areas.ts';
import { boundsOf, isWithin } from '../record/form/form-limits.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useForm } from '../record/form/use-form.ts';
import { AnalyseNav } from './analyse-nav.tsx';
import './analysis.css';

const USUAL_WEEKS = 12;
const WEEKS = boundsOf('runWeeklyCount', 'baselineWeeks');

/** Ask whether a week is odd: which type, where, which week, against how many weeks before. */
export function NewAnalysisPage(): ReactElement {
  const t = useT('analyse');
  const { may } = useSession();
  return (
    <Page stage="analyse" title={t('new.title')} subtitle={t('new.subtitle')}>
      <AnalyseNav current="new" />
      {may.includes('analyse') ? <Ask /> : <Empty what={t('new.notYours')} why={t('new.notYoursWhy')} />}
    </Page>
  );
}

function Ask(): ReactElement {
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
  const { dataSetId, areas } = form.values;
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
      <SeveralChoice
        id="field-areas"
        label={t('new.areas')}
        items={allAreas}
        chosen={areas}
        error={form.field('areas').error}
        onChange={form.field('areas').onChange}
      />
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
