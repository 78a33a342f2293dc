import { signIn } from '@reeve/contract';
import { auditEvent, ReeveError } from '@reeve/domain';
import { accountByLogin, countTries, giveBackTries } from '@reeve/store';
import { workstationOf } from '../call/workstation.ts';
import { handle } from '../call/operation.ts';
import { openSession } from './open.ts';
import { signInTry } from './pace.ts';
import { passwordFits } from './password.ts';
import { newToken } from '../call/token.ts';

export const signInHandler = handle(signIn, async ({ input, deps, http, request }) => {
  const login = input.login.trim().toLowerCase();
  const account = await accountByLogin(deps.store, login);
  const { counted, secret } = await signInTry(deps, request, login, account?.id);
  if (!(await countTries(deps.store, counted)))
    throw new ReeveError('too_many_requests', 'Too many tries. Wait a few minutes and try again.');
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
    // Shown only to users who know the password.
    if (runOut) throw new ReeveError('not_signed_in', 'This password has run out. Ask your administrator for another.');
    throw new ReeveError('not_signed_in', 'Login and password do not fit together, or the account is not active.');
  }
  await giveBackTries(deps.store, counted);
  const browser = input.kind === 'browser' ? (secret ?? newToken(deps.store.factories).text) : undefined;
  return openSession(deps, account, input.kind, http, request.id, browser);
});
