import { readSession, setExerciseClock, setLocale, setPurpose, setTheme, signOut } from '@reeve/contract';
import { mayPerform, ReeveError, type Role } from '@reeve/domain';
import {
  endSession,
  eventOf,
  holdingsOf,
  sessionByToken,
  setAccountLocale,
  setAccountTheme,
  setExerciseNow,
  setSessionPurpose,
  todayIn,
  type SignedIn,
} from '@reeve/store';
import type { Deps } from '../call/deps.ts';
import { handle } from '../call/operation.ts';
import { clearSessionCookie, setSessionCookie } from '../call/cookie.ts';
import { sessionEnded } from '../call/ended.ts';
import { sessionReply } from './reply.ts';
import { newToken } from '../call/token.ts';

/** Returns the session after a change, read again with the sign-in role. */
async function renewed(deps: Deps, hash: Buffer): Promise<SignedIn> {
  const signedIn = await sessionByToken(deps.store, hash);
  if (!signedIn) throw sessionEnded();
  return signedIn;
}

export const readSessionHandler = handle(readSession, (call) =>
  sessionReply(call.deps, call.signedIn, call.request.id),
);

export const setPurposeHandler = handle(setPurpose, async ({ input, deps, signedIn, person, http, request }) => {
  const today = todayIn(signedIn.agency.timeZone, signedIn.exerciseNow ?? deps.store.factories.now());
  const { purposes } = await holdingsOf(deps.store, signedIn, today);
  if (!purposes.includes(input.purpose))
    throw new ReeveError('not_permitted', 'This purpose is not among those granted to you.');
  // A bearer token stays; the browser's token changes with the purpose, so that an older one is worthless once the new one has arrived.
  const browser = signedIn.session.kind === 'browser';
  const token = browser ? newToken(deps.store.factories) : undefined;
  const hash = token?.hash ?? signedIn.session.token_hash;
  const csrf = browser ? newToken(deps.store.factories).text : signedIn.session.csrf;
  await setSessionPurpose(
    deps.store,
    signedIn.session,
    { code: input.purpose, justification: input.justification, caseRef: input.caseRef ?? undefined },
    { tokenHash: hash, previousTokenHash: browser ? signedIn.tokenHash : null, csrf },
  );
  if (token) setSessionCookie(http, token.text);
  const after = {
    ...person,
    purpose: input.purpose,
    justification: input.justification,
    caseRef: input.caseRef ?? undefined,
  };
  await deps.journal.log(
    person.agencyId,
    eventOf(after, undefined, { action: 'purpose_change', objectKind: 'session', objectIds: [signedIn.session.id] }),
  );
  return sessionReply(deps, await renewed(deps, hash), request.id);
});

export const setLocaleHandler = handle(setLocale, async ({ input, deps, signedIn, request }) => {
  await setAccountLocale(deps.store, signedIn.account, input.locale);
  return sessionReply(deps, await renewed(deps, signedIn.session.token_hash), request.id);
});

export const setThemeHandler = handle(setTheme, async ({ input, deps, signedIn, request }) => {
  await setAccountTheme(deps.store, signedIn.account, input.theme);
  return sessionReply(deps, await renewed(deps, signedIn.session.token_hash), request.id);
});

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

export const setExerciseClockHandler = handle(setExerciseClock, async ({ input, deps, signedIn, person, request }) => {
  if (!signedIn.demo) throw new ReeveError('state_forbids', 'Only an exercise has a clock that can be moved.');
  if (!mayPerform(signedIn.account.roles as Role[], 'set_exercise_clock'))
    throw new ReeveError('not_permitted', 'Your role does not move the exercise clock.'); // written only from ROLES
  await setExerciseNow(deps.store, new Date(input.now));
  await deps.journal.log(
    person.agencyId,
    eventOf(person, undefined, { action: 'config_change', objectKind: 'exercise_clock' }),
  );
  return sessionReply(deps, await renewed(deps, signedIn.session.token_hash), request.id);
});
