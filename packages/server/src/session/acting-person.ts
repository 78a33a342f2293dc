import type { ActingPerson, SignedIn } from '@reeve/store';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { workstationOf } from '../log/workstation.ts';

/** Purpose and justification hold for this long, then they are asked again. */
const PURPOSE_HOURS = 4;
/** A clock may be set back by so little without anybody noticing. */
const CLOCK_SLACK_MS = 5 * 60_000;

function purposeOf(deps: Deps, signedIn: SignedIn): string | undefined {
  const { purpose, purpose_set_at } = signedIn.session;
  if (purpose === null || purpose_set_at === null) return undefined;
  const ageMs = deps.store.factories.now().getTime() - purpose_set_at.getTime();
  // Set in the future, it was set by a clock that ran ahead: it would hold until that future.
  return ageMs > PURPOSE_HOURS * 3_600_000 || ageMs < -CLOCK_SLACK_MS ? undefined : purpose;
}

/** The person as the door knows him. */
export function personOf(deps: Deps, signedIn: SignedIn, request: FastifyRequest): ActingPerson {
  const { session, account } = signedIn;
  return {
    accountId: account.id,
    agencyId: account.agency_id,
    sessionId: session.id,
    purpose: purposeOf(deps, signedIn),
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
