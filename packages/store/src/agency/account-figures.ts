import type { LocalDate } from '@reeve/domain';
import { sql } from 'kysely';
import { asNobody, atDoor } from '../access/door.ts';
import type { Store } from '../store.ts';

/** Number of accounts of an agency that people can use, and of those with a problem. */
export interface AccountFigures {
  readonly active: number;
  readonly suspended: number;
  readonly withoutPurpose: number;
  readonly changeDue: number;
}

/** Counts accounts of an agency, without system actors, who cannot sign in. */
export async function accountFigures(store: Store, agencyId: string, today: LocalDate): Promise<AccountFigures> {
  return atDoor(store, async (db) => {
    const { rows } = await sql<AccountFigures>`
      select count(*) filter (where status = 'active')::int as active,
        count(*) filter (where status <> 'active')::int as suspended,
        count(*) filter (where status = 'active' and not exists (select 1 from account_grant g
          where g.agency_id = a.agency_id and g.account_id = a.id and g.kind = 'purpose'
            and g.from_on <= ${today}::date and coalesce(g.until_on >= ${today}::date, true)))::int as "withoutPurpose",
        count(*) filter (where status = 'active' and one_time_until is not null)::int as "changeDue"
      from account a where agency_id = ${agencyId} and (password_hash is not null or hint <> '')`.execute(db);
    const [figures] = rows;
    if (!figures) throw new Error('an aggregate has a row');
    return figures;
  });
}

/** The release of the database server, as it reports it. */
export async function serverRelease(store: Store): Promise<string> {
  return asNobody(store, async (db) => {
    const { rows } = await sql<{ release: string }>`select current_setting('server_version') as release`.execute(db);
    return `PostgreSQL ${(rows[0]?.release ?? '').replace(/ .*$/, '')}`;
  });
}
