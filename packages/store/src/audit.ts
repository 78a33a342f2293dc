import type { AuditAction, AuditEvent } from '@reeve/domain';
import { sql } from 'kysely';
import { asKeeperOfLog, throughDoor } from './actor.ts';
import { journalText } from './journal.ts';
import type { Store } from './store.ts';

interface Waiting {
  readonly agencyId: string;
  readonly event: AuditEvent;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Consultations and refusals wait here for one commit together; no answer leaves before its event is durable. */
export interface JournalQueue {
  log(agencyId: string, event: AuditEvent): Promise<void>;
}

/** A queue that writes all that waits in one transaction while the next batch gathers. */
export function makeJournalQueue(store: Store): JournalQueue {
  let waiting: Waiting[] = [];
  let busy = false;
  const drain = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await throughDoor(store, 'journal', async (db) => {
          const rows = batch.map((entry) => ({
            agency_id: entry.agencyId,
            id: store.factories.uuid(),
            at: store.factories.now(),
            event: journalText(entry.event),
          }));
          await db.insertInto('audit_journal').values(rows).execute();
        });
        for (const entry of batch) entry.done();
      } catch (error) {
        for (const entry of batch) entry.failed(error);
      }
    }
    busy = false;
  };
  return {
    log: (agencyId, event) =>
      new Promise((done, failed) => {
        waiting.push({ agencyId, event, done, failed });
        if (!busy) void drain();
      }),
  };
}

/** A constant and the agency make the advisory lock: one sequencer an agency, whatever the number of servers. */
const SEQUENCER_LOCK = 7_353_012;
const BATCH = 5000;

/**
 * Number what waits in one agency's journal, gapless and in the order it was written down.
 * @returns how many events were numbered
 */
export async function numberEvents(store: Store, agencyId: string): Promise<number> {
  return asKeeperOfLog(store, agencyId, async (db) => {
    const lock = await sql<{
      held: boolean;
    }>`select pg_try_advisory_xact_lock(${SEQUENCER_LOCK}, hashtext(${agencyId})) as held`.execute(db);
    if (!lock.rows[0]?.held) return 0;
    const moved = await sql`
      with taken as (
        delete from audit_journal where agency_id = ${agencyId} and id in (
          select id from audit_journal where agency_id = ${agencyId} order by at, id limit ${BATCH}
        ) returning id, at, event
      )
      insert into audit_event (agency_id, seq, id, at, event)
      select ${agencyId}, (select coalesce(max(seq), 0) from audit_event where agency_id = ${agencyId}) + row_number() over (order by at, id), id, at, event
      from taken`.execute(db);
    return Number(moved.numAffectedRows ?? 0n);
  });
}

/** Number the events of every agency once. */
export async function numberAllEvents(store: Store): Promise<number> {
  const agencies = await asKeeperOfLog(store, undefined, (db) =>
    db.selectFrom('agency').select('id').orderBy('id').execute(),
  );
  let numbered = 0;
  for (const agency of agencies) numbered += await numberEvents(store, agency.id);
  return numbered;
}

/** Run the sequencer until stopped: events have their number within a second. */
export function startSequencer(
  store: Store,
  onError: (error: unknown) => void,
  everyMs = 500,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  const next = (): void => {
    timer = setTimeout(() => {
      round = numberAllEvents(store)
        .then(() => undefined, onError)
        .then(() => (stopped ? undefined : next()));
    }, everyMs);
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

export interface LogLine {
  readonly seq: number;
  readonly at: Date;
  readonly event: AuditEvent;
}

/** Numbered events of one agency, newest first. Only for people whose function is to read the log; the caller has checked. */
export async function readLog(
  store: Store,
  agencyId: string,
  query: { readonly before: number | undefined; readonly action: AuditAction | undefined; readonly limit: number },
): Promise<readonly LogLine[]> {
  return asKeeperOfLog(store, agencyId, async (db) => {
    let select = db
      .selectFrom('audit_event')
      .select(['seq', 'at', 'event'])
      .where('agency_id', '=', agencyId)
      .orderBy('seq', 'desc')
      .limit(query.limit);
    if (query.before !== undefined) select = select.where('seq', '<', String(query.before));
    if (query.action !== undefined) select = select.where(sql`event ->> 'action'`, '=', query.action);
    const rows = await select.execute();
    return rows.map((row) => ({ seq: Number(row.seq), at: row.at, event: row.event as AuditEvent })); // written only by eventOf
  });
}
