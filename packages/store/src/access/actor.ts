import {
  ANY_PURPOSE,
  compartmentCode,
  isReeveError,
  labelFault,
  labelKey,
  mayWrite,
  ReeveError,
  auditEvent,
  whyNot,
  whyNotSentence,
  type AuditChannel,
  type AuditEvent,
  type LabelParts,
  type LocalDate,
  type PolicyActor,
  THREAT_GROUPS,
} from '@reeve/domain';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { AccessView } from './access.ts';
import { makeReach, type LabelReach } from './access-reach.ts';
import { forgetAccess, openAccess } from './access-view.ts';
import { copyEach } from '../database/copy.ts';
import { doorOutside, doorWithin, type Door, type Opened } from './door.ts';
import { insertJournal, type AuditFacts } from './journal.ts';
import { explainFailure } from '../database/failure.ts';
import { builderOn, takeFrom } from '../database/pool.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';

/** The acting person, as the session knows them. Rights are not here: they are read in the transaction itself. */
export interface ActingPerson {
  readonly accountId: string;
  readonly agencyId: string;
  readonly sessionId: string | undefined;
  readonly purpose: string | undefined;
  readonly justification: string | undefined;
  readonly caseRef: string | undefined;
  readonly requestId: string;
  /** Further facts for the log, if a session knows them. */
  readonly seen?: SeenPerson;
}

/** A person as the log records them: roles and unit at the time, the machine, the channel of the response. */
export interface SeenPerson {
  readonly roles: readonly string[];
  readonly unit: string;
  readonly workstation: string | undefined;
  readonly channel: AuditChannel;
}

/** The interface of a transaction under one person's rights. */
export interface ActorTx extends LabelReach {
  readonly db: Kysely<Database>;
  readonly store: Store;
  /** Reads accounts, units and groups of the agency, which no person's rights reach. The caller must restrict what it returns. */
  readonly atDoor: Door['ask'];
  readonly person: ActingPerson;
  readonly actor: PolicyActor;
  readonly name: string;
  readonly agencyCode: string;
  readonly unit: AccessView['unit'];
  readonly timeZone: string;
  readonly today: LocalDate;
  /** The label ids this person may read; the limit of search. */
  readonly reads: readonly number[];
  /** The agency's time: the exercise clock on a demo, else real time. */
  now(): Date;
  /** Real time of writing a row. Histories are in this order. */
  recordedAt(): Date;
  uuid(): string;
  /** Object kinds this person's roles see under the present purpose; search is limited to these. */
  readonly kinds: readonly string[];
  /** Parts of a label this person may read, or has used in this transaction. */
  partsOf(labelId: number): LabelParts;
  /** Passes each row of `copy (select …) to stdout` under this person's rights to a function, which does not keep the buffer. */
  copyEach(text: string, take: (row: Buffer) => void): Promise<number>;
  /** The id of the label with these parts, created if new. */
  labelFor(parts: Omit<LabelParts, 'agencyId'>, options?: { readonly ofThreat?: boolean }): Promise<number>;
  /** The id of the label with these parts among those this person holds; undefined until the first object carries it. */
  knownLabel(parts: Omit<LabelParts, 'agencyId'>): number | undefined;
  /** Adds an audit event that commits or rolls back with this transaction; the caller of `asActor` may complete it. */
  audit(facts: AuditFacts): void;
  /** True once this transaction has an event. */
  isAudited(): boolean;
}

/** How a transaction is opened and logged. */
export interface ActingOptions<T> {
  /** True if it writes. */
  readonly write?: boolean;
  /** True if it changes group memberships (`changeMemberships`), so that it begins with the sign-in role. It writes. */
  readonly regrants?: boolean;
  /** Completes a recorded event from the result of the work. */
  readonly complete?: (facts: AuditFacts, result: T) => AuditFacts;
}

/**
 * The only way to owned rows: one transaction under one person's rights.
 *
 * It presents the access ticket of these rights and reads the access version. If the version has changed, the rights are read again and
 * another ticket is written, so a changed grant applies from the next request on. A write always reads the grants. Without this wrapper
 * a statement finds no rows.
 */
export async function asActor<T>(
  store: Store,
  person: ActingPerson,
  work: (tx: ActorTx) => Promise<T>,
  options: ActingOptions<T> = {},
): Promise<T> {
  const regrants = options.regrants ?? false;
  const client = await takeFrom(regrants ? store.pools.door : store.pools.app);
  let broken = false;
  let letEnd: Promise<unknown> | undefined;
  try {
    const opened = { client, db: builderOn(client) };
    const door = regrants ? doorWithin(store, opened) : doorOutside(store);
    const view = await openAccess(store, opened, person, door, regrants || (options.write ?? false));
    const pending: AuditFacts[] = [];
    const tx = insideOf(store, opened, person, view, door, pending);
    const result = await work(tx);
    const complete = options.complete ?? ((facts: AuditFacts) => facts);
    const who = { ...person, seen: { ...UNSEEN, unit: view.unit.code, ...person.seen } };
    const entries = pending.map((facts) => ({
      agencyId: person.agencyId,
      event: eventOf(who, view.actor, complete(facts, result)),
    }));
    await insertJournal(tx.db, store.factories, entries);
    const changes = regrants || options.write === true || entries.length > 0;
    if (changes) await commit(client);
    else letEnd = client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    if (broken) forgetAccess(store, person);
    throw explainFailure(error);
  } finally {
    // No result depends on the end of a read transaction, so the response does not wait for it.
    if (letEnd)
      letEnd.then(
        () => client.release(),
        () => client.release(true),
      );
    else client.release(broken);
  }
}

