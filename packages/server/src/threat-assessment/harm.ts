import { readHarm, type ReplyOf } from '@reeve/contract';
import {
  coveredDays,
  fromDayNumber,
  harmTable,
  holdsDays,
  PRESET_MATURITY_DAYS,
  ReeveError,
  toDayNumber,
  type CoverageStatement,
  type HarmTable,
} from '@reeve/domain';
import { areaNames, areaOffenceCounts, coverageOf, coverageStatements, crimeFacets, meantDataSet } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { daysOf } from '../coverage/covered.ts';
import { dataSetName } from '../coverage/data-set-name.ts';
import { chosenWeights, offenceNames, offenceTypes, weightsOf } from './register/harm-weights.ts';

type Reply = ReplyOf<typeof readHarm>;

const YEAR_DAYS = 365;
const NOTHING = {
  weights: null,
  dataSet: null,
  from: null,
  before: null,
  covered: [],
  offences: [],
  areas: [],
  crimes: 0,
  leftOut: 0,
  days: 0,
  unweighted: [],
  complete: false,
} satisfies Reply;

/** The period asked for, else the year before the last day that is covered everywhere with 28 days for late records. */
function periodOf(
  { from, before }: { readonly from?: string | undefined; readonly before?: string | undefined },
  statements: readonly CoverageStatement[],
): { readonly from: string; readonly before: string } | undefined {
  const everything = { areas: [], offenceTypes: [] };
  const mature = coveredDays(statements, { ...everything, maturityDays: PRESET_MATURITY_DAYS });
  const last = (mature.length > 0 ? mature : coveredDays(statements, everything)).at(-1);
  const until = before ?? (last && fromDayNumber(last[1]));
  if (until === undefined) return undefined;
  const yearBefore = toDayNumber(until) - YEAR_DAYS;
  return { from: from ?? fromDayNumber(Math.max(yearBefore, last?.[0] ?? yearBefore)), before: until };
}

/** Whether the whole period is covered for an offence in an area; areas alike are looked up once. */
function coverageIn(
  statements: readonly CoverageStatement[],
  { from, before }: { readonly from: string; readonly before: string },
): (area: string, offence: string) => boolean {
  const known = new Map<string, boolean>();
  return (area, offence) => {
    const key = `${area}\n${offence}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const days = coveredDays(statements, { areas: area === '' ? [] : [area], offenceTypes: [offence] });
    const is = holdsDays(days, [toDayNumber(from), toDayNumber(before)]);
    known.set(key, is);
    return is;
  };
}

/** Harm of recorded crime over covered days, under this person's rights; computed at each reading. */
export const readHarmHandler = handle(readHarm, (call) =>
  call.read(async (tx) => {
    const { query, language } = call;
    const weights = await chosenWeights(tx, query.weightsId);
    const dataSet = await meantDataSet(tx, query.dataSetId);
    call.consulted({
      action: 'view',
      objectKind: 'harm_weight_set',
      objectIds: weights ? [weights.id] : [],
    });
    if (!weights) return NOTHING;
    const used = {
      id: weights.id,
      code: weights.code,
      version: weights.version,
      name: weights.name,
      source: weights.source,
    };
    if (!dataSet) return { ...NOTHING, weights: used };
    const statements = coverageStatements(await coverageOf(tx, dataSet.id));
    const period = periodOf(query, statements);
    const named = { ...NOTHING, weights: used, dataSet: { id: dataSet.id, name: dataSetName(dataSet, language) } };
    if (!period) return named;
    if (period.from >= period.before)
      throw new ReeveError('invalid_input', 'The period ends before it begins.', { fields: ['before'] });
    const facets = await crimeFacets(tx, dataSet.id);
    const offences = [...facets.types];
    const counts = await areaOffenceCounts(tx, { dataSetId: dataSet.id, offences, ...period });
    const isWithoutArea = counts.some(({ area }) => area === '');
    const areas = [...facets.areas.map(({ code }) => code), ...(isWithoutArea ? [''] : [])];
    const isCovered = coverageIn(statements, period);
    const table = harmTable(
      counts.map(({ count, ...one }) => ({ ...one, count })),
      weightsOf(weights),
      { areas, offences, isCovered },
    );
    const codes = facets.areas.map(({ code }) => code);
    const names = await areaNames(tx, dataSet.id, codes);
    const nameOf = new Map(codes.map((code, at) => [code, names[at] ?? code]));
    return {
      ...named,
      ...period,
      covered: daysOf(coveredDays(statements, { areas: [], offenceTypes: [] })),
      ...shownTable(table, {
        titleOf: offenceNames(await offenceTypes(tx), language),
        areaOf: (code) => nameOf.get(code) ?? '',
      }),
    };
  }),
);

function shownTable(
  table: HarmTable,
  { titleOf, areaOf }: { readonly titleOf: (code: string) => string; readonly areaOf: (code: string) => string },
): Pick<Reply, 'offences' | 'areas' | 'crimes' | 'leftOut' | 'days' | 'unweighted' | 'complete'> {
  return {
    offences: table.offences.map((one) => ({
      offence: one.offence,
      title: titleOf(one.offence),
      crimes: one.crimes ?? null,
      leftOut: one.leftOut,
      daysEach: one.daysEach ?? null,
      days: one.days ?? null,
      uncovered: one.uncovered.map(areaOf),
    })),
    areas: table.areas.map((one) => ({
      code: one.area,
      name: areaOf(one.area),
      crimes: one.crimes ?? null,
      leftOut: one.leftOut,
      days: one.days ?? null,
      uncovered: one.uncovered.map(titleOf),
    })),
    crimes: table.crimes,
    leftOut: table.leftOut,
    days: table.days,
    unweighted: table.unweighted.map((one) => ({ ...one, title: titleOf(one.offence) })),
    complete: table.complete,
  };
}
