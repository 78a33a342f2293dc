import {
  ANY_PURPOSE,
  isReeveError,
  labelFault,
  labelKey,
  mayWrite,
  ReeveError,
  auditEvent,
  type AuditChannel,
  type AuditEvent,
  type LabelParts,
  type LocalDate,
  type PolicyActor,
} from '@reeve/domain';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { labelPartsOf, listLabels, MAX_VIEWS, policyActorOf, type AccessView, type LabelBook } from './access.ts';
import { insertJournal, type AuditFacts } from './journal.ts';
import { explainFailure } from './failure.ts';
import { builderOn } from './pool.ts';
import { todayIn } from './clock.ts';
import type { Database } from './schema.ts';
import { beginWith, setLocal } from './setting.ts';
import type { Store } from './store.ts';

/** Who acts, as the session knows him. Rights are not here: they are read in the transaction itself. */
export interface ActingPerson {
  readonly accountId: string;
  readonly agencyId: string;
  readonly sessionId: string | undefined;
  readonly purpose: string | undefined;
  readonly justification: string | undefined;
  readonly caseRef: string | undefined;
  readonly requestId: string;
  /** What the log says of him beside this, where a session knows it. */
  readonly seen?: SeenPerson;
}

/** A person as the log sees him: roles and unit at the time, the machine, the way his answer leaves by. */
export interface SeenPerson {
  readonly roles: readonly string[];
  readonly unit: string;
  readonly workstation: string | undefined;
  readonly channel: AuditChannel;
}

/** The inside of the door: a transaction under one person's rights. */
export interface ActorTx {
  readonly db: Kysely<Database>;
  readonly store: Store;
  readonly person: ActingPerson;
  readonly actor: PolicyActor;
  readonly name: string;
  readonly unit: AccessView['unit'];
  readonly timeZone: string;
  readonly today: LocalDate;
  /** The label ids this person may read; what search is limited to. */
  readonly reads: readonly number[];
  /** The agency's time: the exercise clock on a demo, else real time. */
  now(): Date;
  /** Real time: when a row was written down. Histories are in this order. */
  recordedAt(): Date;
  uuid(): string;
  /** Parts of a label this person may read or has just made. */
  partsOf(labelId: number): LabelParts;
  /** The id of the label with these parts, made in this transaction when it is new. */
  labelFor(parts: Omit<LabelParts, 'agencyId'>): Promise<number>;
  /** An audit event that stands or falls with this transaction; the caller of `asActor` may complete what is said of it. */
  record(facts: AuditFacts): void;
}

interface Opened {
  readonly client: pg.PoolClient;
  readonly db: Kysely<Database>;
}

/**
 * The only door to owned rows: one transaction under one person's rights.
 *
 * One opening message sets who acts, today and the labels he may read and write, and reads the access version; when it is
 * not the one remembered, the lists are made anew and sent again, so that a changed grant holds from the next request on.
 * A write always reads the grants afresh. Forgetting this wrapper means zero rows.
 */
export async function asActor<T>(
  store: Store,
  person: ActingPerson,
  work: (tx: ActorTx) => Promise<T>,
  options: { readonly write?: boolean; readonly complete?: (facts: AuditFacts, result: T) => AuditFacts } = {},
): Promise<T> {
  const client = await connect(store.pools.app);
  let broken = false;
  try {
    const view = await open(store, client, person, options.write ?? false);
    const pending: AuditFacts[] = [];
    const tx = insideOf(store, { client, db: builderOn(client) }, person, view, pending);
    const result = await work(tx);
    const complete = options.complete ?? ((facts: AuditFacts) => facts);
    const who = { ...person, seen: { ...UNSEEN, unit: view.unit.code, ...person.seen } };
    const events = pending.map((facts) => eventOf(who, view.actor, complete(facts, result)));
    await insertJournal(tx.db, store.factories, person.agencyId, events);
    await commit(client);
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    if (broken) forgetAccess(store, person);
    throw explainFailure(error);
  } finally {
    client.release(broken);
  }
}

/** Whether a connection that breaks during its commit has committed cannot be known from here. */
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

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    const known = explainFailure(cause);
    if (isReeveError(known)) throw known;
    throw new ReeveError(
      'unavailable',
      'The database does not answer at this moment. Nothing was changed; try again.',
      {},
      { cause },
    );
  }
}

const viewKey = (person: ActingPerson): string => `${person.agencyId} ${person.accountId} ${person.purpose ?? ''}`;
function forgetAccess(store: Store, person: ActingPerson): void {
  store.access.views.delete(viewKey(person));
}

interface Installation {
  readonly access_version: string;
  readonly exercise_now: Date | null;
}

