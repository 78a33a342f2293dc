import type { LocalDate } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

export interface AreaOffenceCount {
  /** Empty: crimes without an area. */
  readonly area: string;
  readonly offence: string;
  readonly detection: 'reported' | 'proactive';
  readonly count: number;
}

/** Counts crimes that began in `[from, before)` by area, offence and detection, type by type from the index. */
export async function areaOffenceCounts(
  tx: ActorTx,
  of: {
    readonly dataSetId: string;
    readonly offences: readonly string[];
    readonly from: LocalDate;
    readonly before: LocalDate;
  },
): Promise<readonly AreaOffenceCount[]> {
  const { rows } = await sql<AreaOffenceCount>`
    select counted.area, asked.offence, counted.detection, counted.count
    from unnest(${[...of.offences]}::text[]) as asked(offence)
    cross join lateral (
      select area_code as area, detection, count(*)::int as count from crime
      where data_set_id = ${of.dataSetId}::uuid and label_id = any(${[...tx.reads]}::int[]) and type = asked.offence
        and from_at >= ${of.from}::date and from_at < ${of.before}::date
      group by area_code, detection
    ) counted
    order by counted.area, asked.offence, counted.detection`.execute(tx.db);
  return rows;
}
