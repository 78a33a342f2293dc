import { createHash } from 'node:crypto';
import type pg from 'pg';

/** What a hand-made ticket gives a transaction access to; nothing by default. */
export interface TicketReach {
  readonly agency: string;
  readonly actor?: string;
  readonly labels?: readonly number[];
  readonly writes?: readonly number[];
  readonly kinds?: readonly string[];
  readonly today?: string;
  /** PostgreSQL interval from now. */
  readonly holdsFor?: string;
}

const NO_ACCOUNT = '00000000-0000-4000-8000-000000000000';

/** Writes a ticket as the superuser of a database, and returns the statement that presents it in a transaction. */
export async function ticketBy(superuser: pg.Client, word: string, reach: TicketReach): Promise<string> {
  await superuser.query(
    `insert into ticket (hash, agency_id, actor_id, labels, posts, writes, kinds, post_kinds, today, day, expires_at)
     values ($1, $2, $3, $4, '{}', $5, $6, '{}', $7, $7, now() + $8::interval)`,
    [
      createHash('sha256').update(word).digest(),
      reach.agency,
      reach.actor ?? NO_ACCOUNT,
      reach.labels ?? [],
      reach.writes ?? [],
      reach.kinds ?? [],
      reach.today ?? '2026-09-27',
      reach.holdsFor ?? '15 minutes',
    ],
  );
  return `select set_config('reeve.ticket', '${word}', true)`;
}