/** If a connection breaks during a commit, the outcome is unknown. */
async function commit(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('commit');
  } catch (cause) {
    if (!isReeveError(explainFailure(cause), 'unavailable')) throw cause;
    throw new ReeveError(
      'unavailable',
      'The database went away at the last moment, so it is not certain whether this was saved. Look before you do it again.',
      { mayBeDone: true },
      { cause },
    );
  }
}

function insideOf(
  store: Store,
  { client, db }: Opened,
  person: ActingPerson,
  first: AccessView,
  door: Door,
  pending: AuditFacts[],
): ActorTx {
  const { factories } = store;
  const reach = makeReach(store, { client, db }, person, first, door);
  return {
    db,
    store,
    atDoor: door.ask,
    person,
    get actor() {
      return reach.view.actor;
    },
    name: first.name,
    agencyCode: first.agencyCode,
    unit: first.unit,
    timeZone: first.timeZone,
    today: first.today,
    get reads() {
      return reach.view.reads;
    },
    get kinds() {
      return reach.view.kinds;
    },
    now: () => reach.view.exerciseNow ?? factories.now(),
    recordedAt: factories.now,
    uuid: factories.uuid,
    partsOf(labelId) {
      const parts = reach.view.book.partsOf(labelId);
      if (!parts) throw new ReeveError('internal', 'A record carries a label this reader does not hold.');
      return parts;
    },
    copyEach: (text, take) => copyEach(client, text, take),
    knownLabel: (given) => reach.view.book.idOf(labelKey({ ...given, agencyId: person.agencyId })),
    async labelFor(given, { ofThreat = false } = {}) {
      const parts: LabelParts = { ...given, agencyId: person.agencyId };
      const fault = labelFault(parts);
      if (fault === 'above_restricted')
        throw new ReeveError(
          'invalid_input',
          'Content above “restricted” is not held in Reeve: record only that it exists and where.',
        );
      if (fault)
        throw new ReeveError('invalid_input', 'TLP:RED names its readers: choose a need-to-know group as well.');
      // Checked before anything is created, so that a marking out of reach is refused and leaves no label behind.
      const verdict = mayWrite(reach.view.actor, parts, reach.view.today);
      const isForeign = !ofThreat && parts.compartments.some((code) => code.startsWith(THREAT_GROUPS));
      const why = isForeign ? 'compartment' : verdict.allowed ? undefined : whyNot(verdict.because, 'chosen');
      if (why !== undefined)
        throw new ReeveError(
          'not_permitted',
          `Your rights do not reach this marking or group. ${whyNotSentence(why)} Nothing was changed.`,
          { because: why },
        );
      return reach.takeLabel(parts);
    },
    ...reach.within,
    audit(facts) {
      pending.push(facts);
    },
    isAudited: () => pending.length > 0,
  };
}

/** A system actor, without a workstation. */
const UNSEEN: Omit<SeenPerson, 'unit'> = { roles: [], workstation: undefined, channel: 'system' };

/** An audit event of this person. */
export function eventOf(person: ActingPerson, actor: PolicyActor | undefined, facts: AuditFacts): AuditEvent {
  // A code of the program, never a person's sentence: it stays in the log for ever.
  if (facts.because !== undefined && !/^[\w.:-]{1,80}$/.test(facts.because))
    throw new ReeveError('internal', 'The log was given a sentence where it keeps a word.');
  const { seen } = person;
  return auditEvent({
    ...facts,
    actorId: person.accountId,
    actorRoles: actor?.roles ?? seen?.roles,
    unit: seen?.unit,
    sessionId: person.sessionId,
    workstation: seen?.workstation,
    channel: facts.channel ?? seen?.channel,
    purpose: person.purpose,
    justification: facts.justification ?? person.justification,
    caseRef: person.caseRef,
    requestId: person.requestId,
  });
}

/** The marking that every signed-in member of the agency may read: names of colleagues, code lists. */
export const AGENCY_WIDE: Omit<LabelParts, 'agencyId'> = {
  handling: [],
  conditions: '',
  compartments: [],
  classification: 'internal',
  tlp: undefined,
  purposeGroup: ANY_PURPOSE,
};

/**
 * The marking of a person's own file: answers under their idempotency keys, reasons they gave, saved searches. The file is theirs
 * alone, so it needs no clearance: an external expert without any clearance has one too.
 */
export function ownNotes(accountId: string): Omit<LabelParts, 'agencyId'> {
  return { ...AGENCY_WIDE, classification: 'public', compartments: [compartmentCode('personal', accountId)] };
}
