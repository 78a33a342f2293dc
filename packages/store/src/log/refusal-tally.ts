import type { AuditEvent } from '@reeve/domain';
import type { JournalQueue } from './audit.ts';

/** Refusals of one kind and operation in one session are counted together for this long. */
const MINUTE_MS = 60_000;
/** The number logged one by one, each about another object; the others are counted. */
const ONE_BY_ONE = 5;
/** The number of objects named for counted refusals. */
const MOST_NAMED = 50;
/** The number of addresses counted separately for refusals without a person; others in the same minute are counted together. */
const MOST_ADDRESSES = 10;

/** The counts to write: those of past minutes, of one session, or all. */
export type Settling = 'over' | 'all' | { readonly sessionId: string };

/**
 * Refusals before they reach the journal. A program that repeats a wrong request a thousand times a second must not make the log
 * grow with it, and no refusal of a person must be missing.
 */
export interface RefusalTally {
  /**
   * Records a refusal of a signed-in person. The first in a minute by kind, operation and session is durable when this returns, and
   * so is the first about each of five objects. Repetitions are counted, for one event with their number.
   */
  ofPerson(agencyId: string, event: AuditEvent): Promise<void>;
  /** Records a refusal without a signed-in person: counted by kind and address, for one event in each agency's log. */
  ofAddress(event: AuditEvent): void;
  /** Writes the counts, and waits for running writes. Counts that cannot be written are kept. */
  settle(which: Settling): Promise<void>;
}

/** One minute of one kind of refusal. */
interface Minute {
  readonly since: number;
  /** Its logs: that of one agency or, for refusals without a person, those of all. */
  readonly agencyId: string | undefined;
  /** The first counted refusal. */
  event: AuditEvent;
  readonly written: Set<string>;
  readonly named: Set<string>;
  counted: number;
}

/**
 * Creates a tally for a journal.
 *
 * The first is written at once, so that a person's mistake is in the log before they see the response, and a crash loses no more
 * than the number of repetitions within that minute.
 *
 * @param options agencyIds: agencies whose logs get refusals without a person
 */
export function makeRefusalTally(
  journal: JournalQueue,
  options: { readonly now: () => Date; readonly agencyIds: () => Promise<readonly string[]> },
): RefusalTally {
  const ofPersons = new Map<string, Minute>();
  const ofAddresses = new Map<string, Minute>();
  const underway = new Set<Promise<void>>();
  // A clock set back must not keep a minute open.
  const isOver = (minute: Minute): boolean => Math.abs(options.now().getTime() - minute.since) >= MINUTE_MS;

  const minuteOf = (map: Map<string, Minute>, key: string, agencyId: string | undefined, event: AuditEvent): Minute => {
    const known = map.get(key);
    if (known) return known;
    const since = options.now().getTime();
    const minute: Minute = { since, agencyId, event, written: new Set(), named: new Set(), counted: 0 };
    map.set(key, minute);
    return minute;
  };
  /** Writes a completed minute; on failure, it is merged into the next minute, or waits. */
  const write = async (map: Map<string, Minute>, key: string, minute: Minute): Promise<void> => {
    map.delete(key);
    if (minute.counted === 0) return;
    const { agencyId, named, counted: times } = minute;
    const event: AuditEvent = { ...minute.event, query: undefined, objectIds: [...named], times };
    try {
      const agencies = agencyId === undefined ? await options.agencyIds() : [agencyId];
      await Promise.all(agencies.map((id) => journal.log(id, event)));
    } catch (error) {
      const next = map.get(key);
      if (next) next.counted += times;
      else map.set(key, minute);
      throw error;
    }
  };
  const settleOne = (map: Map<string, Minute>, key: string, minute: Minute): Promise<void> => {
    const writing = write(map, key, minute).finally(() => underway.delete(writing));
    underway.add(writing);
    return writing;
  };

  return {
    async ofPerson(agencyId, event) {
      const { actorId, sessionId, purpose, objectKind, because, action } = event;
      const key = JSON.stringify([agencyId, actorId, sessionId, purpose, objectKind, because, action]);
      const before = ofPersons.get(key);
      // On failure it waits for the next round, which reports it.
      const settled = before && isOver(before) ? settleOne(ofPersons, key, before).catch(() => undefined) : undefined;
      const minute = minuteOf(ofPersons, key, agencyId, event);
      const object = event.objectIds.join(' ');
      if (minute.written.has(object) || minute.written.size >= ONE_BY_ONE) count(minute, event);
      else {
        minute.written.add(object);
        await journal.log(agencyId, event).catch((error: unknown) => {
          count(minute, event);
          throw error;
        });
      }
      await settled;
    },
    ofAddress(event) {
      const { because, workstation } = event;
      const keyOf = (address: string | undefined): string => JSON.stringify([because, address]);
      const others = [...ofAddresses.values()].filter((one) => one.event.because === because);
      const isApart = ofAddresses.has(keyOf(workstation)) || others.length < MOST_ADDRESSES;
      const one = isApart ? event : { ...event, workstation: undefined };
      count(minuteOf(ofAddresses, keyOf(one.workstation), undefined, one), one);
    },
    async settle(which) {
      // A failed write is counted again, and is then due.
      await Promise.allSettled(underway);
      const isDue = (minute: Minute): boolean =>
        which === 'all' || (which === 'over' ? isOver(minute) : minute.event.sessionId === which.sessionId);
      const rounds = [ofPersons, ofAddresses].flatMap((map) =>
        [...map].filter(([, minute]) => isDue(minute)).map(([key, minute]) => settleOne(map, key, minute)),
      );
      for (const round of await Promise.allSettled(rounds)) if (round.status === 'rejected') throw round.reason;
    },
  };
}

function count(minute: Minute, event: AuditEvent): void {
  if (minute.counted === 0) minute.event = event;
  minute.counted += 1;
  for (const id of event.objectIds) if (minute.named.size < MOST_NAMED) minute.named.add(id);
}

/** Writes counts as soon as their minute is over, until stopped; `settle('all')` writes the last ones. */
export function startSettling(
  tally: RefusalTally,
  onError: (error: unknown) => void,
  everyMs = 1000,
): { stop(): void } {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void tally
      .settle('over')
      .catch(onError)
      .finally(() => (busy = false));
  }, everyMs).unref();
  return { stop: () => clearInterval(timer) };
}
