import {
  allocationPlan,
  listAreaSets,
  listDataSets,
  listHarmWeightSets,
  MOST_PLAN_AREAS,
  readAreaSet,
} from '@reeve/contract';
import { HOUR_KINDS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { ApiError } from '../../api/error.ts';
import { useReading } from '../../api/query.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { Page } from '../../components/page.tsx';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useForm } from '../record/form/use-form.ts';
import './allocation.css';
import { inOrder } from './plan.ts';
import { RowsField } from './rows-field.tsx';
import {
  isNumber,
  LOCK_COLUMNS,
  NO_LOCK,
  NO_VISIT,
  RULE_COLUMNS,
  SHIFT_COLUMNS,
  TEAM_COLUMNS,
  USUAL_RULES,
  USUAL_SHIFTS,
  USUAL_TEAM,
  VISIT_COLUMNS,
  weekBody,
  weekDays,
  type LockRow,
  type ShiftRow,
  type TeamRow,
  type VisitRow,
} from './week-form.ts';

const EMPTY = {
  title: '',
  weekFrom: undefined as string | undefined,
  areaSetId: undefined as string | undefined,
  areaCodes: [] as readonly string[],
  dataSetId: undefined as string | undefined,
  demandFrom: undefined as string | undefined,
  demandTo: undefined as string | undefined,
  previousId: undefined as string | undefined,
  weightsId: undefined as string | undefined,
  teams: [USUAL_TEAM] as readonly TeamRow[],
  shifts: USUAL_SHIFTS,
  locks: [] as readonly LockRow[],
  visits: [] as readonly VisitRow[],
  rules: USUAL_RULES,
};

/** The teams, shifts and rules of a week, from which the server computes a plan. */
export function NewAllocationPlanPage(): ReactElement {
  const t = useT('allocation');
  const sets = useReading(listAreaSets, {}).data?.items ?? [];
  const dataSets = (useReading(listDataSets, {}).data?.items ?? []).filter(({ own }) => !own);
  const language = useLanguage();
  const adopted = useReading(allocationPlan.list, { query: { state: 'adopted', limit: 20 } }).data?.items ?? [];
  const weights = (useReading(listHarmWeightSets, {}).data?.items ?? []).filter(({ newest }) => newest);
  const form = useForm({
    operation: allocationPlan.create,
    empty: EMPTY,
    required: ['weekFrom', 'areaSetId', 'demandFrom', 'demandTo'],
    checks: ({ areaSetId, areaCodes, teams, shifts, locks, visits, rules }) => ({
      areaCodes: (areaCodes.length || (sets.find(({ id }) => id === areaSetId)?.areas ?? 1)) <= MOST_PLAN_AREAS,
      teams: teams.length > 0 && teams.every((row) => row.code.trim() !== '' && isNumber(row.officers)),
      shifts: shifts.length > 0 && shifts.every((row) => SHIFT_COLUMNS.every((name) => isNumber(row[name]))),
      visits: visits.every(
        (row) => row.visit.trim() !== '' && row.area !== '' && isNumber(row.visitHours) && isNumber(row.harmDays),
      ),
      locks: locks.every((row) => row.area !== '' && row.because.trim().length >= 3 && isNumber(row.hours)),
      rules: RULE_COLUMNS.every((name) => isNumber(rules[name])),
    }),
    wrong: (name) => t(`wrong.${name}`, { most: MOST_PLAN_AREAS }),
    save: async ({ title, weekFrom, areaSetId, demandFrom, demandTo, previousId, weightsId, ...given }) => {
      const { areas } = await call(readAreaSet, { params: { id: areaSetId } });
      const codes = areas.map(({ code }) => code);
      const areaCodes = given.areaCodes.length === 0 ? codes : given.areaCodes;
      const { dataSetId, teams, shifts, locks, visits, rules } = given;
      const harmDays = (weights.find(({ id }) => id === weightsId)?.weights ?? []).map(({ offence, days }) => ({
        offence,
        days,
      }));
      const rows = { areas: areaCodes, teams, shifts, locks, visits, rules, harmDays };
      const body = weekBody({ weekFrom, areaSetId, demandFrom, demandTo, previousId, dataSetId }, rows);
      return call(allocationPlan.create, { input: { title, body } });
    },
    pathOf: paths.allocationPlan,
  });
  const { areaSetId } = form.values;
  const areas = useReading(readAreaSet, { params: { id: areaSetId ?? '' } }, { enabled: areaSetId !== undefined });
  const places = inOrder(areas.data?.areas ?? [], ({ name }) => name);
  const planned = places.filter(
    ({ code }) => form.values.areaCodes.length === 0 || form.values.areaCodes.includes(code),
  );
  const placeChoices = planned.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Page stage="decide" title={t('new')} subtitle={t('newWhat')}>
      <FormFrame form={form} act={t('compute')}>
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
            <SeveralChoice
              id="field-areaCodes"
              label={t('areas')}
              items={places}
              chosen={form.values.areaCodes}
              error={form.field('areaCodes').error}
              onChange={(areaCodes) => form.set({ areaCodes })}
            />
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
        <ChoiceField
          label={t('previous')}
          hint={t('previousHint')}
          optional
          options={adopted.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }))}
          {...form.field('previousId')}
        />
        <RowsField
          id="field-teams"
          label={t('teams')}
          hint={t('teamsHint')}
          names={TEAM_COLUMNS}
          rows={form.values.teams}
          empty={USUAL_TEAM}
          error={form.field('teams').error}
          add={t('addTeam')}
          onChange={(teams) => form.set({ teams })}
        />
        <RowsField
          id="field-shifts"
          label={t('shifts')}
          hint={t('shiftsHint')}
          names={SHIFT_COLUMNS}
          rows={form.values.shifts}
          empty={USUAL_SHIFTS[0] ?? { start: '', length: '', cover: '', vehicles: '' }}
          error={form.field('shifts').error}
          add={t('addShift')}
          onChange={(shifts: readonly ShiftRow[]) => form.set({ shifts })}
        />
        <fieldset className="al-rows" id="field-rules" tabIndex={-1}>
          <legend className="lab">{t('rules')}</legend>
          <p className="hint">{t('rulesHint')}</p>
          <div className="al-row">
            {RULE_COLUMNS.map((name) => (
              <TextField
                key={name}
                label={t(`column.${name}`)}
                maxLength={8}
                value={form.values.rules[name]}
                onChange={(value) => form.set({ rules: { ...form.values.rules, [name]: value } })}
              />
            ))}
          </div>
          {form.field('rules').error && <p className="error">{form.field('rules').error}</p>}
        </fieldset>
        <RowsField
          id="field-locks"
          label={t('locks')}
          hint={t('locksHint')}
          names={LOCK_COLUMNS}
          rows={form.values.locks}
          empty={NO_LOCK}
          choices={{
            area: placeChoices,
            day: weekDays(language),
            kind: HOUR_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
          }}
          error={form.field('locks').error}
          add={t('addLock')}
          onChange={(locks) => form.set({ locks })}
        />
        <RowsField
          id="field-visits"
          label={t('visits')}
          hint={t('visitsHint')}
          names={VISIT_COLUMNS}
          rows={form.values.visits}
          empty={NO_VISIT}
          choices={{
            area: placeChoices,
            visitDay: [{ value: 'any', label: t('anyDay') }, ...weekDays(language)],
            isRequired: (['yes', 'no'] as const).map((value) => ({ value, label: t(`required.${value}`) })),
          }}
          error={form.field('visits').error}
          add={t('addVisit')}
          onChange={(visits) => form.set({ visits })}
        />
        <Clash error={form.problem} />
        <p className="hint">{t('computeHint')}</p>
      </FormFrame>
    </Page>
  );
}

/** The rules that no plan keeps together, each kind with what it concerns, and what would do. */
function Clash({ error }: { error: unknown }): ReactElement | null {
  const t = useT('allocation');
  const { list } = useFormat();
  if (!(error instanceof ApiError)) return null;
  const { rules, missingHours, enforcementHours } = error.detail;
  if (!Array.isArray(rules)) return null;
  const parts = rules.map((rule) => String(rule).split(' '));
  const kinds = [...new Set(parts.map(([name = '']) => name))];
  const fitting = Array.isArray(enforcementHours) ? enforcementHours.map(String) : [];
  return (
    <section className="al-warn" aria-label={t('clash')}>
      <h2>{t('clash')}</h2>
      <ul>
        {kinds.map((kind) => {
          const of = parts.filter(([name]) => name === kind).map(([, ...rest]) => rest.join(' '));
          return (
            <li key={kind}>
              {t(`rule.${kind}`)} {of.filter((one) => one !== '').join(', ')}
            </li>
          );
        })}
      </ul>
      {typeof missingHours === 'number' && missingHours > 0 && <p>{t('clashMissing', { count: missingHours })}</p>}
      {fitting.length > 0 && <p>{t('clashFits', { hours: list(fitting) })}</p>}
    </section>
  );
}
