import { setPurpose } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { eventOf, holdingsOf, setSessionPurpose, todayIn } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { COOKIE, setSessionCookie } from '../call/cookie.ts';
import { hashToken, newBrowserToken, newToken } from '../call/token.ts';
import { renewed } from './renewed.ts';
import { sessionReply } from './reply.ts';

export const setPurposeHandler = handle(setPurpose, async ({ input, deps, signedIn, person, http, request }) => {
  const today = todayIn(signedIn.agency.timeZone, signedIn.exerciseNow ?? deps.store.factories.now());
  const { purposes } = await holdingsOf(deps.store, signedIn, today);
  if (!purposes.includes(input.purpose))
    throw new ReeveError('not_permitted', 'This purpose is not among those granted to you.');
  // A bearer token stays; the browser's token changes with the purpose, so that an older one is worthless once the new one has arrived.
  const browser = signedIn.session.kind === 'browser';
  const held = request.cookies[COOKIE];
  const isHeld = held !== undefined && hashToken(held).equals(signedIn.tokenHash);
  const token = browser ? newBrowserToken(deps.store.factories, isHeld ? held : undefined) : undefined;
  const hash = token?.hash ?? signedIn.session.token_hash;
  const csrf = browser ? newToken(deps.store.factories).text : signedIn.session.csrf;
  await setSessionPurpose(
    deps.store,
    signedIn.session,
    { code: input.purpose, justification: input.justification, caseRef: input.caseRef ?? undefined },
    {
      tokenHash: hash,
      previousTokenHash: browser ? signedIn.tokenHash : null,
      familyHash: token?.familyHash ?? null,
      csrf,
    },
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