async function open(store: Store, client: pg.PoolClient, person: ActingPerson, fresh: boolean): Promise<AccessView> {
  const minute = Math.floor(store.factories.now().getTime() / 60_000);
  const known = fresh ? undefined : store.access.views.get(viewKey(person));
  const remembered = known?.minute === minute ? known : undefined;
  const settings = beginWith([
    { name: 'actor', uuid: person.accountId },
    { name: 'agency', uuid: person.agencyId },
    ...(remembered
      ? [
          { name: 'today', date: remembered.today } as const,
          { name: 'labels', ids: remembered.reads } as const,
          { name: 'writes', ids: remembered.writes } as const,
        ]
      : []),
  ]);
  // Several statements in one message answer with one result each; the last is the select.
  const results = (await client.query(
    `${settings}; select access_version, exercise_now from installation where id = 1`,
  )) as unknown as pg.QueryResult<Installation>[];
  const installation = results.at(-1)?.rows[0];
  if (!installation) throw new ReeveError('misconfigured', 'The installation row is missing; run the migrations.');
  if (remembered && remembered.version === installation.access_version) return remembered;
  const view = await loadAccess(store, client, person, installation, minute);
  store.access.views.set(viewKey(person), view);
  const [oldest] = store.access.views.keys();
  if (store.access.views.size > MAX_VIEWS && oldest !== undefined) store.access.views.delete(oldest);
  await sendAccess(client, view);
  return view;
}

async function sendAccess(client: pg.PoolClient, view: AccessView): Promise<void> {
  await client.query(
    [
      setLocal({ name: 'door', door: '' }),
      setLocal({ name: 'today', date: view.today }),
      setLocal({ name: 'labels', ids: view.reads }),
      setLocal({ name: 'writes', ids: view.writes }),
    ].join('; '),
  );
}

async function loadAccess(
  store: Store,
  client: pg.PoolClient,
  person: ActingPerson,
  installation: Installation,
  minute: number,
): Promise<AccessView> {
  await client.query(setLocal({ name: 'door', door: 'sign_in' }));
  const db = builderOn(client);
  const account = await db
    .selectFrom('account')
    .selectAll()
    .where('agency_id', '=', person.agencyId)
    .where('id', '=', person.accountId)
    .executeTakeFirst();
  if (!account) throw new ReeveError('not_signed_in', 'This account does not exist any more.');
  const agency = await db
    .selectFrom('agency')
    .select('time_zone')
    .where('id', '=', person.agencyId)
    .executeTakeFirstOrThrow();
  const unit = await db
    .selectFrom('unit')
    .select(['code', 'name', 'raw_file'])
    .where('agency_id', '=', person.agencyId)
    .where('id', '=', account.unit_id)
    .executeTakeFirstOrThrow();
  const grants = await db
    .selectFrom('account_grant')
    .selectAll()
    .where('agency_id', '=', person.agencyId)
    .where('account_id', '=', person.accountId)
    .execute();
  const book = await loadLabels(store, db, person.agencyId, installation.access_version);
  const actor = policyActorOf(account, grants, person.purpose);
  const exerciseNow = installation.exercise_now ?? undefined;
  const today = todayIn(agency.time_zone, exerciseNow ?? store.factories.now());
  const { reads, writes } = listLabels(actor, book, today);
  return {
    version: installation.access_version,
    minute,
    actor,
    name: account.name,
    unit: { code: unit.code, name: unit.name, rawFile: unit.raw_file },
    timeZone: agency.time_zone,
    today,
    exerciseNow,
    book,
    reads,
    writes,
  };
}

async function loadLabels(store: Store, db: Kysely<Database>, agencyId: string, version: string): Promise<LabelBook> {
  const known = store.access.labels.get(agencyId);
  if (known?.version === version) return known;
  const rows = await db.selectFrom('label').selectAll().where('agency_id', '=', agencyId).orderBy('id').execute();
  const book = {
    version,
    byId: new Map(rows.map((row) => [row.id, labelPartsOf(row)])),
    byKey: new Map(rows.map((row) => [row.key, row.id])),
  };
  store.access.labels.set(agencyId, book);
  return book;
}

