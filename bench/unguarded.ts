import type { Store } from '@reeve/store';
import type pg from 'pg';

/**
 * A store without need-to-know: the same handlers over connections that no policy binds, without tickets and without the transaction
 * around each request. It exists only to measure what the protection costs.
 * @param store opened with a superuser's addresses
 */
export async function withoutGuard(store: Store): Promise<Store> {
  const probe = await store.pools.app.connect();
  const { rows: versions } = await probe.query<{ readonly access_version: string }>(
    'select access_version from installation where id = 1',
  );
  const { rows: agencies } = await probe.query<{ readonly agency_version: string }>(
    'select version as agency_version from agency_access limit 1',
  );
  // Closed: as it was opened, it would present real tickets.
  probe.release(true);
  const valid = { rows: [{ ...versions[0], ...agencies[0], valid: true }] };
  store.pools.app.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const answer = (...args: unknown[]): unknown => {
      const [asked] = args as [string | { readonly text: string }];
      const text = typeof asked === 'string' ? asked : asked.text;
      if (/^(begin|commit|rollback)\b/.test(text)) return Promise.resolve({ rows: [] });
      if (text.includes('reeve.ticket')) return Promise.resolve(valid);
      return query(...args);
    };
    client.query = answer as pg.Client['query']; // forwards everything but the transaction
  });
  return store;
}
