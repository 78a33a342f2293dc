import { signIn } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { accountByLogin } from '@reeve/store';
import { handle } from '../operation.ts';
import { openSession } from './open.ts';
import { passwordFits } from './password.ts';

export const signInHandler = handle(signIn, async ({ input, deps, http, request }) => {
  const account = await accountByLogin(deps.store, input.login.trim().toLowerCase());
  const fits = await passwordFits(account?.password_hash, input.password);
  if (!account || !fits || account.status !== 'active') {
    if (account) {
      await deps.journal.log(account.agency_id, {
        action: 'sign_in',
        actorId: account.id,
        actorRoles: account.roles,
        sessionId: undefined,
        purpose: undefined,
        justification: undefined,
        caseRef: undefined,
        objectKind: 'session',
        objectIds: [],
        recipients: [],
        fieldsShown: [],
        resultCount: undefined,
        decision: 'deny',
        because: 'not_signed_in',
        requestId: request.id,
        policyVersion: '1',
      });
    }
    throw new ReeveError('not_signed_in', 'Login and password do not fit together, or the account is not active.');
  }
  return openSession(deps, account, input.kind, http, request.id);
});
