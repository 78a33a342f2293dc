import { readCrimeArea, type controlStrategy, type priority, type ReplyOf } from '@reeve/contract';
import { ReeveError, type Language, type ObjectKind } from '@reeve/domain';
import { listRecords, recordsByIds, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { handle } from '../call/operation.ts';
import { assessmentBody, isOpened, templatesOf, type AssessmentBody } from './body.ts';
import { outlookOf, readUnit } from './result.ts';

type Reply = ReplyOf<typeof readCrimeArea>;
type StrategyBody = z.output<typeof controlStrategy.create.input>['body'];
type PriorityBody = z.output<typeof priority.create.input>['body'];
type Unit = AssessmentBody['units'][number];

/** Most assessments, priorities and strategies looked at, newest first: an agency has a few a year. */
const MOST = 100;

const areasOf = (row: StoredRecord): readonly Unit[] =>
  assessmentBody(row).units.filter(({ kind }) => kind === 'crime_area');
const same = (one: string | undefined, other: string): boolean => (one ?? '').toLowerCase() === other.toLowerCase();

const card = (kind: ObjectKind, row: StoredRecord): Reply['priorities'][number] => ({
  kind,
  id: row.id,
  reference: row.reference,
  title: row.title,
  state: row.state,
});

/** How the next assessment states that this one's forecast turned out. */
function turnoutOf(
  row: StoredRecord,
  rows: readonly StoredRecord[],
  code: string,
): Reply['assessed'][number]['turnout'] {
  const next = rows.find((one) => assessmentBody(one).previousId === row.id);
  const unit = next && areasOf(next).find((one) => same(one.code, code));
  const outlook = next && unit && outlookOf(assessmentBody(next), unit.id);
  return outlook?.turnout ? { is: outlook.turnout, note: outlook.turnoutNote ?? '' } : null;
}

/** What one assessment states of the area; nothing of its sheets while they are closed. */
async function assessedIn(
  tx: ActorTx,
  row: StoredRecord,
  unit: Unit,
  language: Language,
): Promise<Omit<Reply['assessed'][number], 'turnout'>> {
  const body = assessmentBody(row);
  const template = templatesOf(body).crime_area;
  const opened = isOpened(row);
  const read = opened ? await readUnit(tx, row, unit.id, language) : undefined;
  const outlook = opened ? outlookOf(body, unit.id) : undefined;
  const gapIds = body.gaps.flatMap(({ unitId, gapId }) => (unitId === unit.id ? [gapId] : []));
  const gaps = await recordsByIds(tx, 'gap', gapIds);
  return {
    assessment: card('threat_assessment', row),
    unitId: unit.id,
    name: unit.name,
    periodFrom: body.periodFrom,
    periodTo: body.periodTo,
    opened,
    template: { id: template.id, version: template.version },
    score: read?.score ?? null,
    values: read ? [...read.values] : [],
    risk: read?.risk ?? null,
    trend: outlook?.trend ?? null,
    horizonYears: outlook?.horizonYears ?? null,
    wouldChange: outlook?.wouldChange ?? '',
    gaps: gaps.map((gap) => card('gap', gap)),
  };
}

/** Priorities and strategies that name the area, of those this person may see. */
async function namedIn(tx: ActorTx, code: string): Promise<Pick<Reply, 'priorities' | 'strategies'>> {
  const priorities = (await listRecords(tx, 'priority', { limit: MOST })).filter((row) =>
    same((row.body as PriorityBody).crimeArea, code),
  );
  const ids = new Set(priorities.map(({ id }) => id));
  const strategies = (await listRecords(tx, 'control_strategy', { limit: MOST })).flatMap(
    (row): Reply['strategies'] => {
      const { validFrom, priorityIds, nonPriorities } = row.body as StrategyBody;
      const strategy = card('control_strategy', row);
      const not = nonPriorities.find((one) => same(one.crimeArea, code));
      if (not) return [{ strategy, validFrom, as: 'non_priority', reason: not.reason }];
      return priorityIds.some((id) => ids.has(id)) ? [{ strategy, validFrom, as: 'priority', reason: '' }] : [];
    },
  );
  return { priorities: priorities.map((row) => card('priority', row)), strategies };
}

/** A crime area over the years. One that no visible assessment has does not exist for the reader. */
export const readCrimeAreaHandler = handle(readCrimeArea, (call) =>
  call.read(async (tx) => {
    const { code } = call.query;
    const rows = (await listRecords(tx, 'threat_assessment', { limit: MOST }))
      .filter(({ state }) => state !== 'withdrawn')
      .toSorted((a, b) => (assessmentBody(a).periodTo < assessmentBody(b).periodTo ? 1 : -1));
    const found = rows.flatMap((row) => {
      const unit = areasOf(row).find((one) => same(one.code, code));
      return unit ? [{ row, unit }] : [];
    });
    const [newest] = found;
    if (!newest) throw new ReeveError('not_found', 'There is nothing here that you may see.');
    const assessed: Reply['assessed'] = [];
    for (const { row, unit } of found)
      assessed.push({ ...(await assessedIn(tx, row, unit, call.language)), turnout: turnoutOf(row, rows, code) });
    const named = await namedIn(tx, code);
    const shown = [
      ...assessed.flatMap(({ assessment, gaps }) => [assessment, ...gaps]),
      ...named.priorities,
      ...named.strategies.map(({ strategy }) => strategy),
    ];
    call.consulted({
      action: 'view',
      objectKind: 'threat_assessment',
      objectIds: [...new Set(shown.map(({ id }) => id))],
      resultCount: assessed.length,
    });
    const others = new Map(
      rows
        .toReversed()
        .flatMap(areasOf)
        .filter((one) => !same(one.code, code))
        .map((one) => [one.code.toLowerCase(), { code: one.code, name: one.name }]),
    );
    return {
      code: newest.unit.code,
      name: newest.unit.name,
      assessed,
      ...named,
      others: [...others.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    };
  }),
);
