import { ReeveError, type AuditEvent } from '@reeve/domain';
import { sql } from 'kysely';
import { withAuditRole, atDoor } from '../access/door.ts';
import { insertJournal, type JournalEntry } from '../access/journal.ts';
import { numberWaiting } from './number.ts';
import { waitingAgencies } from './waiting.ts';
import type { Store } from '../store.ts';

interface Waiting extends JournalEntry {
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Accesses and refusals are queued for a joint commit; no response is sent before its event is durable. */
export interface JournalQueue {
  log(agencyId: string, event: AuditEvent): Promise<void>;
}

/** A queue that writes all waiting events in one transaction while the next batch fills. */
export function makeJournalQueue(store: Store): JournalQueue {
  let waiting: Waiting[] = [];
  let busy = false;
  const drain = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await atDoor(store, (db) => insertJournal(db, store.factories, batch));
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

/** A constant and the agency form the advisory lock: one sequencer per agency, for any number of servers. */
const SEQUENCER_LOCK = 7_353_012;
const BATCH = 500;

/**
 * Numbers the events in one agency's journal, gapless and in order of writing. Malformed events are set
 * aside: they stay in the journal, and their ids are added to `aside`.
 * @returns the number of events numbered
 */
export async function numberEvents(store: Store, agencyId: string, aside = new Set<string>()): Promise<number> {
  let sum = 0;
  // Short transactions, so that this process can answer requests in between.
  for (;;) {
    const batch = await withAuditRole(store, agencyId, async (db) => {
      const lock = await sql<{
        held: boolean;
      }>`select pg_try_advisory_xact_lock(${SEQUENCER_LOCK}, hashtext(${agencyId})) as held`.execute(db);
      return lock.rows[0]?.held ? numberWaiting(db, store.factories, agencyId, { limit: BATCH, aside }) : undefined;
    });
    if (batch && batch.numbered > 0) store.grownLogs.add(agencyId);
    sum += batch?.numbered ?? 0;
    for (const id of batch?.setAside ?? []) aside.add(id);
    if (!batch?.more) return sum;
  }
}

/**
 * Numbers the events of every agency that has some, once. A failure of one agency does not stop the others: it is reported at the end.
 *
 * @param aside ids that were set aside and reported before
 * @throws ReeveError misconfigured — an event of a journal cannot be numbered; all others are
 */
export async function numberAllEvents(store: Store, aside = new Set<string>()): Promise<number> {
  let numbered = 0;
  const failures: unknown[] = [];
  for (const agencyId of await waitingAgencies(store, aside)) {
    const known = new Set(aside);
    try {
      numbered += await numberEvents(store, agencyId, aside);
    } catch (error) {
      failures.push(error);
    }
    const found = [...aside].filter((id) => !known.has(id));
    if (found.length > 0) failures.push(setAside(agencyId, found));
  }
  if (failures.length > 0) throw failures[0];
  return numbered;
}

const setAside = (agencyId: string, ids: readonly string[]): ReeveError =>
  new ReeveError(
    'misconfigured',
    `The journal of the log contains rows that are not events: ${ids.join(', ')}. They stay there without a number; every event was numbered. Reeve does not write such rows: find out who did.`,
    { agencyId, ids },
  );

/** Runs the sequencer until stopped: events get their number within a second. */
export function startSequencer(
  store: Store,
  onError: (error: unknown) => void,
  everyMs = 500,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  // Reported once per start, not twice a second.
  const aside = new Set<string>();
  const next = (): void => {
    timer = setTimeout(() => {
      round = numberAllEvents(store, aside)
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
