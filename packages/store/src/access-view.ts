import { compartmentsOf, labelKey, ReeveError, seenByPost, seenForPurpose, type LabelParts } from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import type pg from 'pg';
import { listLabels, MAX_VIEWS, policyActorOf, type AccessView } from './access.ts';
import { todayIn } from './clock.ts';
import { asApplication, type Door } from './door.ts';
import { loadHeldLabels, makeLabelBook, type LabelBook } from './label-book.ts';
import { raiseAccess } from './raise-access.ts';
import type { Database, LabelRow } from './schema.ts';
import { beginWith, setLocal, type Setting } from './setting.ts';
import type { Store } from './store.ts';

/** Whose rights: a person and what he works for. */
export interface Viewer {
  readonly accountId: string;
  readonly agencyId: string;
  readonly purpose: string | undefined;
}

const viewKey = (person: Viewer): string => `${person.agencyId} ${person.accountId} ${person.purpose ?? ''}`;

/** What was remembered of a person’s rights is read anew the next time. */
export function forgetAccess(store: Store, person: Viewer): void {
  store.access.views.delete(viewKey(person));
}

interface Versions {
  readonly access_version: string;
  readonly exercise_now: Date | null;
  readonly agency_version: string | null;
}

/** The version of what concerns every agency and that of this one: rights that are remembered are valid for both or not at all. */
const versionsOf = (client: pg.PoolClient, agencyId: string): string =>
  `select i.access_version, i.exercise_now, a.version as agency_version from installation i left join agency_access a on a.agency_id = ${client.escapeLiteral(agencyId)} where i.id = 1`;

function known(row: Versions | undefined): { readonly version: string; readonly exerciseNow: Date | undefined } {
  if (row?.agency_version == null)
    throw new ReeveError('misconfigured', 'The access version of the agency is missing; run the migrations.');
  return { version: `${row.access_version}.${row.agency_version}`, exerciseNow: row.exercise_now ?? undefined };
}

/**
 * Begin a transaction under a person’s rights, remembered ones where nothing has changed since.
 *
 * @param door  of the transaction; one within it means a connection of the door's, which works as the application from here on
 * @param fresh read the rights anew in any case
 */
export async function openAccess(
  store: Store,
  client: pg.PoolClient,
  person: Viewer,
  door: Door,
  fresh: boolean,
): Promise<AccessView> {
  const minute = Math.floor(store.factories.now().getTime() / 60_000);
  const before = store.access.views.get(viewKey(person));
  const remembered = !fresh && before?.minute === minute ? before : undefined;
  const settings: readonly Setting[] = [
    { name: 'actor', uuid: person.accountId },
    { name: 'agency', uuid: person.agencyId },
    ...(remembered
      ? [
          { name: 'today', date: remembered.today } as const,
          { name: 'day', date: remembered.today } as const,
          { name: 'labels', ids: remembered.reads } as const,
          { name: 'posts', ids: remembered.posts } as const,
          { name: 'kinds', kinds: remembered.kinds } as const,
          { name: 'post_kinds', kinds: remembered.postKinds } as const,
          { name: 'writes', ids: remembered.writes } as const,
        ]
      : []),
  ];
  const opening = [beginWith(settings), ...(door.isWithin ? [asApplication(store)] : [])].join('; ');
  // Several statements in one message answer with one result each; the last is the select.
  const results = (await client.query(
    `${opening}; ${versionsOf(client, person.agencyId)}`,
  )) as unknown as pg.QueryResult<Versions>[];
  const now = known(results.at(-1)?.rows[0]);
  if (remembered && remembered.version === now.version) return remembered;
  const view = await loadAccess(store, door, person, { ...now, minute }, bookOf(store, person.agencyId), before);
  store.access.views.set(viewKey(person), view);
  const [oldest] = store.access.views.keys();
  if (store.access.views.size > MAX_VIEWS && oldest !== undefined) store.access.views.delete(oldest);
  await sendAccess(client, view);
  return view;
}

function bookOf(store: Store, agencyId: string): LabelBook {
  const { labels } = store.access;
  const book = labels.get(agencyId) ?? makeLabelBook();
  labels.set(agencyId, book);
  return book;
}

