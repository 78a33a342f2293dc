import type { composePublicRelease, InputOf } from '@reeve/contract';
import {
  addDays,
  coveredDays,
  holdsDays,
  releasedHours,
  releasePeriod,
  ReeveError,
  seenByPost,
  toDayNumber,
  type LocalDate,
} from '@reeve/domain';
import {
  areaOffenceCounts,
  coverageOf,
  coverageStatements,
  crimeFacets,
  hoursByPriorityQuery,
  loopFiguresQuery,
  meantDataSet,
  newestLists,
  codeListsQuery,
  outcomeFiguresQuery,
  readTogether,
  recordsInStatesQuery,
  todayIn,
  type ActorTx,
  type StoredPublicRelease,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import type { EvaluationBody } from '../evaluation/shown.ts';
import { heldPurposes } from '../overview/held-purposes.ts';
import { releasableResults } from './results.ts';
import { layoutOf, type ReleaseCounts, type ReleaseLayout, type ReleasePrinted } from './layout.ts';

type Asked = InputOf<typeof composePublicRelease>;

/** The most records of one kind, outcomes and tasks of a period that are counted. */
const READ = 500;
const OUTCOMES = 5000;
const TASKS = 10_000;
/** Everything of a release but what is printed of its counts. */
export interface Gathered extends Pick<ReleasePrinted, 'hours'> {
  /** Of the period, in any order. */
  readonly results: ReleasePrinted['results'];
  readonly layout: ReleaseLayout;
  readonly counts: ReleaseCounts;
}

/** @throws ReeveError invalid_input, with the reason */
const refuse = (sentence: string, because: string, field: string): ReeveError =>
  new ReeveError('invalid_input', `${sentence} Nothing was composed.`, { because, fields: [field] });

/**
 * Counts what a release is made of. Only who reads every purpose can: otherwise two people would release numbers whose
 * difference is what one of them may not see.
 *
 * @param released those of the same year, oldest first
 * @throws ReeveError invalid_input — a period not over or not covered, other areas or offences than before; not_permitted
 */
export async function gatherRelease(
  tx: ActorTx,
  asked: Asked,
  released: readonly StoredPublicRelease[],
): Promise<Gathered> {
  const lists = codeListsOf(newestLists((await readTogether(tx, { lists: codeListsQuery(tx) })).lists));
  if (!heldPurposes(tx, lists).isWhole || !seenByPost(tx.actor.roles).includes('evaluation'))
    throw new ReeveError('not_permitted', 'Only who reads every purpose of the agency composes a release.', {
      because: 'part_of_purposes',
    });
  const { from, before, composableOn } = releasePeriod(asked.year, asked.month);
  if (tx.today < composableOn)
    throw refuse('The last crimes of this period have not had their time to be recorded.', 'too_early', 'month');
  if (released.some(({ month }) => month > asked.month))
    throw refuse('A longer period of this year was released.', 'longer_released', 'month');
  const crimes = await crimesOf(tx, asked, released, { from, before });
  return { ...crimes, ...(await actsOf(tx, crimes.crime, { from, before })) };
}

interface Days {
  readonly from: LocalDate;
  readonly before: LocalDate;
}

async function crimesOf(tx: ActorTx, asked: Asked, released: readonly StoredPublicRelease[], period: Days) {
  const dataSet = await meantDataSet(tx, undefined);
  if (!dataSet) throw refuse('There is no recorded crime that you may see.', 'no_such_crimes', 'areas');
  const facets = await crimeFacets(tx, dataSet.id);
  const layout = layoutFor(asked, released, facets);
  const days = coveredDays(coverageStatements(await coverageOf(tx, dataSet.id)), { areas: [], offenceTypes: [] });
  if (!holdsDays(days, [toDayNumber(period.from), toDayNumber(period.before)]))
    throw refuse('The recorded crime does not cover this period.', 'not_covered', 'month');
  const found = await areaOffenceCounts(tx, { dataSetId: dataSet.id, offences: [...facets.types], ...period });
  const columns = layout.offences.length + 1;
  const crime = Array.from({ length: (layout.areas.length + 1) * columns }, () => 0);
  const place = (at: number, others: number): number => (at < 0 ? others : at);
  for (const { area, offence, count } of found) {
    const row = place(
      layout.areas.findIndex(({ code }) => code === area),
      layout.areas.length,
    );
    const cell = row * columns + place(layout.offences.indexOf(offence), layout.offences.length);
    crime[cell] = (crime[cell] ?? 0) + count;
  }
  return { layout, crime };
}

/** The first release of a year fixes areas and offences: with others, sums of one and parts of the next would be compared. */
function layoutFor(
  { areas, offences }: Asked,
  released: readonly StoredPublicRelease[],
  facets: Awaited<ReturnType<typeof crimeFacets>>,
): ReleaseLayout {
  const [first] = released;
  const sorted = (codes: readonly string[]): string => [...new Set(codes)].toSorted().join('\n');
  if (first) {
    const layout = layoutOf(first);
    if (sorted(areas) !== sorted(layout.areas.map(({ code }) => code)) || sorted(offences) !== sorted(layout.offences))
      throw refuse('Areas and offences are those of the first release of the year.', 'other_layout', 'areas');
    return layout;
  }
  const named = facets.areas.filter(({ code }) => areas.includes(code));
  if (named.length < new Set(areas).size) throw refuse('An area is not in the recorded crime.', 'unknown', 'areas');
  const known = facets.types.filter((type) => offences.includes(type));
  if (known.length < new Set(offences).size)
    throw refuse('An offence is not in the recorded crime.', 'unknown', 'offences');
  return { areas: named.map(({ code, name }) => ({ code, name })), offences: known };
}

async function actsOf(tx: ActorTx, crime: readonly number[], { from, before }: Days) {
  const until = addDays(before, -1);
  const found = await readTogether(tx, {
    evaluations: recordsInStatesQuery(tx, 'evaluation', ['evaluated'], { each: READ, parts: ['result'] }),
    outcomes: outcomeFiguresQuery(tx, from, OUTCOMES, until),
    figures: loopFiguresQuery(tx, from, until),
    hours: hoursByPriorityQuery(tx, { since: from, until, newest: TASKS }),
  });
  const results = found.evaluations.flatMap((row) => {
    const { result } = row.body as EvaluationBody; // written only by the evaluation slice
    const on = todayIn(tx.timeZone, row.created_at);
    return result && on >= from && on <= until ? [result] : [];
  });
  const claimed = (claim: string): number => results.filter(({ assessment }) => assessment.claim === claim).length;
  const sum = (rows: typeof found.hours): number => rows.reduce((all, { hours }) => all + hours, 0);
  return {
    counts: {
      crime,
      acts: [
        claimed('fewer'),
        claimed('none'),
        claimed('more'),
        found.outcomes[0]?.complaints ?? 0,
        found.figures[0]?.questions_answered ?? 0,
        found.figures[0]?.decisions ?? 0,
      ],
    },
    hours: {
      priorities: releasedHours(sum(found.hours.filter(({ priority_id }) => priority_id !== null))),
      outside: releasedHours(sum(found.hours.filter(({ priority_id }) => priority_id === null))),
    },
    results: releasableResults(results),
  };
}
