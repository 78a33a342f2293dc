import { labelKey, ReeveError, seenByPost, seenForPurpose, type LabelParts } from '@reeve/domain';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { labelPartsOf, listLabels, MAX_VIEWS, policyActorOf, type AccessView, type LabelBook } from './access.ts';
import { todayIn } from './clock.ts';
import { builderOn } from './pool.ts';
import type { Database } from './schema.ts';
import { beginWith, setLocal } from './setting.ts';
import type { Store } from './store.ts';

/** Whose rights: a person and what he works for. */
interface Viewer {
  readonly accountId: string;
  readonly agencyId: string;
  readonly purpose: string | undefined;
}

const viewKey = (person: Viewer): string => `${person.agencyId} ${person.accountId} ${person.purpose ?? ''}`;

/** What was remembered of a person’s rights is read anew the next time. */
export function forgetAccess(store: Store, person: Viewer): void {
  store.access.views.delete(viewKey(person));
}

interface Installation {
  readonly access_version: string;
  readonly exercise_now: Date | null;
}

/**
 * Begin a transaction under a person’s rights, remembered ones where nothing has changed since.
 *
 * @param fresh read the rights anew in any case
 */
export async function openAccess(
  store: Store,
  client: pg.PoolClient,
  person: Viewer,
  fresh: boolean,
): Promise<AccessView> {
  const minute = Math.floor(store.factories.now().getTime() / 60_000);
  const known = fresh ? undefined : store.access.views.get(viewKey(person));
  const remembered = known?.minute === minute ? known : undefined;
  const settings = beginWith([
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
  ]);
  // Several statements in one message answer with one result each; the last is the select.
  const results = (await client.query(
    `${settings}; select access_version, exercise_now from installation where id = 1`,
  )) as unknown as pg.QueryResult<Installation>[];
  const installation = results.at(-1)?.rows[0];
  if (!installation) throw new ReeveError('misconfigured', 'The installation row is missing; run the migrations.');
  if (remembered && remembered.version === installation.access_version) return remembered;
  const view = await loadAccess(store, client, person, installation, minute, true);
  store.access.views.set(viewKey(person), view);
  const [oldest] = store.access.views.keys();
  if (store.access.views.size > MAX_VIEWS && oldest !== undefined) store.access.views.delete(oldest);
  await sendAccess(client, view);
  return view;
}

/** A person’s rights as they are in the midst of a transaction that has changed them; they are not remembered before it commits. */
export async function readAccess(store: Store, client: pg.PoolClient, person: Viewer): Promise<AccessView> {
  const { rows } = await client.query<Installation>(
    'select access_version, exercise_now from installation where id = 1',
  );
  const installation = rows[0];
  if (!installation) throw new ReeveError('misconfigured', 'The installation row is missing; run the migrations.');
  const minute = Math.floor(store.factories.now().getTime() / 60_000);
  const view = await loadAccess(store, client, person, installation, minute, false);
  await sendAccess(client, view);
  return view;
}

/** What a part of a transaction reaches beyond the view: another day for what is due, an opening of the review desk. */
export interface Reach extends Partial<Pick<AccessView, 'reads' | 'writes' | 'kinds'>> {
  readonly dueOn?: AccessView['today'];
  readonly opening?: string | undefined;
}

/** Tell the database what the rest of the transaction may read and write. */
export async function sendAccess(client: pg.PoolClient, own: AccessView, reach: Reach = {}): Promise<void> {
  const view = { ...own, ...reach };
  await client.query(
    [
      setLocal({ name: 'door', door: '' }),
      setLocal({ name: 'today', date: reach.dueOn ?? view.today }),
      // What a grant's last day is compared with stays the real one, whatever is reached.
      setLocal({ name: 'day', date: own.today }),
      setLocal({ name: 'opening', opening: reach.opening }),
      setLocal({ name: 'labels', ids: view.reads }),
      setLocal({ name: 'posts', ids: view.posts }),
      setLocal({ name: 'kinds', kinds: view.kinds }),
      setLocal({ name: 'post_kinds', kinds: view.postKinds }),
      setLocal({ name: 'writes', ids: view.writes }),
    ].join('; '),
  );
}

async function loadAccess(
  store: Store,
  client: pg.PoolClient,
  person: Viewer,
  installation: Installation,
  minute: number,
  /** Whether the labels may be remembered: not while what was read may still be rolled back. */
  committed: boolean,
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
    .select(['code', 'time_zone'])
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
  const book = await loadLabels(store, db, person.agencyId, installation.access_version, committed);
  const actor = policyActorOf(account, grants, person.purpose);
  const exerciseNow = installation.exercise_now ?? undefined;
  const today = todayIn(agency.time_zone, exerciseNow ?? store.factories.now());
  return {
    version: installation.access_version,
    minute,
    actor,
    name: account.name,
    agencyCode: agency.code,
    unit: { code: unit.code, name: unit.name, rawFile: unit.raw_file },
    timeZone: agency.time_zone,
    today,
    exerciseNow,
    book,
    kinds: seenForPurpose(actor.roles),
    postKinds: seenByPost(actor.roles),
    ...listLabels(actor, book, today),
  };
}

async function loadLabels(
  store: Store,
  db: Kysely<Database>,
  agencyId: string,
  version: string,
  committed: boolean,
): Promise<LabelBook> {
  const known = store.access.labels.get(agencyId);
  if (known?.version === version) return known;
  const rows = await db.selectFrom('label').selectAll().where('agency_id', '=', agencyId).orderBy('id').execute();
  const book = {
    version,
    byId: new Map(rows.map((row) => [row.id, labelPartsOf(row)])),
    byKey: new Map(rows.map((row) => [row.key, row.id])),
  };
  if (committed) store.access.labels.set(agencyId, book);
  return book;
}

/** Make a label. The row of the access version is the lock: whoever holds it sees every label made before. */
export async function makeLabel(
  { client, db }: { readonly client: pg.PoolClient; readonly db: Kysely<Database> },
  person: Viewer,
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
