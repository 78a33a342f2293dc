import type { Store } from '@reeve/store';
import type pg from 'pg';

/**
 * A store without need-to-know: the same handlers over connections that no policy binds, without the opening message and
 * the transaction around each request. It exists only to say what the protection costs.
 * @param store opened with a superuser's addresses
 */
export async function withoutGuard(store: Store): Promise<Store> {
  const probe = await store.pools.app.connect();
  const { rows } = await probe.query(
    'select access_version, exercise_now, 1::bigint as agency_version from installation where id = 1',
  );
  probe.release();
  const opened = [{ rows }];
  store.pools.app.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const answer = (...args: unknown[]): unknown => {
      const [text] = args;
      if (typeof text === 'string' && /^begin\b/.test(text))
        return Promise.resolve(text.includes('; select') ? opened : []);
      if (typeof text === 'string' && /^(commit|rollback|set local)\b/.test(text)) return Promise.resolve([]);
      return query(...args);
    };
    client.query = answer as pg.Client['query']; // hands on everything but the transaction
  });
  return store;
}
