import { createHash, randomBytes } from 'node:crypto';
import { ReeveError } from '@reeve/domain';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { compileOnce } from '../database/compile-once.ts';
import type { AccessView } from './access.ts';
import type { Door } from './door.ts';
import type { TicketRow } from '../schema/ticket.ts';
import type { Database } from '../schema/schema.ts';

/** The owner of a ticket: tickets end with their session. */
export interface TicketHolder {
  readonly accountId: string;
  readonly agencyId: string;
  readonly sessionId: string | undefined;
}

/** The reach of part of a transaction beyond the view: more labels, other kinds, another day for due dates, one report only. */
export interface Reach extends Partial<Pick<AccessView, 'reads' | 'writes' | 'kinds' | 'postKinds'>> {
  readonly dueOn?: AccessView['today'];
  readonly onlyReport?: string | undefined;
}

/** Tickets cached for one view. Erasing many objects in one transaction needs a ticket for each. */
const MOST_KEPT = 100;
const BYTES = 32;

const nameOf = (holder: TicketHolder, reach: Reach): string => `${holder.sessionId ?? ''} ${JSON.stringify(reach)}`;

/** The word of the ticket for this view and session, without a wider reach; undefined if none has been written. */
export const keptTicket = (view: AccessView, holder: TicketHolder): string | undefined =>
  view.tickets.get(nameOf(holder, {}));

/**
 * A row that presents a ticket; the rest of the statement depends on its `word`. The word is a parameter, because PostgreSQL shows the
 * text of statements to other sessions of the same role.
 */
const presented = (word: string): RawBuilder<unknown> =>
  sql`(select set_config('reeve.ticket', ${word}, true) as word offset 0) presented`;

const presentAlone = compileOnce(
  (_, { word }: { readonly word: string }) => sql<{ valid: boolean }>`
    select mine.n = 1 as valid from ${presented(word)} cross join lateral
      (select count(*) as n from ticket where presented.word is not null) mine`,
);

/** Presents a ticket for the rest of the transaction. @returns whether it is valid: a transaction can read its own ticket only */
async function present(db: Kysely<Database>, word: string): Promise<boolean> {
  const [row] = await presentAlone(db, { word });
  return row?.valid === true;
}

/** The version for all agencies, and that of one. */
export interface Versions {
  readonly access_version: string;
  readonly agency_version: string | null;
}

const presentFirst = compileOnce(
  (_, { word, agencyId }: { readonly word: string; readonly agencyId: string }) => sql<Versions>`
    select now.access_version, now.agency_version from ${presented(word)} cross join lateral (
      select i.access_version, a.version as agency_version
      from installation i join agency_access a on a.agency_id = ${agencyId}
      where i.id = 1 and presented.word is not null offset 0) now`,
);

/** Presents a ticket at the start of a transaction. @returns the access versions; undefined if the ticket is not valid */
export async function openWith(db: Kysely<Database>, word: string, agencyId: string): Promise<Versions | undefined> {
  const [now] = await presentFirst(db, { word, agencyId });
  return now;
}

/**
 * Applies a view and a reach to the rest of the transaction. Presents the ticket written for them before, or writes one if there
 * is none, it has expired, or the database has lost it in a crash.
 */
export async function holdTicket(
  db: Kysely<Database>,
  door: Door,
  holder: TicketHolder,
  view: AccessView,
  reach: Reach = {},
): Promise<void> {
  const name = nameOf(holder, reach);
  const kept = view.tickets.get(name);
  if (kept !== undefined && (await present(db, kept))) return;
  const word = randomBytes(BYTES).toString('base64url');
  await door.ask((atDoor) => writeTicket(atDoor, word, ticketOf(holder, view, reach)));
  if (!(await present(db, word)))
    throw new ReeveError(
      'internal',
      'The database does not accept the access ticket of this transaction. Nothing was changed.',
    );
  if (view.tickets.size >= MOST_KEPT) view.tickets.clear();
  view.tickets.set(name, word);
}

function ticketOf(holder: TicketHolder, view: AccessView, reach: Reach): Omit<TicketRow, 'hash' | 'expires_at'> {
  return {
    agency_id: holder.agencyId,
    actor_id: holder.accountId,
    session_id: holder.sessionId ?? null,
    labels: joined(view.reads, reach.reads),
    posts: [...view.posts],
    writes: joined(view.writes, reach.writes),
    kinds: [...(reach.kinds ?? view.kinds)],
    post_kinds: [...(reach.postKinds ?? view.postKinds)],
    today: reach.dueOn ?? view.today,
    // The last day of a grant is always compared with the real date, whatever the reach.
    day: view.today,
    only_report: reach.onlyReport ?? null,
  };
}

const joined = (ids: readonly number[], more: readonly number[] = []): number[] => [...new Set([...ids, ...more])];

/**
 * Writes a ticket and deletes up to a hundred that expired more than an hour ago. Until then a transaction that began while they were
 * valid may still be running.
 */
async function writeTicket(
  db: Kysely<Database>,
  word: string,
  ticket: Omit<TicketRow, 'hash' | 'expires_at'>,
): Promise<void> {
  await db
    .with('expired', (from) =>
      from.deleteFrom('ticket').where(
        'hash',
        'in',
        from
          .selectFrom('ticket')
          .select('hash')
          .where('expires_at', '<', sql<Date>`now() - interval '1 hour'`)
          .orderBy('expires_at')
          .limit(100)
          .forUpdate()
          .skipLocked(),
      ),
    )
    .insertInto('ticket')
    .values({
      ...ticket,
      hash: createHash('sha256').update(word).digest(),
      expires_at: sql<Date>`now() + interval '15 minutes'`,
    })
    .execute();
}
