import type { Session } from '@reeve/contract';
import {
  ANY_PURPOSE,
  FUNCTIONS,
  languageOf,
  mayPerform,
  seenForPurpose,
  titleIn,
  type Classification,
  type FunctionName,
  type Role,
  type Titled,
  THREAT_GROUPS,
} from '@reeve/domain';
import { asActor, holdingsOf, listsOfAgency, readCodeLists, todayIn, type SignedIn } from '@reeve/store';
import type { Deps } from '../call/deps.ts';
import { codeListsOf } from '../code-list/lists.ts';
import { purposeOf } from '../call/acting-person.ts';

/** Returns the session for its screen. */
export async function sessionReply(deps: Deps, signedIn: SignedIn, requestId: string): Promise<Session> {
  const { account, session, agency } = signedIn;
  const now = signedIn.exerciseNow ?? deps.store.factories.now();
  const today = todayIn(agency.timeZone, now);
  const roles = account.roles as Role[]; // written only from ROLES
  const holdings = await holdingsOf(deps.store, signedIn, today);
  const [anyPurpose] = holdings.purposes;
  const { purposes, groups } =
    anyPurpose === undefined ? NO_WORDS : await listWords(deps, signedIn, anyPurpose, requestId);
  const purpose = purposeOf(deps, signedIn);
  const titleOf = (code: string): string => purposes.get(code) ?? code;
  return {
    account: {
      id: account.id,
      name: account.name,
      roles,
      unit: signedIn.unitName,
      agency: agency.name,
      locale: account.locale,
      theme: account.theme,
    },
    clearance: account.clearance as Classification, // written only from CLASSIFICATIONS
    groups: holdings.groups
      .filter(({ code }) => !code.startsWith(THREAT_GROUPS))
      .map(({ code, name }) => ({ code, name: groups.get(code) ?? name })),
    purposes: holdings.purposes.filter((code) => code !== ANY_PURPOSE).map((code) => ({ code, title: titleOf(code) })),
    purpose: purpose
      ? {
          code: purpose.code,
          title: titleOf(purpose.code),
          justification: session.justification ?? '',
          caseRef: session.case_ref,
          until: purpose.until.toISOString(),
        }
      : null,
    purposeEnded: purpose === undefined && session.purpose !== null,
    password: account.password_hash === null ? 'none' : account.one_time_until === null ? 'own' : 'one_time',
    may: (Object.keys(FUNCTIONS) as FunctionName[]).filter((name) => mayPerform(roles, name)), // the keys of FUNCTIONS
    sees: [...seenForPurpose(roles)],
    csrf: session.csrf,
    expiresAt: session.expires_at.toISOString(),
    demo: signedIn.demo,
    clock: { now: now.toISOString(), today, timeZone: agency.timeZone, exercise: signedIn.exerciseNow !== undefined },
  };
}

interface ListWords {
  readonly purposes: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}
const NO_WORDS: ListWords = { purposes: new Map(), groups: new Map() };

/** Returns the agency's words for its purposes and groups in the reader's language: every member can read them under any purpose. */
async function listWords(deps: Deps, signedIn: SignedIn, purpose: string, requestId: string): Promise<ListWords> {
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
  const language = languageOf(signedIn.account.locale);
  const words = (list: readonly Titled[]) => new Map(list.map((one) => [one.code, titleIn(language, one)]));
  if (!lists.has('purposes')) {
    // Administrators read no lists; the purposes they hold still have titles.
    const ofAgency = await listsOfAgency(deps.store, person.agencyId, requestId);
    return ofAgency.has('purposes') ? { ...NO_WORDS, purposes: words(codeListsOf(ofAgency).purposes) } : NO_WORDS;
  }
  const { purposes, groups } = codeListsOf(lists);
  return { purposes: words(purposes), groups: words(groups) };
}