/** A person’s rights as they are in the midst of a transaction that has changed them; they are not remembered before it commits. */
export async function readAccess(
  store: Store,
  client: pg.PoolClient,
  person: Viewer,
  before: AccessView,
  door: Door,
): Promise<AccessView> {
  const { rows } = await client.query<Versions>(versionsOf(client, person.agencyId));
  const minute = Math.floor(store.factories.now().getTime() / 60_000);
  const view = await loadAccess(store, door, person, { ...known(rows[0]), minute }, before.book);
  return withLabels(view, before.labels);
}

/** What a part of a transaction reaches beyond the view: more labels, other kinds, another day for what is due, an opening of the review desk. */
export interface Reach extends Partial<Pick<AccessView, 'reads' | 'writes' | 'kinds'>> {
  readonly dueOn?: AccessView['today'];
  readonly opening?: string | undefined;
}

/** Tell the database what the rest of the transaction may read and write. */
export async function sendAccess(client: pg.PoolClient, view: AccessView, reach: Reach = {}): Promise<void> {
  await client.query(
    [
      setLocal({ name: 'today', date: reach.dueOn ?? view.today }),
      // What a grant's last day is compared with stays the real one, whatever is reached.
      setLocal({ name: 'day', date: view.today }),
      setLocal({ name: 'opening', opening: reach.opening }),
      setLocal({ name: 'labels', ids: joined(view.reads, reach.reads) }),
      setLocal({ name: 'posts', ids: view.posts }),
      setLocal({ name: 'kinds', kinds: reach.kinds ?? view.kinds }),
      setLocal({ name: 'post_kinds', kinds: view.postKinds }),
      setLocal({ name: 'writes', ids: joined(view.writes, reach.writes) }),
    ].join('; '),
  );
}

const joined = (ids: readonly number[], more: readonly number[] | undefined): readonly number[] =>
  more === undefined ? ids : [...new Set([...ids, ...more])];

async function loadAccess(
  store: Store,
  door: Door,
  person: Viewer,
  now: { readonly version: string; readonly exerciseNow: Date | undefined; readonly minute: number },
  book: LabelBook,
  /** What is remembered; its labels are read again where the version or what is held is another. */
  before?: AccessView,
): Promise<AccessView> {
  // What is read may be newer than the version, never older: then it is read again the next time.
  return door.ask(async (db) => {
    const account = await db
      .selectFrom('account as a')
      .innerJoin('agency as g', 'g.id', 'a.agency_id')
      .innerJoin('unit as u', (join) => join.onRef('u.agency_id', '=', 'a.agency_id').onRef('u.id', '=', 'a.unit_id'))
      .select([
        'a.id',
        'a.agency_id',
        'a.name',
        'a.roles',
        'a.clearance',
        'a.status',
        'g.code as agency_code',
        'g.time_zone',
      ])
      .select(['u.code as unit_code', 'u.name as unit_name', 'u.raw_file'])
      .where('a.agency_id', '=', person.agencyId)
      .where('a.id', '=', person.accountId)
      .executeTakeFirst();
    if (!account) throw new ReeveError('not_signed_in', 'This account does not exist any more.');
    const grants = await db
      .selectFrom('account_grant')
      .select(['kind', 'code', 'from_on', 'until_on'])
      .where('agency_id', '=', person.agencyId)
      .where('account_id', '=', person.accountId)
      .execute();
    const actor = policyActorOf(account, grants, person.purpose);
    const today = todayIn(account.time_zone, now.exerciseNow ?? store.factories.now());
    const held = [...compartmentsOf(actor, today)].toSorted();
    const same = before?.version === now.version && before.book === book && before.held.join('\n') === held.join('\n');
    const labels = same ? before.labels : await loadHeldLabels(db, book, person.agencyId, held);
    return {
      ...now,
      actor,
      name: account.name,
      agencyCode: account.agency_code,
      unit: { code: account.unit_code, name: account.unit_name, rawFile: account.raw_file },
      timeZone: account.time_zone,
      today,
      held,
      book,
      labels,
      kinds: seenForPurpose(actor.roles),
      postKinds: seenByPost(actor.roles),
      ...listLabels(actor, partsIn(book, labels), today),
    };
  });
}

function partsIn(book: LabelBook, ids: readonly number[]): readonly (readonly [number, LabelParts])[] {
  return ids.flatMap((id) => {
    const parts = book.partsOf(id);
    return parts ? [[id, parts] as const] : [];
  });
}

/** A view that asks its rules about more labels, which are in its book. Ids that are not are left out. */
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
  };
}

/**
 * Make a label, at the door. The row of the agency’s access version is the lock: its holder sees every label made before.
 *
 * @returns its row; that of another transaction where that was faster
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
