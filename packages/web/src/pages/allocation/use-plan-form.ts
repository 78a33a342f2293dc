import {
  allocationPlan,
  listAreaSets,
  listHarmWeightSets,
  MOST_PLAN_AREAS,
  readAreaSet,
  type ReplyOf,
} from '@reeve/contract';
import { call } from '../../api/client.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useForm } from '../record/form/use-form.ts';
import type { UsualWeek } from './usual-week.ts';
import {
  isNumber,
  RULE_COLUMNS,
  SHIFT_COLUMNS,
  USUAL_RULES,
  USUAL_SHIFTS,
  USUAL_TEAM,
  weekBody,
  type LockRow,
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

export type PlanForm = ReturnType<typeof usePlanForm>;

/** The answers for a week, from which the server computes a plan. */
export function usePlanForm(
  usual: UsualWeek,
  sets: ReplyOf<typeof listAreaSets>['items'],
  weights: ReplyOf<typeof listHarmWeightSets>['items'],
) {
  const t = useT('allocation');
  const empty: typeof EMPTY = { ...EMPTY, ...usual };
  return useForm({
    operation: allocationPlan.create,
    empty,
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
}
