import type { ActingPerson, SignedIn } from '@reeve/store';
import type { FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';
import { workstationOf } from './workstation.ts';

/** Hours for which purpose and justification are valid; then they are asked again. */
const PURPOSE_HOURS = 4;
/** A clock correction up to this size is tolerated. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** Returns the purpose of a session and its last moment; undefined if none was given or it has expired. */
export function purposeOf(
  deps: Deps,
  { session: { purpose, purpose_set_at: setAt } }: SignedIn,
): { readonly code: string; readonly until: Date } | undefined {
  if (purpose === null || setAt === null) return undefined;
  const until = new Date(setAt.getTime() + PURPOSE_HOURS * 3_600_000);
  const now = deps.store.factories.now().getTime();
  // Set in the future by a clock that ran ahead: it would be valid until that future.
  const isOver = now > until.getTime() || now < setAt.getTime() - CLOCK_SLACK_MS;
  return isOver ? undefined : { code: purpose, until };
}

/** Returns the acting person of a request. */
export function personOf(deps: Deps, signedIn: SignedIn, request: FastifyRequest): ActingPerson {
  const { session, account } = signedIn;
  return {
    accountId: account.id,
    agencyId: account.agency_id,
    sessionId: session.id,
    purpose: purposeOf(deps, signedIn)?.code,
    justification: session.justification ?? undefined,
    caseRef: session.case_ref ?? undefined,
    requestId: request.id,
    seen: {
      roles: account.roles,
      unit: signedIn.unitCode,
      workstation: workstationOf(deps, request),
      channel: session.kind === 'cli' ? 'command_line' : 'page',
    },
  };
}
