import { listCrimeFacets, listDataSets, runWeeklyCount } from '@reeve/contract';
import { useMemo, useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { DateField } from '../../components/field/date-field.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field/field.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/field/select.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import { areasByName } from '../import/area/areas.ts';
import { missing } from '../record/form/form-faults.ts';
import { FormFrame, useForm } from '../record/form/form-frame.tsx';
import { AnalyseNav } from './analyse-nav.tsx';
import './analysis.css';

const USUAL_WEEKS = 12;

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
  const common = useT('common');
  const word = useOffenceWord();
  const { date } = useFormat();
  const covers = useT('coverage');
  const [dataSetId, setDataSet] = useState<string>();
  const sets = useReading(listDataSets, {}).data?.items ?? [];
  const own = sets.find((one) => one.own && one.kind === 'recorded_crime');
  const { data } = useReading(listCrimeFacets, { query: dataSetId === undefined ? {} : { dataSetId } });
  const allAreas = useMemo(() => areasByName(data?.areas ?? []), [data]);
  const [askedType] = useQueryPart('type');
  const [askedWeek] = useQueryPart('week');
  const [type, setType] = useState(askedType || undefined);
  const [areas, setAreas] = useState<readonly string[]>([]);
  const [weekOf, setWeek] = useState(askedWeek || undefined);
  const [weeks, setWeeks] = useState(String(USUAL_WEEKS));
  const baselineWeeks = Number(weeks);
  const form = useForm({
    missing: missing({
      type: type !== undefined,
      areas: areas.length > 0,
      week: weekOf !== undefined,
      weeks: Number.isInteger(baselineWeeks) && baselineWeeks >= 4 && baselineWeeks <= 104,
    }),
    touched: false, // nothing worth keeping is lost by leaving
    save: () =>
      call(runWeeklyCount, {
        input: {
          ...(dataSetId === undefined ? {} : { dataSetId }),
          offenceType: type ?? '',
          areas: [...areas],
          weekOf: weekOf ?? '',
          baselineWeeks,
        },
      }),
    pathOf: paths.analysisRun,
  });
  const fault = (name: string): string | undefined => (form.isWrong(name) ? t(`new.gap.${name}`) : undefined);
  return (
    <FormFrame form={form} act={t('new.act')}>
      <Field label={covers('set.which')} hint={covers('set.hint')}>
        <Select
          id="field-set"
          placeholder={own?.name ?? covers('set.choose')}
          options={sets.filter((one) => one !== own).map(({ id, name }) => ({ value: id, label: name }))}
          value={dataSetId}
          onChange={(id) => {
            // Types and areas of one set mean nothing in another.
            setDataSet(id);
            setType(undefined);
            setAreas([]);
          }}
        />
      </Field>
      <Field label={t('new.type')} error={fault('type')}>
        <Select
          id="field-type"
          placeholder={common('choose')}
          options={(data?.types ?? []).map((value) => ({ value, label: word(value) }))}
          value={type}
          onChange={setType}
        />
      </Field>
      <SeveralChoice
        id="field-areas"
        label={t('new.areas')}
        items={allAreas}
        chosen={areas}
        error={fault('areas')}
        onChange={setAreas}
      />
      <div className="two-fields">
        <Field
          label={t('new.week')}
          error={fault('week')}
          hint={data?.lastOn ? t('new.weekHint', { last: date(data.lastOn) }) : t('new.weekHintPlain')}
        >
          <DateField id="field-week" value={weekOf} max={data?.lastOn ?? undefined} onChange={setWeek} />
        </Field>
        <Field label={t('new.weeks')} error={fault('weeks')} hint={t('new.weeksHint')}>
          <input
            id="field-weeks"
            className="in mono"
            type="number"
            min={4}
            max={104}
            value={weeks}
            onChange={(event) => setWeeks(event.target.value)}
          />
        </Field>
      </div>
      <p className="hint">{t('new.how')}</p>
    </FormFrame>
  );
}
