import { listSessions } from '@reeve/contract';
import { liveSessions } from '@reeve/store';
import { handle } from '../call/operation.ts';

export const listSessionsHandler = handle(listSessions, async ({ deps, signedIn }) => {
  const rows = await liveSessions(deps.store, signedIn.account);
  return {
    items: rows.map((row) => ({
      id: row.id,
      kind: row.kind === 'cli' ? ('cli' as const) : ('browser' as const),
      since: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      isPresent: row.id === signedIn.session.id,
    })),
  };
});
