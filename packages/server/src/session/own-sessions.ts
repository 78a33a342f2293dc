import { endOtherSessions, endSession, listSessions } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { endSessions, eventOf, liveSessions } from '@reeve/store';
import { handle, type Call } from '../call/operation.ts';

const listSessionsHandler = handle(listSessions, async ({ deps, signedIn }) => {
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

async function logEnded(
  { deps, person }: Pick<Call<typeof endSession>, 'deps' | 'person'>,
  ids: readonly string[],
): Promise<void> {
  await deps.journal.log(
    person.agencyId,
    eventOf(person, undefined, {
      action: 'sign_out',
      objectKind: 'session',
      objectIds: ids,
      because: 'ended_elsewhere',
    }),
  );
}

const endSessionHandler = handle(endSession, async ({ params, deps, signedIn, person }) => {
  if (params.id === signedIn.session.id)
    throw new ReeveError('state_forbids', 'This is the session you are working in. Sign out to end it.');
  const ended = await endSessions(deps.store, signedIn.account, { id: params.id });
  if (ended.length === 0) throw new ReeveError('not_found', 'Your account has no such session. Nothing was changed.');
  await logEnded({ deps, person }, ended);
  return {};
});

const endOtherSessionsHandler = handle(endOtherSessions, async ({ deps, signedIn, person }) => {
  const ended = await endSessions(deps.store, signedIn.account, { but: signedIn.session.id });
  await logEnded({ deps, person }, ended);
  return { ended: ended.length };
});

export const ownSessionHandlers = [listSessionsHandler, endSessionHandler, endOtherSessionsHandler];
