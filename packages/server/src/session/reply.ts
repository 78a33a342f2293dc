import type { Session } from '@reeve/contract';
import { ANY_PURPOSE, FUNCTIONS, mayPerform, type Classification, type FunctionName, type Role } from '@reeve/domain';
import { asActor, holdingsOf, readCodeLists, todayIn, type SignedIn } from '@reeve/store';
import type { Deps } from '../deps.ts';
import { codeListsOf } from '../code-list/lists.ts';

/** The session as its screen shows it. */
export async function sessionReply(deps: Deps, signedIn: SignedIn, requestId: string): Promise<Session> {
  const { account, session, agency } = signedIn;
  const now = signedIn.exerciseNow ?? deps.store.factories.now();
  const today = todayIn(agency.timeZone, now);
  const roles = account.roles as Role[]; // written only from ROLES
  const holdings = await holdingsOf(deps.store, signedIn, today);
  const [anyPurpose] = holdings.purposes;
  const titles =
    anyPurpose === undefined ? new Map<string, string>() : await purposeTitles(deps, signedIn, anyPurpose, requestId);
  const titleOf = (code: string): string => titles.get(code) ?? code;
  return {
    account: {
      id: account.id,
      name: account.name,
      roles,
      unit: signedIn.unitName,
      agency: agency.name,
      locale: account.locale,
    },
    clearance: account.clearance as Classification, // written only from CLASSIFICATIONS
    groups: [...holdings.groups],
    purposes: holdings.purposes.filter((code) => code !== ANY_PURPOSE).map((code) => ({ code, title: titleOf(code) })),
    purpose:
      session.purpose === null
        ? null
        : {
            code: session.purpose,
            title: titleOf(session.purpose),
            justification: session.justification ?? '',
            caseRef: session.case_ref,
          },
    may: (Object.keys(FUNCTIONS) as FunctionName[]).filter((name) => mayPerform(roles, name)), // the keys of FUNCTIONS
    csrf: session.csrf,
    expiresAt: session.expires_at.toISOString(),
    demo: signedIn.demo,
    clock: { now: now.toISOString(), today, timeZone: agency.timeZone, exercise: signedIn.exerciseNow !== undefined },
  };
}

/** The agency's words for its purposes: a list every member may read under any purpose he holds. */
async function purposeTitles(
  deps: Deps,
  signedIn: SignedIn,
  purpose: string,
  requestId: string,
): Promise<ReadonlyMap<string, string>> {
  const person = {
    accountId: signedIn.account.id,
    agencyId: signedIn.account.agency_id,
    sessionId: signedIn.session.id,
    purpose,
    justification: undefined,
    caseRef: undefined,
    requestId,
  };
  const lists = await asActor(deps.store, person, readCodeLists);
  // Whoever keeps the system running reads no lists either; the codes have to do.
  if (!lists.has('purposes')) return new Map();
  return new Map(codeListsOf(lists).purposes.map((purpose) => [purpose.code, purpose.title]));
}
