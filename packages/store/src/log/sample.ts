import { CONSULTATIONS, ReeveError, SAMPLE_SIZE, type LogLeaf, type SampleMark } from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import { withAuditRole, atDoor } from '../access/door.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';
import { readLogEvents, type LogLine } from './read.ts';

/** Sampled accesses of one unit and month. */
export interface StoredSample {
  readonly id: string;
  readonly unit: string;
  readonly month: string;
  readonly seed: string;
  readonly releasedAt: Date;
  readonly items: readonly {
    readonly line: LogLine;
    readonly mark: SampleMark | undefined;
    readonly markedAt: Date | undefined;
  }[];
}

/**
 * Samples accesses by a unit’s people in a month and releases them to its supervisor: the five lowest lots of each person,
 * under a generated seed, which is stored. A unit’s month is sampled once.
 *
 * @param of timeZone: the zone of the month
 * @throws ReeveError conflict — it was sampled before
 */
export async function releaseSample(
  store: Store,
  agencyId: string,
  of: { readonly unit: string; readonly month: string; readonly timeZone: string; readonly by: string },
): Promise<{ readonly id: string; readonly seed: string }> {
  const [id, seed] = [store.factories.uuid(), store.factories.secret()];
  return withAuditRole(store, agencyId, async (db) => {
    const { rows } = await sql<{ seq: string }>`
      select seq from (
        select seq, row_number() over (partition by actor_id order by sha256(convert_to(${seed} || ':' || seq, 'UTF8')), seq) as place
        from audit_event where agency_id = ${agencyId} and unit = ${of.unit} and actor_id is not null
          and action = any(${[...CONSULTATIONS]}::text[])
          and at >= ((${of.month} || '-01')::timestamp at time zone ${of.timeZone})
          and at < ((${of.month} || '-01')::timestamp + interval '1 month') at time zone ${of.timeZone}
          and leaf::jsonb ->> 'decision' = 'allow' and leaf::jsonb ->> 'channel' <> 'system'
      ) lots where place <= ${SAMPLE_SIZE} order by seq`.execute(db);
    await db
      .insertInto('audit_sample')
      .values({
        agency_id: agencyId,
        id,
        unit: of.unit,
        month: of.month,
        seed,
        seqs: rows.map((row) => row.seq),
        released_at: store.factories.now(),
        released_by: of.by,
      })
      .execute();
    return { id, seed };
  });
}

/** Released samples, newest month first: those of one unit, or all. */
export async function listSamples(
  store: Store,
  agencyId: string,
  unit: string | undefined,
): Promise<readonly StoredSample[]> {
  return withAuditRole(store, agencyId, async (db) => {
    const all = db
      .selectFrom('audit_sample')
      .selectAll()
      .where('agency_id', '=', agencyId)
      .orderBy('month', 'desc')
      .orderBy('unit')
      .limit(24);
    const samples = await (unit === undefined ? all : all.where('unit', '=', unit)).execute();
    const stored: StoredSample[] = [];
    for (const sample of samples) {
      const lines = await readLogEvents(db, agencyId, sample.seqs.map(Number));
      const marks = await marksOf(db, agencyId, sample.id);
      stored.push({
        id: sample.id,
        unit: sample.unit,
        month: sample.month,
        seed: sample.seed,
        releasedAt: sample.released_at,
        items: lines.map((line) => ({ line, mark: marks.get(line.seq)?.mark, markedAt: marks.get(line.seq)?.at })),
      });
    }
    return stored;
  });
}

/** Returns a sampled event from the log; undefined if it was not sampled. */
export async function sampledEvent(
  store: Store,
  agencyId: string,
  of: { readonly sampleId: string; readonly seq: number },
): Promise<LogLeaf | undefined> {
  return withAuditRole(store, agencyId, async (db) => {
    const sample = await db
      .selectFrom('audit_sample')
      .select('seqs')
      .where('agency_id', '=', agencyId)
      .where('id', '=', of.sampleId)
      .executeTakeFirst();
    if (!sample?.seqs.includes(String(of.seq))) return undefined;
    const [line] = await readLogEvents(db, agencyId, [of.seq]);
    return line?.leaf;
  });
}

/** The last mark of each event of a sample. */
async function marksOf(
  db: Kysely<Database>,
  agencyId: string,
  sampleId: string,
): Promise<ReadonlyMap<number, { readonly mark: SampleMark; readonly at: Date }>> {
  const rows = await db
    .selectFrom('audit_sample_mark')
    .select(['seq', 'mark', 'at'])
    .where('agency_id', '=', agencyId)
    .where('sample_id', '=', sampleId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [Number(row.seq), { mark: row.mark, at: row.at }]));
}

/**
 * Marks a sampled access as accepted or as needing an explanation.
 *
 * @param of unit: the supervisor’s own; by: the supervisor, who does not judge their own
 * @throws ReeveError not_found — it was not sampled for this unit; same_person — it is their own
 */
export async function markSample(
  store: Store,
  agencyId: string,
  of: {
    readonly sampleId: string;
    readonly seq: number;
    readonly unit: string;
    readonly by: string;
    readonly mark: SampleMark;
  },
): Promise<void> {
  await withAuditRole(store, agencyId, async (db) => {
    const sample = await db
      .selectFrom('audit_sample')
      .select('seqs')
      .where('agency_id', '=', agencyId)
      .where('id', '=', of.sampleId)
      .where('unit', '=', of.unit)
      .executeTakeFirst();
    const event = await db
      .selectFrom('audit_event')
      .select('actor_id')
      .where('agency_id', '=', agencyId)
      .where('seq', '=', String(of.seq))
      .executeTakeFirst();
    if (!sample?.seqs.includes(String(of.seq)) || !event)
      throw new ReeveError('not_found', 'This was not drawn for your unit.');
    if (event.actor_id === of.by) throw new ReeveError('same_person', 'Another person checks your own accesses.');
    await db
      .insertInto('audit_sample_mark')
      .values({
        agency_id: agencyId,
        id: store.factories.uuid(),
        sample_id: of.sampleId,
        seq: String(of.seq),
        mark: of.mark,
        at: store.factories.now(),
        by: of.by,
      })
      .execute();
  });
}

/** The units of an agency, by name. */
export async function listUnits(
  store: Store,
  agencyId: string,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return atDoor(store, (db) =>
    db
      .selectFrom('unit')
      .select(['code', 'name'])
      .where('agency_id', '=', agencyId)
      .orderBy('name')
      .orderBy('code')
      .execute(),
  );
}
