import { isDeepStrictEqual } from 'node:util';
import {
  compartmentsOf,
  labelKey,
  ReeveError,
  rowsWithin,
  seenByPost,
  seenForPurpose,
  type LabelParts,
} from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { listLabels, MAX_VIEWS, policyActorOf, type AccessView } from './access.ts';
import { todayIn } from '../database/clock.ts';
import { asApplication, type Door, type Opened } from './door.ts';
import { loadHeldLabels, makeLabelBook, type LabelBook } from './label-book.ts';
import { raiseAccess } from './raise-access.ts';
import type { Database, LabelRow } from '../schema/schema.ts';
import type { Store } from '../store.ts';
import { holdTicket, keptTicket, openWith, type TicketHolder, type Versions } from './ticket.ts';

/** The subject of cached rights: person, session and purpose. */
export interface Viewer extends TicketHolder {
  readonly purpose: string | undefined;
}

const viewKey = (person: Viewer): string => `${person.agencyId} ${person.accountId} ${person.purpose ?? ''}`;

/** Drops the cached rights of a person; they are read again next time. */
export function forgetAccess(store: Store, person: Viewer): void {
  store.access.views.delete(viewKey(person));
}

/** Cached rights are valid only while both versions are unchanged. */
const versionOf = ({ access_version, agency_version }: Versions): string | undefined =>
  agency_version === null ? undefined : `${access_version}.${agency_version}`;

/**
 * Begins a transaction under a person’s rights, cached ones if nothing has changed.
 *
 * @param door  of the transaction; if inside, the connection has the sign-in role and works as the application from here on
 * @param fresh ignore the cache and read the rights again
 */
export async function openAccess(
  store: Store,
  { client, db }: Opened,
  person: Viewer,
  door: Door,
  fresh: boolean,
): Promise<AccessView> {
  const begun = client.query(['begin', ...(door.isWithin ? [asApplication(store)] : [])].join('; '));
  const minute = minuteNow(store);
  const before = store.access.views.get(viewKey(person));
  const remembered = !fresh && before?.minute === minute ? before : undefined;
  const ticket = remembered && keptTicket(remembered, person);
  if (remembered && ticket !== undefined) {
    const [, now] = await Promise.all([begun, openWith(db, ticket, person.agencyId)]);
    if (now && versionOf(now) === remembered.version) return remembered;
  }
  const [, view] = await Promise.all([begun, loadAccess(store, door, person, bookOf(store, person.agencyId), before)]);
  store.access.views.set(viewKey(person), view);
  const [oldest] = store.access.views.keys();
  if (store.access.views.size > MAX_VIEWS && oldest !== undefined) store.access.views.delete(oldest);
  await holdTicket(db, door, person, view);
  return view;
}

/** The current minute. Rights depend on the day, so cached ones are read again every minute. */
const minuteNow = (store: Store): number => Math.floor(store.factories.now().getTime() / 60_000);

function bookOf(store: Store, agencyId: string): LabelBook {
  const { labels } = store.access;
  const book = labels.get(agencyId) ?? makeLabelBook();
  labels.set(agencyId, book);
  return book;
}

/** A person’s rights within a transaction that has changed them; they are not cached before it commits. */
export async function readAccess(store: Store, person: Viewer, before: AccessView, door: Door): Promise<AccessView> {
  const view = await loadAccess(store, door, person, before.book);
  return withLabels(view, before.labels);
}

/** @param before the cached view; if nothing has changed its lists are kept, and with them the tickets written for them */
async function loadAccess(
  store: Store,
  door: Door,
  person: Viewer,
  book: LabelBook,
  before?: AccessView,
): Promise<AccessView> {
  return door.ask(async (db) => {
    const account = await accountNow(db, person);
    const version = account && versionOf(account);
    if (!account) throw new ReeveError('not_signed_in', 'This account does not exist any more.');
    if (version === undefined)
      throw new ReeveError('misconfigured', 'The access version of the agency is missing; run the migrations.');
    const actor = policyActorOf(
      account,
      account.grants,
      person.purpose,
      account.staff_groups.map(({ code }) => code),
    );
    const exerciseNow = account.exercise_now ?? undefined;
    const today = todayIn(account.time_zone, exerciseNow ?? store.factories.now());
    const held = [...compartmentsOf(actor, today)].toSorted();
    const same = before?.version === version && before.book === book && before.held.join('\n') === held.join('\n');
    const labels = same ? before.labels : await loadHeldLabels(db, book, person.agencyId, held);
    const now = {
      version,
      minute: minuteNow(store),
      exerciseNow,
      name: account.name,
      agencyCode: account.agency_code,
      unit: { code: account.unit_code, name: account.unit_name, rawFile: account.raw_file },
      timeZone: account.time_zone,
    };
    if (same && before.today === today && isDeepStrictEqual(before.actor, actor)) return { ...before, ...now };
    return {
      ...now,
      actor,
      today,
      held,
      book,
      labels,
      kinds: [...seenForPurpose(actor.roles), ...rowsWithin(actor.roles)],
      postKinds: seenByPost(actor.roles),
      ...listLabels(actor, partsIn(book, labels), today),
      tickets: new Map(),
    };
  });
}

