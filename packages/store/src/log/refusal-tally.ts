import type { AuditEvent } from '@reeve/domain';
import type { JournalQueue } from './audit.ts';

/** Refusals of one kind and operation in one session are counted together for this long. */
const MINUTE_MS = 60_000;
/** So many of them, each about another object, are logged one by one; the others are counted. */
const ONE_BY_ONE = 5;
/** So many objects of the counted ones are named. */
const MOST_NAMED = 50;
/** Refusals without a person come from so many addresses one by one; others in the same minute are counted together. */
const MOST_ADDRESSES = 10;

/** Which counts to write: those of minutes that are over, of one session, or all. */
export type Settling = 'over' | 'all' | { readonly sessionId: string };

/**
 * Refusals on their way to the journal. A program that repeats a wrong request a thousand times a second must not make the log
 * grow with it, and no refusal of a person may be missing.
 */
export interface RefusalTally {
  /**
   * A refusal of a signed-in person. The first in a minute of its kind, operation and session is durable when this returns, and
   * so is the first about each of five objects. What repeats them is counted, for one event with its number.
   */
  ofPerson(agencyId: string, event: AuditEvent): Promise<void>;
  /** A refusal of a request that no person signed in for: counted by kind and address, for one event in each agency's log. */
  ofAddress(event: AuditEvent): void;
  /** Write what was counted, and wait for what is being written. What cannot be written stays counted. */
  settle(which: Settling): Promise<void>;
}

/** One minute of one kind of refusal. */
interface Minute {
  readonly since: number;
  /** Where it is written: one agency's log, or for refusals without a person that of each. */
  readonly agencyId: string | undefined;
  /** The first of those that are counted. */
  event: AuditEvent;
  readonly written: Set<string>;
  readonly named: Set<string>;
  counted: number;
}

/**
 * A tally over a journal.
 *
 * The first is written at once, so that a person's mistake is in the log before they see the answer, and a crash loses no more
 * than how often it was repeated within that minute.
 *
 * @param options agencyIds: whose logs have the refusals without a person
 */
export function makeRefusalTally(
  journal: JournalQueue,
  options: { readonly now: () => Date; readonly agencyIds: () => Promise<readonly string[]> },
): RefusalTally {
  const ofPersons = new Map<string, Minute>();
  const ofAddresses = new Map<string, Minute>();
  const underway = new Set<Promise<void>>();
  // A clock that was set back must not keep a minute open.
  const isOver = (minute: Minute): boolean => Math.abs(options.now().getTime() - minute.since) >= MINUTE_MS;

  const minuteOf = (map: Map<string, Minute>, key: string, agencyId: string | undefined, event: AuditEvent): Minute => {
    const known = map.get(key);
    if (known) return known;
    const since = options.now().getTime();
    const minute: Minute = { since, agencyId, event, written: new Set(), named: new Set(), counted: 0 };
    map.set(key, minute);
    return minute;
  };
  /** Write a minute that takes no more; what cannot be written goes to the minute that has begun since, or waits. */
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
      // Where it fails it waits for the next round, which reports it.
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
      // What fails meanwhile is counted again, and is then among what is due.
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

/** Write what was counted as soon as its minute is over, until stopped; what was counted last is written by `settle('all')`. */
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
