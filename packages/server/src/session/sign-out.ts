import { signOut } from '@reeve/contract';
import { endSession, eventOf } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { clearSessionCookie } from '../call/cookie.ts';

export const signOutHandler = handle(signOut, async ({ deps, signedIn, person, http }) => {
  await endSession(deps.store, signedIn.session, 'signed_out');
  await deps.refusals.settle({ sessionId: signedIn.session.id });
  await deps.journal.log(
    person.agencyId,
    eventOf(person, undefined, { action: 'sign_out', objectKind: 'session', objectIds: [signedIn.session.id] }),
  );
  clearSessionCookie(http);
  // Not the cookies: that of the browser lets its owner sign in again while a stranger is guessing.
  http.header('clear-site-data', '"cache", "storage"');
  return { signedOut: true as const };
});