/** An account with its grants and the access versions, read in one query, so at one moment. */
async function accountNow(db: Kysely<Database>, person: Viewer) {
  return db
    .selectFrom('account as a')
    .innerJoin('agency as g', 'g.id', 'a.agency_id')
    .innerJoin('unit as u', (join) => join.onRef('u.agency_id', '=', 'a.agency_id').onRef('u.id', '=', 'a.unit_id'))
    .innerJoin('installation as i', (join) => join.on('i.id', '=', 1))
    .leftJoin('agency_access as v', 'v.agency_id', 'a.agency_id')
    .select(['a.id', 'a.agency_id', 'a.name', 'a.roles', 'a.clearance', 'a.status'])
    .select(['g.code as agency_code', 'g.time_zone'])
    .select(['u.code as unit_code', 'u.name as unit_name', 'u.raw_file'])
    .select(['i.access_version', 'i.exercise_now', 'v.version as agency_version'])
    .select((of) =>
      jsonArrayFrom(
        of
          .selectFrom('account_grant as r')
          .select(['r.kind', 'r.code', 'r.from_on', 'r.until_on'])
          .whereRef('r.agency_id', '=', 'a.agency_id')
          .whereRef('r.account_id', '=', 'a.id')
          .orderBy('r.id'),
      ).as('grants'),
    )
    .select((of) =>
      jsonArrayFrom(
        of
          .selectFrom('compartment as c')
          .select('c.code')
          .whereRef('c.agency_id', '=', 'a.agency_id')
          .where('c.about_staff', '=', true)
          .orderBy('c.code'),
      ).as('staff_groups'),
    )
    .where('a.agency_id', '=', person.agencyId)
    .where('a.id', '=', person.accountId)
    .executeTakeFirst();
}

function partsIn(book: LabelBook, ids: readonly number[]): readonly (readonly [number, LabelParts])[] {
  return ids.flatMap((id) => {
    const parts = book.partsOf(id);
    return parts ? [[id, parts] as const] : [];
  });
}

/** Extends a view to more labels of its book. Unknown ids are ignored. */
export function withLabels(view: AccessView, ids: readonly number[]): AccessView {
  const asked = new Set(view.labels);
  const more = partsIn(
    view.book,
    ids.filter((id) => !asked.has(id)),
  );
  if (more.length === 0) return view;
  const { reads, posts, writes } = listLabels(view.actor, more, view.today);
  return {
    ...view,
    labels: [...view.labels, ...more.map(([id]) => id)],
    reads: [...view.reads, ...reads],
    posts: [...view.posts, ...posts],
    writes: [...view.writes, ...writes],
    tickets: new Map(),
  };
}

/**
 * Creates a label with the sign-in role. The row of the agency’s access version is the lock: its holder sees all earlier labels.
 *
 * @returns its row; the existing one if another transaction was faster
 */
export async function makeLabel(db: Kysely<Database>, parts: LabelParts): Promise<LabelRow> {
  await raiseAccess(db, parts.agencyId);
  const key = labelKey(parts);
  const present = await db.selectFrom('label').selectAll().where('key', '=', key).executeTakeFirst();
  if (present) return present;
  return db
    .insertInto('label')
    .values({
      id: sql<number>`nextval('label_id_seq')`,
      agency_id: parts.agencyId,
      key,
      handling: [...parts.handling],
      conditions: parts.conditions,
      compartments: [...parts.compartments],
      classification: parts.classification,
      tlp: parts.tlp ?? null,
      purpose_group: parts.purposeGroup,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
