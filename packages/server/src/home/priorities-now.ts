import type { Measure } from '@reeve/domain';
import { citedBy, listRecords, recordsByIds } from '@reeve/store';
import { entryOf, type HomeOf } from './home-entry.ts';
import { trendOf } from './trend.ts';

const MOST = 20;

/** The priorities that are signed, in the order of their codes, each with how its offence has gone. */
export async function prioritiesNow(of: HomeOf) {
  const { tx, names } = of;
  const rows = await listRecords(tx, 'priority', { state: 'signed', limit: MOST });
  const priorities = [];
  for (const row of rows) {
    const { code, reviewOn } = row.body as { code: string; reviewOn: string }; // written only through its contract
    const measure = await measureFor(of, row.id);
    const { trend, noTrend } =
      measure === undefined ? { trend: null, noTrend: 'no_measure' as const } : await trendOf(of, measure);
    priorities.push({
      ...entryOf(of, 'priority', row),
      code,
      owner: row.owner_id === null ? null : (names.get(row.owner_id) ?? null),
      reviewOn,
      trend,
      noTrend,
    });
  }
  return priorities.toSorted((a, b) => a.code.localeCompare(b.code) || (a.reference < b.reference ? -1 : 1));
}

/** What the newest decision for a priority is measured by: which offence, and where. */
async function measureFor({ tx }: HomeOf, priorityId: string): Promise<Measure | undefined> {
  const decisions = await recordsByIds(tx, 'decision', await citedBy(tx, priorityId, 'decision'));
  return decisions.map((row) => (row.body as { measure?: Measure }).measure).find((one) => one !== undefined); // written only through its contract
}