function insideOf(
  store: Store,
  opened: Opened,
  person: ActingPerson,
  first: AccessView,
  pending: AuditFacts[],
): ActorTx {
  let view = first;
  const { factories } = store;
  return {
    db: opened.db,
    store,
    person,
    actor: view.actor,
    name: view.name,
    unit: view.unit,
    timeZone: view.timeZone,
    today: view.today,
    get reads() {
      return view.reads;
    },
    now: () => view.exerciseNow ?? factories.now(),
    recordedAt: factories.now,
    uuid: factories.uuid,
    partsOf(labelId) {
      const parts = view.book.byId.get(labelId);
      if (!parts) throw new ReeveError('internal', 'A record carries a label this reader does not hold.');
      return parts;
    },
    async labelFor(given) {
      const parts: LabelParts = { ...given, agencyId: person.agencyId };
      const fault = labelFault(parts);
      if (fault === 'above_restricted')
        throw new ReeveError(
          'invalid_input',
          'Content above “restricted” is not held in Reeve: record only that it exists and where.',
        );
      if (fault)
        throw new ReeveError('invalid_input', 'TLP:RED names its readers: choose a need-to-know group as well.');
      // Asked before anything is made, so that a marking out of reach is a sentence and leaves no label behind.
      if (!mayWrite(view.actor, parts, view.today).allowed)
        throw new ReeveError('not_permitted', 'Nothing was changed: your rights do not reach this marking or group.');
      const known = view.book.byKey.get(labelKey(parts));
      if (known !== undefined) return known;
      view = await makeLabel(opened, person, view, parts);
      const made = view.book.byKey.get(labelKey(parts));
      if (made === undefined) throw new ReeveError('internal', 'A label that was just made cannot be found.');
      return made;
    },
    record(facts) {
      pending.push(facts);
    },
  };
}

/** Make a label. The row of the access version is the lock: whoever holds it sees every label made before. */
async function makeLabel(
  { client, db }: Opened,
  person: ActingPerson,
  view: AccessView,
  parts: LabelParts,
): Promise<AccessView> {
  await client.query('update installation set access_version = access_version + 1 where id = 1');
  const { rows } = await client.query<Installation>(
    'select access_version, exercise_now from installation where id = 1',
  );
  const installation = rows[0];
  if (!installation) throw new ReeveError('internal', 'The installation row is missing.');
  await client.query(setLocal({ name: 'door', door: 'sign_in' }));
  const key = labelKey(parts);
  const present = await db.selectFrom('label').select('id').where('key', '=', key).executeTakeFirst();
  if (!present) {
    const next = await client.query<{ id: string }>(`select nextval('label_id_seq') as id`);
    await db
      .insertInto('label')
      .values({
        id: Number(next.rows[0]?.id),
        agency_id: parts.agencyId,
        key,
        handling: [...parts.handling],
        conditions: parts.conditions,
        compartments: [...parts.compartments],
        classification: parts.classification,
        tlp: parts.tlp ?? null,
        purpose_group: parts.purposeGroup,
      })
      .execute();
  }
  // Not kept in the shared book: this transaction may still roll back. The next request sees the raised version and reads anew.
  const rowsNow = await db
    .selectFrom('label')
    .selectAll()
    .where('agency_id', '=', person.agencyId)
    .orderBy('id')
    .execute();
  const book: LabelBook = {
    version: installation.access_version,
    byId: new Map(rowsNow.map((row) => [row.id, labelPartsOf(row)])),
    byKey: new Map(rowsNow.map((row) => [row.key, row.id])),
  };
  const grown = { ...view, version: installation.access_version, book, ...listLabels(view.actor, book, view.today) };
  await sendAccess(client, grown);
  return grown;
}

/** A system actor, who sits at no machine. */
const UNSEEN: Omit<SeenPerson, 'unit'> = { roles: [], workstation: undefined, channel: 'system' };

/** An audit event of this person. */
export function eventOf(person: ActingPerson, actor: PolicyActor | undefined, facts: AuditFacts): AuditEvent {
  // A word of the program's own, never somebody's sentence: what is said here stays in the log for ever.
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

/** The marking every signed-in member of the agency may read: names of colleagues, code lists. */
export const AGENCY_WIDE: Omit<LabelParts, 'agencyId'> = {
  handling: [],
  conditions: '',
  compartments: [],
  classification: 'internal',
  tlp: undefined,
  purposeGroup: ANY_PURPOSE,
};

/**
 * The door before there is an actor: account, session, grant, unit and label rows by key, nothing else. `journal` may only
 * put events into the journal.
 */
export async function throughDoor<T>(
  store: Store,
  door: 'sign_in' | 'journal',
  work: (db: Kysely<Database>) => Promise<T>,
): Promise<T> {
  const client = await connect(store.pools.app);
  let broken = false;
  try {
    await client.query(beginWith([{ name: 'door', door }]));
    const result = await work(builderOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw explainFailure(error);
  } finally {
    client.release(broken);
  }
}

/** The audit role inside one agency's log; without an agency it may only list the agencies. */
export async function asKeeperOfLog<T>(
  store: Store,
  agencyId: string | undefined,
  work: (db: Kysely<Database>) => Promise<T>,
): Promise<T> {
  const client = await connect(store.pools.audit);
  let broken = false;
  try {
    await client.query(
      beginWith(agencyId === undefined ? [{ name: 'door', door: 'sequencer' }] : [{ name: 'agency', uuid: agencyId }]),
    );
    const result = await work(builderOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw explainFailure(error);
  } finally {
    client.release(broken);
  }
}
