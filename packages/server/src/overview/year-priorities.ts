import type { controlStrategy, priority } from '@reeve/contract';
import { strategyDates } from '@reeve/domain';
import { listRecords, recordsByIds, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { entryOf, type HomeOf } from '../home/home-entry.ts';
import { assessedAreas } from './priority-reason.ts';
import type { YearSpan } from './year-span.ts';

type StrategyBody = z.output<typeof controlStrategy.create.input>['body'];
type PriorityBody = z.output<typeof priority.create.input>['body'];

/** Most strategies and priorities looked at: an agency has a few a year. */
const MOST = 50;

/** The bodies of stored records: written only through their contracts. */
const strategyOf = (row: StoredRecord): StrategyBody => row.body as StrategyBody;
const priorityOf = (row: StoredRecord): PriorityBody => row.body as PriorityBody;

/** A priority stored before crime areas had codes has none. */
const areaKey = (code: string | undefined): string => (code ?? '').toLowerCase();

/** The strategy signed last that was valid on a day of the year. */
function strategyIn(rows: readonly StoredRecord[], { from, until }: YearSpan): StoredRecord | undefined {
  return rows
    .filter((row) => {
      const { validFrom } = strategyOf(row);
      const wasSigned = row.state === 'signed' || row.state === 'superseded';
      return wasSigned && validFrom <= until && strategyDates(validFrom).validUntil >= from;
    })
    .toSorted((a, b) => (strategyOf(a).validFrom < strategyOf(b).validFrom ? 1 : -1))[0];
}

/**
 * The priorities of a year and why they are: those of its control strategy, else the signed ones; each with what the
 * approved threat assessment that the strategy answers states of its crime area.
 */
export async function yearPriorities(of: HomeOf, span: YearSpan) {
  const { tx, language } = of;
  const strategy = strategyIn(await listRecords(tx, 'control_strategy', { limit: MOST }), span);
  const { assessmentId, priorityIds, nonPriorities, validFrom } = strategy ? strategyOf(strategy) : NO_STRATEGY;
  const [found] = await recordsByIds(tx, 'threat_assessment', assessmentId === undefined ? [] : [assessmentId]);
  const assessment = found && ['approved', 'superseded'].includes(found.state) ? found : undefined;
  const assessed = assessment && (await assessedAreas(tx, assessment, language));
  const rows = strategy
    ? await recordsByIds(tx, 'priority', priorityIds)
    : await listRecords(tx, 'priority', { state: 'signed', limit: MOST });
  return {
    strategy: strategy ? { ...entryOf(of, 'control_strategy', strategy), validFrom } : null,
    nonPriorities: nonPriorities.map(({ title, reason }) => ({ title, reason })),
    assessment:
      assessment && assessed ? { ...entryOf(of, 'threat_assessment', assessment), sentence: assessed.sentence } : null,
    overdueReviews: rows.filter((row) => row.state === 'signed' && priorityOf(row).reviewOn < tx.today).length,
    priorities: rows
      .map((row) => {
        const { code, measure, crimeArea } = priorityOf(row);
        const why = assessed?.areas.get(areaKey(crimeArea)) ?? null;
        return { ...entryOf(of, 'priority', row), code, measure, why };
      })
      .toSorted((a, b) => a.code.localeCompare(b.code) || (a.reference < b.reference ? -1 : 1)),
  };
}

const NO_STRATEGY: StrategyBody = { validFrom: '', priorityIds: [], nonPriorities: [] };
