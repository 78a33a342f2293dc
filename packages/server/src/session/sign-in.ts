import { signIn } from '@reeve/contract';
import { auditEvent, ReeveError } from '@reeve/domain';
import { accountByLogin } from '@reeve/store';
import { workstationOf } from '../log/workstation.ts';
import { handle } from '../operation.ts';
import { openSession } from './open.ts';
import { passwordFits } from './password.ts';

export const signInHandler = handle(signIn, async ({ input, deps, http, request }) => {
  const account = await accountByLogin(deps.store, input.login.trim().toLowerCase());
  const fits = await passwordFits(account?.password_hash, input.password);
  const runOut = fits && !!account?.one_time_until && account.one_time_until <= deps.store.factories.now();
  if (!account || !fits || account.status !== 'active' || runOut) {
    if (account) {
      await deps.journal.log(
        account.agency_id,
        auditEvent({
          action: 'sign_in',
          actorId: account.id,
          actorRoles: account.roles,
          workstation: workstationOf(deps, request),
          channel: input.kind === 'cli' ? 'command_line' : 'page',
          objectKind: 'session',
          decision: 'deny',
          because: 'not_signed_in',
          requestId: request.id,
        }),
      );
    }
    // Said to whoever knows the password alone.
    if (runOut) throw new ReeveError('not_signed_in', 'This password has run out. Ask your administrator for another.');
    throw new ReeveError('not_signed_in', 'Login and password do not fit together, or the account is not active.');
  }
  return openSession(deps, account, input.kind, http, request.id);
});
